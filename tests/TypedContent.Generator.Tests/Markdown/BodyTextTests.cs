namespace TypedContent.Generator.Tests.Markdown;

/// <summary>The text of Markdown is always the text of its HTML, by one function.</summary>
public class BodyTextTests
{
    private const string Note = "\n\n[^1]: A note.\n";

    // Markdown, its text, and its text with raw HTML allowed if that differs.
    private static readonly (string Markdown, string Text, string? Allowed)[] Lines =
    [
        ("matrix[i][j]", "matrix[i][j]", null),
        ("citations [1][2]", "citations [1][2]", null),
        ("![alt][nope]", "![alt][nope]", null),
        ("x [a][b][c]", "x [a][b][c]", null),
        ("[x] [] ![]", "[x] [] ![]", null),
        ("a [b](c d ![e](f", "a [b](c d ![e](f", null),
        ("*a [b* **c ]d**", "a [b c ]d", null),
        ("**bold *and `code` in* it** ~~old~~", "bold and code in it old", null),
        ("***a** b* _c **d**_", "a b c d", null),
        ("Using List<T>", "Using List<T>", "Using List"),
        ("Using `List<T>` and `a[0][1]`", "Using List<T> and a[0][1]", null),
        ("a <b onclick=\"c>d\">e</b> f", "a <b onclick=\"c>d\">e</b> f", "a e f"),
        ("a <!-- [1][2] <b> --> f", "a f", null),
        ("&lt;b&gt; &amp;amp; &copy;&#1605;&#x1F600; \\& &nope;", "<b> &amp; ©م😀 & &nope;", null),
        ("a\u00A0 &nbsp;b", "a\u00A0 \u00A0b", null),
        ("x $a_1 < b$ y", "x a_1 < b y", null),
        ("\"q\" 'r' \\*s\\* \\[t\\]", "\"q\" 'r' *s* [t]", null),
        ("a  b   c", "a b c", null),
        ("لقاء **مراكش** [١][٢]", "لقاء مراكش [١][٢]", null),
        ("𠮷野家 👩‍👩‍👧‍👦", "𠮷野家 👩‍👩‍👧‍👦", null),
    ];

    private static readonly (string Markdown, string Text, string? Allowed)[] Blocks =
    [
        ("a\nb\\\nc  \nd *e* [f](https://example.org \"g\")\n", "a b\nc\nd e f", null),
        ("# A & B\n\nSetext \\<c>\n---\n\n***\n\nd\n", "A & B\n\nSetext <c>\n\nd", null),
        ("a\n\n#\n\n>\n\n-\n\nb\n", "a\n\nb", null),
        ("> a\n>\n> > b\n\n- c\n- d\n\n1. e\n\n   f\n2. g\n   - h\n     i\n     1. j\n", "a\n\nb\n\nc\n\nd\n\ne\n\nf\n\ng\n\nh i\n\nj", null),
        ("- a\n  - b\n\n    c\n- d\n", "a\n\nb\n\nc\n\nd", null),
        ("- [x] a\n- [ ] b\n  - [x] `c` d\n", "a\n\nb\n\nc d", null),
        ("a[^1] b" + Note, "a b", null),
        ("a[^1], b[^2]\n\n- c[^1]\n\n[^1]: Note.\n\n    More.\n\n[^2]: - list\n\nd\n", "a, b\n\nc\n\nd", null),
        ("```js\n\nif (a < b && c > d) {\n\n}\n\n\n```\n\n    e\n\n      f\n\ng\n", "\nif (a < b && c > d) {\n\n}\n\ne\n\n  f\n\ng", null),
        ("a\n\n```\n\n```\n\n`` ` `` b\n", "a\n\n` b", null),
        ("| a | b |\n| --- | ---: |\n| c | d *e* |\n| | f |\n| g | |\n| | |\n| `[i][j]` | [1][2] |\n", "a\tb\n\nc\td e\n\n\tf\n\ng\n\n[i][j]\t[1][2]", null),
        ("| | |\n|-|-|\n| a | b |\n", "a\tb", null),
        ("![a \"b\" *c* [d][e]](https://example.org/a.png) f ![](/g.png)h\n", "a \"b\" c [d][e] f h", null),
        ("<https://example.org/?a=1&b=2> https://example.org\n", "https://example.org/?a=1&b=2 https://example.org", null),
        ("[a]: https://example.org\n\n[a] [*b*][a] [c][d]\n", "a b [c][d]", null),
        ("term\n:   definition\n\n    more\n", "term\n\ndefinition\n\nmore", null),
        ("> [!NOTE]\n> a\n", "Note\n\na", null),
        ("^^^\na\n^^^ caption *b*\n", "a\n\ncaption b", null),
        ("$$\na \\\\\n  b < c\n$$\n\nd $e$ $$f$$\n", "a \\\\\n  b < c\n\nd e f", null),
        ("a\n\n<!-- b -->\n\n<!--\nc\n\nd\n-->\n\ne\n", "a\n\ne", null),
        ("a<br>b<BR/>c\n", "a<br>b<BR/>c", "a\nb\nc"),
        (
            "<div class=\"x\">\n  <p>one\n     <b>two</b></p>\n  <ul><li>three<li>four</ul>\n</div>\n",
            "<div class=\"x\"> <p>one <b>two</b></p> <ul><li>three<li>four</ul> </div>",
            "one two\n\nthree\n\nfour"),
        ("<details><summary>S</summary>\n\na *b*\n\n</details>\n", "<details><summary>S</summary>\n\na b\n\n</details>", "S\n\na b"),
        ("<p>&nbsp;&mdash;&#146;&eacute; &amp;lt; AT&T</p>\n", "<p>&nbsp;&mdash;&#146;&eacute; &amp;lt; AT&T</p>", "\u00A0—’é &lt; AT&T"),
        (
            "a\n\n<script>\nif (a < b) { x(\"</p>\"); }\n</script>\n\n<style>p > a {}</style>\n\nb\n",
            "a\n\n<script> if (a < b) { x(\"</p>\"); } </script>\n\n<style>p > a {}</style>\n\nb",
            "a\n\nb"),
        (
            "<pre>\n a\n  b\n</pre>\n\n<img alt='c \"d\"' src=/e> <IMG ALT=f>\n",
            "<pre> a b </pre>\n\n<img alt='c \"d\"' src=/e> <IMG ALT=f>",
            " a\n  b\n\nc \"d\" f"),
        ("<table><tr><td>a<td>\n<p>b</p>\n<tr><th><th>c</table>\nd\n", "<table><tr><td>a<td> <p>b</p> <tr><th><th>c</table> d", "a\tb\n\n\tc\n\nd"),
        ("a <span title=\"not > closed\n", "a <span title=\"not > closed", null),
    ];

