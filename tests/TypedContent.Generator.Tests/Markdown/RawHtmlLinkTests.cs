namespace TypedContent.Generator.Tests.Markdown;

/// <summary>Links and images in HTML are treated as those of Markdown: checked at their own place, resolved to URLs of entries, and listed.</summary>
public class RawHtmlLinkTests
{
    private static ContentProject Project(string rawHtml) => Site.Project
        .WithProperty("TypedContentRawHtml", rawHtml)
        .WithImage("content/articles/square.png").WithImage("content/articles/wide.webp")
        .With("content/articles/hello.md", "## One\n\n<a name=\"named\"></a>\n\n<div id=\"boxed\">\n\n")
        .With("content/people.yaml", "- slug: amina\n  name: Amina\n");

    [Theory]
    [InlineData("allow")]
    [InlineData("sanitize")]
    public void They_are_resolved_to_their_targets(string rawHtml)
    {
        var run = Project(rawHtml).With(
            "content/articles/from.md",
            """
            A <a href='hello.md#one' class="c">link</a>, <a title="T" href=people/amina>one</a> and <img src="square.png" alt="A">.

            <picture>
              <source srcset="wide.webp 2x, square.png">
              <img src="square.png?v=1" alt="B &amp; C">
            </picture>
            <video poster="square.png" src="film.mp4"></video>
            <a href="https://example.com/ä">else</a>

            [md](hello.md)
            """).Run();

        var html = run.Value<string>("Articles.From.Body.Html").Replace(" />", ">", StringComparison.Ordinal);
        Assert.Contains("<a href=\"/articles/hello#one\" class=\"c\">link</a>, <a title=\"T\" href=\"/people/amina\">one</a> and <img src=\"/articles/square.png\" alt=\"A\">.", html, StringComparison.Ordinal);
        Assert.Contains("<source srcset=\"/articles/wide.webp 2x, /articles/square.png\">", html, StringComparison.Ordinal);
        Assert.Contains("<img src=\"/articles/square.png?v=1\" alt=\"B &amp; C\">", html, StringComparison.Ordinal);
        Assert.Contains("<video poster=\"/articles/square.png\" src=\"film.mp4\"></video>", html, StringComparison.Ordinal);
        Assert.Equal(
            ["/articles/hello#one link ", "/people/amina one T", "https://example.com/ä else ", "/articles/hello md "],
            run.Execute<string[]>("return Articles.From.Body.Links.Select(link => $\"{link.Url} {link.Text} {link.Title}\").ToArray();"));
        Assert.Equal(
            ["/articles/square.png A", "/articles/square.png?v=1 B & C"],
            run.Execute<string[]>("return Articles.From.Body.Images.Select(image => $\"{image.Url} {image.Alt}\").ToArray();"));
    }

    [Fact]
    public void Other_links_stay_as_they_are_written() => Assert.Equal(
        "<p><a class=x HREF='/about?a=1&amp;b=2'>a</a> <a href=\"#\">b</a> <img src=/x.png><a href>c</a></p>\n",
        Project("allow").With("content/articles/from.md", "<a class=x HREF='/about?a=1&amp;b=2'>a</a> <a href=\"#\">b</a> <img src=/x.png><a href>c</a>\n")
            .Run().Value<string>("Articles.From.Body.Html"));

    [Fact]
    public void Links_in_escaped_HTML_are_not_links()
    {
        var run = Project("text").With("content/articles/from.md", "<a href=\"helo.md\">a</a> [b](hello.md)\n").Run();

        Assert.Equal(1, run.Value<int>("Articles.From.Body.Links.Count()"));
    }

