using System.Net;
using Newspaper;

namespace TypedContent.Sample.Tests;

/// <summary>Old addresses of articles lead to their pages.</summary>
public sealed class RedirectTests(ServedSite site) : IClassFixture<ServedSite>
{
    [Theory]
    [InlineData("/articles/washington-and-marrakech/", "/articles/two-meetings/")]
    [InlineData("/articles/washington-and-marrakech", "/articles/two-meetings/")]
    [InlineData("/articles/washington-and-marrakech/?from=a%20b", "/articles/two-meetings/?from=a%20b")]
    [InlineData("/en/articles/washington-and-marrakech/", "/en/articles/two-meetings/")]
    [InlineData("/articles/%D8%A3%D8%B3%D9%85%D8%A7%D8%A1-%D9%81%D9%8A-%D8%A7%D9%84%D8%AE%D8%A8%D8%B1", "/articles/names-in-the-news/")]
    public async Task A_request_is_redirected_for_good(string old, string address)
    {
        using var response = await site.Client.GetAsync(old);

        Assert.Equal((HttpStatusCode.MovedPermanently, address), (response.StatusCode, response.Headers.Location?.OriginalString));
    }

    [Fact]
    public async Task HEAD_is_redirected_too()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/articles/washington-and-marrakech/");
        using var response = await site.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
    }

    [Fact]
    public async Task No_page_links_to_an_old_address()
    {
        foreach (var page in ServedSite.Pages.Select(row => row.Data))
        {
            var links = (await site.GetPageAsync(page)).Links();
            Assert.Empty(links.Intersect(Articles.All.SelectMany(article => article.Aliases)));
        }
    }
}
