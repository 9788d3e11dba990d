namespace TypedContent.Browser.Tests;

/// <summary>The pictures of the README; they are kept in the folder that TYPEDCONTENT_SCREENSHOTS names.</summary>
public sealed class ScreenshotTests(Site site) : IDisposable
{
    private readonly DirectoryInfo _temporary = Directory.CreateTempSubdirectory("typed-content-pictures-");

    [Theory]
    [InlineData("front-page", "/", 1200, 760, ColorScheme.Light)]
    [InlineData("article", "/articles/marrakech-meeting/", 1200, 760, ColorScheme.Light)]
    [InlineData("article-dark", "/en/articles/marrakech-meeting/", 1200, 760, ColorScheme.Dark)]
    [InlineData("phone", "/articles/marrakech-meeting/", 400, 760, ColorScheme.Light)]
    [InlineData("search-phone", "/search/?q=افريقيا", 400, 760, ColorScheme.Light)]
    public async Task A_page_is_pictured_in_a_small_file(string name, string address, int width, int height, ColorScheme scheme)
    {
        var picture = new FileInfo(Path.Combine(Environment.GetEnvironmentVariable("TYPEDCONTENT_SCREENSHOTS") ?? _temporary.FullName, name + ".png"));

        await using var tab = await site.OpenAsync(address, width, height, scheme);
        await tab.Page.ScreenshotAsync(new() { Path = picture.FullName });

        Assert.InRange(picture.Length, 10_000, 150_000);
    }

    public void Dispose() => _temporary.Delete(recursive: true);
}
