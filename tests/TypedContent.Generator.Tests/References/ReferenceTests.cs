using TypedContent.Generator.Tests.Inference;

namespace TypedContent.Generator.Tests.References;

/// <summary>A value <c>collection/slug</c> becomes the entry that it names.</summary>
public class ReferenceTests
{
    private static readonly ContentCases<string> Covers = new(
        People.With("content/releases/v1.2.md", "---\nname: One\n---\n"),
        InlineCases.TextsOf<ReferenceTests>(nameof(A_file_in_the_folder_of_a_collection_is_a_text)),
        static (project, place, value) => project
            .With($"{place.Folder}/a.md", $"---\ncover: {value}\n---\n")
            .With($"{place.Folder}/b.md", "---\ncover: people/other.webp\n---\n"),
        static (place, _) => place.CSharpName + ".A.Cover");

    private static readonly ContentCases<string> Unknown = new(
        People,
        InlineCases.TextsOf<ReferenceTests>(nameof(A_reference_to_an_entry_that_does_not_exist_is_an_error)),
        static (project, place, reference) => project.With($"{place.Folder}/a.yaml", $"author: {reference}")
            .With($"{place.Folder}/b.yaml", "author: people/amina"),
        static (place, _) => place.CSharpName + ".B.Author.Name");

    private static ContentProject People =>
        Site.Project.With("content/people.yaml", "- slug: amina\n  name: Amina\n- slug: badr\n  name: Badr\n- slug: team/dalia\n  name: Dalia\n");

    [Fact]
    public void A_required_one()
    {
        var run = People.With("content/articles/hello.yaml", "author: people/amina").Run();

        Assert.Equal("Person", run.TypeOf("Article", "Author"));
        Assert.Equal("Amina", run.Value<string>("Articles.Hello.Author.Name"));
        Assert.True(run.Value<bool>("ReferenceEquals(Articles.Hello.Author, People.Amina)"));
    }

    [Fact]
    public void An_optional_one()
    {
        var run = People
            .With("content/articles/a.yaml", "author: people/amina")
            .With("content/articles/b.yaml", "author:")
            .With("content/articles/c.yaml", "slug: c")
            .Run();

        Assert.Equal("Person?", run.TypeOf("Article", "Author"));
        Assert.Equal(["Amina", null, null], run.Value<IEnumerable<string?>>("Articles.All.Select(article => article.Author?.Name).ToList()"));
    }

    [Fact]
    public void A_list()
    {
        var run = People.With("content/articles/a.yaml", "authors: [people/badr, people/amina, people/badr]").With("content/articles/b.yaml", "authors: []")
            .Run();

        Assert.Equal("ImmutableArray<Person>", run.TypeOf("Article", "Authors"));
        Assert.Equal(["Badr", "Amina", "Badr"], run.Value<IEnumerable<string>>("Articles.A.Authors.Select(author => author.Name).ToList()"));
        Assert.Equal(0, run.Value<int>("Articles.B.Authors.Length"));
    }

    [Fact]
    public void A_list_with_a_gap()
    {
        var run = People.With("content/articles/a.yaml", "authors: [people/badr, ~]").Run();

        Assert.Equal("ImmutableArray<Person?>", run.TypeOf("Article", "Authors"));
        Assert.Equal(["Badr", null], run.Value<IEnumerable<string?>>("Articles.A.Authors.Select(author => author?.Name).ToList()"));
    }

    [Fact]
    public void A_list_of_lists_with_gaps()
    {
        var run = People.With("content/articles/a.yaml", "teams: [[people/badr, ~], ~]").With("content/articles/b.yaml", "teams:").Run();

        Assert.Equal("ImmutableArray<ImmutableArray<Person?>?>", run.TypeOf("Article", "Teams"));
        Assert.Equal(("Badr,;", 0, true), run.Value<(string, int, bool)>("""
            (string.Join(';', Articles.A.Teams.Select(team => team is { } people ? string.Join(',', people.Select(person => person?.Name)) : "")),
                Articles.B.Teams.Length,
                Articles.A == Articles.A with { } && Articles.A != Articles.A with { Teams = [[null, People.Badr], null] })
            """));
    }

