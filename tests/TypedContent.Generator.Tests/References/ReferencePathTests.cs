namespace TypedContent.Generator.Tests.References;

/// <summary>A path to the file of an entry is a reference to that entry.</summary>
public class ReferencePathTests
{
    private static readonly ContentCases<string> Paths = new(
        People,
        InlineCases.TextsOf<ReferencePathTests>(nameof(An_inferred_reference_may_be_a_path)),
        static (project, place, path) => project.With($"{place.Folder}/a.md", $"---\nauthor: {path}\nauthors: [people/amina, {path}]\n---\n"),
        static (place, _) => $"{place.CSharpName}.A.Author.Name + ' ' + {place.CSharpName}.A.Authors[1].Name");

    private static ContentProject People => Site.Project
        .With("content/people/amina.md", "---\nname: Amina\n---\n")
        .With("content/people/team/badr.ar.md", "---\nname: Badr\n---\n")
        .With("content/people/salma/index.md", "---\nname: Salma\n---\n")
        .With("content/people/lalla.md", "---\nslug: lalla-fatma\nname: Lalla Fatma\n---\n");

    [Theory]
    [InlineData("people/amina", "Amina")]
    [InlineData("people/amina.md", "Amina")]
    [InlineData("/people/amina.md", "Amina")]
    [InlineData("../people/amina.md", "Amina")]
    [InlineData(".././people/amina.md", "Amina")]
    [InlineData("../people/team/badr.ar.md", "Badr")]
    [InlineData("../people/salma/index.md", "Salma")]
    [InlineData("people/salma/index", "Salma")]
    [InlineData("../people/lalla.md", "Lalla Fatma")]
    public void An_inferred_reference_may_be_a_path(string path, string name)
    {
        var read = Paths[path];

        Assert.Empty(read.BuildLines);
        Assert.Equal(name + " " + name, read.Value<string>());
    }

    [Theory]
    [InlineData("amina", "Amina")]
    [InlineData("people/amina.md", "Amina")]
    [InlineData("\"/people/amina.md\"", "Amina")]
    [InlineData("../people/team/badr.ar.md", "Badr")]
    public void A_declared_reference_may_be_a_path(string path, string name)
    {
        var run = People
            .WithSource("Article.cs", "namespace Site;\n[TypedContent.ContentCollection(\"articles\")]\npublic partial record Article(Person Author);\n")
            .With("content/articles/a.md", $"---\nauthor: {path}\n---\n").Run();

        Assert.Empty(run.BuildLines);
        Assert.Equal(name, run.Value<string>("Articles.A.Author.Name"));
    }

    [Theory]
    [InlineData("./b.md", "B")]
    [InlineData("../b.md", "Up")]
    [InlineData("articles/2022/b.md", "B")]
    public void A_path_is_relative_to_its_file(string path, string title)
    {
        var run = Site.Project
            .With("content/articles/2022/a.md", $"---\ntitle: A\nnext: {path}\n---\n")
            .With("content/articles/2022/b.md", "---\ntitle: B\n---\n")
            .With("content/articles/b.md", "---\ntitle: Up\n---\n").Run();

        Assert.Empty(run.BuildLines);
        Assert.Equal(title, run.Value<string>("Articles.Find(\"2022/a\")!.Next!.Title"));
    }

    [Theory]
    [InlineData("../src/data.json")]
    [InlineData("../people/photo.png")]
    [InlineData("/people/amina")]
    [InlineData("../people/amina")]
    [InlineData("b.md")]
    [InlineData("https://example.com/people/amina.md")]
    [InlineData("\"../people/amina.md\"")]
    [InlineData("../people/somebody-else-altogether.md")]
    public void A_path_to_no_content_file_is_a_text(string value)
    {
        var run = People.With("content/articles/a.md", $"---\nsource: {value}\n---\n").With("content/articles/b.md", "---\nsource: x\n---\n").Run();

        Assert.Empty(run.BuildLines);
        Assert.Equal(value.Trim('"'), run.Value<string>("Articles.A.Source"));
    }

    [Theory]
    [InlineData("../people/amnia.md", "amnia", "../people/amina.md")]
    [InlineData("/people/amnia.md", "amnia", "/people/amina.md")]
    [InlineData("people/amnia.md", "amnia", "people/amina.md")]
    [InlineData("../people/lala.md", "lala", null)]
    [InlineData("../people/amina.yaml", "amina.yaml", "../people/amina.md")]
    [InlineData("people/amina.yml", "amina.yml", "people/amina.md")]
    [InlineData("people/authors/amina", "authors/amina", "people/amina")]
    public void A_misspelt_path_is_an_error_with_a_suggestion(string path, string slug, string? suggestion)
    {
        People.With("content/articles/a.md", $"---\nauthor: {path}\n---\n").Run().ShouldReport(
            $"content/articles/a.md(2,9,2,{9 + path.Length}): error TC0005: '{path}' is not an entry: the collection 'people' has no slug '{slug}'; {(suggestion is null ? "name one that exists, or put the value in quotation marks if it is text" + Site.UnionFix("articles.author") : $"did you mean '{suggestion}'?")}");
    }

