using AngleSharp.Dom;
using Newspaper;

namespace TypedContent.Sample.Tests;

public sealed class ExportTests(ExportTests.Exported export, ServedSite site) : IClassFixture<ExportTests.Exported>, IClassFixture<ServedSite>
{
    [Fact]
    public void It_prints_each_file_and_a_summary()
    {
        Assert.Equal((0, ""), (export.ExitCode, export.Error));
        var lines = export.Output.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');

        Assert.Equal(Files.Order(StringComparer.Ordinal), lines[..^1].Select(line => line.Trim().Split(' ')[0]).Order(StringComparer.Ordinal));
        Assert.StartsWith($"{Files.Count} files, ", lines[^1], StringComparison.Ordinal);
        Assert.EndsWith(export.Root, lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void It_leaves_nothing_in_the_user_s_folder() => Assert.Empty(export.HomeFiles);

    [Fact]
    public void It_writes_both_editions()
    {
        string[] both =
        [
            "404.html", "articles/marrakech-meeting/index.html", "articles/two-meetings/index.html", "articles/washington-and-marrakech/index.html", "feed.xml", "index.html",
            "people/index.html", "quotations/index.html", "search/index.html", "topics/index.html",
            .. Topics.All.Slugs.Select(topic => $"topics/{topic}/index.html"),
        ];
        string[] once =
            ["articles/names-in-the-news/index.html", "articles/أسماء-في-الخبر/index.html", "icon.svg", "robots.txt", "search.js", "share-ar.png", "share-en.png", "site.css", "sitemap.xml"];

        Assert.Equal(
            both.Concat(both.Select(file => "en/" + file)).Concat(once).Order(StringComparer.Ordinal),
            Files.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("articles/washington-and-marrakech/index.html", "../two-meetings/index.html", "ar", "two-meetings")]
    [InlineData("en/articles/washington-and-marrakech/index.html", "../two-meetings/index.html", "en", "two-meetings")]
    [InlineData("articles/أسماء-في-الخبر/index.html", "../names-in-the-news/index.html", "ar", "names-in-the-news")]
    public async Task An_old_address_is_a_page_that_leads_to_the_article(string file, string link, string locale, string slug)
    {
        var article = Articles.Find(slug, locale)!;
        var page = await Html.ParseAsync(Read(file));

        Assert.Equal($"0; url={link}", page.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"));
        Assert.Equal(PublicAddress.Example + article.Url, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal((link, article.Title), (page.QuerySelector("a")!.GetAttribute("href"), page.QuerySelector("a")!.TextContent));
        Assert.Equal((article.Title, locale, article.Direction), (page.Title, page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("dir")));
    }

    [Theory]
    [InlineData("/", "index.html")]
    [InlineData("/people/", "people/index.html")]
    [InlineData("/articles/marrakech-meeting/", "articles/marrakech-meeting/index.html")]
    [InlineData("/topics/africa/", "topics/africa/index.html")]
    [InlineData("/search/", "search/index.html")]
    [InlineData("/nothing", "404.html")]
    [InlineData("/en/", "en/index.html")]
    [InlineData("/en/people/", "en/people/index.html")]
    [InlineData("/en/articles/marrakech-meeting/", "en/articles/marrakech-meeting/index.html")]
    [InlineData("/en/quotations/", "en/quotations/index.html")]
    [InlineData("/en/nothing", "en/404.html")]
    public async Task A_page_has_the_text_of_the_served_one(string address, string file)
    {
        var served = await site.GetPageAsync(address);
        var written = await Html.ParseAsync(Read(file));

        Assert.Equal(WithoutLinks(served), WithoutLinks(written));
    }

    [Fact]
    public async Task Every_link_leads_to_a_file_and_to_a_place_in_it()
    {
        foreach (var file in Files.Where(file => file.EndsWith(".html", StringComparison.Ordinal)))
        {
            foreach (var link in (await Html.ParseAsync(Read(file))).Links().Where(link => !link.Contains("://", StringComparison.Ordinal)))
            {
                var parts = Uri.UnescapeDataString(link).Split('#');
                // The 404 page is shown at any address, so its links begin at the root; all others are relative, and work in any folder.
                Assert.True(file.EndsWith("404.html", StringComparison.Ordinal) || !link.StartsWith('/'), $"{file}: {link}");
                var target = parts[0] is "" ? file : Path.GetRelativePath("/", Path.Combine("/", Path.GetDirectoryName(file)!, parts[0])).Replace('\\', '/');
                Assert.Contains(target, Files);
                if (parts.Length > 1)
                {
                    Assert.NotNull((await Html.ParseAsync(Read(target))).GetElementById(parts[1]));
                }
            }
        }
    }

    [Fact]
    public void It_reveals_nothing_of_the_content_files_next_to_it() =>
        Assert.All(Files, file => Assert.DoesNotContain(PublishedSample.Trap, Read(file), StringComparison.Ordinal));

    [Fact]
    public async Task Assets_are_the_same_as_the_served_ones()
    {
        foreach (var file in new[] { "site.css", "search.js", "icon.svg", "robots.txt", "sitemap.xml", "feed.xml", "en/feed.xml" })
        {
            Assert.Equal(await site.Client.GetStringAsync("/" + file), Read(file));
        }

        Assert.Equal(await site.Client.GetByteArrayAsync("/share-ar.png"), await File.ReadAllBytesAsync(Path.Combine(export.Root, "share-ar.png")));
    }

    private HashSet<string> Files => export.Files;

    private string Read(string file) => File.ReadAllText(Path.Combine(export.Root, file));

    private static string WithoutLinks(IDocument page)
    {
        foreach (var element in page.QuerySelectorAll("[href], [src]"))
        {
            element.RemoveAttribute("href");
            element.RemoveAttribute("src");
        }

        return page.DocumentElement.OuterHtml;
    }

    /// <summary>The site, written once by the published sample.</summary>
    public sealed class Exported : IDisposable
    {
        private readonly PublishedSample _sample = new();

        public Exported()
        {
            (ExitCode, Output, Error) = _sample.Run("export", "public/site");
            Root = Path.Combine(_sample.Folder, "public", "site");
            HomeFiles = Directory.GetFileSystemEntries(_sample.Home);
            Files = [.. Directory.GetFiles(Root, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))];
        }

        public int ExitCode { get; }

        public string Output { get; }

        public string Error { get; }

        /// <summary>The folder that was asked for, below the one in which the program was started.</summary>
        public string Root { get; }

        public HashSet<string> Files { get; }

        public string[] HomeFiles { get; }

        public void Dispose() => _sample.Dispose();
    }
}
