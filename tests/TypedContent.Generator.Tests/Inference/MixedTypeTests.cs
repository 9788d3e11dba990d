namespace TypedContent.Generator.Tests.Inference;

/// <summary>Values that cannot share a type: the odd one is an error at its place, which also names the place it disagrees with.</summary>
public class MixedTypeTests
{
    [Theory]
    [InlineData("2022-10-24", "24 October", "text ('24 October') here, but a date ('2022-10-24')", "fix it, or put all of them in quotation marks")]
    [InlineData("2022-10-24", "2022-13-24x", "text ('2022-13-24x') here, but a date ('2022-10-24')", "fix it, or put all of them in quotation marks")]
    [InlineData("2022-10-24", "2022-1-2", "text ('2022-1-2') here, but a date ('2022-10-24')", "write it as '2022-01-02', or add <TypedContentDateFormats>yyyy-M-d</TypedContentDateFormats> to the project file")]
    [InlineData("2022-10-24", "10/25/2022", "text ('10/25/2022') here, but a date ('2022-10-24')", "write it as '2022-10-25', or add <TypedContentDateFormats>MM/dd/yyyy</TypedContentDateFormats> to the project file")]
    [InlineData("2022-10-24", "05/06/2022", "text ('05/06/2022') here, but a date ('2022-10-24')", "write it as '2022-05-06', or add <TypedContentDateFormats>MM/dd/yyyy</TypedContentDateFormats> to the project file (or dd/MM/yyyy in it)")]
    [InlineData("2022-10-24", "October 25, 2022", "text ('October 25, 2022') here, but a date ('2022-10-24')", "write it as '2022-10-25', or add <TypedContentDateFormats>MMMM d, yyyy</TypedContentDateFormats> to the project file")]
    [InlineData("2022-10-24", "'October 25'", "text ('October 25') here, but a date ('2022-10-24')", "fix it, or put all of them in quotation marks")]
    [InlineData("2022-10-24", "2022-10-24T10:00:00Z", "a date and time ('2022-10-24T10:00:00Z') here, but a date ('2022-10-24')", "write the date alone, or a time in all of them")]
    [InlineData("2022-10-24", "2022-10-24T10:00", "a date and time without an offset ('2022-10-24T10:00') here, but a date ('2022-10-24')", "write the date alone, or a time in all of them")]
    [InlineData("2022-10-24", "1", "a whole number ('1') here, but a date ('2022-10-24')", "fix it, or put all of them in quotation marks")]
    [InlineData("2022-10-24T10:00Z", "2022-10-24T10:00", "a date and time without an offset ('2022-10-24T10:00') here, but a date and time ('2022-10-24T10:00Z')", "write its UTC offset at its end ('Z', or one such as '+03:00'), or add <TypedContentUtcOffset>Z</TypedContentUtcOffset> to the project file (or one such as +03:00 in it), which gives it to all that have none")]
    [InlineData("2022-10-24T10:00", "2022-10-24T10:00Z", "a date and time ('2022-10-24T10:00Z') here, but a date and time without an offset ('2022-10-24T10:00')", "remove its UTC offset, or add <TypedContentUtcOffset>Z</TypedContentUtcOffset> to the project file (or one such as +03:00 in it), which gives one to all that have none")]
    [InlineData("2022-10-24T10:00Z", "'2022-10-24T10:00'", "text ('2022-10-24T10:00') here, but a date and time ('2022-10-24T10:00Z')", "write its UTC offset at its end ('Z', or one such as '+03:00'), or add <TypedContentUtcOffset>Z</TypedContentUtcOffset> to the project file (or one such as +03:00 in it), which gives it to all that have none")]
    [InlineData("1.2", "1.2.3", "text ('1.2.3') here, but a number ('1.2')", "fix it, or put all of them in quotation marks")]
    [InlineData("1", "'1'", "text in quotation marks ('1') here, but a whole number ('1')", "remove the quotation marks, or put all of them in quotation marks")]
    [InlineData("1", "true", "a boolean ('true') here, but a whole number ('1')", "fix it, or put all of them in quotation marks")]
    [InlineData("1", "2022-10-24", "a date ('2022-10-24') here, but a whole number ('1')", "fix it, or put all of them in quotation marks")]
    [InlineData("true", "yes", "text ('yes') here, but a boolean ('true')", "fix it, or put all of them in quotation marks")]
    [InlineData("true", "'true'", "text in quotation marks ('true') here, but a boolean ('true')", "remove the quotation marks, or put all of them in quotation marks")]
    [InlineData("a", "[a]", "a list here, but text ('a')", "write both the same way")]
    [InlineData("a", "{a: 1}", "a mapping here, but text ('a')", "write both the same way")]
    [InlineData("{a: 1}", "a", "text ('a') here, but a mapping", "write both the same way")]
    [InlineData("{a: 1}", "[{a: 1}]", "a list here, but a mapping", "write both the same way")]
    [InlineData("people/amina", "Amina", "text ('Amina') here, but a reference ('people/amina')", "make all of them refer to entries of one collection, or put all of them in quotation marks")]
    [InlineData("people/amina", "articles/a", "a reference ('articles/a') here, but a reference ('people/amina')", "make all of them refer to entries of one collection, or put all of them in quotation marks")]
    [InlineData("people/amina", "1", "a whole number ('1') here, but a reference ('people/amina')", "make all of them refer to entries of one collection, or put all of them in quotation marks")]
    public void The_value_that_does_not_match_the_others_is_reported(string usual, string odd, string found, string fix)
    {
        var run = Site.Project
            .With("content/articles/a.yaml", $"v: {usual}")
            .With("content/articles/b.yaml", $"v: {odd}")
            .With("content/articles/c.yaml", $"v: {usual}")
            .With("content/people.yaml", "- slug: amina")
            .Run();

        // A property for dates is the only suggestion: it makes all such values dates.
        var union = fix.Contains("<TypedContent") ? "" : Union("articles.v");
        run.ShouldReport($"content/articles/b.yaml(1,4,1,{4 + odd.Length}): error TC0003: 'v' is {found} in content/articles/a.yaml(1) and in another file; {fix}{union}");
    }

