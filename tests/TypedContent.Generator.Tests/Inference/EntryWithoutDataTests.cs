namespace TypedContent.Generator.Tests.Inference;

/// <summary>An entry without data among others with data decides no type, is left out if a member needs a value, and is one warning.</summary>
public class EntryWithoutDataTests
{
    private const string Good = "---\ntitle: Good\ndate: 2022-10-24\n---\nText\n";

    private const string NoFrontMatter =
        "warning TC0044: This entry has no front matter, but another entry of 'articles' has; it is left out, so add 'title' and 'date' between two '---' lines at the beginning, or delete the file";

    private const string EmptyFrontMatter =
        "warning TC0044: This entry has no data in its front matter, but another entry of 'articles' has; it is left out, so add 'title' and 'date' to it, or delete the file";

    [Theory]
    [InlineData("", "1,1,1,1", NoFrontMatter)]
    [InlineData("\uFEFF", "1,1,1,1", NoFrontMatter)]
    [InlineData("\n\n", "1,1,1,1", NoFrontMatter)]
    [InlineData("Only text.\n", "1,1,1,1", NoFrontMatter)]
    [InlineData("# A heading\n\nText\n", "1,1,1,1", NoFrontMatter)]
    [InlineData(":::quote\nText\n:::\n", "1,1,1,1", NoFrontMatter)]
    [InlineData("---\n---\n", "1,1,1,4", EmptyFrontMatter)]
    [InlineData("---\n# a comment\n---\nText\n", "1,1,1,4", EmptyFrontMatter)]
    [InlineData("---\n{}\n---\nText\n", "1,1,1,4", EmptyFrontMatter)]
    public void A_Markdown_file_next_to_one_with_data(string text, string place, string message)
    {
        var run = Site.Markdown(Good).With("content/articles/second.md", text).Run();

        run.ShouldReport($"content/articles/second.md({place}): {message}");
        Assert.Contains("required string Title", run.Source("Article.g.cs"), StringComparison.Ordinal);
        Assert.Contains("required global::System.DateOnly Date", run.Source("Article.g.cs"), StringComparison.Ordinal);
        Assert.Equal("hello", run.Value<string>("string.Join(' ', Articles.All.Select(article => article.Slug))"));
    }

