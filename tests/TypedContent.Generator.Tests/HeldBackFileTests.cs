using TypedContent.Generator.Tests.Inference;

namespace TypedContent.Generator.Tests;

/// <summary>A file that is held back by its name or folder does not change the types of its collection by missing values, and causes no warning.</summary>
public class HeldBackFileTests
{
    private const string Good = "---\ntitle: Good\ndate: 2022-10-24\n---\nText\n";

    [Theory]
    [InlineData("content/articles/_part.md", "Text\n")]
    [InlineData("content/articles/_part.md", "")]
    [InlineData("content/articles/_part.md", "---\ntitle: Part\n---\n")]
    [InlineData("content/articles/_part.md", "---\ntitle:\ndate:\n---\n")]
    [InlineData("content/articles/_parts/a.md", "---\ndraft: true\n---\n")]
    [InlineData("content/articles/_part.yaml", "title: Part\n")]
    public void Its_missing_values_make_no_member_nullable_and_it_is_left_out(string path, string text)
    {
        var project = Site.Project.With("content/articles/good.md", Good).With(path, text);

        foreach (var drafts in new[] { "true", "false" })
        {
            var run = project.WithProperty("TypedContentDrafts", drafts).Run();
            Assert.Empty(run.BuildLines);
            Assert.DoesNotContain("? Title", run.Source("Article.g.cs"), StringComparison.Ordinal);
            Assert.DoesNotContain("? Date", run.Source("Article.g.cs"), StringComparison.Ordinal);
            Assert.Equal(1, run.Value<int>("Articles.All.Count"));
        }
    }

    [Fact]
    public void A_complete_one_is_included_in_a_build_with_drafts()
    {
        var project = Site.Project.With("content/articles/good.md", Good).With("content/articles/_later.md", Good);

        Assert.Equal(2, project.Run().Value<int>("Articles.All.Count"));
        Assert.Equal(1, project.WithProperty("TypedContentDrafts", "false").Run().Value<int>("Articles.All.Count"));
    }

    [Fact]
    public void Values_missing_in_a_nested_mapping_are_found_too()
    {
        var run = Site.Project.With("content/articles/good.yaml", "place: {city: a, street: b}\nquotes: [{text: a}]\n")
            .With("content/articles/_a.yaml", "place: {city: a}\nquotes: []\n")
            .With("content/articles/_b.yaml", "place: {city: a, street: c}\nquotes: [{by: a}]\n").Run();

        Assert.Empty(run.BuildLines);
        Assert.Equal("good", run.Value<string>("string.Join(' ', Articles.All.Select(static a => a.Slug))"));
    }

    [Theory]
    [InlineData("content/articles/_template.md", "title: [a]\ndate: soon\nsize: big\ntags: {a: 1}\n")]
    [InlineData("content/articles/_template.md", "title: A\ndate: 2022-10-24\nsize: 1.5\ntags: a, b\n")]
    [InlineData("content/articles/_parts/a.md", "title: {a: b}\ndate: [2022-10-24]\nsize: '1'\ntags: [[a]]\n")]
    public void Mismatched_values_are_no_mistake_and_decide_no_type(string path, string data)
    {
        // Of two files, the template alone would decide.
        var run = Site.Project.With("content/articles/good.md", "---\ntitle: Good\ndate: 2022-10-24\nsize: 1\ntags: [a]\n---\n").With(path, $"---\n{data}---\n")
            .With(path.Replace("template", "other", StringComparison.Ordinal).Replace("/a.md", "/b.md", StringComparison.Ordinal), $"---\n{data}---\n").Run();

        Assert.Empty(run.BuildLines);
        Assert.Equal(
            "required string required DateOnly required int ImmutableArray<string>",
            string.Join(' ', new[] { "Title", "Date", "Size", "Tags" }.Select(member => run.TypeOf("Article", member))));
        Assert.Equal("good", run.Value<string>("string.Join(' ', Articles.All.Select(static a => a.Slug))"));
    }

    [Fact]
    public void A_mismatched_value_of_an_optional_member_is_left_out()
    {
        var run = Site.Project.With("content/articles/good.md", Good).With("content/articles/b.md", "---\ntitle: b\n---\n")
            .With("content/articles/_c.md", "---\ntitle: c\ndate: soon\nkind: own\n---\n").Run();

        Assert.Empty(run.BuildLines);
        Assert.Equal("c own", run.Value<string>("Articles.Find(\"_c\") is { } c ? c.Title + c.Date + ' ' + c.Kind : null"));
    }