    [Fact]
    public void Bodies()
    {
        var cases = Lines.Concat(Blocks).ToArray();

        ShouldBe(cases, static markdown => markdown, "Body.Text");
    }

    [Fact]
    public void Excerpts() => ShouldBe(Lines, static markdown => markdown + "\n\nNext.\n", "Body.ExcerptText");

    [Fact]
    public void Headings() => ShouldBe(Lines, static markdown => $"## {markdown}\n\nNext.\n", "Body.Headings[0].Text");

    [Fact]
    public void Links() => ShouldBe(
        Lines.Where(static line => !line.Markdown.Contains("](", StringComparison.Ordinal)),
        static markdown => $"[{markdown}](/x)\n",
        "Body.Links[0].Text");

    [Fact]
    public void Images() => ShouldBe(
        Lines.Where(static line => !line.Markdown.Contains("](", StringComparison.Ordinal))
            .Select(static line => line.Text.StartsWith("a <b ", StringComparison.Ordinal) ? line with { Allowed = "a e f" } : line),
        static markdown => $"![{markdown}](/x.png)\n",
        "Body.Images[0].Alt",
        "Body.Text");

    [Fact]
    public void Typed_blocks() => ShouldBe(
        Lines.Concat(
            Blocks.Where(
                static block => !block.Markdown.Contains("[^", StringComparison.Ordinal) && !block.Markdown.StartsWith("> [!", StringComparison.Ordinal))),
        static markdown => $"::::note\n{markdown}\n::::\n",
        "Notes[0].Text",
        "Body.Text");

    [Fact]
    public void The_text_of_a_typed_block_is_its_visible_text()
    {
        var run = Site.Project.WithProperty("TypedContentRawHtml", "text")
            .With("content/people/amina.yaml", "name: Amina & Co\n")
            .With(
                "content/articles/hello.md",
                "---\ntitle: Hello\n---\na\n\n::::note {title=\"A [1][2] <b>\"}\nb\n\n:::quote {speaker=people/amina role=Editor}\nc <i>\n:::\n::::\n\nd\n")
            .Run();

        Assert.Equal(
            ("a\n\nA [1][2] <b>\n\nb\n\nc <i>\n\nAmina & Co Editor\n\nd", "b\n\nc <i>\n\nAmina & Co Editor", "c <i>", 12),
            run.Value<(string, string, string, int)>(
                "(Articles.Hello.Body.Text, Articles.Hello.Notes[0].Text, Articles.Hello.Notes[0].Quotes[0].Text, Articles.Hello.Body.WordCount)"));
    }

