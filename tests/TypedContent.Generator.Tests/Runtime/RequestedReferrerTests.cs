using TypedContent.Generator.Tests.Prepared;

namespace TypedContent.Generator.Tests.Runtime;

/// <summary>A declared record has the entries that refer to it where it requests them.</summary>
public class RequestedReferrerTests
{
    private const string Usings = "using System.Collections.Generic; using TypedContent; namespace Site; ";

    private static ContentProject Content => Site.Project.WithoutSteps()
        .With("content/people.yaml", "- slug: amina\n  name: Amina\n- slug: badr\n  name: Badr\n- slug: chaima\n  name: Chaima\n")
        .With("content/articles/a.md", "---\nauthor: people/amina\neditors: [people/badr, people/amina]\n---\n")
        .With("content/articles/b.md", "---\nauthor: people/badr\neditors: []\nmeta: {by: people/amina}\n---\n:::quote {speaker=people/badr}\nHello\n:::\n");

    private static ContentProject WithMany(ContentProject project) => Enumerable.Range(0, 257).Aggregate(
        project, static (all, number) => all.With($"content/articles/x{number:000}.md", "---\nauthor: people/chaima\n---\n"));

    private static ContentProject WithManyPeople(ContentProject project) => Enumerable.Range(0, 257).Aggregate(
        project, static (all, number) => all.With($"content/people/x{number:000}.yaml", "name: X"));

    private static ContentProject With(ContentProject project, string source) => project.WithSource("Person.cs", Usings + source);

    private const string Attributes = "[ContentCollection(\"people\")] [ReferencedBy(\"articles\")] [ReferencedBy(\"articles\", Key = \"meta.by\")] "
        + "[ReferencedBy(\"articles\", Key = \"Editors\", Member = \"Edited\")] ";