    [Fact]
    public void Mismatched_values_are_mistakes_if_all_are_held_back() => Site.Project
        .With("content/_drafts/a.md", "---\ndate: 2022-10-24\n---\n").With("content/_drafts/b.md", "---\ndate: 2022-10-25\n---\n")
        .With("content/_drafts/c.md", "---\ndate: soon\n---\n").Run()
        .ShouldReport("content/_drafts/c.md(2,7,2,11): error TC0003: 'date' is text ('soon') here, but a date ('2022-10-24') in content/_drafts/a.md(2) and in another file; fix it, or put all of them in quotation marks" + Site.UnionFix("_drafts.date"));

    [Fact]
    public void It_is_included_without_a_draft_mark()
    {
        var run = Site.Project.With("content/articles/good.yaml", "title: a\ndraft: false\n").With("content/articles/_a.yaml", "title: b\n").Run();

        Assert.Equal(2, run.Value<int>("Articles.All.Count"));
    }

    [Fact]
    public void Its_empty_key_does_not_change_a_member_that_others_lack()
    {
        var run = Site.Project.With("content/articles/good.md", Good).With("content/articles/b.md", "---\ntitle: b\n---\n")
            .With("content/articles/_c.md", "---\ntitle: c\ndate:\n---\n").Run();

        Assert.Equal(3, run.Value<int>("Articles.All.Count"));
    }

    [Fact]
    public void It_counts_toward_no_warning()
    {
        var run = Site.Project
            .With("content/articles/a.yaml", "summary: a\nversion: 1.1\n")
            .With("content/articles/b.yaml", "summary: b\nversion: 1.2\n")
            .With("content/articles/_c.yaml", "sumary: c\nsummary: c\nversion: 1.10\n")
            .With("content/articles/_d.yaml", "sumary: d\nversion: 1.20\ndrfat: true\nstatus: draft\n").Run();

        Assert.Empty(run.BuildLines);
    }

    [Fact]
    public void It_does_not_make_texts_without_data_usual()
    {
        var project = Site.Project.With("content/articles/good.md", Good).With("content/articles/_a.md", "A").With("content/articles/_b.md", "B");

        Assert.Empty(project.Run().BuildLines);
        Assert.StartsWith("content/articles/text.md(1,1,1,1): warning TC0044: This entry has no front matter, but another entry", Assert.Single(project.With("content/articles/text.md", "Text").Run().BuildLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content/_drafts/a.md", "content/_drafts/b.md", "Drafts", "Draft")]
    [InlineData("content/articles/_a.md", "content/articles/_b.md", "Articles", "Article")]
    public void If_all_are_held_back_they_decide_the_members(string first, string second, string collection, string record)
    {
        var run = Site.Project.With(first, Good).With(second, "---\ntitle: b\n---\n").Run();

        Assert.Empty(run.BuildLines);
        Assert.Equal(2, run.Value<int>(collection + ".All.Count"));
        Assert.Contains("? Date", run.Source(record + ".g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_reference_or_a_link_to_what_is_left_out_is_an_error()
    {
        var lines = Site.Project.With("content/articles/good.md", Good).With("content/articles/_a.md", "A")
            .With("content/pages/p.md", "---\nof: articles/_a\nother: articles/good\n---\n[a](../articles/_a.md)\n").Run().BuildLines;

        Assert.Equal(2, lines.Length);
        Assert.Contains("error TC0005", lines[0], StringComparison.Ordinal);
        Assert.Contains("error TC0029", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content/docs/_category_.json", "{ \"label\": \"A\", \"position\": 1 }")]
    [InlineData("content/docs/more/_category_.yml", "label: A\n")]
    [InlineData("content/docs/_category_.YAML", "- 1\n")]
    [InlineData("content/_category_.json", "{ \"label\": \"A\" }")]
    public void A_file_that_configures_a_folder_is_not_content(string path, string text)
    {
        var run = Site.Project.With("content/docs/good.md", Good).With(path, text).Run();

        Assert.Empty(run.BuildLines);
        Assert.DoesNotContain("Label", run.Source("Doc.g.cs"), StringComparison.Ordinal);
    }
}
