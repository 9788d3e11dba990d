using TypedContent.Generator.Tests.Prepared;

namespace TypedContent.Generator.Tests.Urls;

/// <summary>Addresses that nobody writes on purpose: each is an error or a URL, and no other entry is affected.</summary>
public class HostileAddressTests
{
    [Theory]
    [InlineData("\\uD800")]
    [InlineData("\\uDC00/\\uD800")]
    [InlineData("\\uFFFF")]
    [InlineData("\\u0000")]
    [InlineData("\\u2028")]
    [InlineData("%00")]
    [InlineData("%ED%A0%80/%2e%2e")]
    [InlineData("..%2F..%2Fetc")]
    [InlineData("%7Bslug%7D")]
    [InlineData("{**path}")]
    [InlineData("\\u0009")]
    public void They_are_errors_in_both_hosts(string part)
    {
        var project = Site.Project.WithPermalinks("url").WithAliases("aliases").WithUrl("/{category}/{slug}; pages=/{slug}")
            .With("content/pages/a.json", $$"""{"url": "/{{part}}", "aliases": ["/{{part}}", "{{part}}x"], "title": "A"}""")
            .With("content/pages/b.json", """{"url": "/b", "title": "B"}""");
        var run = project.Run();

        run.ShouldReportOnly("error TC0009|error TC0002|error TC0012", count: run.Result.Diagnostics.Length);
        Assert.NotEmpty(run.Result.Diagnostics);
        BothWays.ShouldBeTheSame(project);
    }

    [Theory]
    [InlineData("/\\u202Eevil", "/%E2%80%AEevil")]
    [InlineData("/\\\"><script>", "/%22%3E%3Cscript%3E")]
    [InlineData("/';--", "/%27%3B--")]
    [InlineData("/%%%41", "/%25%25A")]
    [InlineData("/javascript:alert(1)", "/javascript%3Aalert%281%29")]
    [InlineData("/\\uD83D\\uDE00", "/%F0%9F%98%80")]
    public void Others_are_encoded(string url, string encoded)
    {
        var run = Site.Project.WithPermalinks("url").With("content/pages/a.json", $$"""{"url": "{{url}}", "title": "A"}""").Run();

        Assert.Equal(encoded, run.Execute<string>("return Pages.A.Url;"));
    }

    [Fact]
    public void A_very_long_address_is_encoded()
    {
        var run = Site.Project.WithAliases("aliases").With("content/pages/a.yaml", $"title: A\naliases: [/{new string('ا', 40_000)}]\n").Run();

        Assert.Equal(1 + (40_000 * 6), run.Execute<int>("return Pages.A.Aliases[0].Length;"));
    }

    [Fact]
    public void Many_entries_with_one_address_have_one_error_each()
    {
        var items = string.Concat(Enumerable.Range(0, 500).Select(static number => $"- slug: a{number}\n  url: /x\n  aliases: [/y, '/z{number}']\n"));
        var project = Site.Project.WithoutSteps().WithPermalinks("url").WithAliases("aliases").With("content/people.yaml", items);

        project.Run().ShouldReportOnly("error TC0052", count: 1000);
        BothWays.ShouldBeTheSame(project);
    }
}
