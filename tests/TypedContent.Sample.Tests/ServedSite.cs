using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing;
using Newspaper;

namespace TypedContent.Sample.Tests;

/// <summary>The sample, served in this process.</summary>
public sealed class ServedSite : IDisposable
{
    private readonly WebApplicationFactory<Newspaper.Article> _application = new();

    public ServedSite() => Client = _application.CreateClient(new() { AllowAutoRedirect = false });

    public HttpClient Client { get; }

    /// <summary>The addresses of pages of every kind, in both editions.</summary>
    public static TheoryData<string> Pages { get; } =
    [
        .. from edition in Editions.All
           from path in new[] { "", "people/", "topics/", "topics/africa/", "quotations/", "search/", "articles/marrakech-meeting/", "articles/two-meetings/" }
           select edition.Root + path,
    ];

    public async Task<IHtmlDocument> GetPageAsync(string address)
    {
        using var response = await Client.GetAsync(address);
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        return await Html.ParseAsync(await response.Content.ReadAsStringAsync());
    }

    public void Dispose() => _application.Dispose();
}
