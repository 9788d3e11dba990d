namespace TypedContent.Generator.Tests.Reading;

/// <summary>One build reports every syntax mistake of a file; the rest of the file keeps its types, and no mistake is reported twice.</summary>
public class RecoveryTests
{
    private const string Colon = "A ':' is inside a value without quotation marks; put the value in quotation marks, or fix the indentation";
    private const string At = "A key or a value cannot begin with '@'; put it in quotation marks";

    [Fact]
    public void Each_key_with_a_mistake_is_reported()
    {
        Site.Markdown("---\na: \"x\nb: [1\n# a comment\n\nc: d: e\nf: 1\ng: @x\n---\n").Run().ShouldReport(
            "content/articles/hello.md(2,4,2,5): error TC0002: The quotation mark that opens here is not closed; close it, and indent the lines that continue the value",
            "content/articles/hello.md(3,4,3,5): error TC0002: The '[' that opens here is not closed, or a ',' is missing between two of its values",
            $"content/articles/hello.md(6,5,6,6): error TC0002: {Colon}",
            $"content/articles/hello.md(8,4,8,5): error TC0002: {At}");
    }

    [Fact]
    public void Mistakes_inside_nested_mappings_and_lists_are_reported_too()
    {
        Site.Yaml("a:\n  b: @x\n  c: 1\n  d:\n    e: f: g\n    h: 2\ni:\n- j: @x\n  k: 3\n-\n  l: @x\n- m: 4\nn:\n  - o:\n      p: @x\n").Run().ShouldReport(
            $"content/articles/hello.yaml(2,6,2,7): error TC0002: {At}",
            $"content/articles/hello.yaml(5,9,5,10): error TC0002: {Colon}",
            $"content/articles/hello.yaml(8,6,8,7): error TC0002: {At}",
            $"content/articles/hello.yaml(11,6,11,7): error TC0002: {At}",
            $"content/articles/hello.yaml(15,10,15,11): error TC0002: {At}");
    }