    [Fact]
    public void The_text_of_a_declared_block_is_validated()
    {
        var project = Site.Project
            .WithSource("Article.cs", """
                using System.Collections.Immutable;
                using System.ComponentModel.DataAnnotations;
                using TypedContent;
                namespace Site;
                public record Note([property: StringLength(8)] string Text);
                [ContentCollection("articles")]
                public partial record Article(ImmutableArray<Note> Notes, MarkdownBody Body);
                """)
            .With("content/articles/hello.md", ":::note\nList<T> a\n:::\n");

        project.Run().ShouldReport("content/articles/hello.md(1,4,1,8): error TC0020: 'text' must have at most 8 characters, but has 9");
        Assert.Equal("List a", project.WithProperty("TypedContentRawHtml", "allow").Run().Value<string>("Articles.Hello.Notes[0].Text"));
    }

    [Fact]
    public void Word_counts_are_of_the_text()
    {
        var project = Site.Markdown("## One [two][three]\n\nfour[^1] <b>five</b>\n\n<p>six</p>\n\n```\nseven eight\n```\n" + Note)
            .WithProperty("TypedContentRawHtml", "text");

        Assert.Equal(12, project.Run().Value<int>("Articles.Hello.Body.WordCount"));
        Assert.Equal(8, project.WithProperty("TypedContentRawHtml", "allow").Run().Value<int>("Articles.Hello.Body.WordCount"));
    }

    [Fact]
    public void The_text_is_not_stored_with_the_HTML()
    {
        var project = Site.Markdown("- nestedone\n  - nestedtwo[^1]\n\n<p>rawhtml</p>\n" + Note).WithProperty("TypedContentRawHtml", "text");

        Assert.Single(Matches(project.Run().Source("Articles.Hello.Body.g.cs"), "nestedtwo"));

        for (var i = 0; i < 300; i++)
        {
            project = project.With($"content/articles/other-{i}.md", "a\n");
        }

        var large = project.WithoutSteps().Run();
        Assert.Single(large.Sources().Values.SelectMany(static source => Matches(source, "nestedtwo")));
        Assert.Equal("nestedone\n\nnestedtwo\n\n<p>rawhtml</p>", large.Value<string>("Articles.Hello.Body.Text"));
    }

    [Fact]
    public void Links_and_headings_keep_tabs_ends_of_lines_and_backslashes()
    {
        var run = Site.Markdown("a\\\\\\\nb\n===\n\n[c\\\\n\\\nd](https://example.org/ \"e\\\\t\nf\")\n").Run();

        Assert.Equal("a\\\nb", run.Value<string>("Articles.Hello.Body.Headings[0].Text"));
        Assert.Equal(("c\\n\nd", "e\\t\nf"), run.Value<(string, string)>("(Articles.Hello.Body.Links[0].Text, Articles.Hello.Body.Links[0].Title)"));
    }

    private static IEnumerable<string> Matches(string text, string word) => text.Split(word).Skip(1);

    private static void ShouldBe(IEnumerable<(string Markdown, string Text, string? Allowed)> cases, Func<string, string> write, params string[] members)
    {
        var all = cases.ToArray();
        var project = Site.Project.WithoutSteps().WithProperty("TypedContentRawHtml", "text");
        for (var i = 0; i < all.Length; i++)
        {
            project = project.With($"content/articles/e{i:D3}.md", $"---\ntitle: E\n---\n{write(all[i].Markdown)}");
        }

        var escaped = project.Run();
        var allowed = project.WithProperty("TypedContentRawHtml", "allow").Run();
        var sanitized = project.WithProperty("TypedContentRawHtml", "sanitize").Run();
        escaped.ShouldReportOnly(": error TC0029: ");
        foreach (var member in members)
        {
            var texts = $"Articles.All.Select(article => article.{member}).ToList()";
            Assert.Equal(all.Select(static row => row.Text), escaped.Value<IEnumerable<string>>(texts));
            Assert.Equal(all.Select(static row => row.Allowed ?? row.Text), allowed.Value<IEnumerable<string>>(texts));
            Assert.Equal(all.Select(static row => row.Allowed ?? row.Text), sanitized.Value<IEnumerable<string>>(texts));
        }
    }
}
