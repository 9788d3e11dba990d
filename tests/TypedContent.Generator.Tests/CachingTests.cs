namespace TypedContent.Generator.Tests;

/// <summary>One of several files is edited: the output for the others is neither computed nor generated again.</summary>
public class CachingTests
{
    private const string Second = "---\ntitle: Second\nyear: 2022\n---\nA paragraph.\n";

    private static ContentRun Three => Site.Project
        .With("content/articles/first.md", "---\ntitle: First\nyear: 2021\n---\nA paragraph.\n")
        .With("content/articles/second.md", Second)
        .With("content/articles/third.md", "---\ntitle: Third\nyear: 2023\n---\nA paragraph.\n")
        .Run();

    [Fact]
    public void A_file_rewritten_with_the_same_text_is_not_read_again()
    {
        Three.Edit("content/articles/second.md", Second)
            .Steps(StepNames.ContentFiles).ShouldBe(cached: 2, unchanged: 1)
            .Steps(StepNames.Documents).ShouldBeCached()
            .ShouldEmit();
    }

    [Fact]
    public void Only_the_edited_file_is_read()
    {
        var project = Enumerable.Range(0, 200).Aggregate(Site.Project, static (project, number) =>
            project.With($"content/articles/a{number}.md", $"---\ntitle: Number {number}\nyear: 2021\n---\nA paragraph, see [another](a{number / 2}.md).\n"));

        project.Run().Edit("content/articles/a77.md", "---\ntitle: Number 77\nyear: 2021\n---\nAnother text.\n")
            .Steps(StepNames.ContentFiles).ShouldBe(cached: 199, modified: 1)
            .Steps(StepNames.Documents).ShouldBe(cached: 199, modified: 1)
            .Steps(StepNames.Schema).ShouldBeCached()
            .Steps(StepNames.Bindings).ShouldBe(cached: 199, unchanged: 1)
            .Steps(StepNames.Renderings).ShouldBe(cached: 199, modified: 1)
            .Steps(StepNames.Collections).ShouldBeCached()
            .ShouldEmit("Articles.A77.Body.g.cs");
    }

    [Fact]
    public void A_body_edit_regenerates_only_that_body()
    {
        EditSecond("A paragraph.", "Another one.")
            .Steps(StepNames.Documents).ShouldBe(cached: 2, modified: 1)
            .Steps(StepNames.DocumentData).ShouldBe(cached: 2, unchanged: 1)
            .Steps(StepNames.Inference).ShouldBeCached()
            .Steps(StepNames.Titles).ShouldBeCached()
            .Steps(StepNames.BoundEntries).ShouldBeCached()
            .Steps(StepNames.Renderings).ShouldBe(cached: 2, modified: 1)
            .Steps(StepNames.Collections).ShouldBeCached()
            .ShouldEmit("Articles.Second.Body.g.cs");
    }

    [Fact]
    public void An_edit_after_a_typed_block_infers_nothing()
    {
        const string Before = "---\ntitle: A\n---\n:::note\nx\n:::\n";
        Site.Project.With("content/articles/a.md", Before + "one\n").Run().Edit("content/articles/a.md", Before + "two\n")
            .Steps(StepNames.Inference).ShouldBeCached()
            .ShouldEmit("Articles.A.Body.g.cs");
    }

    [Fact]
    public void A_split_line_moves_the_line_number_in_a_message()
    {
        const string Text = "---\ntitle: A\n# one # two\nyear: 2022\n---\n";
        var run = Site.Project.With("content/articles/a.md", Text).With("content/articles/b.md", "---\ntitle: B\nyear: soon\n---\n")
            .With("content/articles/c.md", "---\ntitle: C\nyear: 2023\n---\n").Run();
        run.ShouldReportOnly("^content/articles/b\\.md\\(3,.*content/articles/a\\.md\\(4\\)", count: 1);

        var moved = run.Edit(
            "content/articles/a.md",
            Text.Replace("one # two", "one\n# two", StringComparison.Ordinal).Replace("# one", "#one", StringComparison.Ordinal));
        moved.ShouldReportOnly("^content/articles/b\\.md\\(3,.*content/articles/a\\.md\\(5\\)", count: 1);
    }

