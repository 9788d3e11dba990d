global using Microsoft.Playwright;
global using Newspaper;
global using Xunit;
global using static Microsoft.Playwright.Assertions;

[assembly: AssemblyFixture(typeof(TypedContent.Browser.Tests.Site))]
