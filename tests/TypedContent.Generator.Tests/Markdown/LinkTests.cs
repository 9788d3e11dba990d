namespace TypedContent.Generator.Tests.Markdown;

/// <summary>Links between content files are checked, and become the entry's URL.</summary>
public class LinkTests
{
    private static readonly ContentCases<string> Links = Cases(
        Project.WithProperty("TypedContentDefaultLocale", "ar"), InlineCases.TextsOf<LinkTests>(nameof(Leads_to)).Select(static target => $"[x]({target})"));

    private static readonly ContentCases<string> BrokenLinks = Cases(
        Project.WithImage("content/articles/square.png"), InlineCases.TextsOf<LinkTests>(nameof(A_broken_one_is_reported_at_its_own_place)));

    private static readonly ContentCases<string> EscapedHtml = Cases(
        Project.WithProperty("TypedContentRawHtml", "text"), InlineCases.TextsOf<LinkTests>(nameof(Raw_HTML_is_escaped_unless_it_is_allowed)));

    private static readonly ContentCases<string> RawHtml = Cases(
        Project.WithProperty("TypedContentRawHtml", "allow"), InlineCases.TextsOf<LinkTests>(nameof(Raw_HTML_is_escaped_unless_it_is_allowed)));

    private static ContentProject Project => Site.Project
        .With("content/articles/hello.md", "---\ntitle: Hello\n---\n## One\n")
        .With("content/articles/2022/لقاء مراكش.md", "## لقاء\n")
        .With("content/articles/2022/other.md", "## Other\n")
        .With("content/pages/about.ar.md", "## A\n")
        .With("content/pages/about.en.md", "## B\n")
        .With("content/people.yaml", "- slug: amina\n  name: Amina\n");

    private static ContentCases<string> Cases(ContentProject project, IEnumerable<string> texts) => new(
        project,
        texts,
        static (all, place, markdown) => all.With($"content/articles/{place.Name}.md", markdown + "\n"),
        static (place, _) => $"Articles.{place.CSharpName}.Body.Html");

    private static string Html(string markdown) =>
        Project.With("content/articles/from.md", markdown + "\n").Run().Value<string>("Articles.From.Body.Html");

    [Theory]
    [InlineData("hello.md", "/articles/hello")]
    [InlineData("./hello.md", "/articles/hello")]
    [InlineData("../articles/hello.md#one", "/articles/hello#one")]
    [InlineData("/articles/hello.md?a=b#one", "/articles/hello?a=b#one")]
    [InlineData("<2022/لقاء مراكش.md>", "/articles/2022/%D9%84%D9%82%D8%A7%D8%A1%20%D9%85%D8%B1%D8%A7%D9%83%D8%B4")]
    [InlineData("<2022/لقاء مراكش.md#لقاء>", "/articles/2022/%D9%84%D9%82%D8%A7%D8%A1%20%D9%85%D8%B1%D8%A7%D9%83%D8%B4#%D9%84%D9%82%D8%A7%D8%A1")]
    [InlineData("people/amina", "/people/amina")]
    [InlineData("articles/hello#one", "/articles/hello#one")]
    [InlineData("../pages/about.en.md#b", "/en/pages/about#b")]
    [InlineData("pages/about", "/pages/about")]
    [InlineData("https://example.com/a.md", "https://example.com/a.md")]
    [InlineData("//example.com/a.md", "//example.com/a.md")]
    [InlineData("mailto:a@b.c", "mailto:a@b.c")]
    [InlineData("/elsewhere", "/elsewhere")]
    [InlineData("elsewhere/page", "elsewhere/page")]
    [InlineData("?q=1", "?q=1")]
    public void Leads_to(string target, string url)
    {
        Assert.Equal($"<p><a href=\"{url}\">x</a></p>\n", Links[$"[x]({target})"].Value<string>());
    }