    [Theory]
    [InlineData("second.yaml", "", "1,1,1,1")]
    [InlineData("second.yaml", "# a comment\n", "1,1,1,1")]
    [InlineData("second.yml", "---\n", "1,1,1,1")]
    [InlineData("second.yaml", "{}\n", "1,1,1,3")]
    [InlineData("second.json", "", "1,1,1,1")]
    [InlineData("second.json", "{}", "1,1,1,3")]
    [InlineData("second.json", "null", "1,1,1,1")]
    public void A_data_file_next_to_one_with_data(string file, string text, string place)
    {
        var run = Site.Project.With("content/cities/rabat.yaml", "name: Rabat\npeople: 5\n").With("content/cities/" + file, text).Run();

        run.ShouldReport($"content/cities/{file}({place}): warning TC0044: This entry has no data, but another entry of 'cities' has; it is left out, so add 'name' and 'people' to it, or delete the file");
        Assert.Equal("Rabat", run.Value<string>("Cities.All.Single().Name"));
        Assert.Contains("required int People", run.Source("City.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Several_empty_files()
    {
        var run = Site.Markdown(Good).With("content/articles/a.md", "").With("content/articles/b.md", "\n").With("content/articles/c.md", "---\n---\n").Run();

        Assert.Equal("Good", run.ShouldReportOnly(": warning TC0044: ", count: 3).Value<string>("Articles.All.Single().Title"));
    }

    [Theory]
    [InlineData(1, 1, true)]
    [InlineData(1, 2, false)]
    [InlineData(5, 5, false)]
    [InlineData(4, 2, false)]
    [InlineData(5, 2, true)]
    [InlineData(6, 3, false)]
    [InlineData(7, 3, true)]
    [InlineData(13, 2, true)]
    [InlineData(19, 9, true)]
    public void Texts_without_front_matter_are_usual_if_they_are_a_third(int withData, int without, bool isReported)
    {
        var project = Site.Project;
        for (var i = 0; i < withData; i++)
        {
            project = project.With($"content/docs/a{i}.md", "---\ntitle: a\n---\n");
        }

        for (var i = 0; i < without; i++)
        {
            project = project.With($"content/docs/b{i}.md", "# A page\n");
        }

        var run = project.Run();
        run.ShouldReportOnly(": warning TC0044: ", count: isReported ? without : 0);
        Assert.Contains(isReported ? "required string Title" : "string? Title", run.Source("Doc.g.cs"), StringComparison.Ordinal);
        Assert.Equal(withData + (isReported ? 0 : without), run.Value<int>("Docs.All.Count"));
    }

    [Fact]
    public void Empty_files_are_entries_if_texts_without_front_matter_are_usual()
    {
        var run = Site.Markdown(Good).With("content/articles/a.md", "One").With("content/articles/b.md", "Two").With("content/articles/c.md", "").Run();

        Assert.Empty(run.BuildLines);
        Assert.Equal(4, run.Value<int>("Articles.All.Count"));
    }

    [Fact]
    public void A_collection_without_any_data_is_usual_too()
    {
        var run = Site.Markdown("One").With("content/articles/a.md", "").With("content/articles/b.md", "---\n---\n").Run();

        Assert.Empty(run.BuildLines);
        Assert.Equal(3, run.Value<int>("Articles.All.Count"));
    }

    [Theory]
    [InlineData("draft: true")]
    [InlineData("Draft: false")]
    [InlineData("published: false")]
    [InlineData("publish: true")]
    public void A_draft_mark_alone_is_no_data(string frontMatter)
    {
        var run = Site.Markdown(Good).With("content/articles/second.md", $"---\n{frontMatter}\n---\nText\n").Run();

        run.ShouldReport($"content/articles/second.md(1,1,1,4): {EmptyFrontMatter}");
        Assert.Contains("required string Title", run.Source("Article.g.cs"), StringComparison.Ordinal);
        Assert.Equal("Good", run.Value<string>("Articles.All.Single().Title"));
    }

    [Theory]
    [InlineData("published: 2022-01-01")]
    [InlineData("tags: []")]
    [InlineData("count: 0")]
    [InlineData("slug: third")]
    [InlineData("date:")]
    [InlineData("draft: false\nextra:")]
    public void Any_other_value_is_data(string frontMatter)
    {
        Assert.Equal(2, Site.Markdown(Good).With("content/articles/second.md", $"---\n{frontMatter}\n---\nText\n").Run().Value<int>("Articles.All.Count"));
    }

    [Fact]
    public void An_entry_with_only_a_draft_mark_exists_if_every_member_is_optional()
    {
        var run = Site.Markdown("---\ntitle: Good\n---\n").With("content/articles/b.md", "---\ntags: [a]\n---\n")
            .With("content/articles/c.md", "---\ndraft: false\n---\nText").Run();

        run.ShouldReport("content/articles/c.md(1,1,1,4): warning TC0044: This entry has no data in its front matter, but 2 other entries of 'articles' have; add some to it, or delete the file");
        Assert.Equal("c", run.Value<string>("Articles.C.Slug"));
    }

    [Fact]
    public void An_item_of_a_list_file_may_have_only_its_slug()
    {
        var run = Site.Project.With("content/tags.yaml", "- slug: a\n- slug: b\n  name: B\n").Run();

        Assert.Empty(run.BuildLines);
        Assert.Equal(2, run.Value<int>("Tags.All.Count"));
    }

    [Fact]
    public void The_entry_exists_if_every_member_is_optional()
    {
        var run = Site.Markdown("---\ntitle: Good\n---\n").With("content/articles/b.md", "---\ntags: [a]\n---\n").With("content/articles/c.md", "Text").Run();

        run.ShouldReport("content/articles/c.md(1,1,1,1): warning TC0044: This entry has no front matter, but 2 other entries of 'articles' have; add some between two '---' lines at the beginning, or delete the file");
        Assert.Equal("c 0 ", run.Value<string>("Articles.C.Slug + ' ' + Articles.C.Tags.Length + ' ' + Articles.C.Title"));
    }

    [Fact]
    public void Many_keys_are_not_all_named()
    {
        Site.Yaml("a: 1\nb: 2\nc: 3\nd: 4\ne: []\nf:\ng: 5\n").With("content/articles/second.yaml", "").Run().ShouldReport(
            "content/articles/second.yaml(1,1,1,1): warning TC0044: This entry has no data, but another entry of 'articles' has; it is left out, so add 'a', 'b', 'c' and 2 more to it, or delete the file");
    }

    [Fact]
    public void References_and_links_to_an_excluded_entry_say_so()
    {
        Site.Project
            .With("content/people/amina.md", "---\nname: Amina\n---\n")
            .With("content/people/badr.md", "")
            .With("content/articles/one.md", "---\nby: people/badr\nother: people/amina\n---\n[a](people/badr) [b](../people/badr.md) [c](people/amina)\n")
            .Run()
            .ShouldReport(
                "content/articles/one.md(2,5,2,16): error TC0005: 'people/badr' is not an entry: the collection 'people' has no slug 'badr'; its file has no data and is left out, so add some, or remove the reference",
                "content/articles/one.md(5,5,5,16): error TC0029: The link 'people/badr' does not lead to content; the collection 'people' has no slug 'badr'; its file has no data and is left out; add some" + Site.LinkFix,
                "content/articles/one.md(5,22,5,39): error TC0029: The link '../people/badr.md' does not lead to content; its file has no data and is left out; add some" + Site.LinkFix,
                "content/people/badr.md(1,1,1,1): warning TC0044: This entry has no front matter, but another entry of 'people' has; it is left out, so add 'name' between two '---' lines at the beginning, or delete the file");
    }

    [Fact]
    public void A_translation_without_data_inherits_shared_values()
    {
        var project = Site.Project.WithProperty("TypedContentDefaultLocale", "ar").WithProperty("TypedContentLocales", "ar;en");

        var shared = project.With("content/numbers/one.ar.yaml", "value: 1\n").With("content/numbers/one.en.yaml", "").Run();
        shared.ShouldReport("content/numbers/one.en.yaml(1,1,1,1): warning TC0044: This entry has no data, but another entry of 'numbers' has; add some to it, or delete the file");
        Assert.Equal(1, shared.Value<int>("Numbers.Find(\"one\", \"en\")!.Value"));

        project.With("content/articles/one.ar.md", Good).With("content/articles/one.en.md", "Text").Run().ShouldReport(
            "content/articles/one.en.md(1,1,1,1): warning TC0044: This entry has no front matter, but another entry of 'articles' has; it is left out, so add 'title' between two '---' lines at the beginning, or delete the file");
    }

    [Fact]
    public void A_translation_without_data_does_not_inherit_a_text()
    {
        // Dates are inherited by translations; here 'tomorrow' makes the member a text, which is not.
        var run = Site.Project.WithProperty("TypedContentDefaultLocale", "ar")
            .With("content/articles/hello.ar.md", "---\nwhen: \"2022-05-13\"\n---\n")
            .With("content/articles/hello.en.md", "")
            .With("content/articles/plain.md", "---\nwhen: tomorrow\n---\n")
            .Run();

        run.ShouldReport("content/articles/hello.en.md(1,1,1,1): warning TC0044: This entry has no front matter, but 2 other entries of 'articles' have; it is left out, so add 'when' between two '---' lines at the beginning, or delete the file");
        Assert.Equal("ar", run.Value<string>("Articles.Hello.In(\"en\").Locale"));
    }

    [Fact]
    public void A_first_locale_without_data_inherits_nothing()
    {
        var run = Site.Project.WithProperty("TypedContentDefaultLocale", "ar")
            .With("content/articles/one.ar.md", "")
            .With("content/articles/one.en.md", Good)
            .With("content/articles/one.fr.md", "---\ntitle: Bon\n---\n")
            .Run();

        Assert.Equal(24, run.ShouldReportOnly("^content/articles/one\\.ar\\.md\\(1,1,1,1\\): warning TC0044: ", count: 1).Value<int>("Articles.Find(\"one\", \"fr\")!.Date.Day"));
    }

    [Fact]
    public void A_declared_record_reports_its_required_members_or_warns()
    {
        var project = Site.Markdown(Good).With("content/articles/second.md", "Text\n");

        project.WithSource("Article.cs", "[TypedContent.ContentCollection(\"articles\")] public partial record Article { public required string Title { get; init; } public System.DateOnly? Date { get; init; } }")
            .Run()
            .ShouldReport("content/articles/second.md(1,1,1,1): error TC0018: Article needs 'title'; add what is missing");

        var run = project.WithSource("Article.cs", "[TypedContent.ContentCollection(\"articles\")] public partial record Article { public string Title { get; init; } = \"\"; public System.DateOnly? Date { get; init; } }").Run();
        run.ShouldReport("content/articles/second.md(1,1,1,1): warning TC0044: This entry has no front matter, but another entry of 'articles' has; add some between two '---' lines at the beginning, or delete the file");
        Assert.Equal("", run.Value<string>("Articles.Second.Title"));
    }

    [Fact]
    public void Adding_or_deleting_a_text_changes_the_report()
    {
        var run = Site.Markdown(Good).With("content/articles/a.md", "One").With("content/articles/b.md", "").Run();
        Assert.Equal(2, run.BuildLines.Length);

        Assert.Empty(run.Edit("content/articles/b.md", "Two").BuildLines);
        Assert.Equal(2, run.Edit("content/articles/b.md", "Two").Edit("content/articles/b.md", "\n").BuildLines.Length);
    }
}
