namespace TypedContent.Generator.Tests.Markdown;

/// <summary>HTML in Markdown is shown as text, allowed, or sanitized: allowed without what could run a script.</summary>
public class RawHtmlTests
{
    private static ContentProject Sanitizing => Site.Project.WithProperty("TypedContentRawHtml", "sanitize");

    [Fact]
    public void Harmless_HTML_is_kept() => Sanitizing.ShouldRender(
        ("a <kbd>Ctrl</kbd> b<br>c", "<p>a <kbd>Ctrl</kbd> b<br />c</p>"),
        (
            "<details open>\n<summary>More</summary>\n\nText with *emphasis*.\n\n</details>",
            "<details open=\"\">\n<summary>More</summary>\n<p>Text with <em>emphasis</em>.</p>\n</details>"),
        (
            "<figure id=\"f\" class=\"wide x\"><img src=\"/a.png\" alt=\"A\" width=\"3\"><figcaption>B</figcaption></figure>",
            "<figure id=\"f\" class=\"wide x\"><img src=\"/a.png\" alt=\"A\" width=\"3\" /><figcaption>B</figcaption></figure>"),
        (
            "<picture><source srcset=\"/a.webp 1x, /b.webp 2x\"><img src=\"/a.png\" alt=\"A\"></picture>",
            "<p><picture><source srcset=\"/a.webp 1x, /b.webp 2x\" /><img src=\"/a.png\" alt=\"A\" /></picture></p>"),
        (
            "<bdo dir=\"rtl\" lang=\"ar\">abc</bdo> <span data-x=\"1\" aria-label=\"L\" title=\"T\">s</span>",
            "<p><bdo dir=\"rtl\" lang=\"ar\">abc</bdo> <span data-x=\"1\" aria-label=\"L\" title=\"T\">s</span></p>"),
        (
            "<table>\n<tr><td align=\"right\" style=\"text-align: center; position: fixed\">1</td></tr>\n</table>",
            "<table>\n<tbody><tr><td align=\"right\" style=\"text-align: center\">1</td></tr>\n</tbody></table>"),
        (
            "<a href=\"mailto:a@b.example\">m</a> <a href=\"tel:123\" target=\"_blank\" rel=\"noopener\">t</a> <a name=\"n\"></a>",
            "<p><a href=\"mailto:a@b.example\">m</a> <a href=\"tel:123\" target=\"_blank\" rel=\"noopener\">t</a> <a name=\"n\"></a></p>"),
        ("<div align=\"center\">\n\n# T\n\n</div>", "<div align=\"center\">\n<h1 id=\"t\">T</h1>\n</div>"));

    [Fact]
    public void HTML_that_could_run_a_script_is_removed() => Sanitizing.ShouldRender(
        ("<script>\nrun()\n</script>\n\nafter", "<p>after</p>"),
        ("<style>p { color: red }</style>\n\nafter", "<p>after</p>"),
        ("<p onclick=\"run()\" class=\"c\">t</p>", "<p class=\"c\">t</p>"),
        ("a <script>run()</script> b", "<p>a  b</p>"),
        ("<iframe src=\"https://example.com/\">no frames</iframe>\n\nafter", "<p>after</p>"),
        ("a <!-- comment --> b", "<p>a  b</p>"),
        ("<!-- comment -->\n\nc", "<p>c</p>"),
        ("<svg width=\"1\"><path d=\"M0\"/></svg>\n\nafter", "<p></p>\n<p>after</p>"),
        ("<object data=\"/a.swf\"><param name=\"x\">old</object>\n\nafter", "<p></p>\n<p>after</p>"));

    [Fact]
    public void No_text_is_lost() => Sanitizing.ShouldRender(
        ("<my-element>one <b>two</b></my-element> three", "<p>one <b>two</b> three</p>"),
        ("<Tabs>\n<TabItem value=\"a\">\n\nText\n\n</TabItem>\n</Tabs>", "<p>Text</p>"),
        ("Put <script> into the head, not <style>.\n\nNext", "<p>Put &lt;script&gt; into the head, not &lt;style&gt;.</p>\n<p>Next</p>"),
        ("A <textarea> holds text\n\nNext", "<p>A  holds text</p>\n<p>Next</p>"),
        ("List<T> and Dictionary<K, V>", "<p>List and Dictionary&lt;K, V&gt;</p>"),
        ("<b>open\n\nNext</b>", "<p><b>open</b></p><b>\n</b><p><b>Next</b></p>"),
        ("<form action=\"/go\"><label>Name</label> <button>Go</button></form>", "Name Go"),
        ("<div>\n<span title=\"x\n\nNext", "<div>\n&lt;span title=&quot;x\n<p>Next</p>\n</div>"),
        ("&lt;b&gt; &amp; <i>&copy; &quot;</i>", "<p>&lt;b&gt; &amp; <i>© &quot;</i></p>"),
        ("<pre>\n\n two  blanks\n</pre>", "<pre>\n\n two  blanks\n</pre>"));

