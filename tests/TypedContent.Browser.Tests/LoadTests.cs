using System.Diagnostics;
using System.Net;

namespace TypedContent.Browser.Tests;

/// <summary>Some thousand requests. The requests per second are reported together with those of a server of static files, and assert nothing.</summary>
[Collection(nameof(LoadTests))]
[CollectionDefinition(nameof(LoadTests), DisableParallelization = true)]
public class LoadTests(Site site)
{
    private const int Requests = 3000;
    private const int Clients = 8;

    private static readonly string[] Pages =
        ["", "articles/marrakech-meeting/", "en/articles/marrakech-meeting/", "quotations/", "search/", "feed.xml", "site.css"];

    [Fact(Explicit = true)]
    public async Task The_site_answers_thousands_of_requests_and_keeps_no_memory_for_them()
    {
        // After this, everything that is compiled, pooled or cached once is in memory.
        await LoadAsync(site.Exported);
        await LoadAsync(site.Served);
        var files = await LoadAsync(site.Exported);
        var served = await LoadAsync(site.Served);

        var used = new List<long>();
        for (var round = 0; round < 3; round++)
        {
            used.Add(GC.GetTotalMemory(forceFullCollection: true) / 1024);
            await LoadAsync(site.Served);
        }

        used.Add(GC.GetTotalMemory(forceFullCollection: true) / 1024);
        var report = $"{served:N0} requests a second; static files: {files:N0}. Memory in use after each {Requests:N0} requests: {string.Join(", ", used)} KB.";
        TestContext.Current.SendDiagnosticMessage(report);
        Assert.True(used[^1] - used[0] < 1024, report);
    }

    /// <summary>Requests pages in turn, as a browser does, and one that does not exist; returns the requests per second.</summary>
    private static async Task<double> LoadAsync(Uri root)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, AutomaticDecompression = DecompressionMethods.None });
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip, br");
        var watch = Stopwatch.StartNew();
        await Parallel.ForEachAsync(Enumerable.Range(0, Requests), new ParallelOptions { MaxDegreeOfParallelism = Clients }, async (i, cancellation) =>
        {
            var missing = i % 50 == 0;
            using var response = await client.GetAsync(new Uri(root, missing ? $"nothing-{i}" : Pages[i % Pages.Length]), cancellation);
            Assert.Equal(missing ? HttpStatusCode.NotFound : HttpStatusCode.OK, response.StatusCode);
        });
        return Requests / watch.Elapsed.TotalSeconds;
    }
}