    public static TheoryData<string, bool> Records
    {
        get
        {
            var data = new TheoryData<string, bool>();
            foreach (var isLarge in new[] { false, true })
            {
                data.Add("public partial record Person(string Name);", isLarge);
                data.Add("public partial record Person { public string Slug { get; init; } = \"\"; public required string Name { get; init; } }", isLarge);
                data.Add("public sealed partial record Person(string Slug, string? Locale, string SourcePath, string Name);", isLarge);
                data.Add("internal partial record Person(string Name);", isLarge);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void Whichever_key_refers_to_it(string record, bool isLarge)
    {
        var run = With(isLarge ? WithManyPeople(WithMany(Content)) : Content, Attributes + record).Run();

        Assert.Equal(
            "a b|b|a|a b||a",
            run.Value<string>("""
                string.Join('|', new[]
                {
                    People.Amina.Articles, People.Amina.ArticlesByMetaBy, People.Amina.Edited, People.Badr.Articles, People.Badr.ArticlesByMetaBy, People.Badr.Edited,
                }.Select(articles => string.Join(' ', articles.Select(article => article.Slug))))
                """));
        Assert.Equal(isLarge ? "257" : "0", run.Value<string>("People.Chaima.Articles.Count.ToString()"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Prepared_content_has_the_same(bool isLarge) => BothWays.ShouldBeTheSame(
        With(isLarge ? WithMany(Content) : Content, Attributes + "public partial record Person(string Name);"));

    [Theory]
    [InlineData("public partial record Person(string Name) { public string Initial => Name[..1]; internal int Hidden => 1; }", "Person { Name = Amina, Initial = A }")]
    [InlineData("public sealed partial record Person(string Slug, string? Locale, string Name);", "Person { Slug = amina, Locale = , Name = Amina }")]
    [InlineData("public partial record Person(string Name) : Named(Name) { public int Age { get; init; } = 3; } public record Named(string Name) { public int Length => Name.Length; }", "Person { Name = Amina, Length = 5, Age = 3 }")]
    [InlineData("public partial record Person(string Name) { public override string ToString() => \"I\"; }", "I")]
    [InlineData("public partial record Person(string Name) { protected virtual bool PrintMembers(System.Text.StringBuilder builder) { builder.Append(1); return true; } }", "Person { 1 }")]
    public void Comparing_printing_and_json_do_not_follow_it(string record, string text)
    {
        var run = With(Content, "[ContentCollection(\"people\")] [ReferencedBy(\"articles\")] " + record).Run();

        Assert.Equal(
            "True True " + text,
            run.Value<string>("$\"{People.Amina == People.Amina with { }} {People.Amina.GetHashCode() == (People.Amina with { }).GetHashCode()} {People.Amina}\""));
        Assert.DoesNotContain("Articles", run.Value<string>("System.Text.Json.JsonSerializer.Serialize(People.Amina)"), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Articles",
            run.Value<string>("System.Text.Json.JsonSerializer.Serialize(People.Amina, new System.Text.Json.JsonSerializerOptions { WriteIndented = true })"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("string Name", "0")]
    [InlineData("string Slug, string Name", "2")]
    public void A_copy_is_looked_up_by_its_slug(string members, string count)
    {
        var run = With(Content, $"[ContentCollection(\"people\")] [ReferencedBy(\"articles\")] public partial record Person({members});").Run();

        Assert.Equal(count, run.Value<string>("(People.Amina with { Name = \"x\" }).Articles.Count.ToString()"));
    }

    [Fact]
    public void Of_declared_records_that_refer_to_each_other()
    {
        foreach (var isLarge in new[] { false, true })
        {
            var source = "[ContentCollection(\"people\")] [ReferencedBy(\"articles\")] [ReferencedBy(\"people\", Member = \"Friends\")] "
                + "public partial record Person(string Name) { public Person? Friend { get; init; } public Article? Best { get; init; } }"
                + "[ContentCollection(\"articles\", AllowUnknownKeys = true)] [ReferencedBy(\"people\", Key = \"Best\")] public partial record Article"
                + "{ public required Person Author { get; init; } public MarkdownBody? Body { get; init; } }";
            var run = With(isLarge ? WithMany(Content) : Content, source)
                .With("content/people.yaml", "- slug: amina\n  name: Amina\n  friend: badr\n  best: a\n- slug: badr\n  name: Badr\n  friend: amina\n- slug: chaima\n  name: C\n").Run();

            Assert.Equal(
                "1 1 Badr Amina True",
                run.Value<string>("$\"{People.Amina.Articles.Count} {People.Badr.Articles.Count} {People.Amina.Friends.Single().Name} {Articles.A.PeopleByBest.Single().Name} {People.Amina.ToString().Contains(\"Friends\") == false}\""));
        }
    }

    [Fact]
    public void The_other_members_may_be_inferred()
    {
        var run = With(Content, "[ContentCollection(\"people\", InferOthers = true)] [ReferencedBy(\"articles\")] public partial record Person;"
            + "[ContentCollection(\"articles\", InferOthers = true)] public partial record Article;").Run();

        Assert.Equal(
            "a b Person { Slug = amina, Locale = , SourcePath = content/people.yaml, Url = /people/amina, Name = Amina }",
            run.Value<string>("$\"{string.Join(' ', People.Amina.Articles.Select(article => article.Slug))} {People.Amina}\""));
    }

    [Fact]
    public void In_the_locale_that_fits_best()
    {
        var project = Site.Project.WithProperty("TypedContentDefaultLocale", "en")
            .With("content/people/amina.en.yaml", "name: Amina").With("content/people/amina.ar.yaml", "name: أمينة")
            .With("content/articles/a.en.yaml", "author: people/amina").With("content/articles/a.ar.yaml", "author: people/amina")
            .With("content/articles/c.ar.yaml", "author: people/amina");
        foreach (var record in new[] { "Person(string Name)", "Person(string Slug, string Name)", "Person(string Slug, string? Locale, string Name)" })
        {
            var run = With(project, $"[ContentCollection(\"people\")] [ReferencedBy(\"articles\")] public partial record {record};").Run();

            Assert.Equal("a.en c.ar|a.ar c.ar", run.Value<string>(
                "string.Join('|', new[] { People.Amina, People.Find(\"amina\", \"ar\")! }.Select(person => string.Join(' ', person.Articles.Select(article => article.Slug + \".\" + article.Locale))))"));
        }
    }

    [Fact]
    public void A_record_that_requests_nothing_costs_nothing()
    {
        var run = With(Content, "[ContentCollection(\"people\")] public partial record Person(string Name);").Run();

        Assert.DoesNotContain("RefersTo", run.Source("Article.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_that_cannot_be_read_takes_no_member()
    {
        var run = With(
            Site.Project.With("content/people.yaml", "- slug: amina\n  name: Amina\n").With("content/articles/a.yaml", "author: people/amina\nx: [")
                .With("content/articles/b.yaml", "title: B"),
            "[ContentCollection(\"people\")] [ReferencedBy(\"articles\")] [ReferencedBy(\"articles\", Key = \"author\")] public partial record Person(string Name)"
                + "{ public int Count => Articles.Count + ArticlesByAuthor.Count; }").Run();

        run.ShouldReport("content/articles/a.yaml(2,4,2,5): error TC0002: The '[' that opens here is not closed, or a ',' is missing between two of its values");
    }

    public static TheoryData<string, string> Mistakes => new()
    {
        { "\"artcles\"", "but there is no collection 'artcles'; did you mean 'articles'?" },
        { "\"music\"", "but there is no collection 'music'; name the folder or list file of the entries that refer" },
        { "\"notes\"", "but no key of 'notes' refers to 'people'; remove it, or write a reference to 'people' into an entry of 'notes'" },
        { "\"articles\", Key = \"auhtor\"", "but 'auhtor' is no key of 'articles' that refers to 'people'; did you mean 'author'?" },
        {
            "\"articles\", Key = \"title\"",
            "but 'title' is no key of 'articles' that refers to 'people'; write 'author' or 'editors' or 'meta.by' or 'quotes.speaker', or leave out Key for all of them"
        },
        { "\"articles\", Member = \"Name\"", "but 'Name' is already a member of it; choose another name, such as Member = \"ReferringName\"" },
        { "\"articles\", Member = \"Person\"", "but 'Person' is already the name of the record; choose another name, such as Member = \"ReferringPerson\"" },
        { "\"articles\", Member = \"ToString\"", "but 'ToString' is already a member of it; choose another name, such as Member = \"ReferringToString\"" },
        { "\"articles\", Member = \"my articles\"", "but 'my articles' is not a C# identifier; write Member = \"MyArticles\"" },
        { "\"articles\", Member = \"class\"", "but 'class' is not a C# identifier; write Member = \"Class\"" },
        { "\"articles\", Member = \"\"", "but '' is not a C# identifier" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_an_error_at_the_attribute(string arguments, string problem)
    {
        var shown = arguments.Split(", Member", 2)[0];
        With(Content.With("content/notes/n.yaml", "title: N"), $"[ContentCollection(\"people\")] [ReferencedBy({arguments})] public partial record Person(string Name);").Run()
            .ShouldReport($"Person.cs(1,102,1,{116 + arguments.Length}): error TC0022: 'Person' has [ReferencedBy({shown})], {problem}");
    }

    [Fact]
    public void Two_members_of_the_same_name()
    {
        With(Content, "[ContentCollection(\"people\")] [ReferencedBy(\"articles\")] [ReferencedBy(\"articles\")] public partial record Person(string Name);").Run()
            .ShouldReport("Person.cs(1,129,1,153): error TC0022: 'Person' has [ReferencedBy(\"articles\")], but 'Articles' is already a member of it; choose another name, such as Member = \"ReferringArticles\"");
    }

    [Fact]
    public void On_a_record_that_is_no_schema()
    {
        With(Content, "[ReferencedBy(\"articles\")] public partial record Person;").Run()
            .ShouldReport("Person.cs(1,72,1,96): error TC0022: 'Person' has [ReferencedBy], but no [ContentCollection]; remove the attribute, since an inferred record has these members without it");
    }
}