    [Fact]
    public void A_list_of_lists()
    {
        var run = People.With("content/articles/a.yaml", "teams: [[people/badr, people/amina], [], [people/team/dalia]]").Run();

        Assert.Equal("ImmutableArray<ImmutableArray<Person>>", run.TypeOf("Article", "Teams"));
        var (names, isSame, text) = run.Value<(string, bool, string)>(
            "(string.Join(';', Articles.A.Teams.Select(team => string.Join(',', team.Select(person => person.Name)))), ReferenceEquals(Articles.A.Teams[0][1], People.Amina), Articles.A.ToString())");
        Assert.Equal(("Badr,Amina;;Dalia", true), (names, isSame));
        Assert.Contains("amina", text, StringComparison.Ordinal);
    }

    [Fact]
    public void In_nested_records_and_lists_of_them()
    {
        var run = People.With("content/articles/a.yaml", "box: {by: people/amina, with: [people/badr]}\nquotes: [{by: people/badr}, {by: people/amina}]").Run();

        Assert.Equal(
            "Amina Badr Badr Amina",
            run.Value<string>(
                "string.Join(' ', Articles.A.Box.By.Name, Articles.A.Box.With[0].Name, Articles.A.Quotes[0].By.Name, Articles.A.Quotes[1].By.Name)"));
    }

    [Theory]
    [InlineData("people/team/dalia")]
    [InlineData("people/مرحبا")]
    [InlineData("people/a b")]
    [InlineData("people/caf\u00E9")]
    [InlineData("people/cafe\u0301")]
    public void Any_slug_can_be_named(string reference)
    {
        var slug = reference["people/".Length..].Normalize();
        var run = People.With("content/people/x.yaml", $"slug: {(slug == "team/dalia" ? "x" : slug)}\nname: X")
            .With("content/articles/a.yaml", $"author: {reference}").Run();

        Assert.Equal(slug, run.Value<string>("Articles.A.Author.Slug"));
    }

    [Theory]
    [InlineData("'people/amina'")]
    [InlineData("\"people/nobody\"")]
    [InlineData("nobody/amina")]
    [InlineData("people")]
    [InlineData("people/")]
    [InlineData("/people/amina")]
    [InlineData("People/amina")]
    [InlineData("and people/amina")]
    public void A_quoted_value_or_one_without_a_known_collection_is_text(string value)
    {
        var run = People.With("content/articles/a.yaml", $"author: {value}").Run();

        Assert.Equal(value.Trim('\'', '"'), run.Value<string>("Articles.A.Author"));
    }

    [Theory]
    [InlineData("people/amin", "did you mean 'people/amina'?")]
    [InlineData("people/Amina", "did you mean 'people/amina'?")]
    [InlineData("people/amnia", "did you mean 'people/amina'?")]
    [InlineData("people/amina/", "did you mean 'people/amina'?")]
    [InlineData("people/abdr", "did you mean 'people/badr'?")]
    [InlineData("people/aminaaa", null)]
    [InlineData("people/b", null)]
    [InlineData("people/team/dalya", "did you mean 'people/team/dalia'?")]
    [InlineData("people/nobody", null)]
    [InlineData("people/or places", null)]
    public void A_reference_to_an_entry_that_does_not_exist_is_an_error(string reference, string? fix)
    {
        var read = Unknown[reference];

        read.ShouldReport(
            $"{read.Place.Folder}/a.yaml(1,9,1,{9 + reference.Length}): error TC0005: '{reference}' is not an entry: the collection 'people' has no slug '{reference["people/".Length..]}'; {fix ?? "name one that exists, or put the value in quotation marks if it is text" + Site.UnionFix(read.Place.Name + ".author")}");
        Assert.Equal("Amina", read.Value<string>());
    }

    [Fact]
    public void Each_unknown_reference_of_a_list_is_an_error()
    {
        People.With("content/articles/a.yaml", "authors: [people/amina, people/x]\nteams: [[people/y], [people/z]]").Run().ShouldReport(
            "content/articles/a.yaml(1,25,1,33): error TC0005: 'people/x' is not an entry: the collection 'people' has no slug 'x'; name one that exists, or put the value in quotation marks if it is text" + Site.UnionFix("articles.authors"),
            "content/articles/a.yaml(2,10,2,18): error TC0005: 'people/y' is not an entry: the collection 'people' has no slug 'y'; name one that exists, or put the value in quotation marks if it is text" + Site.UnionFix("articles.teams"),
            "content/articles/a.yaml(2,22,2,30): error TC0005: 'people/z' is not an entry: the collection 'people' has no slug 'z'; name one that exists, or put the value in quotation marks if it is text" + Site.UnionFix("articles.teams"));
    }

