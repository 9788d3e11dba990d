using TypedContent.Generator.Tests.Prepared;

namespace TypedContent.Generator.Tests.Runtime;

/// <summary>An entry knows the entries that refer to it.</summary>
public class ReferrerTests
{
    private const string People = "- slug: amina\n  name: Amina\n- slug: badr\n  name: Badr\n  friend: people/amina\n- slug: chaima\n  name: Chaima\n";

    private static ContentProject Project => Site.Project.WithoutSteps().With("content/people.yaml", People);

    private static ContentProject Articles => Project
        .With("content/articles/a.md", "---\nauthor: people/amina\neditors: [people/badr, people/amina]\n---\nText\n")
        .With("content/articles/b.md", "---\nauthor: people/badr\neditors: []\nmeta: {by: people/amina}\n---\n:::quote {speaker=people/badr}\nHello\n:::\n")
        .With("content/articles/c.md", "---\nauthor: people/badr\nteam: {lead: people/amina}\ngrid: [[people/badr], []]\n---\nText\n")
        .WithDictionaries("articles.team");

    // The same articles, and so many others that their entries are rows.
    private static ContentProject WithMany(ContentProject project) => Enumerable.Range(0, 257).Aggregate(
        project, static (all, number) => all.With($"content/articles/x{number:000}.md", "---\nauthor: people/badr\n---\nText\n"));

    public static TheoryData<bool> Sizes => [false, true];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Whichever_key_refers_to_it(bool isLarge)
    {
        var run = (isLarge ? WithMany(Articles) : Articles).Run();

        Assert.Equal(
            "amina: a b c|badr: a b c|chaima: ",
            run.Value<string>(
                "string.Join('|', People.All.Select(person => $\"{person.Slug}: {string.Join(' ', person.Articles.Select(article => article.Slug).Where(slug => slug.Length == 1))}\"))"));
        Assert.Equal(
            "a|a|b|c|b|b|c",
            run.Value<string>("""
                string.Join('|', new[]
                {
                    People.Amina.ArticlesByAuthor, People.Amina.ArticlesByEditors, People.Amina.ArticlesByMetaBy, People.Amina.ArticlesByTeam,
                    People.Badr.ArticlesByAuthor.Take(1).ToList(), People.Badr.ArticlesByQuotesSpeaker, People.Badr.ArticlesByGrid,
                }.Select(articles => string.Join(' ', articles.Select(article => article.Slug))))
                """));
        Assert.Equal(isLarge ? "260" : "3", run.Value<string>("People.Badr.Articles.Count.ToString()"));
        Assert.Equal("badr 0", run.Value<string>("$\"{People.Amina.People.Single().Slug} {People.Badr.People.Count}\""));
    }

