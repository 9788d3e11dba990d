namespace TypedContent.Generator.Tests;

/// <summary>One mistake gives one message: links to it in other files are not mistakes too.</summary>
public class CascadeTests
{
    private const string Links = "[a](../people/amina.md) [b](people/amina)\n";

    [Theory]
    [InlineData("a-b", "a_b")]
    [InlineData("A", "a")]
    public void A_slug_whose_name_is_taken(string first, string second)
    {
        var run = Site.Project
            .With($"content/people/{first}.md", "# One\n")
            .With($"content/people/{second}.md", "# One\n")
            .With("content/articles/from.md", $"---\nperson: people/{second}\nother: people/{first}\n---\n[a](people/{second}) [b](../people/{second}.md) [c](../people/{second}.md#one) [d](people/{first})\n")
            .Run();

        Assert.StartsWith($"content/people/{second}.md(1,1,1,1): error TC0007: ", Assert.Single(run.BuildLines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_slug_that_is_taken()
    {
        Site.Project
            .With("content/people/amina.md", "# One\n")
            .With("content/people/other.md", "---\nslug: amina\n---\n")
            .With("content/articles/from.md", "[a](../people/other.md)\n")
            .Run()
            .ShouldReport("content/people/other.md(2,7,2,12): error TC0006: The slug 'amina' of the collection 'people' is already used by content/people/amina.md(1); rename this entry or give it another 'slug:'");
    }

    [Theory]
    [InlineData("---\nslug: amina\n", "1,1,1,4): error TC0001: The front matter that opens here is not closed; end it with a line that holds only '---'")]
    [InlineData("---\nslug: amina: x\n---\n", "2,12,2,13): error TC0002: A ':' is inside a value without quotation marks; put the value in quotation marks, or fix the indentation")]
    [InlineData("---\nslug: /amina\n---\n", "2,7,2,13): error TC0013: The slug '/amina' has an empty part before or after a '/'; write 'amina', or add <TypedContentSlugs>name</TypedContentSlugs> to the project file if '/' is the collection")]
    [InlineData("---\n\"slug\": [amina]\n---\n", "2,9,2,16): error TC0013: A slug must be text, but this is a list; write one such as 'my-entry'")]
    public void A_slug_that_could_not_be_read(string text, string message)
    {
        Site.Project
            .With("content/people/one.md", text)
            .With("content/articles/from.md", "---\nperson: people/amina\n---\n[b](people/amina)\n")
            .Run()
            .ShouldReport("content/people/one.md(" + message);
    }

    [Fact]
    public void A_slug_in_a_file_that_is_not_UTF_8()
    {
        var run = Site.Project
            .With("content/people/one.md", [.. "---\nslug: amina\nname: Caf"u8, 0xE9, .. "\n---\n"u8])
            .With("content/articles/from.md", "---\nperson: people/amina\n---\n[b](people/amina)\n")
            .Run();

        Assert.StartsWith("content/people/one.md(", Assert.Single(run.BuildLines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_that_leaves_the_slug_hides_no_unknown_reference()
    {
        Site.Project
            .With("content/people/one.md", "---\nname: a: b\n---\n")
            .With("content/articles/from.md", "---\nperson: people/amina\n---\n[b](people/amina)\n")
            .Run()
            .ShouldReport(
                "content/articles/from.md(2,9,2,21): error TC0005: 'people/amina' is not an entry: the collection 'people' has no slug 'amina'; name one that exists, or put the value in quotation marks if it is text" + Site.UnionFix("articles.person"),
                "content/articles/from.md(4,5,4,17): error TC0029: The link 'people/amina' does not lead to content; the collection 'people' has no slug 'amina'; name one that exists" + Site.LinkFix,
                "content/people/one.md(2,8,2,9): error TC0002: A ':' is inside a value without quotation marks; put the value in quotation marks, or fix the indentation");
    }

    [Theory]
    [InlineData("---\ntitle: a\n\n# One\n")]
    [InlineData(null)]
    public void Headings_that_could_not_be_read(string? text)
    {
        var run = Site.Project
            .With("content/articles/one.md", text ?? "# One\n\n" + new string('>', 300) + " deep\n")
            .With("content/articles/from.md", "[a](one.md#one) [b](one.md#two)\n")
            .Run();

        Assert.StartsWith("content/articles/one.md(", Assert.Single(run.BuildLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dat: 2022-05-13", "2,1,2,4): error TC0017: 'dat' is not a member of Article; did you mean 'date'?")]
    [InlineData("date: [2022", "2,7,2,8): error TC0002: The '[' that opens here is not closed, or a ',' is missing between two of its values")]
    [InlineData("date: 13 May 2022", "2,7,2,18): error TC0019: 'date' must be a date such as 2026-01-31, but this is text ('13 May 2022'); write it as '2022-05-13', or add <TypedContentDateFormats>d MMMM yyyy</TypedContentDateFormats> to the project file")]
    [InlineData("title: a", "1,1,1,4): error TC0018: Article needs 'date'; add what is missing")]
    public void A_shared_value_that_the_first_locale_does_not_have(string line, string message)
    {
        var run = Site.Project
            .WithProperty("TypedContentDefaultLocale", "en")
            .WithSource("Article.cs", "using System; using TypedContent; [ContentCollection(\"articles\")] public partial record Article { public required DateOnly Date { get; init; } public string? Title { get; init; } }")
            .With("content/articles/a.en.md", $"---\n{line}\n---\n")
            .With("content/articles/a.fr.md", "---\ntitle: a\n---\n")
            .With("content/articles/a.ar.md", "---\ntitle: a\n---\n")
            .With("content/articles/b.fr.md", "---\ndate: 2022-05-13\n---\n")
            .Run();

        run.ShouldReport("content/articles/a.en.md(" + message);
        Assert.Throws<InvalidOperationException>(() => run.Value<object>("Articles.Find(\"a\", \"fr\")!"));
    }

    [Fact]
    public void A_shared_value_that_only_a_draft_has()
    {
        Site.Project
            .WithProperty("TypedContentDefaultLocale", "en")
            .WithProperty("TypedContentDrafts", "false")
            .WithSource("Article.cs", "using System; using TypedContent; [ContentCollection(\"articles\")] public partial record Article { public required DateOnly Date { get; init; } }")
            .With("content/articles/a.en.md", "---\ndraft: true\n---\n")
            .With("content/articles/a.fr.md", "# A\n")
            .With("content/articles/a.ar.md", "# A\n")
            .Run()
            .ShouldReport("content/articles/a.ar.md(1,1,1,1): error TC0018: Article needs 'date'; add what is missing");
    }

    [Fact]
    public void A_collection_whose_name_is_taken()
    {
        Site.Project
            .With("content/fact-boxes/a.md", "# A\n")
            .With("content/fact_boxes/b.md", "# B\n")
            .With("content/articles/from.md", "[a](../fact_boxes/b.md) [b](fact_boxes/b) [c](fact_boxes/a)\n")
            .Run()
            .ShouldReport("content/fact_boxes/b.md(1,1,1,1): error TC0007: The collections 'fact-boxes' (content/fact-boxes/a.md) and 'fact_boxes' both become the C# name 'FactBoxes'; rename one of them");
    }

    [Fact]
    public void A_broken_file_path_is_still_reported()
    {
        Site.Project
            .With("content/people/amino.md", "# One\n")
            .With("content/articles/from.md", Links)
            .Run()
            .ShouldReport(
                "content/articles/from.md(1,5,1,23): error TC0029: The link '../people/amina.md' does not lead to content; did you mean '../people/amino.md'?" + Site.LinkFix,
                "content/articles/from.md(1,29,1,41): error TC0029: The link 'people/amina' does not lead to content; the collection 'people' has no slug 'amina'; did you mean 'people/amino'?" + Site.LinkFix);
    }
}
