namespace TypedContent.Generator.Tests.Markdown;

/// <summary>The text of a body is written only where its HTML does not say the same.</summary>
public class BodyTextTests
{
    [Theory]
    [InlineData("a\nb\\\nc *d* **e** ~~f~~ `g  h` [i](https://example.org \"j\")\n", "a b\nc d e f g  h i")]
    [InlineData("# A & B\n\nSetext \\<c>\n---\n\n***\n\n&copy; \"q\" 'r' \\*\n", "A & B\n\nSetext <c>\n\n© \"q\" 'r' *")]
    [InlineData("> a\n>\n> > b\n\n- c\n- d\n\n1. e\n\n   f\n2. g\n   - h\n", "a\n\nb\n\nc\n\nd\n\ne\n\nf\n\ng\n\nh")]
    [InlineData("```js\n\nif (a < b && c > d) {\n\n}\n```\n\n    e\n\n    f\n\ng\n", "\nif (a < b && c > d) {\n\n}\n\ne\n\nf\n\ng")]
    [InlineData("| a | b |\n| --- | ---: |\n| c | d *e* |\n| | f |\n", "a\tb\n\nc\td e\n\n\tf")]
    [InlineData("![a \"b\" *c*](https://example.org/a.png) d\n", "a \"b\" c d")]
    [InlineData("- [x] a\n- [ ] b\n", "a\n\nb")]
    [InlineData("<https://example.org/?a=1&b=2> https://example.org\n", "https://example.org/?a=1&b=2 https://example.org")]
    [InlineData("لقاء **مراكش**\nاليوم\n", "لقاء مراكش اليوم")]
    public void HTML_of_Markdown_says_it(string markdown, string text) => ShouldBe(markdown, text, isWritten: false);

    [Theory]
    [InlineData("a[^1]\n\n[^1]: note\n", "a")]
    [InlineData("a<br>b\n", "a\nb")]
    [InlineData("a\n\n#\n\nb\n", "a\n\n\n\nb")]
    public void It_is_written_where_the_HTML_says_another(string markdown, string text) => ShouldBe(markdown, text, isWritten: true);

    [Fact]
    public void What_is_drawn_around_a_block_is_no_part_of_it() =>
        ShouldBe("a\n\n:::note {title=\"Heading\"}\nb\n:::\n\nc\n", "a\n\nb\n\nc", isWritten: false);

    [Fact]
    public void Links_and_headings_keep_tabs_ends_of_lines_and_backslashes()
    {
        var run = Article("a\\\\\\\nb\n===\n\n[c\\\\n\\\nd](https://example.org/ \"e\\\\t\nf\")\n");

        Assert.Equal("a\\\nb", run.Value<string>("Articles.Hello.Body.Headings[0].Text"));
        Assert.Equal(("c\\n\nd", "e\\t\nf"), run.Value<(string, string)>("(Articles.Hello.Body.Links[0].Text, Articles.Hello.Body.Links[0].Title)"));
    }

    private static ContentRun Article(string body) => Site.Markdown("---\ntitle: Hello\n---\n" + body).Run();

    private static void ShouldBe(string markdown, string text, bool isWritten)
    {
        var run = Article(markdown);
        Assert.Equal(text, run.Value<string>("Articles.Hello.Body.Text"));
        Assert.Equal(isWritten, run.Source("Articles.Hello.Body.g.cs").Contains("string Text =>", StringComparison.Ordinal));
    }
}
