// To move to Verify.SourceGenerators, reference it and replace this line by: global using VerifyXunit;
global using TypedContent.TestKit.Snapshots;

global using TypedContent.Generator.Host;
global using TypedContent.Generator.Pipeline;
global using TypedContent.TestKit;
global using TypedContent.Testing;
global using TypedContent.Testing.Host;
global using Xunit;