    [Theory]
    [InlineData("authors/amina", "people/amina")]
    [InlineData("authors/nobody", null)]
    public void Another_collection_in_a_declared_reference_is_an_error_with_the_slug_of_its_own(string value, string? suggestion)
    {
        var run = People
            .WithSource("Article.cs", "namespace Site;\n[TypedContent.ContentCollection(\"articles\")]\npublic partial record Article(Person Author);\n")
            .WithSource("Person.cs", "namespace Site;\n[TypedContent.ContentCollection(\"people\")]\npublic partial record Person(string Name);\n")
            .With("content/articles/a.md", $"---\nauthor: {value}\n---\n").Run();

        run.ShouldReport(
            $"content/articles/a.md(2,9,2,{9 + value.Length}): error TC0005: '{value}' is not an entry: the collection 'people' has no slug '{value}'; "
            + (suggestion is null ? "name one that exists" : $"did you mean '{suggestion}'?"));
    }

    [Fact]
    public void A_path_without_a_suggestion_is_an_error_among_references()
    {
        People.With("content/articles/a.md", "---\nauthor: ../people/somebody-else-altogether.md\n---\n")
            .With("content/articles/b.md", "---\nauthor: ../people/amina.md\n---\n").Run().ShouldReport(
            "content/articles/a.md(2,9,2,46): error TC0005: '../people/somebody-else-altogether.md' is not an entry: the collection 'people' has no slug 'somebody-else-altogether'; name one that exists, or put the value in quotation marks if it is text" + Site.UnionFix("articles.author"));
    }

    [Fact]
    public void A_path_to_an_excluded_draft_says_so()
    {
        People.With("content/people/amina.md", "---\nname: Amina\ndraft: true\n---\n").With("content/articles/a.md", "---\nauthor: ../people/amina.md\n---\n")
            .WithProperty("TypedContentDrafts", "false").Run().ShouldReport(
            "content/articles/a.md(2,9,2,27): error TC0005: '../people/amina.md' is not an entry: the collection 'people' has no slug 'amina'; it is a draft, which this build leaves out, so remove the reference, or publish the entry");
    }

    [Fact]
    public void A_translation_in_another_folder_may_use_the_path_of_the_first_locale()
    {
        var project = Site.Project
            .With("content/people/amina.md", "---\nname: Amina\n---\n")
            .With("content/docs/a.md", "---\nauthor: ../people/amina.md\n---\n")
            .With("content/docs/ar/a.md", "---\nother: x\n---\n")
            .WithProperty("TypedContentLayout", "{collection}/{locale}/{slug}");

        Assert.Equal("Amina", project.Run().Value<string>("Docs.A.In(\"ar\").Author.Name"));
        project.With("content/docs/ar/a.md", "---\nother: x\nauthor: ../../people/amina.md\n---\n").Run().ShouldReport();
    }

    [Fact(Explicit = true)]
    public void Many_broken_paths_are_checked_in_time()
    {
        var project = People;
        for (var i = 0; i < 240; i++)
        {
            project = project.With($"content/articles/a{i}.md", $"---\nauthor: ../people/{new string((char)('a' + (i % 26)), 40)}{i}.md\n---\n");
        }

        project.Run().ShouldReport();
    }

    [Theory]
    [InlineData("https://example.com/a")]
    [InlineData("/about")]
    public void Together_with_a_URL_paths_are_links_and_not_references(string link)
    {
        var run = Site.Yaml("links: [{to: ./a.md}, {to: ./b.md}, {to: ./c.md}, {to: '" + link + "'}]\n")
            .With("content/articles/a.md", "").With("content/articles/b.md", "").With("content/articles/c.md", "").Run();

        run.ShouldReportOnly("warning TC0044: ");
        Assert.Equal("./a.md ./b.md ./c.md " + link, run.Value<string>("string.Join(' ', Articles.Hello.Links.Select(static link => (string)link.To))"));
    }

    [Fact]
    public void Together_with_a_name_they_are_references()
    {
        Site.Yaml("links: [{to: ./a.md}, {to: ./b.md}, {to: ./c.md}, {to: Amina}]\n")
            .With("content/articles/a.md", "").With("content/articles/b.md", "").With("content/articles/c.md", "").Run().ShouldReportOnly("error TC0003: |warning TC0044: ", 4);
    }
}