    // The data and the paths of the files stay the same.
    [Fact]
    public void A_property_that_settles_a_message_removes_it()
    {
        var run = Site.Project
            .With("content/docs/a.md", "---\ntitle: A\n---\n").With("content/docs/b.md", "---\ntitle: B\n---\n")
            .With("content/docs/c.md", "---\ntitle: C\n---\n")
            .With("content/docs/d.md", "---\ntitle: D\n---\n").With("content/docs/socket.io.md", "---\ntitle: E\n---\n")
            .Run();
        run.ShouldReportOnly("^content/docs/socket\\.io\\.md\\(1,1,1,1\\): warning TC0053: ", count: 1);

        run.Edit(static project => project.WithProperty("TypedContentKnownLocales", "io")).ShouldReport();
    }

    [Fact]
    public void An_edit_regenerates_one_of_the_shared_files()
    {
        var project = Enumerable.Range(0, 300).Aggregate(Site.Project, static (project, number) =>
            project.With($"content/articles/a{number}.md", $"---\ntitle: Number {number}\n---\nText {number}.\n"));
        // The compiler needs minutes to track the steps of so many entries.
        var run = project.WithoutSteps().Run();

        Assert.InRange(run.Sources().Keys.Count(static name => name.EndsWith(".Body.g.cs", StringComparison.Ordinal)), 100, 256);
        Assert.Equal("Text 77.", run.Value<string>("Articles.A77.Body.Text"));
        Assert.Equal(["Articles.98.Body.g.cs"], Changed(run, run.Edit("content/articles/a77.md", "---\ntitle: Number 77\n---\nAnother text.\n")));
        Assert.Equal(
            ["Articles.61.Body.g.cs", "Articles.61.g.cs", "Articles.g.cs"],
            Changed(run, run.Edit("content/articles/a77b.md", "---\ntitle: One more\n---\n")));
    }

    [Fact]
    public void A_file_removed_from_a_large_collection_does_not_affect_the_others()
    {
        var project = Enumerable.Range(0, 300).Aggregate(Site.Project, static (project, number) =>
            project.With($"content/articles/a{number}.md", $"---\ntitle: Number {number}\n---\nText {number}.\n"));
        var run = project.WithoutSteps().Run()
            .Edit(static files => files.Without("content/articles/a77.md"))
            .Edit("content/articles/a78.md", "---\ntitle: Number 78\n---\nAnother text.\n")
            .Edit("content/articles/a79.md", "---\ntitle: New\n---\nText 79.\n");

        Assert.Equal(
            "299 Another text. New Text 299.",
            run.Value<string>("$\"{Articles.All.Count} {Articles.A78.Body.Text} {Articles.A79.Title} {Articles.A299.Body.Text}\""));
        Assert.All(
            run.Value<string>("string.Join(' ', Articles.All.Select(article => article.Body.WordCount))").Split(' '),
            static count => Assert.Equal("2", count));
    }

    private static IEnumerable<string> Changed(ContentRun before, ContentRun after) =>
        after.Sources().Except(before.Sources()).Select(static source => source.Key).Order(StringComparer.Ordinal);

    [Fact]
    public void A_front_matter_edit_regenerates_that_entry()
    {
        EditSecond("2022", "2032")
            .Steps(StepNames.Documents).ShouldBe(cached: 2, modified: 1)
            .Steps(StepNames.Schema).ShouldBeCached()
            .Steps(StepNames.Bindings).ShouldBe(cached: 2, modified: 1)
            .Steps(StepNames.Bodies).ShouldBeCached()
            .ShouldEmit("Articles.Second.g.cs");
    }