    [Fact]
    public void A_slug_with_a_dot_is_found()
    {
        Assert.Contains(
            "href=\"/articles/v1.2\"",
            Project.With("content/articles/v1.2.md", "a\n").With("content/articles/from.md", "[x](articles/v1.2)\n").Run()
                .Value<string>("Articles.From.Body.Html"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_an_excluded_draft_says_so()
    {
        Project.With("content/articles/later.md", "---\ndraft: true\n---\n").With("content/articles/from.md", "[x](later.md)\n")
            .WithProperty("TypedContentDrafts", "false").Run().ShouldReport(
            "content/articles/from.md(1,5,1,13): error TC0029: The link 'later.md' does not lead to content; it is a draft, which this build leaves out" + Site.LinkFix);
    }

    [Fact]
    public void An_entry_in_a_locale_links_to_the_same_locale()
    {
        var run = Project.With("content/articles/from.en.md", "[x](pages/about)\n").WithProperty("TypedContentDefaultLocale", "ar").Run();

        Assert.Contains("href=\"/en/pages/about\"", run.Value<string>("Articles.From.Body.Html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[x](helo.md)", "1,5,1,12", "TC0029: The link 'helo.md' does not lead to content; did you mean 'hello.md'?" + Site.LinkFix)]
    [InlineData("[x](../pages/abut.ar.md)", "1,5,1,24", "TC0029: The link '../pages/abut.ar.md' does not lead to content; did you mean '../pages/about.ar.md'?" + Site.LinkFix)]
    [InlineData("[x](zzzzzzzzzzzz.md)", "1,5,1,20", "TC0029: The link 'zzzzzzzzzzzz.md' does not lead to content; write the path of a content file from this one, or an entry as 'collection/slug'" + Site.LinkFix)]
    [InlineData("[x](people/amnia)", "1,5,1,17", "TC0029: The link 'people/amnia' does not lead to content; the collection 'people' has no slug 'amnia'; did you mean 'people/amina'?" + Site.LinkFix)]
    [InlineData("[x](hello.md#two)", "1,5,1,17", "TC0030: The link 'hello.md#two' does not lead to a heading: 'articles/hello.md' has no '#two'; its first heading is '#one'" + Site.LinkFix)]
    [InlineData("[x](hello.md#onne)", "1,5,1,18", "TC0030: The link 'hello.md#onne' does not lead to a heading: 'articles/hello.md' has no '#onne'; did you mean '#one'?" + Site.LinkFix)]
    [InlineData("[x](#a)", "1,5,1,7", "TC0030: The link '#a' does not lead to a heading: this file has no '#a'; it has no headings" + Site.LinkFix)]
    [InlineData("[x]\n\n[x]: helo.md", "3,6,3,13", "TC0029: The link 'helo.md' does not lead to content; did you mean 'hello.md'?" + Site.LinkFix)]
    [InlineData("![x](a.png)", "1,6,1,11", "TC0031: The image 'a.png' is not in the content; add the file, or write the path of an existing one" + Site.LinkFix)]
    [InlineData("![x](squar.png)", "1,6,1,15", "TC0031: The image 'squar.png' is not in the content; did you mean 'square.png'?" + Site.LinkFix)]
    [InlineData("![x](../squar.png)", "1,6,1,18", "TC0031: The image '../squar.png' is not in the content; did you mean 'square.png'?" + Site.LinkFix)]
    [InlineData("[x](../people.yaml)", "1,5,1,19", "TC0029: The link '../people.yaml' does not lead to content; the file has several entries; name one, such as 'people/amina'" + Site.LinkFix)]
    [InlineData("[x](Articles/hello)", "1,5,1,19", "TC0029: The link 'Articles/hello' does not lead to content; there is no collection 'Articles'; did you mean 'articles/hello'?" + Site.LinkFix)]
    [InlineData("[x](poeple/amina)", "1,5,1,17", "TC0029: The link 'poeple/amina' does not lead to content; there is no collection 'poeple'; did you mean 'people/amina'?" + Site.LinkFix)]
    [InlineData("[a][w] [b][w]\n\n[w]: helo.md", "3,6,3,13", "TC0029: The link 'helo.md' does not lead to content; did you mean 'hello.md'?" + Site.LinkFix)]
    [InlineData("[x](JavaScript:alert)", "1,5,1,21", "TC0032: The URL 'JavaScript:alert' could run a script, and is left out of the HTML; remove it")]
    [InlineData("[x](java&#9;script:alert)", "1,5,1,25", "TC0032: The URL 'java script:alert' could run a script, and is left out of the HTML; remove it")]
    [InlineData("<vbscript:x>", "1,1,1,13", "TC0032: The URL 'vbscript:x' could run a script, and is left out of the HTML; remove it")]
    [InlineData("[x](data:text/html,y)", "1,5,1,21", "TC0032: The URL 'data:text/html,y' could run a script, and is left out of the HTML; remove it")]
    [InlineData("![x](data:image/svg+xml,y)", "1,6,1,26", "TC0032: The URL 'data:image/svg+xml,y' could run a script, and is left out of the HTML; remove it")]
    public void A_broken_one_is_reported_at_its_own_place(string markdown, string place, string message)
    {
        var read = BrokenLinks[markdown];

        read.ShouldReport($"content/articles/{read.Place.Name}.md({place}): error {message}");
        Assert.DoesNotMatch("(href|src)=\"[^\"]*(script|data):", read.Value<string>());
    }

    [Fact]
    public void A_link_in_a_typed_block_is_checked_and_resolved()
    {
        var run = Project.With("content/articles/from.md", ":::note\n[x](hello.md) [y](helo.md)\n:::\n").Run();

        run.ShouldReport("content/articles/from.md(2,19,2,26): error TC0029: The link 'helo.md' does not lead to content; did you mean 'hello.md'?" + Site.LinkFix);
        Assert.Contains("href=\"/articles/hello\"", run.Value<string>("Articles.From.Notes[0].Html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_relative_image_has_its_path_in_the_content()
    {
        var run = Project.WithImage("content/articles/my square.png")
            .With("content/articles/from.md", "![x](<my square.png>) ![y](/z.png) ![w](data:image/png;base64,AA==)\n").Run();

        Assert.Equal(
            "<p><img src=\"/articles/my%20square.png\" alt=\"x\" /> <img src=\"/z.png\" alt=\"y\" /> <img src=\"data:image/png;base64,AA==\" alt=\"w\" /></p>\n",
            run.Value<string>("Articles.From.Body.Html"));
    }

    [Theory]
    [InlineData("a <b onclick=\"x\">c</b>", "<p>a &lt;b onclick=&quot;x&quot;&gt;c&lt;/b&gt;</p>\n", "<p>a <b onclick=\"x\">c</b></p>\n")]
    [InlineData("<script>\nx()\n</script>", "<p>&lt;script&gt;\nx()\n&lt;/script&gt;</p>\n", "<script>\nx()\n</script>\n")]
    [InlineData("a <!-- b --> c", "<p>a  c</p>\n", "<p>a <!-- b --> c</p>\n")]
    [InlineData("a <b>\nc</b>", "<p>a &lt;b&gt;\nc&lt;/b&gt;</p>\n", "<p>a <b>\nc</b></p>\n")]
    [InlineData("<!-- b -->\n\nc", "<p>c</p>\n", "<!-- b -->\n<p>c</p>\n")]
    public void Raw_HTML_is_escaped_unless_it_is_allowed(string markdown, string escaped, string raw)
    {
        Assert.Equal(escaped, EscapedHtml[markdown].Value<string>());
        Assert.Equal(raw, RawHtml[markdown].Value<string>());
    }

    [Theory]
    [InlineData("", "/articles/hello", "/pages/about", "/en/pages/about")]
    [InlineData("/{slug}.html", "/hello.html", "/about.html", "/en/about.html")]
    [InlineData("/{locale}/{collection}/{slug}; people=/who/{slug}", "/ar/articles/hello", "/ar/pages/about", "/en/pages/about")]
    [InlineData("pages=/{slug}\narticles=/news/{slug}", "/news/hello", "/about", "/en/about")]
    public void Every_entry_has_a_URL(string patterns, string hello, string about, string english)
    {
        var run = Project.WithProperty("TypedContentDefaultLocale", "ar")
            .WithProperty("TypedContentUrlPatterns", Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(patterns)))
            .Run();

        Assert.Equal((hello, about, english), run.Value<(string, string, string)>("(Articles.Hello.Url, Pages.About.Url, Pages.About.In(\"en\").Url)"));
    }

    [Theory]
    [InlineData("/repo", "", "/repo/articles/hello", "/repo/en/pages/about", "/repo/articles/square.png", "/about")]
    [InlineData("/a/b/", "/{slug}", "/a/b/hello", "/a/b/en/about", "/a/b/articles/square.png", "/a/b/about")]
    [InlineData("/repo", "/repo/{collection}/{slug}", "/repo/articles/hello", "/repo/en/pages/about", "/repo/articles/square.png", "/about")]
    [InlineData("/موقع", "/مقال/{slug}", "/%D9%85%D9%88%D9%82%D8%B9/%D9%85%D9%82%D8%A7%D9%84/hello", "/%D9%85%D9%88%D9%82%D8%B9/en/%D9%85%D9%82%D8%A7%D9%84/about", "/%D9%85%D9%88%D9%82%D8%B9/articles/square.png", "/about")]
    [InlineData("/", "", "/articles/hello", "/en/pages/about", "/articles/square.png", "/about")]
    public void A_base_path_precedes_URLs_of_entries_and_images(string path, string patterns, string hello, string about, string image, string rooted)
    {
        var run = Project.WithProperty("TypedContentDefaultLocale", "ar").WithProperty("TypedContentBasePath", path).WithImage("content/articles/square.png")
            .WithProperty("TypedContentUrlPatterns", Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(patterns)))
            .With("content/articles/from.md", "[a](hello.md) ![b](square.png) [c](/about) ![d](/d.png)\n").Run();

        Assert.Equal(
            $"<p><a href=\"{hello}\">a</a> <img src=\"{image}\" alt=\"b\" /> <a href=\"{rooted}\">c</a> <img src=\"/d.png\" alt=\"d\" /></p>\n",
            run.Value<string>("Articles.From.Body.Html"));
        Assert.Equal((hello, about), run.Value<(string, string)>("(Articles.Hello.Url, Pages.About.In(\"en\").Url)"));
    }

    [Theory]
    [InlineData("repo")]
    [InlineData("https://example.com/repo")]
    [InlineData("/{collection}")]
    public void An_invalid_base_path_is_an_error(string path)
    {
        Project.WithProperty("TypedContentBasePath", path).Run().ShouldReport($"CSC : error TC0041: The value '{path}' of TypedContentBasePath is not a URL path; write one such as '/repo'");
    }

    [Theory]
    [InlineData("", "/articles/a", "/en/articles/a")]
    [InlineData("EN", "/ar/articles/a", "/articles/a")]
    [InlineData("fr", "/ar/articles/a", "/en/articles/a")]
    public void The_default_or_first_locale_has_the_short_URL(string locale, string arabic, string english)
    {
        var run = Site.Project.With("content/articles/a.ar.yaml", "title: a").With("content/articles/a.en.yaml", "title: b")
            .WithProperty("TypedContentDefaultLocale", locale).Run();

        Assert.Equal((arabic, english), run.Value<(string, string)>("(Articles.A.In(\"ar\").Url, Articles.A.In(\"en\").Url)"));
    }

    [Theory]
    [InlineData("{slug}", "does not begin with '/'")]
    [InlineData("nothing=/{slug}", "is for the collection 'nothing', which does not exist", "remove it, or name an existing collection")]
    [InlineData("/news", "has no '{slug}', so many entries would have the same URL")]
    [InlineData("peple=/{slug}", "is for the collection 'peple', which does not exist", "did you mean 'people=/{slug}'?")]
    [InlineData("/{slug}/{name", "has a space, or a brace that is not part of a placeholder")]
    public void An_invalid_pattern_is_an_error(string pattern, string problem, string fix = "write one such as '/{collection}/{slug}'")
    {
        Project.WithProperty("TypedContentUrlPatterns", Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(pattern))).Run().ShouldReport(
            $"CSC : error TC0035: The pattern '{pattern}' of TypedContentUrl {problem}; {fix}");
    }
}
