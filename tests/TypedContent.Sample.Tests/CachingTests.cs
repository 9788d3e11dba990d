using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;

namespace TypedContent.Sample.Tests;

/// <summary>Content that a client already has is not sent again, and responses are compressed.</summary>
public class CachingTests(ServedSite site) : IClassFixture<ServedSite>
{
    public static TheoryData<string> Addresses => ["/", "/en/articles/marrakech-meeting/", "/search/", "/feed.xml", "/sitemap.xml", "/site.css", "/search.js"];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task A_client_that_has_the_content_gets_no_copy(string address)
    {
        using var first = await site.Client.GetAsync(address);
        var tag = first.Headers.ETag;

        Assert.NotNull(tag);
        Assert.NotNull(first.Headers.CacheControl);
        Assert.Equal((HttpStatusCode.NotModified, 0), await GetAsync(tag));
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(new EntityTagHeaderValue("\"another\""))).Status);

        async Task<(HttpStatusCode Status, int Length)> GetAsync(EntityTagHeaderValue known)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfNoneMatch = { known } } };
            using var response = await site.Client.SendAsync(request);
            return (response.StatusCode, (await response.Content.ReadAsByteArrayAsync()).Length);
        }
    }

    [Fact]
    public async Task A_tag_identifies_the_content()
    {
        var tags = new List<EntityTagHeaderValue?>();
        foreach (var address in Addresses)
        {
            using var response = await site.Client.GetAsync(address);
            tags.Add(response.Headers.ETag);
        }

        Assert.Equal(tags.Distinct(), tags);
        // The query string changes no page.
        using var asked = await site.Client.GetAsync("/?q=1");
        Assert.Equal(tags[0], asked.Headers.ETag);
    }

    [Fact]
    public async Task Responses_depend_only_on_the_request() =>
        Assert.DoesNotContain("mine", await site.Client.GetStringAsync("/en/search/?q=mine"), StringComparison.OrdinalIgnoreCase);

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task A_HEAD_request_gets_the_same_tag(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, address);
        using var head = await site.Client.SendAsync(request);
        using var response = await site.Client.GetAsync(address);

        Assert.Equal((HttpStatusCode.OK, response.Headers.ETag), (head.StatusCode, head.Headers.ETag));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task A_range_request_gets_the_whole_content(string address)
    {
        foreach (var query in new[] { "?first", "?again" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address + query) { Headers = { Range = new(0, 9) } };
            using var response = await site.Client.SendAsync(request);

            Assert.Equal((HttpStatusCode.OK, 0), (response.StatusCode, response.Headers.AcceptRanges.Count));
            Assert.Equal(await site.Client.GetByteArrayAsync(address), await response.Content.ReadAsByteArrayAsync());
        }
    }

    [Fact]
    public async Task A_page_that_does_not_exist_has_no_tag()
    {
        using var response = await site.Client.GetAsync("/nothing");

        Assert.Null(response.Headers.ETag);
        Assert.Null(response.Headers.CacheControl);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Content_is_compressed_for_clients_that_accept_it(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { AcceptEncoding = { new("br") } } };
        using var response = await site.Client.SendAsync(request);
        var plain = await site.Client.GetByteArrayAsync(address);
        var sent = await response.Content.ReadAsByteArrayAsync();

        Assert.Equal(["br"], response.Content.Headers.ContentEncoding);
        Assert.Contains("Accept-Encoding", response.Headers.Vary);
        Assert.True(sent.Length < plain.Length / 2, $"{sent.Length} of {plain.Length} bytes");
        using var unpacked = new MemoryStream();
        await new BrotliStream(new MemoryStream(sent), CompressionMode.Decompress).CopyToAsync(unpacked);
        Assert.Equal(plain, unpacked.ToArray());
    }
}