    [Fact]
    public void The_mode_can_be_set_for_a_collection()
    {
        var run = Site.Project.WithProperty("TypedContentRawHtml", "sanitize, docs = allow, notes=TEXT")
            .With("content/articles/a.md", "<b onclick=\"x\">a</b>\n").With("content/docs/a.md", "<b onclick=\"x\">a</b>\n")
            .With("content/notes/a.md", "<b>a</b>\n").Run();

        Assert.Equal(
            ("<p><b>a</b></p>\n", "<p><b onclick=\"x\">a</b></p>\n", "<p>&lt;b&gt;a&lt;/b&gt;</p>\n"),
            run.Value<(string, string, string)>("(Articles.A.Body.Html, Docs.A.Body.Html, Notes.A.Body.Html)"));
    }

    [Theory]
    [InlineData("sanitise", "TypedContentRawHtml", "The value 'sanitise' of TypedContentRawHtml is neither 'text' nor 'sanitize' nor 'allow'; write one of them, and for single collections as in 'sanitize; docs=allow'")]
    [InlineData("allow,docs=yes", "TypedContentRawHtml", "The value 'docs=yes' of TypedContentRawHtml is neither 'text' nor 'sanitize' nor 'allow'; write one of them, and for single collections as in 'sanitize; docs=allow'")]
    [InlineData("allow,dosc=text", "TypedContentRawHtml", "The value 'dosc=text' of TypedContentRawHtml is for the collection 'dosc', which does not exist (did you mean 'docs'?); correct the name, or remove the setting")]
    [InlineData("button,script", "TypedContentHtmlElements", "The value 'script' of TypedContentHtmlElements is an element that can run or load a script, which is never allowed; remove it, or set TypedContentRawHtml to 'allow' for a collection that you trust")]
    [InlineData("onclick", "TypedContentHtmlAttributes", "The value 'onclick' of TypedContentHtmlAttributes is an attribute that can run a script or send data, which is never allowed; remove it, or set TypedContentRawHtml to 'allow' for a collection that you trust")]
    [InlineData("a\"b", "TypedContentHtmlElements", "The value 'a\"b' of TypedContentHtmlElements is not an element name; write names such as 'video'")]
    public void An_invalid_value_is_an_error(string value, string property, string message)
    {
        Site.Project.With("content/docs/a.md", "a\n").WithProperty(property, value).Run().ShouldReport($"CSC : error TC0041: {message}");
    }

    [Fact]
    public void A_project_can_allow_more_elements_and_attributes() => Sanitizing
        .WithProperty("TypedContentHtmlElements", "button, iframe MY-ELEMENT").WithProperty("TypedContentHtmlAttributes", "part,Allow")
        .ShouldRender(
            (
                "<my-element part=\"p\" other=\"o\">a</my-element> <button onclick=\"x\">b</button>",
                "<p><my-element part=\"p\">a</my-element> <button>b</button></p>"),
            (
                "<iframe src=\"https://example.com/\" allow=\"fullscreen\" srcdoc=\"x\"></iframe>\n\nafter",
                "<iframe src=\"https://example.com/\" allow=\"fullscreen\"></iframe>\n<p>after</p>"),
            ("<iframe src=\"https://example.com/\">\n\nafter", "<iframe src=\"https://example.com/\"></iframe>\n<p>after</p>"));

    [Fact]
    public void An_element_may_contain_typed_blocks()
    {
        var run = Sanitizing.With("content/people.yaml", "- slug: amina\n  name: Amina\n")
            .With(
                "content/articles/a.md",
                "<details>\n<summary>S</summary>\n\n:::quote {speaker=people/amina}\nA <kbd>k</kbd> <blink>b</blink> <div>\n:::\n\n</details>\n\nend\n").Run();

        Assert.Equal(["<details>\n<summary>S</summary>\n", "<figure class=\"quote\">\n<blockquote>\n<p>A <kbd>k</kbd> b </p><div><p></p>\n</div>\n</blockquote>\n<figcaption><cite>Amina</cite></figcaption>\n</figure>\n", "</details>\n<p>end</p>\n"],
            run.Execute<string[]>("return Articles.A.Body.Parts.Select(part => part.Html).ToArray();"));
        Assert.Equal(
            ("<p>A <kbd>k</kbd> b </p><div><p></p>\n</div>", "A k b", "S\n\nA k b\n\nAmina\n\nend"),
            run.Value<(string, string, string)>("(Articles.A.Quotes[0].Html, Articles.A.Quotes[0].Text, Articles.A.Body.Text)"));
    }

