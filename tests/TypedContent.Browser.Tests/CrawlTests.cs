using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace TypedContent.Browser.Tests;

/// <summary>Every link that can be reached from the front page works: on the site, and in its export on a server of static files.</summary>
public class CrawlTests(Site site)
{
    [Fact]
    public Task On_the_site() => CrawlAsync(site.Served);

    [Fact]
    public Task In_the_export() => CrawlAsync(site.Exported);

    private static async Task CrawlAsync(Uri root)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        var open = new Queue<Uri>([root]);
        var pages = new Dictionary<string, IDocument?>();
        var fragments = new List<Uri>();
        var broken = new List<string>();
        while (open.TryDequeue(out var address))
        {
            using var response = await client.GetAsync(address);
            if (!response.IsSuccessStatusCode)
            {
                broken.Add($"{address}: {response.StatusCode}");
            }

            var page = response.Content.Headers.ContentType?.MediaType == "text/html"
                ? await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync())
                : null;
            pages[address.AbsolutePath] = page;
            foreach (var link in page?.QuerySelectorAll("[href], [src]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")) ?? [])
            {
                var target = new Uri(address, link);
                if (target.Authority == root.Authority)
                {
                    fragments.Add(target);
                    if (pages.TryAdd(target.AbsolutePath, null))
                    {
                        open.Enqueue(target);
                    }
                }
            }
        }

        Assert.Empty(broken);
        Assert.True(pages.Count > 30, $"{pages.Count} pages");
        Assert.All(fragments.Where(target => target.Fragment.Length > 1), target =>
            Assert.NotNull(pages[target.AbsolutePath]!.GetElementById(Uri.UnescapeDataString(target.Fragment[1..]))));
    }
}
