using System.Xml.Linq;
using System.Xml.Schema;
using Newspaper;

namespace TypedContent.Sample.Tests;

/// <summary>The Atom feeds, the sitemap and robots.txt.</summary>
public class FeedTests(ServedSite site) : IClassFixture<ServedSite>
{
    private const string Address = "https://midad.example";

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Theory]
    [InlineData("/", "ar")]
    [InlineData("/en/", "en")]
    public async Task A_feed_has_the_articles_of_its_edition(string root, string locale)
    {
        var feed = (await GetAsync(root + "feed.xml", "application/atom+xml", "atom")).Root!;
        var articles = Articles.AllIn(locale).ToDictionary(article => Address + article.Url);
        var entries = feed.Elements(Atom + "entry").ToList();

        Assert.Equal(locale, feed.Attribute(XNamespace.Xml + "lang")!.Value);
        Assert.Equal(Address + root + "feed.xml", feed.Elements(Atom + "link").Single(link => link.Attribute("rel")?.Value == "self").Attribute("href")!.Value);
        Assert.All(["id", "title", "updated", "author"], name => Assert.Single(feed.Elements(Atom + name)));
        Assert.Equal(articles.Keys.Order(StringComparer.Ordinal), entries.Select(entry => entry.Element(Atom + "id")!.Value).Order(StringComparer.Ordinal));
        foreach (var entry in entries)
        {
            var article = articles[entry.Element(Atom + "id")!.Value];
            Assert.All(["id", "title", "updated", "published", "summary", "content", "link"], name => Assert.Single(entry.Elements(Atom + name)));
            Assert.Equal(article.Title, entry.Element(Atom + "title")!.Value);
            Assert.Equal(article.Body.ExcerptText, entry.Element(Atom + "summary")!.Value);
            // A reader of feeds shows the text elsewhere, so its links name the whole address.
            var html = article.Body.Html.Replace(" href=\"/", $" href=\"{Address}/", StringComparison.Ordinal);
            Assert.Equal(
                ("html", html),
                (entry.Element(Atom + "content")!.Attribute("type")!.Value, entry.Element(Atom + "content")!.Value.ReplaceLineEndings("\n")));
            Assert.Equal("2022-05-13T00:00:00Z", entry.Element(Atom + "updated")!.Value);
            Assert.Equal(article.Topics.Select(topic => topic.Name), entry.Elements(Atom + "category").Select(category => category.Attribute("term")!.Value));
        }
    }

    [Fact]
    public async Task The_sitemap_has_every_page_with_its_languages()
    {
        var pages = (await GetAsync("/sitemap.xml", "application/xml", "sitemap", "xhtml-link")).Root!.Elements(Map + "url").ToList();

        Assert.Equal(2 * 4 + 3 + 2 + 2 * 6, pages.Count);
        foreach (var page in pages)
        {
            var address = page.Element(Map + "loc")!.Value;
            var served = await site.GetPageAsync(address[Address.Length..]);
            var languages = page.Elements().Where(element => element.Name.LocalName == "link")
                .Select(link => (link.Attribute("hreflang")!.Value, link.Attribute("href")!.Value));

            // The page has the same value.
            Assert.Equal(address, served.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
            Assert.Equal(address, served.QuerySelector("meta[property='og:url']")!.GetAttribute("content"));
            Assert.Equal(languages, served.QuerySelectorAll("link[hreflang]").Select(link => (link.GetAttribute("hreflang")!, link.GetAttribute("href")!)));
            Assert.Equal(languages.First().Item2, languages.Single(language => language.Item1 == "x-default").Item2);
            Assert.Contains((served.DocumentElement.GetAttribute("lang")!, address), languages);
        }
    }

    [Fact]
    public async Task The_robots_file_names_the_sitemap()
    {
        var lines = (await site.Client.GetStringAsync("/robots.txt")).TrimEnd().Split('\n');

        Assert.Equal(["User-agent: *", "Allow: /", $"Sitemap: {Address}/sitemap.xml"], lines);
    }

    [Fact]
    public void The_schemas_reject_invalid_documents()
    {
        Assert.Throws<XmlSchemaValidationException>(
            () => Validate(XDocument.Parse($"<feed xmlns='{Atom}'><id>https://a.example</id><title>A</title><updated>2022-05-13</updated></feed>"), "atom"));
        Assert.Throws<XmlSchemaValidationException>(
            () => Validate(XDocument.Parse($"<urlset xmlns='{Map}'><url><loc>/relative</loc></url></urlset>"), "sitemap", "xhtml-link"));
    }

    private async Task<XDocument> GetAsync(string address, string type, params string[] schemas)
    {
        using var response = await site.Client.GetAsync(address);
        Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
        // Some feed readers fail at a byte order mark.
        Assert.Equal((byte)'<', (await response.Content.ReadAsByteArrayAsync())[0]);
        var document = XDocument.Parse(await response.Content.ReadAsStringAsync());
        Validate(document, schemas);
        return document;
    }

    private static void Validate(XDocument document, params string[] schemas)
    {
        var set = new XmlSchemaSet();
        foreach (var schema in schemas)
        {
            set.Add(null, Path.Combine(AppContext.BaseDirectory, "Schemas", schema + ".xsd"));
        }

        document.Validate(set, null);
    }
}
