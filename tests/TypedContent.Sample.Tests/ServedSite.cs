using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing;

namespace TypedContent.Sample.Tests;

/// <summary>The sample, served in this process.</summary>
public sealed class ServedSite : IDisposable
{
    private readonly WebApplicationFactory<Newspaper.Article> _application = new();

    public ServedSite() => Client = _application.CreateClient(new() { AllowAutoRedirect = false });

    public HttpClient Client { get; }

    /// <summary>The addresses of all pages, of both editions.</summary>
    public static TheoryData<string> Pages { get; } =
        ["/", "/people/", "/articles/marrakech-meeting", "/en/", "/en/people/", "/en/articles/marrakech-meeting"];

    public async Task<IHtmlDocument> GetPageAsync(string address)
    {
        using var response = await Client.GetAsync(address);
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        return await Html.ParseAsync(await response.Content.ReadAsStringAsync());
    }

    public void Dispose() => _application.Dispose();
}
