using static TypedContent.Generator.Tests.Hostile.HostileSite;

namespace TypedContent.Generator.Tests.Hostile;

/// <summary>Markdown that is nested thousands deep, or that a reader goes through anew for each mark, ends with at most one error.</summary>
public class MarkdownTests
{
    private const string Deep = "TC0037: The Markdown of this file is nested more than a hundred levels deep, and is left out; take lists, quotations or brackets out of each other";
    private const string Costly = "TC0037: The paragraph or table that begins here has too many marks of emphasis, brackets or cells to be read in good time; part it, or write '\\' before marks that mean nothing";

    private static readonly string[] Refused =
    [
        "> ", "1. ", "- > ", "[", "![", "[a ", "*a **a ", "_a __b ~~c ", "~a ^b ==c ++d ", "a**b c*", "[a](", "[a](b",
        "[a](<b", "[a](b (c ", "![](", "a <?", "a <!A ", "a <![CDATA[", "a <!--",
    ];

    // Where the limits of depth and of cost lie close together, or a mark needs more of them.
    private static readonly string[] RefusedOrRead =
    [
        "*a ", "[^a]", "[a][b]", "a|*b|", "- ", "* ",
    ];

    private static readonly string[] Read =
    [
        "<a ", "<a href=\"", "</", "<a@b", "&#1", "`", "`a ``b ", "$a $$b ", "|", ":   ", "#", "]", "~", "\t", "\0",
        "# a\n", "a\n=\n", "- a\n", "> a\n\n", "> [!NOTE]\n> a\n\n", "```\n", "$$\n", "^^^\na\n", "<div>\n",
        "<!-- more -->\n\n", "[a]: b 'c\n", "|a|b|\n|-|-|\n",
    ];

    [Fact(Explicit = true)]
    public void Marks_by_the_thousand_are_read_or_are_one_error_of_their_file()
    {
        string[] parts = [.. Refused, .. RefusedOrRead, .. Read];
        var project = Good;
        for (var i = 0; i < parts.Length; i++)
        {
            var count = i < Refused.Length + RefusedOrRead.Length ? 20_000 : 2_000;
            project = project.With($"content/articles/odd-{i}.md", $"---\ntitle: Odd\n---\n{string.Concat(Enumerable.Repeat(parts[i], count))}a");
        }

        var run = project.WithoutSteps().Run();

        ShouldLeaveTheOther(run);
        for (var i = 0; i < parts.Length; i++)
        {
            var lines = run.BuildLines.Where(line => line.StartsWith($"content/articles/odd-{i}.md(4,1,4,1): error TC0037: ", StringComparison.Ordinal)).ToList();
            Assert.True(lines.Count <= 1 && (i >= Refused.Length || lines.Count == 1) && (i < parts.Length - Read.Length || lines.Count == 0), parts[i]);
        }

        Assert.All(run.BuildLines, line => Assert.Contains("TC0037", line, StringComparison.Ordinal));
        Assert.Equal(parts.Length, run.Value<int>("Articles.All.Count(article => article.Title == \"Odd\")"));
    }

    [Theory(Explicit = true)]
    [InlineData(">")]
    [InlineData("- ")]
    [InlineData("[")]
    [InlineData("*a ")]
    public void What_is_too_deep_is_told_at_its_line(string mark)
    {
        var text = "---\ntitle: Odd\n---\n" + string.Concat(Enumerable.Repeat("A text.\n\n", 50)) + string.Concat(Enumerable.Repeat(mark, 20_000)) + "a\n\n" + string.Concat(Enumerable.Repeat("A text.\n\n", 50));

        Assert.StartsWith("content/articles/odd.md(104,1,104,1): error TC0037: ", Assert.Single(Beside(text).WithoutSteps().Run().BuildLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(20_000)]
    public void Containers_in_containers(int count)
    {
        var run = Beside("---\ntitle: Odd\n---\n" + string.Concat(Enumerable.Repeat(":::note\n", count))).Run();

        run.ShouldReport("content/articles/odd.md(20,1,20,1): error TC0037: Blocks (':::') may be nested 16 levels deep; this is deeper, so close those before it");
    }

    [Fact]
    public void Lists_that_each_indent_more()
    {
        var run = Beside("---\ntitle: Odd\n---\n" + string.Concat(Enumerable.Range(0, 400).Select(i => new string(' ', i * 2) + "- a\n"))).Run();

        run.ShouldReport($"content/articles/odd.md(67,1,67,1): error {Deep}");
    }

    [Theory]
    [InlineData(1_000, "")]
    [InlineData(5_000, Costly)]
    public void A_row_gets_no_more_cells_than_can_be_made_in_good_time(int size, string error)
    {
        var table = "|" + string.Concat(Enumerable.Repeat("a|", size)) + "\n|" + string.Concat(Enumerable.Repeat("-|", size)) + "\n" + string.Concat(Enumerable.Repeat("|b\n", size / 2));

        Beside($"---\ntitle: Odd\n---\n{table}").Run().ShouldReport(error.Length == 0 ? [] : [$"content/articles/odd.md(4,1,4,1): error {error}"]);
    }

    [Fact]
    public void Definitions_of_links_by_the_hundred_thousand()
    {
        var run = Beside("---\ntitle: Odd\n---\n" + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"[a{i}]: b\n"))).Run();

        run.ShouldReport("content/articles/odd.md(50004,1,50004,1): error TC0037: More than 50000 lines of this file have ']:', as definitions of links do; part the file");
    }

    [Fact]
    public void A_fence_of_thousands_of_colons_is_not_written_out()
    {
        Beside("---\ntitle: Odd\n---\n" + new string(':', 20_000) + "note\na\n").Run().ShouldReport(
            "content/articles/odd.md(4,1,4,20005): error TC0027: The block that opens here is not closed; end it with a line that holds only 20000 ':'");
    }

    [Fact]
    public void Equal_headings_by_the_ten_thousand_each_have_an_id()
    {
        var run = Beside("---\ntitle: Odd\n---\n" + string.Concat(Enumerable.Repeat("# a\n\n", 10_000)) + "# a-3\n").Run();

        Assert.Equal("a a-1 a-9999 a-3-1", run.Execute<string>(
            "var all = Articles.Odd.Body.Headings; return string.Join(' ', all[0].Id, all[1].Id, all[9999].Id, all[10000].Id);"));
    }

    [Theory]
    [InlineData(":::note {n=1}\na\n:::\n", 2_000)]
    [InlineData(":::note {title=a}\n[a](https://b.example)\n:::\n\n", 2_000)]
    public void Blocks_by_the_thousand(string block, int count)
    {
        var run = Beside("---\ntitle: Odd\n---\n" + string.Concat(Enumerable.Repeat(block, count))).Run();

        Assert.Equal(count, run.Value<int>("Articles.Odd.Notes.Length"));
    }
}