    [Fact]
    public void An_excerpt_ends_after_a_complete_element()
    {
        var run = Sanitizing.With("content/articles/a.md", "<div>\n\nOne\n\n<!-- more -->\n\nTwo\n\n</div>\n\nThree\n")
            .With("content/articles/b.md", "<b>One</b>\n\nTwo\n").Run();

        Assert.Equal("<div>\n<p>One</p>\n<p>Two</p>\n</div>", run.Value<string>("Articles.A.Body.Excerpt"));
        Assert.Equal("<p><b>One</b></p>", run.Value<string>("Articles.B.Body.Excerpt").TrimEnd('\n'));
    }

    [Fact]
    public void Headings_have_the_same_ids_in_every_mode()
    {
        var run = Sanitizing.With("content/articles/a.md", "## Using <kbd>Ctrl</kbd> <x-y>and</x-y> <script>no</script>\n").Run();

        Assert.Equal(
            ("Using Ctrl and", "using-ctrl-and-no", "<h2 id=\"using-ctrl-and-no\">Using <kbd>Ctrl</kbd> and </h2>\n"),
            run.Value<(string, string, string)>("(Articles.A.Body.Headings[0].Text, Articles.A.Body.Headings[0].Id, Articles.A.Body.Html)"));
    }

    [Fact]
    public void Nested_elements_have_a_limit()
    {
        Sanitizing.With("content/articles/a.md", string.Concat(Enumerable.Repeat("<div>\n", 101)))
            .With("content/articles/b.md", string.Concat(Enumerable.Repeat("<li>\n", 500))).Run().ShouldReport(
            "content/articles/a.md(101,1,101,1): error TC0037: More than 100 HTML elements are open here and would be nested; close each, as '<div>' with '</div>'");
    }

    [Fact]
    public void Nested_elements_have_a_limit_in_typed_blocks_and_with_stray_end_tags()
    {
        Sanitizing
            .With("content/articles/a.md", ":::note\n" + string.Concat(Enumerable.Repeat("<div>\n", 101)) + ":::\n")
            .With("content/articles/b.md", string.Concat(Enumerable.Repeat("<div></b>\n", 101)))
            .With("content/articles/c.md", string.Concat(Enumerable.Repeat("<div><table></div></table>\n", 600)))
            .Run().ShouldReport(
                "content/articles/a.md(102,1,102,1): error TC0037: More than 100 HTML elements are open here and would be nested; close each, as '<div>' with '</div>'",
                "content/articles/b.md(101,1,101,1): error TC0037: More than 100 HTML elements are open here and would be nested; close each, as '<div>' with '</div>'",
                "content/articles/c.md(1,1,1,1): error TC0037: The HTML of this text is nested more than 500 elements deep, because its end tags do not match its open elements; close each element inside the one that it was opened in");
    }

    [Fact]
    public void The_limit_does_not_apply_to_elements_of_Markdown()
    {
        var run = Sanitizing.With(
            "content/articles/a.md",
            "<b>B</b>\n\n> [!NOTE]\n> N\n\n" + string.Concat(Enumerable.Repeat("- [ ] a\n", 8_000)) + "- [x] z\n").Run();

        var html = run.Value<string>("Articles.A.Body.Html");
        Assert.Equal(8_002, html.Split("<input").Length);
        Assert.Contains("<svg", html);
        Assert.EndsWith("type=\"checkbox\" checked=\"checked\" /> z</li>\n</ul>\n", html);
    }

    [Fact]
    public void A_block_of_HTML_with_many_lines_is_read_in_time()
    {
        var lines = Enumerable.Range(0, 10_000).Select(i => $"<a href=\"https://example.org/{i}\">x</a>\n");
        var run = Sanitizing.With("content/articles/a.md", "<div>\n" + string.Concat(lines) + "</div>\n").Run();

        Assert.Equal(10_000, run.Value<int>("Articles.A.Body.Links.Count()"));
    }
}
