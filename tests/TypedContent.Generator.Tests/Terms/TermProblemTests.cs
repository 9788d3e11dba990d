using TypedContent.Generator.Tests.Prepared;

namespace TypedContent.Generator.Tests.Terms;

/// <summary>Mistakes in terms, and in the property that names their keys.</summary>
public class TermProblemTests
{
    private const string Entry = "an entry of 'tags', as in content/tags.yaml: '- slug: my-tag' with 'name: ";

    private const string OneText = "write the same text if both mean the same, or give one a slug of its own with " + Entry;

    [Fact]
    public void Two_spellings_of_one_slug_are_an_error()
    {
        var project = Articles("[Politics, C#]", "[politics]", "[C++, Politics]", "[politics-, politics]", "[C++]");

        var run = project.Run();
        run.ShouldReport(
            "content/articles/a0.md(2,18,2,20): error TC0060: 'C#' has the slug 'c', which is the slug of 'C++' in content/articles/a2.md(2); " + OneText + "C#'",
            "content/articles/a1.md(2,8,2,16): error TC0060: 'politics' has the slug 'politics', which is the slug of 'Politics' in content/articles/a0.md(2); write 'Politics' here and in 1 other place",
            "content/articles/a3.md(2,8,2,17): error TC0060: 'politics-' has the slug 'politics', which is the slug of 'Politics' in content/articles/a0.md(2); write 'Politics' here");
        Assert.Equal("c politics", run.Execute<string>("return string.Join(' ', Tags.All.Select(tag => tag.Slug));"));
        BothWays.ShouldBeTheSame(project.WithoutSteps());
    }

    [Fact]
    public void Unicode_normalization_makes_no_other_term()
    {
        Assert.Equal(1, Articles("[\"caf\\u00E9\"]", "[\"cafe\\u0301\"]").Run().Execute<int>("return Tags.All.Count;"));
    }

    [Fact]
    public void A_text_with_the_slug_of_another_entry_is_an_error()
    {
        var run = Articles("[C++]", "[c, C]").With("content/tags.yaml", "- slug: c\n  name: The language C\n").Run();

        run.ShouldReport(
            "content/articles/a0.md(2,8,2,11): error TC0060: 'C++' has the slug 'c', which is the slug of an entry in content/tags.yaml(1); " + OneText + "C++'");
    }

    [Fact]
    public void A_text_without_a_slug_is_an_error()
    {
        var run = Articles("[+++, a]", "'🎉'").Run();

        run.ShouldReport(
            "content/articles/a0.md(2,8,2,11): error TC0013: '+++' gives the term no slug, because it has no letter or digit; write another text, or give it a slug with " + Entry + "+++'",
            "content/articles/a1.md(2,7,2,11): error TC0013: '🎉' gives the term no slug, because it has no letter or digit; write another text, or give it a slug with " + Entry + "🎉'");
        Assert.Equal("a", run.Execute<string>("return string.Join(' ', Articles.A0.Tags.Select(tag => tag.Slug)) + string.Concat(Articles.A1.Tags);"));
        Assert.Equal("plus", Articles("[+++, a]").With("content/tags.yaml", "- slug: plus\n  name: +++\n").Run().Execute<string>("return Articles.A0.Tags[0].Slug;"));
    }

    [Fact]
    public void A_term_used_once_that_is_nearly_another_is_a_warning()
    {
        var project = Articles("[journalism, react18]", "[journalism, reacts]", "[journalism, react19]", "[journalizm, journal]");

        project.Run().ShouldReport("content/articles/a3.md(2,8,2,18): warning TC0061: 'journalizm' is used once, but 'journalism' 3 times; did you mean 'journalism'?");
        BothWays.ShouldBeTheSame(project.WithoutSteps());
        Articles("[journalizm]").With("content/tags.yaml", "- slug: journalism\n  name: Journalism\n").Run().ShouldReport(
            "content/articles/a0.md(2,8,2,18): warning TC0061: 'journalizm' is used once, but 'Journalism' is an entry in content/tags.yaml; did you mean 'Journalism'?");
    }