    [Fact]
    public void An_edit_that_changes_a_type_binds_each_entry_of_the_collection()
    {
        EditSecond("2022", "2022.5")
            .Steps(StepNames.Documents).ShouldBe(cached: 2, modified: 1)
            .Steps(StepNames.Schema).ShouldBe(modified: 1)
            .Steps(StepNames.Bindings).ShouldBe(modified: 3)
            .Steps(StepNames.Bodies).ShouldBe(unchanged: 3)
            .ShouldEmit("Article.g.cs", "Articles.First.g.cs", "Articles.Second.g.cs", "Articles.Third.g.cs");
    }

    [Fact]
    public void A_moved_line_regenerates_nothing()
    {
        EditSecond("title: Second", "\ntitle: Second")
            .Steps(StepNames.Documents).ShouldBe(cached: 2, modified: 1)
            .Steps(StepNames.Schema).ShouldBeCached()
            .Steps(StepNames.BoundEntries).ShouldBeCached()
            .Steps(StepNames.Bodies).ShouldBeCached()
            .Steps("SourceOutput").ShouldBeCached()
            .ShouldEmit();
    }

    [Fact]
    public void A_moved_mistake_is_reported_at_its_new_line_and_regenerates_nothing()
    {
        const string mistake = "title: Second\ntitle: Twice";
        var run = Three.Edit("content/articles/second.md", Second.Replace("title: Second", mistake, StringComparison.Ordinal));
        run.ShouldReportOnly("^content/articles/second\\.md\\(3,1,3,6\\): error TC0004: ", count: 1);

        run.Edit("content/articles/second.md", Second.Replace("title: Second", "\n" + mistake, StringComparison.Ordinal))
            .ShouldReportOnly("^content/articles/second\\.md\\(4,1,4,6\\): error TC0004: ", count: 1)
            .ShouldEmit();
    }

    [Fact]
    public void Only_the_added_file_is_read_and_generated()
    {
        Three.Edit("content/articles/fourth.md", "---\ntitle: Fourth\nyear: 2024\n---\nA paragraph.\n")
            .Steps(StepNames.Documents).ShouldBe(cached: 3, added: 1)
            .Steps(StepNames.BoundEntries).ShouldBe(cached: 3, added: 1)
            .Steps(StepNames.Bodies).ShouldBe(unchanged: 3, added: 1)
            .ShouldEmit("Articles.g.cs", "Articles.Fourth.g.cs", "Articles.Fourth.Body.g.cs");
    }

    [Fact]
    public void A_removed_file_does_not_affect_the_others()
    {
        Three.Edit(project => project.Without("content/articles/second.md"))
            .Steps(StepNames.Documents).ShouldBe(cached: 2, removed: 1)
            .Steps(StepNames.BoundEntries).ShouldBe(cached: 2, removed: 1)
            .Steps(StepNames.Bodies).ShouldBe(unchanged: 2, removed: 1)
            .ShouldEmit("Articles.g.cs");
    }

    [Theory]
    [InlineData("a.txt")]
    [InlineData("content/articles/a.png")]
    [InlineData("content/empty.yaml")]
    [InlineData("content/articles/b.md")]
    public void A_removed_file_without_entries_does_not_affect_the_others(string path)
    {
        var project = Site.Project.With("content/articles/a.md", "---\ntitle: A\n---\none\n");
        project = path.EndsWith(".png", StringComparison.Ordinal) ? project.WithImage(path)
            : path.EndsWith(".txt", StringComparison.Ordinal) ? project.WithOtherFile(path, "x")
            : project.With(path, path.EndsWith(".md", StringComparison.Ordinal) ? "---\nslug: a b/\n---\n" : "[]");
        var first = project.With("content/articles/c.md", "---\ntitle: C\n---\nthree\n").Run();
        first.ShouldReportOnly("^content/articles/b\\.md\\(2,.*: error TC0013: ", count: path == "content/articles/b.md" ? 1 : 0);
        var run = first.Edit(files => files.Without(path)).Edit("content/articles/c.md", "---\ntitle: C2\n---\nthree\n")
            .Edit("content/articles/c.md", "---\ntitle: C2\n---\nfour\n");

        Assert.Equal("A one C2 four", run.Value<string>("string.Join(' ', Articles.All.Select(article => article.Title + ' ' + article.Body.Text))"));
    }