    [Theory]
    [InlineData("2022-10-24", "1", "a whole number ('1') here, but a date ('2022-10-24') in content/articles/a.yaml(1)", "b")]
    [InlineData("2022-10-24", "24/10/2022", "text ('24/10/2022') here, but a date ('2022-10-24') in content/articles/a.yaml(1)", "b")]
    [InlineData("24 October 2022", "2022-10-24", "text ('24 October 2022') here, but a date ('2022-10-24') in content/articles/b.yaml(1)", "a")]
    [InlineData("2022-10-24", "2022-10-24T10:00Z", "a date and time ('2022-10-24T10:00Z') here, but a date ('2022-10-24') in content/articles/a.yaml(1)", "b")]
    [InlineData("true", "1", "a whole number ('1') here, but a boolean ('true') in content/articles/a.yaml(1)", "b")]
    [InlineData("a", "{a: 1}", "text ('a') here, but a mapping in content/articles/b.yaml(1)", "a")]
    public void With_one_of_each_the_less_strict_value_is_reported(string first, string second, string text, string odd)
    {
        var run = Site.Project.With("content/articles/a.yaml", $"v: {first}").With("content/articles/b.yaml", $"v: {second}").Run();

        var line = Assert.Single(run.BuildLines);
        run.ShouldReport(line);
        Assert.StartsWith($"content/articles/{odd}.yaml(1,4,1,", line, StringComparison.Ordinal);
        Assert.Contains($"): error TC0003: 'v' is {text}; ", line, StringComparison.Ordinal);
    }

    [Fact]
    public void The_message_counts_the_other_files()
    {
        Site.Yaml("v: [1, 2, 3]").With("content/articles/i.yaml", "v: [1]").With("content/articles/j.yaml", "v: [a, 2]")
            .With("content/articles/k.yaml", "v: [4]").Run().ShouldReport(
            "content/articles/j.yaml(1,5,1,6): error TC0003: 'v' is text ('a') here, but a whole number ('1') in content/articles/hello.yaml(1) and in 3 other files; fix it, or put all of them in quotation marks, or set <TypedContentUnion>articles.v</TypedContentUnion> in the project file to allow values of any kind");
    }