    [Fact]
    public void A_value_that_is_no_text_is_an_error()
    {
        var run = Articles("[{ name: a }, b, [c]]", "{ name: a }", "[b]").Run();

        run.ShouldReport(
            "content/articles/a0.md(2,10,2,14): error TC0009: A value of 'tags' must be text, but this is a mapping; write texts, as in 'tags: [news, sports]', or remove the key from TypedContentTaxonomies in the project file",
            "content/articles/a0.md(2,24,2,27): error TC0009: A value of 'tags' must be text, but this is a list; write texts, as in 'tags: [news, sports]', or remove the key from TypedContentTaxonomies in the project file",
            "content/articles/a1.md(2,9,2,13): error TC0009: A value of 'tags' must be text, but this is a mapping; write texts, as in 'tags: [news, sports]', or remove the key from TypedContentTaxonomies in the project file");
        Assert.Equal(1, run.Execute<int>("return Tags.All.Count;"));
    }

    [Fact]
    public void Commas_in_a_text_are_doubtful()
    {
        Articles("'news, city'", "[news]").Run().ShouldReport(
            "content/articles/a0.md(2,7,2,19): warning TC0049: 'tags' is text ('news, city') here, which is read as a list of one item, but a list in content/articles/a1.md(2); write [news, city] for 2 items, or [\"news, city\"] for one");
    }

    [Theory]
    [InlineData("tgas", "warning TC0051: 'tgas' in TypedContentTaxonomies is not a key of the content; did you mean 'tags'?")]
    [InlineData("articles.tgas", "warning TC0051: 'articles.tgas' in TypedContentTaxonomies is not a key of the content; did you mean 'articles.tags'?")]
    [InlineData("article.tags=x", "warning TC0051: 'article.tags=x' in TypedContentTaxonomies is not a key of the content; did you mean 'articles.tags'?")]
    [InlineData(
        "people.roles",
        "warning TC0051: 'people.roles' in TypedContentTaxonomies is not a key of the content; write a key, such as 'tags', or the collection and the key, such as "
            + "'articles.tags', or remove it")]
    [InlineData(
        "tags=",
        "error TC0041: The value 'tags=' of TypedContentTaxonomies is not a key; write one such as 'tags', 'articles.tags' or 'articles.category=categories'")]
    [InlineData(
        ".tags",
        "error TC0041: The value '.tags' of TypedContentTaxonomies is not a key; write one such as 'tags', 'articles.tags' or 'articles.category=categories'")]
    public void A_name_that_is_no_key_is_reported(string names, string message) =>
        Articles("[a]").WithTaxonomies(names).Run().ShouldReport("CSC : " + message);

    [Fact]
    public void A_singleton_with_the_name_of_the_collection_is_an_error()
    {
        Articles("[news]").With("content/tags.yaml", "news:\n  text: News\n").Run().ShouldReport(
            
            "content/tags.yaml(1,1,1,1): error TC0009: A data file of the collection 'tags', which also has terms, must be a list of entries, but this is a mapping; begin each entry with '- ', and give it a 'slug:'; or rename one of the two; or, if the file is not content, add <TypedContentFile Remove=\"**/tags.yaml\" /> to the project file");
    }

    [Fact]
    public void Names_that_collide_are_reported_at_their_first_uses()
    {
        Articles("[a, x-y]", "[x/y]").Run().ShouldReport(
            "content/articles/a1.md(2,8,2,11): error TC0007: The slugs 'x-y' of content/articles/a0.md(2) and 'x/y' both become the C# name 'Tags.XY'; rename one of them, or write dotnet_diagnostic.TC0007.severity = none in a .globalconfig to name this one 'Tags.XY_bd3c9047'");
    }

    [Fact]
    public void Thousands_of_terms_are_compared()
    {
        var project = Enumerable.Range(0, 1500).Aggregate(Site.Project.WithTaxonomies("tags").WithoutSteps(), static (project, number) =>
            project.With($"content/articles/a{number}.md", $"---\ntags: [once{Word(number)}, once{Word(number + 1500)}, twice{Word(number / 2)}]\n---\n"));

        Assert.DoesNotContain(project.Run().Messages, static message => message.Id != "TC0061");
    }

    private static string Word(int number) => string.Concat(number.ToString("0000", System.Globalization.CultureInfo.InvariantCulture).Select(static digit => (char)(digit + 49)));

    private static ContentProject Articles(params string[] tags) => tags.Select(static (value, number) => (value, number)).Aggregate(
        Site.Project.WithTaxonomies("tags"), static (project, article) => project.With($"content/articles/a{article.number}.md", $"---\ntags: {article.value}\n---\n"));
}
