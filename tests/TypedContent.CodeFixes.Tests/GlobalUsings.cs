global using TypedContent.Generator;
global using TypedContent.TestKit;
global using TypedContent.Testing;
global using TypedContent.Testing.Host;
global using Xunit;
