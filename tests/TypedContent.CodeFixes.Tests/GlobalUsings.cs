global using TypedContent.Generator;
global using TypedContent.TestKit;
global using Xunit;
