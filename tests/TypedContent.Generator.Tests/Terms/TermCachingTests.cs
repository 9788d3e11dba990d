namespace TypedContent.Generator.Tests.Terms;

/// <summary>An edit that changes no term finds and binds none again.</summary>
public class TermCachingTests
{
    private const string Second = "---\ntitle: Second\ntags: [news, city]\n---\nA paragraph.\n";

    private static ContentRun Three => Site.Project.WithTaxonomies("tags")
        .With("content/articles/first.md", "---\ntitle: First\ntags: [news]\n---\nA paragraph.\n")
        .With("content/articles/second.md", Second)
        .With("content/articles/third.md", "---\ntitle: Third\n---\nA paragraph.\n")
        .Run();

    [Theory]
    [InlineData("first")]
    [InlineData("second")]
    public void An_edited_body_finds_no_terms(string name)
    {
        var text = name == "second" ? Second : "---\ntitle: First\ntags: [news]\n---\nA paragraph.\n";
        Three.Edit($"content/articles/{name}.md", text.Replace("A paragraph", "Another one", StringComparison.Ordinal))
            .Steps(StepNames.Terms).ShouldBeCached()
            .Steps(StepNames.TermTable).ShouldBeCached()
            .Steps(StepNames.Schema).ShouldBeCached()
            .Steps(StepNames.Bindings).ShouldBe(cached: 4, unchanged: 1)
            .Steps(StepNames.Collections).ShouldBeCached();
    }

    [Fact]
    public void The_same_tags_in_another_form_change_nothing()
    {
        Three.Edit("content/articles/second.md", Second.Replace("[news, city]", "[ news, city]", StringComparison.Ordinal))
            .Steps(StepNames.Schema).ShouldBeCached()
            .ShouldEmit();
    }

    [Fact]
    public void Another_title_binds_no_term()
    {
        Three.Edit("content/articles/second.md", Second.Replace("Second", "Sacond", StringComparison.Ordinal))
            .Steps(StepNames.Terms).ShouldBe(unchanged: 1)
            .Steps(StepNames.Schema).ShouldBeCached()
            .Steps(StepNames.Bindings).ShouldBe(cached: 4, modified: 1);
    }

    [Fact]
    public void Another_use_of_a_term_changes_only_its_entry()
    {
        Three.Edit("content/articles/third.md", "---\ntitle: Third\ntags: [city]\n---\nA paragraph.\n")
            .Steps(StepNames.TermTable).ShouldBeCached()
            .Steps(StepNames.Schema).ShouldBeCached()
            .ShouldEmit("Articles.Third.g.cs");
    }

    [Fact]
    public void A_term_that_is_used_no_longer_is_removed()
    {
        var run = Three.Edit("content/articles/second.md", Second.Replace(", city", "", StringComparison.Ordinal));

        run.Steps(StepNames.Documents).ShouldBe(cached: 2, modified: 1);
        Assert.DoesNotContain("Tags.City.g.cs", run.Sources().Keys);
        Assert.Equal("Third Another.", run.Edit("content/articles/third.md", "---\ntitle: Third\n---\nAnother.\n")
            .Value<string>("Articles.Third.Title + ' ' + Articles.Third.Body.Text"));
    }

    [Fact]
    public void Without_the_property_there_are_no_terms()
    {
        var run = Three.Edit(static project => project.WithTaxonomies(""));

        Assert.DoesNotContain("Tags.g.cs", run.Sources().Keys);
        run.Edit("content/articles/second.md", Second.Replace("city", "town", StringComparison.Ordinal)).Steps(StepNames.Terms).ShouldBe(unchanged: 1);
    }
}
