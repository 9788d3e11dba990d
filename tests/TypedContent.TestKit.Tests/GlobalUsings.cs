global using Xunit;
global using TypedContent.Testing;
global using TypedContent.Testing.Host;
