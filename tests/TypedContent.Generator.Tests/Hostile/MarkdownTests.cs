using Microsoft.CodeAnalysis.Text;
using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Options;
using static TypedContent.Generator.Tests.Hostile.HostileSite;

namespace TypedContent.Generator.Tests.Hostile;

/// <summary>Markdown that is nested too deeply, or that would take too long, ends with at most one error. The limits are lowered here.</summary>
public class MarkdownTests
{
    private const string Deep =
        "The Markdown of this file is nested more than 100 levels deep and is left out; nest lists, block quotes and brackets less deeply";
    private const string Costly = "The paragraph or table that begins here has too many emphasis delimiters, brackets or cells; split it, or write '\\' before delimiters that are plain text";

    private static readonly ReadingLimits Low = new(Steps: 1_000, Definitions: 10);

    [Theory]
    [InlineData("*a **a ")]
    [InlineData("_a __b ~~c ")]
    [InlineData("~a ^b ==c ++d ")]
    [InlineData("a**b c*")]
    [InlineData("[a ")]
    [InlineData("![")]
    [InlineData("[a](b")]
    [InlineData("[a]({{ b }}")]
    [InlineData("a <?b ")]
    [InlineData("a <!--b ")]
    [InlineData("|*a [b ", "|-|\n")]
    public void A_paragraph_or_a_table_with_too_many_marks(string part, string after = "")
    {
        var many = "Before.\n\n" + string.Concat(Enumerable.Repeat(part, 100)) + "\n" + after;
        var few = "Before.\n\n" + part + "\n" + after;

        Assert.Equal([(9, Costly)], Mistakes(many, Low));
        Assert.Empty(Mistakes(few, Low));
        Assert.Empty(Mistakes(many, ReadingLimits.Default));
    }

    [Fact]
    public void The_cells_of_a_row_are_limited()
    {
        const string table = "|a|b|\n|-|-|\n|c\n|d\n|e\n";

        Assert.Equal([(0, Costly)], Mistakes(table, Low));
        Assert.Empty(Mistakes(table, Low with { Steps = 5_000 }));
    }

    [Fact]
    public void Link_definitions_are_limited()
    {
        var definitions = string.Concat(Enumerable.Range(0, 12).Select(i => $"[{i:D2}]: b\n"));

        Assert.Equal([(80, "More than 10 lines of this file have ']:', as link reference definitions do; split the file")], Mistakes(definitions, Low));
        Assert.Empty(Mistakes(definitions, ReadingLimits.Default));
    }

    [Fact]
    public void A_body_over_the_limit_keeps_the_entry_and_its_data()
    {
        var document = Read("---\ntitle: Odd\n---\n" + string.Concat(Enumerable.Repeat("*a ", 100)), Low);

        Assert.Equal("title", Assert.Single(Assert.Single(document.Entries).Data.Pairs).Key.Text);
        Assert.True(document.Entries[0].Body!.IsUnread);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("sanitize")]
    public void Marks_of_all_kinds_are_read_or_are_one_error(string rawHtml)
    {
        string[] parts =
        [
            "> ", "1. ", "- > ", "- ", "* ", "[", "![", "[a ", "*a ", "*a **a ", "~~a ", "[a](", "[a](<b", "![](", "{: ", "[a](b){: ", "!!! a\n", "[^a]",
            "[a][b]", "a|*b|", "a <?", "a <!A ", "a <!--",
            "<a ", "<a href=\"", "</", "<a@b", "&#1", "`", "`a ``b ", "$a $$b ", "|", ":   ", "#", "]", "~", "\t", "\0", "www.", "http://", "a@b.c", "h@",
            "https://[",
            "# a\n", "a\n=\n", "- a\n", "> a\n\n", "> [!NOTE]\n> a\n\n", "```\n", "$$\n", "^^^\na\n", "<div>\n",
            "<!-- more -->\n\n", "[a]: b 'c\n", "[^a]: b\n", "|a|b|\n|-|-|\n", "a\n:   b\n",
        ];
        var project = Good.WithProperty("TypedContentRawHtml", rawHtml);
        for (var i = 0; i < parts.Length; i++)
        {
            project = project.With($"content/articles/odd-{i}.md", $"---\ntitle: Odd\n---\n{string.Concat(Enumerable.Repeat(parts[i], 300))}a");
        }

        var run = project.WithoutSteps().Run();

        ShouldLeaveTheOther(run);
        for (var i = 0; i < parts.Length; i++)
        {
            Assert.True(run.BuildLines.Count(line => line.StartsWith($"content/articles/odd-{i}.md(", StringComparison.Ordinal)) <= 1, parts[i]);
        }

        Assert.Equal(parts.Length, run.Value<int>("Articles.All.Count(article => article.Title == \"Odd\")"));
    }