    [Fact]
    public void An_edit_after_a_file_was_removed_reaches_the_output()
    {
        var run = Three
            .Edit(project => project.Without("content/articles/second.md"))
            .Edit("content/articles/third.md", "---\ntitle: Other\nyear: 2023\n---\nOther text.\n")
            .Edit("content/articles/first.md", "---\ntitle: One\nyear: 2021\n---\nFirst text.\n");

        Assert.Equal(
            "One First text. Other Other text.",
            run.Value<string>("string.Join(' ', Articles.All.Select(article => article.Title + ' ' + article.Body.Text))"));
    }

    [Fact]
    public void A_CSharp_edit_does_nothing()
    {
        var run = Three.Edit(project => project.WithSource("Own.cs", "class Own;")).ShouldEmit();

        run.Steps(StepNames.ProjectNames).ShouldBe(unchanged: 1);
        foreach (var step in StepNames.All.Except([StepNames.ProjectNames, StepNames.Declarations, StepNames.DeclaredRecords, StepNames.DeclaredSchemas, StepNames.Images, StepNames.Anchors, StepNames.LinkTargets, StepNames.LinkChecks, StepNames.EntryStates]))
        {
            run.Steps(step).ShouldBeCached();
        }
    }

    [Fact]
    public void A_changed_template_reads_all_files_again_and_a_body_edit_reads_no_template()
    {
        const string Template = "content/_templates/heading.html";
        var run = Site.Project.With(Template, "<h1>{{{html}}}</h1>")
            .With("content/articles/first.md", "---\ntitle: First\n---\n# A\n")
            .With("content/articles/second.md", "---\ntitle: Second\n---\nNo heading.\n").Run();

        run.Edit("content/articles/first.md", "---\ntitle: First\n---\n# B\n")
            .Steps(StepNames.Templates).ShouldBeCached()
            .Steps(StepNames.Documents).ShouldBe(cached: 1, modified: 1)
            .ShouldEmit("Articles.First.Body.g.cs");
        run.Edit(Template, "<h1>{{{html}}}</h1>").Steps(StepNames.Documents).ShouldBeCached().ShouldEmit();
        run.Edit(Template, "<h1>{{! the same }}{{{html}}}</h1>").Steps(StepNames.Templates).ShouldBe(unchanged: 1)
            .Steps(StepNames.Documents).ShouldBeCached().ShouldEmit();
        var changed = run.Edit(Template, "<h1><b>{{{html}}}</b></h1>");
        changed.Steps(StepNames.Documents).ShouldBe(modified: 2).ShouldEmit("Articles.First.Body.g.cs");
        Assert.Equal("<h1><b>A</b></h1>\n", changed.Value<string>("Articles.First.Body.Html"));
    }

    private static ContentRun EditSecond(string text, string newText) =>
        Three.Edit("content/articles/second.md", Second.Replace(text, newText, StringComparison.Ordinal));

    // If steps are tracked, Roslyn keeps an empty entry for what was removed from a combined table, so the tests would differ from real builds.
    [Fact]
    public void An_edit_after_a_removed_duplicate_keeps_its_body()
    {
        var run = Site.Project.WithoutSteps()
            .With("content/articles/a.md", "---\ntitle: A\n---\none\n")
            .With("content/articles/b.md", "---\nslug: a\n---\ntwo\n")
            .With("content/articles/c.md", "---\ntitle: C\n---\nthree\n")
            .Run()
            .Edit(project => project.Without("content/articles/b.md"))
            .Edit("content/articles/c.md", "---\ntitle: D\n---\nthree\n");

        Assert.Equal("<p>three</p>\n", run.Value<string>("Articles.C.Body.Html"));
    }
}
