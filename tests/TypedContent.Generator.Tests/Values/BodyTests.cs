namespace TypedContent.Generator.Tests.Values;

/// <summary>The Markdown after the front matter, as HTML and as plain text.</summary>
public class BodyTests
{
    private static readonly ContentCases<string> Texts = Site.MarkdownCases(InlineCases.TextsOf<BodyTests>(nameof(Text)), "entry.Body.Text");

    private static readonly ContentCases<string> Code =
        Site.MarkdownCases(TextTests.Texts.Select(static row => CodeBlock(LineOf(row.Data))).Distinct(), "(entry.Body.Text, entry.Body.Html)");

    [Theory]
    [InlineData("A *b* **c** `d` [e](/f) ![g](/h.png) <https://i.example>", "A b c d e g https://i.example")]
    [InlineData("# One\n\nTwo\nthree  \nfour\\\nfive", "One\n\nTwo three\nfour\nfive")]
    [InlineData("- one\n- two\n  - three\n\n1. four", "one\n\ntwo\n\nthree\n\nfour")]
    [InlineData("> one\n> two", "one two")]
    [InlineData("```cs\nvar a = \"b\";\n\nc();\n```\n", "var a = \"b\";\n\nc();")]
    [InlineData("    indented\n", "indented")]
    [InlineData("| a | b |\n|---|---|\n| 1 | *2* |\n", "a\tb\n\n1\t2")]
    [InlineData("one[^1]\n\n[^1]: a note\n", "one")]
    [InlineData("[a]: https://example.org\n\n[a]", "a")]
    [InlineData("term\n:   definition\n", "term\n\ndefinition")]
    [InlineData("- [x] done\n- [ ] to do", "done\n\nto do")]
    [InlineData("&amp; &copy; &#1605; \\* \\#", "& © م * #")]
    [InlineData("~~a~~ H~2~O 2^10^", "a H~2~O 2^10^")]
    [InlineData("***\n", "")]
    [InlineData("\n\n  \n", "")]
    [InlineData("مرحبا **بالعالم**، «أهلا»", "مرحبا بالعالم، «أهلا»")]
    [InlineData("👩‍👩‍👧‍👦 𝒜", "👩‍👩‍👧‍👦 𝒜")]
    public void Text(string markdown, string text)
    {
        Assert.Equal(text, Texts[markdown].Value<string>());
    }

    [Theory]
    [InlineData("A *b* **c**", "<p>A <em>b</em> <strong>c</strong></p>\n")]
    [InlineData("# A heading\n", "<h1 id=\"a-heading\">A heading</h1>\n")]
    [InlineData("```cs\na < b && c\n```\n", "<pre><code class=\"language-cs\">a &lt; b &amp;&amp; c\n</code></pre>\n")]
    [InlineData("<script>alert(1)</script>\n", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n")]
    [InlineData("a <b onclick=\"c\">d</b>", "<p>a &lt;b onclick=&quot;c&quot;&gt;d&lt;/b&gt;</p>\n")]
    [InlineData("one\r\n\r\ntwo\r\n", "<p>one</p>\n<p>two</p>\n")]
    [InlineData("one\r\rtwo\r", "<p>one</p>\n<p>two</p>\n")]
    [InlineData("[a](/ب \"ت\")", "<p><a href=\"/%D8%A8\" title=\"ت\">a</a></p>\n")]
    [InlineData("", "")]
    public void Html(string markdown, string html)
    {
        Assert.Equal(html, Site.Markdown(markdown).WithProperty("TypedContentRawHtml", "text").Run().Value<string>("Articles.Hello.Body.Html"));
    }

    [Theory]
    [MemberData(nameof(TextTests.Texts), MemberType = typeof(TextTests))]
    public void A_code_block_keeps_any_line(string text)
    {
        var line = LineOf(text);

        Assert.Equal(($"|{line}|", $"<pre><code>|{Escaped(line)}|\n</code></pre>\n"), Code[CodeBlock(line)].Value<(string, string)>());
    }

    [Fact]
    public void A_NUL_becomes_the_replacement_character()
    {
        Assert.Equal("a\uFFFDb", Site.Markdown("a\0b").Run().Value<string>("Articles.Hello.Body.Text"));
    }

    [Fact]
    public void A_line_in_the_body_that_begins_like_code_is_text()
    {
        const string lines = "#endif\n\"\"\"\n*/\n}\n//HintName: x\n\"\"\"\"\"\n";
        var run = Site.Markdown($"~~~\n{lines}~~~\n").Run();

        Assert.Equal(lines.TrimEnd(), run.Value<string>("Articles.Hello.Body.Text"));
    }

    [Fact]
    public void A_body_of_a_megabyte()
    {
        var line = string.Concat(Enumerable.Repeat("كلمة ", 100_000)).TrimEnd();

        Assert.Equal(line.Length, Site.Markdown($"---\ntitle: a\n---\n{line}\n").Run().Value<int>("Articles.Hello.Body.Text.Length"));
    }

    // Without line breaks, NUL (which CommonMark replaces) and the fence itself.
    private static string LineOf(string text) => text.Split('\n', '\r', '\0')[^1];

    private static string CodeBlock(string line) => $"~~~~~~\n|{line}|\n~~~~~~\n";

    private static string Escaped(string line) => line
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);
}