    [Fact]
    public void With_one_key_there_is_one_member()
    {
        var run = Project.With("content/articles/a.md", "---\nauthor: people/amina\n---\n").Run();

        Assert.Equal("a", run.Value<string>("People.Amina.Articles.Single().Slug"));
        Assert.DoesNotContain("ArticlesBy", run.Source("Person.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_of_its_own_takes_precedence()
    {
        var run = Site.Project.With("content/people/amina.yaml", "name: Amina\narticles: many\nnotes-by-author: few\n")
            .With("content/articles/a.yaml", "author: people/amina").With("content/notes/n.yaml", "author: people/amina").Run();

        Assert.Equal("many a few n", run.Value<string>(
            "$\"{People.Amina.Articles} {People.Amina.ArticlesByAuthor.Single().Slug} {People.Amina.NotesByAuthor} {People.Amina.Notes.Single().Slug}\""));
    }

    [Fact]
    public void Each_slug_is_there_once_in_the_locale_that_fits_best()
    {
        var run = Site.Project.WithProperty("TypedContentDefaultLocale", "en")
            .With("content/people/amina.en.yaml", "name: Amina").With("content/people/amina.ar.yaml", "name: أمينة")
            .With("content/articles/a.en.md", "---\nauthor: people/amina\n---\n").With("content/articles/a.ar.md", "---\ntitle: x\n---\n")
            .With("content/articles/b.en.md", "---\nauthor: people/amina\n---\n")
            .With("content/articles/c.ar.md", "---\nauthor: people/amina\n---\n").Run();

        Assert.Equal("a.en b.en c.ar|a.ar b.en c.ar", run.Value<string>(
            "string.Join('|', new[] { People.Amina, People.Amina.In(\"ar\") }.Select(person => string.Join(' ', person.Articles.Select(article => article.Slug + \".\" + article.Locale))))"));
    }

    [Fact]
    public void A_translation_that_alone_refers_is_taken_where_the_best_does_not()
    {
        var run = Site.Project.WithProperty("TypedContentDefaultLocale", "en").With("content/people.yaml", "- slug: amina\n- slug: badr\n")
            .With("content/articles/a.en.md", "---\nauthor: people/amina\n---\n").With("content/articles/a.ar.md", "---\nauthor: people/badr\n---\n")
            .WithSeverity("TC0033", Microsoft.CodeAnalysis.ReportDiagnostic.Suppress).Run();

        Assert.Equal("en ar", run.Value<string>("$\"{People.Amina.Articles.Single().Locale} {People.Badr.Articles.Single().Locale}\""));
    }

    [Fact]
    public void Drafts_that_are_left_out_are_not_there()
    {
        var project = Project.With("content/articles/a.md", "---\nauthor: people/amina\n---\n")
            .With("content/articles/d.md", "---\nauthor: people/amina\ndraft: true\n---\n");

        Assert.Equal("1", project.WithProperty("TypedContentDrafts", "false").Run().Value<string>("People.Amina.Articles.Count.ToString()"));
        Assert.Equal("2", project.Run().Value<string>("People.Amina.Articles.Count.ToString()"));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Comparing_printing_and_json_do_not_follow_it(bool isLarge)
    {
        var run = (isLarge ? WithMany(Articles) : Articles).Run();

        Assert.Equal(
            "True True Person { Slug = amina, Locale = , SourcePath = content/people.yaml, Url = /people/amina, Name = Amina, Friend = null }",
            run.Value<string>("$\"{People.Amina == People.Amina with { }} {People.Amina.GetHashCode() == (People.Amina with { }).GetHashCode()} {People.Amina}\""));
        Assert.DoesNotContain("Articles", run.Value<string>("System.Text.Json.JsonSerializer.Serialize(People.Amina)"), StringComparison.Ordinal);
        Assert.Equal("3", run.Value<string>("(People.Amina with { Name = \"x\" }).Articles.Count.ToString()"));
    }

    [Theory]
    [InlineData("public partial record Article(Person Author, Part? Meta, IReadOnlyDictionary<string, Person>? Team, IReadOnlyList<IReadOnlyList<Person>>? Grid, MarkdownBody Body, Person[]? Editors = null, IReadOnlyList<Quote>? Quotes = null); public partial record Part(Person By, Part? Inner = null); public partial record Quote(Person Speaker, string Text);")]
    public void Of_entries_with_a_declared_record(string record)
    {
        foreach (var isLarge in new[] { false, true })
        {
            var few = Articles.WithDictionaries("").With("content/articles/d.md", "---\nauthor: people/badr\nmeta: {by: people/badr, inner: {by: people/chaima}}\n---\n");
            var run = (isLarge ? WithMany(few) : few)
                .WithSource("Article.cs", $"using System.Collections.Generic; using TypedContent; namespace Site; [ContentCollection(\"articles\")] {record}").Run();

            Assert.Equal("3 " + (isLarge ? 261 : 4), run.Value<string>("$\"{People.Amina.Articles.Count} {People.Badr.Articles.Count}\""));
            Assert.Equal("Badr", run.Value<string>("People.Chaima.Articles.Single().Author.Name"));
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Prepared_content_has_the_same(bool isLarge) => BothWays.ShouldBeTheSame(isLarge ? WithMany(Articles) : Articles);

    [Fact]
    public void An_edit_of_values_writes_no_record_again()
    {
        var run = Site.Project.With("content/people.yaml", People).With("content/articles/a.md", "---\nauthor: people/amina\n---\nText\n").Run();

        var edited = run.Edit("content/articles/a.md", "---\nauthor: people/badr\n---\nText, edited\n");
        var moved = edited.Edit("content/articles/a.md", "---\n\nauthor: people/badr\n---\nText, edited again\n");

        Assert.Equal("1 0", edited.Value<string>("$\"{People.Badr.Articles.Count} {People.Amina.Articles.Count}\""));
        edited.Steps(StepNames.Records).ShouldBe(cached: 2);
        edited.Steps(StepNames.Relations).ShouldBe(cached: 1);
        moved.Steps(StepNames.Records).ShouldBe(cached: 2);
    }

    [Theory]
    [InlineData("name: Amina", "Person { Slug = amina, Locale = , SourcePath = content/people/amina.yaml, Url = /people/amina, Name = Amina }")]
    [InlineData("names: [Amina]", "Person { Slug = amina, Locale = , SourcePath = content/people/amina.yaml, Url = /people/amina, Names = [Amina] }")]
    public void A_record_without_references_does_not_print_it(string person, string text)
    {
        var project = Site.Project.WithoutSteps().With("content/people/amina.yaml", person).With("content/articles/a.yaml", "author: people/amina");
        var many = Enumerable.Range(0, 257).Aggregate(project, (all, number) => all.With($"content/people/x{number:000}.yaml", person));

        Assert.Equal(text, project.Run().Value<string>("People.Amina.ToString()"));
        Assert.Equal(text, many.Run().Value<string>("People.Amina.ToString()"));
    }

    [Fact]
    public void A_member_of_the_project_takes_precedence()
    {
        var run = Site.Project.With("content/people/amina.yaml", "name: Amina")
            .With("content/articles/a.yaml", "author: people/amina\neditor: people/amina").With("content/notes/n.yaml", "author: people/amina")
            .WithSource("Person.cs", "namespace Site; public partial record Person { public int Articles => 7; private static void ArticlesByEditor() { } public string Notes => \"\"; }")
            .Run();

        Assert.Equal("7 a n", run.Value<string>("$\"{People.Amina.Articles} {People.Amina.ArticlesByAuthor[0].Slug} {People.Amina.NotesByAuthor[0].Slug}\""));
    }

    [Fact]
    public void A_new_key_of_another_collection_renames_no_member()
    {
        var project = Site.Project.With("content/people/amina.yaml", "name: Amina").With("content/articles-by-author/x.yaml", "about: people/amina");

        foreach (var article in new[] { "author: people/amina", "author: people/amina\neditor: people/amina" })
        {
            Assert.Equal("x", project.With("content/articles/a.yaml", article).Run().Value<string>("People.Amina.ArticlesByAuthor.Single().Slug"));
        }
    }

    [Fact]
    public void Keys_of_the_same_name_have_one_member()
    {
        var run = Site.Project.With("content/people.yaml", "- slug: amina\n- slug: badr\n")
            .With("content/articles/a.yaml", "meta: {author: people/amina}\nmeta-author: people/badr\neditor: people/badr").Run();

        Assert.Equal("a a", run.Value<string>("$\"{People.Amina.ArticlesByMetaAuthor.Single().Slug} {People.Badr.ArticlesByMetaAuthor.Single().Slug}\""));
        Assert.Contains(
            "refer to this one by <c>meta.author</c> or <c>meta-author</c>, each once.", run.Source("Person.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("internal partial record Article(Person Author);")]
    [InlineData("public partial record struct Article(Person Author);")]
    [InlineData("public partial record Article(Person Author, ImmutableArray<Person>? Others = null, IReadOnlyList<Note>? Notes = null); public record struct Note(Person By);")]
    [InlineData("[System.Text.Json.Serialization.JsonDerivedType(typeof(Photo), \"photo\")] public abstract partial record Article(string? Title); public partial record Photo(string? Title, Person Author, [property: System.Text.Json.Serialization.JsonIgnore] Photo? Other) : Article(Title);")]
    public void Of_declared_records_of_every_form(string record)
    {
        var run = Site.Project.With("content/people.yaml", "- slug: amina\n").With("content/articles/a.yaml", "author: people/amina\n$type: photo")
            .WithSource("Article.cs", $"using System.Collections.Generic; using System.Collections.Immutable; using TypedContent; namespace Site; [ContentCollection(\"articles\", AllowUnknownKeys = true)] {record}").Run();

        Assert.Equal("1", run.Value<string>("People.Amina.Articles.Count.ToString()"));
    }

    [Fact]
    public void Static_classes_of_the_same_name()
    {
        var run = Site.Project.With("content/people.yaml", "- slug: amina\n").With("content/articles/a.yaml", "author: people/amina")
            .With("content/Articles/b.yaml", "author: people/amina")
            .WithSource("Article.cs", "using TypedContent; namespace Site.Old { [ContentCollection(\"Articles\")] public partial record Article(Person Author); }").Run();

        Assert.Equal("1 1", run.Value<string>("$\"{People.Amina.Articles.Count} {People.Amina.ArticlesByAuthor.Count}\""));
    }

    [Fact]
    public void Entries_that_cannot_be_created_are_not_there()
    {
        var run = Project.WithSeverity("TC0019", Microsoft.CodeAnalysis.ReportDiagnostic.Warn)
            .WithSource("Person.cs", "using TypedContent; namespace Site; [ContentCollection(\"people\", AllowUnknownKeys = true)] [ReferencedBy(\"articles\")] public partial record Person(string Name, int Age = 0);")
            .With("content/people.yaml", People + "- slug: dina\n  name: Dina\n  age: many\n")
            .With("content/articles/a.yaml", "author: people/amina\nteams: [[people/dina, people/amina], [people/amina]]")
            .With("content/articles/b.yaml", "author: people/dina\nteams: [[people/amina]]").Run();

        run.ShouldReport("content/people.yaml(10,8,10,12): warning TC0019: 'age' must be a whole number from -2147483648 to 2147483647 (int), but this is text ('many')");
        Assert.Equal("a b", run.Value<string>("string.Join(' ', People.Amina.Articles.Select(article => article.Slug))"));
    }

    [Fact]
    public void Generated_code_does_not_grow_with_entries()
    {
        var few = WithMany(Articles).Run();
        var more = WithMany(Articles).With("content/articles/y.md", "---\nauthor: people/badr\n---\nText\n").Run();

        Assert.Equal(few.Source("Person.g.cs"), more.Source("Person.g.cs"));
        Assert.Equal(few.Source("Article.g.cs"), more.Source("Article.g.cs"));
    }
}
