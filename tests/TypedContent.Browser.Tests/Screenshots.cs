namespace TypedContent.Browser.Tests;

/// <summary>The pictures of the README; made when TYPEDCONTENT_SCREENSHOTS names the folder for them.</summary>
public class Screenshots(Site site)
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("TYPEDCONTENT_SCREENSHOTS");

    [Theory]
    [InlineData("front-ar", "/", 1280, 800, ColorScheme.Light)]
    [InlineData("article-ar", "/articles/marrakech-meeting/", 1280, 800, ColorScheme.Light)]
    [InlineData("article-en-dark", "/en/articles/marrakech-meeting/", 1280, 800, ColorScheme.Dark)]
    [InlineData("phone-ar", "/articles/marrakech-meeting/", 390, 800, ColorScheme.Light)]
    public async Task A_page_is_pictured(string name, string address, int width, int height, ColorScheme scheme)
    {
        Assert.SkipWhen(Folder is null, "Pictures are made when TYPEDCONTENT_SCREENSHOTS names a folder for them.");
        await using var tab = await site.OpenAsync(address, width, height, scheme);
        await tab.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder, name + ".png") });
    }
}
