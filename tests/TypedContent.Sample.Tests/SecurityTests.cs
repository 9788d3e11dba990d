using System.Text.RegularExpressions;

namespace TypedContent.Sample.Tests;

public class SecurityTests(ServedSite site) : IClassFixture<ServedSite>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/en/articles/marrakech-meeting/")]
    [InlineData("/site.css")]
    [InlineData("/nothing")]
    public async Task An_answer_carries_the_security_headers(string address)
    {
        using var response = await site.Client.GetAsync(address);
        var policy = Header("Content-Security-Policy").Split(';', StringSplitOptions.TrimEntries);

        Assert.Contains("default-src 'none'", policy);
        Assert.Contains("script-src 'self'", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.Contains("base-uri 'none'", policy);
        Assert.DoesNotContain(policy, directive => directive.Contains("unsafe", StringComparison.Ordinal) || directive.Contains('*', StringComparison.Ordinal));
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("strict-origin-when-cross-origin", Header("Referrer-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Resource-Policy"));
        Assert.False(response.Headers.Contains("Server"));
        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain(response.Headers, header => header.Key.Contains("blazor", StringComparison.OrdinalIgnoreCase));

        string Header(string name) => Assert.Single(response.Headers.GetValues(name));
    }

    [Theory]
    [MemberData(nameof(ServedSite.Pages), MemberType = typeof(ServedSite))]
    public async Task A_page_has_nothing_that_the_policy_forbids(string address)
    {
        var page = await site.GetPageAsync(address);

        Assert.Empty(page.QuerySelectorAll("script:not([src], [type='application/ld+json']), style, [style], iframe, object"));
        Assert.DoesNotContain(page.All.SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal));
        Assert.All(page.QuerySelectorAll("link[rel=stylesheet], link[rel=icon], img, script[src]"), element =>
            Assert.StartsWith("/", element.GetAttribute("href") ?? element.GetAttribute("src"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_style_sheet_loads_nothing_and_uses_logical_directions()
    {
        var css = Regex.Replace(await site.Client.GetStringAsync("/site.css"), @"/\*.*?\*/", "", RegexOptions.Singleline);

        Assert.DoesNotMatch(@"url\(|@import|@font-face", css);
        Assert.DoesNotMatch(@"(?<![\w-])((margin|padding|border)-(left|right)|left|right)\s*:|text-align:\s*(left|right)", css);
        Assert.Contains("prefers-color-scheme: dark", css, StringComparison.Ordinal);
    }
}
