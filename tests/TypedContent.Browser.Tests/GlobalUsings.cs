global using Microsoft.Playwright;
global using Newspaper;
global using Xunit;

[assembly: AssemblyFixture(typeof(TypedContent.Browser.Tests.Site))]