    [Fact]
    public void The_other_keys_keep_their_types_and_their_diagnostics()
    {
        var run = Site.Yaml("a: 1\nb: @x\nc:\n  d: 2022-10-24\n  e: f: g\nh: 2022-13-01\n").Run();

        run.ShouldReport(
            $"content/articles/hello.yaml(2,4,2,5): error TC0002: {At}",
            $"content/articles/hello.yaml(5,7,5,8): error TC0002: {Colon}",
            "content/articles/hello.yaml(6,4,6,14): error TC0008: '2022-13-01' is not a valid date; fix it, or put it in quotation marks to keep it as text");
        Assert.Contains("int A {", run.Source("Article.g.cs"), StringComparison.Ordinal);
        Assert.Contains("global::System.DateOnly D {", run.Source("C.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_of_an_invalid_file_are_required_if_the_others_have_them()
    {
        var run = Site.Yaml("a: 1\nb: @x\n").With("content/articles/second.yaml", "a: 2\nb: 3\nc: 4\n").Run();

        run.ShouldReport($"content/articles/hello.yaml(2,4,2,5): error TC0002: {At}");
        Assert.Contains("required int A", run.Source("Article.g.cs"), StringComparison.Ordinal);
        Assert.Contains("required int B", run.Source("Article.g.cs"), StringComparison.Ordinal);
        Assert.Contains("required int C", run.Source("Article.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_duplicate_key_is_reported_together_with_a_mistake()
    {
        Site.Yaml("a: 1\nb: @x\na: 2\nc: {d: 1, d: 2}\n").Run().ShouldReport(
            $"content/articles/hello.yaml(2,4,2,5): error TC0002: {At}",
            "content/articles/hello.yaml(3,1,3,2): error TC0004: The key 'a' is already defined on line 1; remove one of the two",
            "content/articles/hello.yaml(4,11,4,12): error TC0004: The key 'd' is already defined on line 4; remove one of the two");
    }

    [Theory]
    [InlineData("\"a\\nb\": 1\n\"a\\nb\": 2\n", "2,1,2,7")]
    [InlineData("\"a\\nb\": 1\n\"a\\nb\": 2\nc: @x\n", "2,1,2,7", "3,4,3,5")]
    public void A_duplicate_key_of_two_lines_is_reported_on_one_line(string yaml, string place, string? mistake = null)
    {
        string[] lines = [$"content/articles/hello.yaml({place}): error TC0004: The key 'a b' is already defined on line 1; remove one of the two"];

        Site.Yaml(yaml).Run().ShouldReport(mistake is null ? lines : [.. lines, $"content/articles/hello.yaml({mistake}): error TC0002: {At}"]);
    }

    [Fact]
    public void An_alias_of_a_value_in_another_key_is_no_second_mistake()
    {
        Site.Yaml("a: &x 1\nb: @x\nc: *x\n").Run().ShouldReport($"content/articles/hello.yaml(2,4,2,5): error TC0002: {At}");
    }

    [Fact]
    public void The_lines_after_an_unclosed_quotation_mark_are_no_separate_mistakes()
    {
        Site.Yaml("a: \"one\ntwo\nthree\nb: 1\n").Run().ShouldReport(
            "content/articles/hello.yaml(1,4,1,5): error TC0002: The quotation mark that opens here is not closed; close it, and indent the lines that continue the value");
    }

    [Fact]
    public void A_list_below_its_key_without_indentation_belongs_to_it()
    {
        var run = Site.Yaml("a:\n- 1\n- 2\nb: @x\nc:\n- d: 1\n- e: @x\n").Run();

        run.ShouldReport(
            $"content/articles/hello.yaml(4,4,4,5): error TC0002: {At}",
            $"content/articles/hello.yaml(7,6,7,7): error TC0002: {At}");
        Assert.Contains("ImmutableArray<int> A", run.Source("Article.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_in_brackets_at_the_top_level_is_reported_once()
    {
        Site.Yaml("{\na: 1,\nb: @x,\nc: 2\n}\n").Run().ShouldReport($"content/articles/hello.yaml(3,4,3,5): error TC0002: {At}");
    }

    [Fact]
    public void Comments_document_marks_and_a_directive_begin_no_key()
    {
        Site.Yaml("%YAML 1.2\n---\n# one\na: 1\n# two: three: four\nb: @x\n...\n").Run().ShouldReport($"content/articles/hello.yaml(6,4,6,5): error TC0002: {At}");
    }

    [Fact]
    public void Mistakes_in_several_files_are_all_reported()
    {
        Site.Yaml("a: @x\n").With("content/pages/b.md", "---\na: b: c\n---\n").With("content/people.yaml", "- slug: @x\n- slug: a\n  b: @x\n").Run()
            .ShouldReport(
            $"content/articles/hello.yaml(1,4,1,5): error TC0002: {At}",
            $"content/pages/b.md(2,5,2,6): error TC0002: {Colon}",
            $"content/people.yaml(1,9,1,10): error TC0002: {At}",
            $"content/people.yaml(3,6,3,7): error TC0002: {At}");
    }

    [Theory]
    [InlineData("people.yaml", "- slug: a\n- slug: @x\n", "2,9,2,10", "TC0002: " + At)]
    [InlineData("people.json", "[{\"slug\": \"a\"}, {\"slug\" \"b\"}]", "1,25,1,26", "TC0002: A ':' is missing before this")]
    [InlineData("people/b.yaml", "slug: [b]\n", "1,7,1,10", "TC0013: A slug must be text, but this is a list; write one such as 'my-entry'")]
    public void A_reference_to_an_entry_that_could_not_be_read_is_no_second_mistake(string file, string text, string place, string message)
    {
        var run = Site.Yaml("author: people/b\neditor: people/a\n").With("content/people/a.yaml", "")
            .With($"content/{file}", text.Replace("slug: a\n", "slug: c\n", StringComparison.Ordinal).Replace("\"a\"", "\"c\"", StringComparison.Ordinal))
            .Run();

        run.ShouldReport($"content/{file}({place}): error {message}");
    }
}
