namespace TypedContent.Browser.Tests;

/// <summary>The pictures of the README, and the preview images for links to the site; TYPEDCONTENT_SCREENSHOTS names their folder.</summary>
public sealed class ScreenshotTests(Site site) : IDisposable
{
    private readonly DirectoryInfo _temporary = Directory.CreateTempSubdirectory("typed-content-pictures-");

    [Theory(Explicit = true)]
    [InlineData("front-page", "/", 1200, 760, ColorScheme.Light)]
    [InlineData("article", "/articles/marrakech-meeting/", 1200, 760, ColorScheme.Light)]
    [InlineData("article-dark", "/en/articles/marrakech-meeting/", 1200, 760, ColorScheme.Dark)]
    [InlineData("phone", "/articles/marrakech-meeting/", 400, 760, ColorScheme.Light)]
    [InlineData("search-phone", "/search/?q=افريقيا", 400, 760, ColorScheme.Light)]
    public async Task A_screenshot_of_a_page_is_a_small_file(string name, string address, int width, int height, ColorScheme scheme)
    {
        await using var tab = await site.OpenAsync(address, width, height, scheme);

        await PictureAsync(tab, "screenshots/" + name);
    }

    [Theory(Explicit = true)]
    [InlineData("share-ar", "/")]
    [InlineData("share-en", "/en/")]
    public async Task Each_edition_has_a_preview_image_for_shared_links(string name, string address)
    {
        await using var tab = await site.OpenAsync(address, 1200, 630);
        await tab.Page.EvaluateAsync("""
            document.querySelectorAll('body > :not(.masthead), nav').forEach(element => element.remove());
            Object.assign(document.body.style, { display: 'grid', alignContent: 'center', blockSize: '252px', zoom: 2.5 });
            """);

        await PictureAsync(tab, "wwwroot/" + name);
    }

    public void Dispose() => _temporary.Delete(recursive: true);

    private async Task PictureAsync(Tab tab, string name)
    {
        var picture = new FileInfo(Path.Combine(Environment.GetEnvironmentVariable("TYPEDCONTENT_SCREENSHOTS") ?? _temporary.FullName, name + ".png"));
        await tab.Page.ScreenshotAsync(new() { Path = picture.FullName });

        Assert.InRange(picture.Length, 10_000, 150_000);
    }
}