    [Fact]
    public void Tags_of_templates_that_begin_anywhere()
    {
        string[] parts = [
            "[a]({{ ", "](a{{ b }}", "[a](b{{ c }}", "[a]: {{ b\n", "[a]: {{ b }}\n", "> [a]: {{ b }}\n", "[a]: {{ b }}\nc\n=\n", "{{ ", "{% {{ %} }}",
            "[a](<{{ b }}"
        ];
        var project = parts.Select((part, i) => (part, i)).Aggregate(
            Good,
            static (project, one) =>
                project.With($"content/articles/odd-{one.i}.md", $"---\ntitle: Odd\n---\n{string.Concat(Enumerable.Repeat(one.part, 300))}a"));

        var run = project.WithoutSteps().Run();

        run.ShouldReportOnly("error TC00(29|37): |warning TC0054: ");
        Assert.Equal(parts.Length, run.Value<int>("Articles.All.Count(article => article.Title == \"Odd\")"));
    }

    [Theory]
    [InlineData(">")]
    [InlineData("- ")]
    public void Excessive_nesting_is_reported_at_its_line(string mark)
    {
        var text = "---\ntitle: Odd\n---\n" + string.Concat(Enumerable.Repeat("A text.\n\n", 50)) + string.Concat(Enumerable.Repeat(mark, 300)) + "a\n\n"
            + string.Concat(Enumerable.Repeat("A text.\n\n", 50));

        Beside(text).Run().ShouldReport($"content/articles/odd.md(104,1,104,1): error TC0037: {Deep}");
    }

    [Fact]
    public void Containers_in_containers()
    {
        var run = Beside("---\ntitle: Odd\n---\n" + string.Concat(Enumerable.Repeat(":::note\n", 20))).Run();

        run.ShouldReport("content/articles/odd.md(20,1,20,1): error TC0037: Blocks (':::') can be nested at most 16 levels deep, and this is deeper; close the blocks before it");
    }

    [Fact]
    public void Lists_that_each_indent_more()
    {
        var run = Beside("---\ntitle: Odd\n---\n" + string.Concat(Enumerable.Range(0, 80).Select(i => new string(' ', i * 2) + "- a\n"))).Run();

        run.ShouldReport($"content/articles/odd.md(67,1,67,1): error TC0037: {Deep}");
    }

    [Fact]
    public void A_fence_of_many_colons_is_not_written_out()
    {
        Beside("---\ntitle: Odd\n---\n" + new string(':', 200) + "note\na\n").Run().ShouldReport(
            "content/articles/odd.md(4,1,4,205): error TC0027: The block that opens here is not closed; end it with a line that holds only 200 ':'");
    }

    [Fact]
    public void Equal_headings_each_have_an_id()
    {
        var run = Beside("---\ntitle: Odd\n---\n" + string.Concat(Enumerable.Repeat("# a\n\n", 300)) + "# a-3\n").Run();

        Assert.Equal("a a-1 a-299 a-3-1", run.Execute<string>(
            "var all = Articles.Odd.Body.Headings; return string.Join(' ', all[0].Id, all[1].Id, all[299].Id, all[300].Id);"));
    }

    [Theory]
    [InlineData(":::note {n=1}\na\n:::\n", 300)]
    [InlineData(":::note {title=a}\n[a](https://b.example)\n:::\n\n", 300)]
    public void Many_blocks(string block, int count)
    {
        var run = Beside("---\ntitle: Odd\n---\n" + string.Concat(Enumerable.Repeat(block, count))).Run();

        Assert.Equal(count, run.Value<int>("Articles.Odd.Notes.Length"));
    }

    private static (int Position, string Message)[] Mistakes(string markdown, ReadingLimits limits) =>
        [.. Read(markdown, limits).Problems.Select(static problem => (problem.Span.Start, problem.Arguments[0]))];

    private static Document Read(string markdown, ReadingLimits limits) => DocumentReader.Read(
        Site.File("articles/odd.md", markdown) with { Options = ReadingOptions.Default with { Limits = limits } },
        CancellationToken.None);
}