    [Fact]
    public void Adding_the_entry_fixes_the_error_and_removing_it_restores_it()
    {
        var line = "content/articles/a.yaml(1,9,1,21): error TC0005: 'people/dalia' is not an entry: the collection 'people' has no slug 'dalia'; name one that exists, or put the value in quotation marks if it is text" + Site.UnionFix("articles.author");
        var run = People.With("content/articles/a.yaml", "author: people/dalia").Run();

        run.ShouldReport(line);
        var edited = run.Edit("content/people/dalia.yaml", "name: Dalia");
        Assert.Equal("Dalia", edited.Value<string>("Articles.A.Author.Name"));
        edited.Edit(project => project.Without("content/people/dalia.yaml")).ShouldReport(line);
    }

    [Fact]
    public void A_record_can_be_created_with_other_entries()
    {
        var run = People.With("content/articles/a.yaml", "author: people/amina\nauthors: [people/amina]").Run();

        Assert.Equal("X [X]", run.Execute<string>("""
            var person = new Person { Slug = "x", SourcePath = "", Url = "", Name = "X" };
            var article = Articles.A with { Author = person, Authors = [person] };
            return $"{article.Author.Name} [{string.Join(",", article.Authors.Select(author => author.Name))}]";
            """));
        Assert.Equal((true, false, false), run.Value<(bool, bool, bool)>(
            "(Articles.A with { Author = People.Amina } == Articles.A, Articles.A with { Author = People.Badr } == Articles.A, Articles.A with { Authors = [People.Badr] } == Articles.A)"));
    }

    [Theory]
    [InlineData("people/photos/amina.webp")]
    [InlineData("people/amina.svg")]
    [InlineData("people/Amina.PNG")]
    [InlineData("people/cv.pdf?page=2#top")]
    [InlineData("people/widget.js")]
    [InlineData("people/page.html")]
    [InlineData("releases/v1.zip")]
    public void A_file_in_the_folder_of_a_collection_is_a_text(string value)
    {
        var read = Covers[value];

        Assert.Empty(read.BuildLines);
        Assert.Equal("required string", read.TypeOf("Cover"));
        Assert.Equal(value, read.Value<string>());
    }

    [Theory]
    [InlineData("releases/v1.3", "v1.3", "did you mean 'releases/v1.2'?")]
    [InlineData("releases/nod.js", "nod.js", "did you mean 'releases/node.js'?")]
    [InlineData("releases/v12", "v12", "did you mean 'releases/v1.2'?")]
    [InlineData("releases/assets/app.js", "assets/app.js", null)]
    public void An_extension_that_slugs_end_with_is_not_a_file_extension(string value, string slug, string? rest)
    {
        var project = Site.Project
            .With("content/releases/v1.2.md", "---\nname: One\n---\n")
            .With("content/releases/node.js.md", "---\nname: Node\n---\n");

        project.With("content/articles/a.md", $"---\nrelease: {value}\n---\n").Run()
            .ShouldReport($"content/articles/a.md(2,10,2,{10 + value.Length}): error TC0005: '{value}' is not an entry: the collection 'releases' has no slug '{slug}'; {rest ?? "name one that exists, or put the value in quotation marks if it is text" + Site.UnionFix("articles.release")}");
        Assert.Equal("Node", project.With("content/articles/a.md", "---\nrelease: releases/node.js\n---\n").Run().Value<string>("Articles.A.Release.Name"));
    }

    [Fact]
    public void A_file_name_among_references_is_a_text() => People
        .With("content/articles/a.yaml", "author: people/amina")
        .With("content/articles/b.yaml", "author: people/badr")
        .With("content/articles/c.yaml", "author: people/badr.png")
        .Run()
        .ShouldReport("content/articles/c.yaml(1,9,1,24): error TC0003: 'author' is text ('people/badr.png') here, but a reference ('people/amina') in content/articles/a.yaml(1) and in another file; make all of them refer to entries of one collection, or put all of them in quotation marks" + Site.UnionFix("articles.author"));
}