    [Theory]
    [InlineData("<a href=\"helo.md\">x</a>", "1,10,1,17", "TC0029: The link 'helo.md' does not lead to content; did you mean 'hello.md'?" + Site.LinkFix)]
    [InlineData("<div>\n  <a\n   class=c\n   href='helo.md'>x</a>\n</div>", "4,10,4,17", "TC0029: The link 'helo.md' does not lead to content; did you mean 'hello.md'?" + Site.LinkFix)]
    [InlineData("a <b\nclass=\"c\"> <a class=\"d\"\n  href=helo.md>x</a></b>", "3,8,3,15", "TC0029: The link 'helo.md' does not lead to content; did you mean 'hello.md'?" + Site.LinkFix)]
    [InlineData("> - a <a\n>   href=\"helo.md\">x</a>", "2,11,2,18", "TC0029: The link 'helo.md' does not lead to content; did you mean 'hello.md'?" + Site.LinkFix)]
    [InlineData("> <div>\n> <a href=\"helo.md\">x</a></div>", "2,12,2,19", "TC0029: The link 'helo.md' does not lead to content; did you mean 'hello.md'?" + Site.LinkFix)]
    [InlineData("| a |\n|---|\n| <a href=\"helo.md\">x</a> |", "3,12,3,19", "TC0029: The link 'helo.md' does not lead to content; did you mean 'hello.md'?" + Site.LinkFix)]
    [InlineData("<area href=\"hello.md#onne\">", "1,13,1,26", "TC0030: The link 'hello.md#onne' does not lead to a heading: 'articles/hello.md' has no '#onne'; did you mean '#one'?" + Site.LinkFix)]
    [InlineData("<img src=\"squar.png\">", "1,11,1,20", "TC0031: The image 'squar.png' is not in the content; did you mean 'square.png'?" + Site.LinkFix)]
    [InlineData("<picture><source srcset=\"square.png 1x, wid.webp 2x\"></picture>", "1,41,1,49", "TC0031: The image 'wid.webp' is not in the content; did you mean 'wide.webp'?" + Site.LinkFix)]
    [InlineData("<a href=\"vbscript:x\">x</a>", "1,10,1,20", "TC0032: The URL 'vbscript:x' could run a script, and is left out of the HTML; remove it")]
    public void A_broken_one_is_reported_at_its_own_place(string markdown, string place, string message)
    {
        foreach (var project in new[] { Project("allow"), Project("sanitize") })
        {
            var run = project.With("content/articles/from.md", markdown + "\n").Run();

            run.ShouldReport($"content/articles/from.md({place}): error {message}");
            Assert.DoesNotContain("vbscript", run.Value<string>("Articles.From.Body.Html"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("text")]
    [InlineData("allow")]
    [InlineData("sanitize")]
    public void Ids_in_HTML_are_anchors(string rawHtml)
    {
        Project(rawHtml).With("content/articles/from.md", "[a](hello.md#named) [b](hello.md#boxed) [c](#here) [d](hello.md#other)\n\n<p>\n<span ID=here>x</span> <img name=\"pic\"></p>\n\n[e](#pic)\n").Run().ShouldReport(
            "content/articles/from.md(1,56,1,70): error TC0030: The link 'hello.md#other' does not lead to a heading: 'articles/hello.md' has no '#other'; its first heading is '#one'" + Site.LinkFix,
            "content/articles/from.md(6,5,6,9): error TC0030: The link '#pic' does not lead to a heading: this file has no '#pic'; its first heading is '#here'" + Site.LinkFix);
    }

    [Fact]
    public void An_anchor_may_have_the_id_of_a_heading() => Assert.Contains(
        "<h2 id=\"one\">",
        Project("sanitize").With("content/articles/from.md", "<a id=\"one\"></a>\n\n## One\n\n[a](#one)\n").Run().Value<string>("Articles.From.Body.Html"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("<a href=\"{{ site.url }}/a.md\">a</a> <img src=\"{% asset a.png %}\">")]
    [InlineData("<!-- <a href=\"helo.md\"> --> <script>'<img src=\"a.png\">'</script>")]
    [InlineData("<link href=\"a.md\"> <iframe src=\"b.md\"></iframe> <a data-href=\"c.md\">c</a>")]
    public void HTML_that_is_not_a_link_is_not_checked(string markdown)
    {
        Project("allow").With("content/articles/from.md", markdown + "\n").Run().ShouldReportOnly("warning TC0054: ");
        Project("sanitize").With("content/articles/from.md", "<div>\n" + markdown + "\n</div>\n").Run().ShouldReportOnly("warning TC0054: ");
    }
}
