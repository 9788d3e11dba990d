// To move to Verify.SourceGenerators, reference it and replace this line by: global using VerifyXunit;
global using TypedContent.TestKit.Snapshots;

global using TypedContent.TestKit;
global using TypedContent.Testing;
global using Xunit;