    [Theory]
    [InlineData("people/amina", "articles/a", "a")]
    [InlineData("articles/a", "people/amina", "b")]
    public void A_reference_to_the_collection_later_by_name_is_reported(string first, string second, string odd)
    {
        var run = Site.Project.With("content/people.yaml", "- slug: amina").With("content/articles/a.yaml", $"v: {first}")
            .With("content/articles/b.yaml", $"v: {second}").Run();

        run.ShouldReport(
            $"content/articles/{odd}.yaml(1,4,1,16): error TC0003: 'v' is a reference ('people/amina') here, but a reference ('articles/a') in content/articles/{(odd == "a" ? "b" : "a")}.yaml(1); make all of them refer to entries of one collection, or put all of them in quotation marks" + Union("articles.v"));
    }

    [Fact]
    public void Each_mismatched_value_is_reported()
    {
        Site.Yaml("v: [1, a, 2, b, 3]\nw: {x: [[1, 2], [c]]}\n").Run().ShouldReport(
            "content/articles/hello.yaml(1,8,1,9): error TC0003: 'v' is text ('a') here, but a whole number ('1') in content/articles/hello.yaml(1); fix it, or put all of them in quotation marks" + Union("articles.v"),
            "content/articles/hello.yaml(1,14,1,15): error TC0003: 'v' is text ('b') here, but a whole number ('1') in content/articles/hello.yaml(1); fix it, or put all of them in quotation marks" + Union("articles.v"),
            "content/articles/hello.yaml(2,18,2,19): error TC0003: 'x' is text ('c') here, but a whole number ('1') in content/articles/hello.yaml(2); fix it, or put all of them in quotation marks" + Union("articles.w.x"));
    }

    [Fact]
    public void The_members_keep_the_type_of_the_majority()
    {
        var run = Site.Project
            .With("content/articles/a.yaml", "v: 2022-10-24")
            .With("content/articles/b.yaml", "v: today")
            .With("content/articles/c.yaml", "v: 2022-10-25")
            .Run();

        run.ShouldReportOnly("^content/articles/b\\.yaml\\(1,4,1,9\\): error TC0003: ", count: 1);
        Assert.Equal("required DateOnly", run.TypeOf("Article", "V"));
        Assert.Equal(new DateOnly(2022, 10, 25), run.Value<DateOnly>("Articles.C.V"));
    }

    [Fact]
    public void Null_matches_every_type()
    {
        Assert.Empty(Site.Yaml("v: [1, ~, 2]\nw: [~, a]\nx: [{y: 1}, ~]").Run().BuildLines);
    }

    [Fact]
    public void Keys_of_different_records_do_not_conflict()
    {
        Assert.Empty(Site.Yaml("a: {v: 1}\nb: {v: c}").With("content/pages/a.yaml", "v: [1]").Run().BuildLines);
    }

    [Fact]
    public void A_value_in_a_message_is_on_one_line_and_not_too_long()
    {
        var run = Site.Yaml($"v: [1, 2, \"a\\nb\\u202E{new string('c', 100)}\"]").Run();

        var line = Assert.Single(run.BuildLines);
        run.ShouldReport(line);
        Assert.Contains($"is text ('a b\\u202E{new string('c', 56)}…') here", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_of_JSON_that_would_be_a_reference_in_YAML_suggests_a_fix()
    {
        Site.Json("""{"by": "people/amina"}""").With("content/articles/b.yaml", "by: people/amina").With("content/articles/c.yaml", "by: people/amina")
            .With("content/people.yaml", "- slug: amina").Run().ShouldReport(
            "content/articles/hello.json(1,8,1,22): error TC0003: 'by' is text in quotation marks ('people/amina') here, but a reference ('people/amina') in content/articles/b.yaml(1) and in another file; JSON can only write it as text, so make the file YAML, or put all of them in quotation marks" + Union("articles.by"));
    }

    private static string Union(string key) => $", or set <TypedContentUnion>{key}</TypedContentUnion> in the project file to allow values of any kind";

    [Fact]
    public void The_other_values_are_where_they_are_written()
    {
        Site.Markdown("---\ndate: 2022-05-13\n---\n").With("content/articles/hello.ar.md", "---\ntitle: A\n---\n")
            .With("content/articles/b.md", "---\ndate: true\n---\n").With("content/articles/z.md", "---\ndate: 2022-05-14\n---\n")
            .Run()
            .ShouldReport(
                "content/articles/b.md(2,7,2,11): error TC0003: 'date' is a boolean ('true') here, but a date ('2022-05-13') in content/articles/hello.md(2) and in another file; "
                + "fix it, or put all of them in quotation marks, or set <TypedContentUnion>articles.date</TypedContentUnion> in the project file to allow "
                + "values of any kind");
    }
}
