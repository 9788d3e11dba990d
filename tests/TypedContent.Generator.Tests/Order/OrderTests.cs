using TypedContent.Generator.Tests.Prepared;

namespace TypedContent.Generator.Tests.Order;

/// <summary>The entries of a collection in the order of <c>TypedContentOrder</c>.</summary>
public class OrderTests
{
    private const string Slugs = "return string.Join(' ', Articles.All.Select(entry => entry.Slug));";

    private const string Record =
        "public enum State { New, Old } [ContentCollection(\"articles\")] public partial record Article(string Slug, string? Locale, int? Number, "
        + "State? State, TimeSpan? Span, System.Uri? Uri, Version? Version, decimal? Price, char? Sign, string? Title, DateTimeOffset? Time);";

    [Theory]
    [InlineData("v", "[10, 9, 100]", "b a c")]
    [InlineData("-v", "[10, 9, 100]", "c a b")]
    [InlineData("v", "[3000000000, 9]", "b a")]
    [InlineData("v", "[1.5, 1, -.inf, .inf]", "c b a d")]
    [InlineData("v", "[2022-05-13, 2021-12-31, 2022-05-02]", "b c a")]
    [InlineData("v", "['2022-05-13T01:00:00+03:00', 2022-05-12T23:00:00Z, 2022-05-12T21:00:00Z]", "c a b")]
    [InlineData("v", "['2022-05-13T09:00:00', '2022-05-13T10:00:00', 2022-05-13]", "c a b")]
    [InlineData("v", "[true, false]", "b a")]
    [InlineData("-v", "[true, false]", "a b")]
    [InlineData("v", "[b, a, B, é, 'e', \"\\uD83D\\uDE00\", \"\\uFB00\"]", "c b a e d f g")]
    [InlineData("v", "[null, 2, 1]", "c b a")]
    [InlineData("-v", "[null, 1, 2, null]", "c b a d")]
    [InlineData("v", "[1, 1, 0, 1]", "c a b d")]
    [InlineData("-v", "[1, 1, 0, 1]", "a b d c")]
    [InlineData("v", "[1984, b, a, c]", "a c b d")]
    public void Values_are_ordered_as_their_types(string key, string values, string slugs)
    {
        var items = values[1..^1].Split(", ").Select((value, index) => $"- slug: {(char)('a' + index)}\n  v: {value}\n");

        Assert.Equal(slugs, Site.Project.With("content/articles.yaml", string.Concat(items)).WithOrder("articles: " + key).Run().Execute<string>(Slugs));
    }

    [Theory]
    [InlineData("number", "[10, 9, 100]", "b a c")]
    [InlineData("Number", "[10, 9]", "b a")]
    [InlineData("state", "[old, new]", "b a")]
    [InlineData("-state", "[new, null, old]", "c a b")]
    [InlineData("span", "['10:00:00', 'PT2H']", "b a")]
    [InlineData("uri", "[/b, /a]", "b a")]
    [InlineData("version", "[1.10.0, 1.9.0]", "b a")]
    [InlineData("price", "[10.5, 9.25]", "b a")]
    [InlineData("sign", "[b, a]", "b a")]
    [InlineData("title", "[10, 9]", "a b")]
    [InlineData("time", "['2022-05-13T01:00:00+03:00', 2022-05-12T21:00:00Z]", "b a")]
    public void Values_of_a_declared_record_are_ordered_as_their_types(string key, string values, string slugs)
    {
        var items = values[1..^1].Split(", ").Select((value, index) => $"- slug: {(char)('a' + index)}\n  {key.Trim('-')}: {value}\n");

        Assert.Equal(
            slugs,
            Site.Project.With("content/articles.yaml", string.Concat(items)).WithSource("Article.cs", "using System;\nusing TypedContent;\n" + Record)
                .WithOrder("articles: " + key).Run().Execute<string>(Slugs));
    }

    [Theory]
    [InlineData("articles: -date, title", "b c a d")]
    [InlineData("articles:date,-title;", "d c a b")]
    [InlineData("\n  people: name;\n  articles: title\n", "a c b d")]
    [InlineData("people: name", "a b c d")]
    [InlineData("articles: -slug", "d c b a")]
    [InlineData("articles: slug, -title", "a b c d")]
    [InlineData("articles: date, -slug", "d c a b")]
    [InlineData("", "a b c d")]
    public void Later_keys_order_equal_values(string order, string slugs)
    {
        var project = Site.Project
            .With("content/articles/a.md", "---\ntitle: A\ndate: 2022-05-12\n---\n")
            .With("content/articles/b.md", "---\ntitle: C\ndate: 2022-05-13\n---\n")
            .With("content/articles/c.md", "---\ntitle: B\ndate: 2022-05-12\n---\n")
            .With("content/articles/d.md", "---\ntitle: D\ndate: 2022-05-11\n---\n")
            .With("content/people.yaml", "- slug: x\n  name: Amina\n");

        // "a" and "c" have the same date.
        var expected = order.Contains("-date", StringComparison.Ordinal) ? "b a c d" : slugs;
        Assert.Equal(expected, project.WithOrder(order).Run().Execute<string>(Slugs));
    }

    [Theory]
    [InlineData("seo.priority", "c a d b")]
    [InlineData("-seo.priority, -title", "d a c b")]
    [InlineData("seo.og.rank", "b c a d")]
    [InlineData("seo.x.y", "d a b c")]
    [InlineData("place.city", "b a c d")]
    public void Keys_of_mappings_order_the_entries(string keys, string slugs)
    {
        var project = Site.Project.WithoutSteps().WithOrder("articles: " + keys)
            .With("content/articles/a.md", "---\ntitle: A\nseo: {priority: 2, og: {rank: 3}}\nplace: {kind: town, city: Fes}\n---\n")
            .With("content/articles/b.md", "---\ntitle: B\nseo: {og: {rank: 1}}\nplace: {kind: port, city: Agadir, depth: 4}\n---\n")
            .With("content/articles/c.md", "---\ntitle: C\nseo: {priority: 1, og: {rank: 2}}\n---\n")
            .With("content/articles/d.md", "---\ntitle: D\nseo: {priority: 2, x.y: 5}\n---\n")
            .WithProperty("TypedContentDiscriminatorKeys", Convert.ToBase64String("articles.place.kind"u8));

        Assert.Equal(slugs, project.Run().Execute<string>(Slugs));
        BothWays.ShouldBeTheSame(project);
    }

    [Fact]
    public void A_slug_orders_each_locale_of_an_entry()
    {
        var run = Translated.WithOrder("articles: -slug").Run();

        Assert.Equal(("d c b a", "d b a"), run.Execute<(string, string)>(
            "return (string.Join(' ', Articles.All.Select(entry => entry.Slug)), string.Join(' ', Articles.AllIn(\"en\").Select(entry => entry.Slug)));"));
    }

    [Theory]
    [InlineData(3, false)]
    [InlineData(3, true)]
    [InlineData(300, false)]
    [InlineData(300, true)]
    public void Every_list_of_a_collection_has_its_order(int count, bool isDeclared)
    {
        var project = Numbered(count, isDeclared).WithoutSteps();
        var run = project.Run();

        Assert.Equal(
            (true, true, true, true, "a1", "a2", $"a{count - 1}", "a1 a0"),
            run.Execute<(bool, bool, bool, bool, string, string, string, string)>(
                $$"""
                var slugs = Enumerable.Range(0, {{count}}).Reverse().Select(number => $"a{number}").ToList();
                return (
                    Articles.All.Slugs.SequenceEqual(slugs),
                    Articles.All.Select(entry => entry.Slug).SequenceEqual(slugs),
                    Enumerable.Range(0, {{count}}).Select(index => Articles.All[index].Slug).SequenceEqual(slugs),
                    Articles.AllIn("en").Select(entry => entry.Slug).SequenceEqual(slugs),
                    Articles.A1.Slug,
                    Articles.Find("a2")!.Slug,
                    Articles.All[0].Slug,
                    string.Join(' ', Articles.Page({{(count + 1) / 2}}, 2).Entries.Concat(Articles.Page(1, 2).Entries.Take(0)).Concat(Articles.All.Skip({{count}} - 2)).TakeLast(2).Select(entry => entry.Slug)));
                """));
        BothWays.ShouldBeTheSame(project);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(300)]
    public void Entries_in_a_locale_are_ordered_by_their_own_values(int others)
    {
        var project = Enumerable.Range(0, others).Aggregate(Translated.WithoutSteps(), static (project, number) =>
            project.With($"content/articles/z{number:000}.fr.md", $"---\ntitle: z{number:000}\n---\n"));
        var run = project.Run();

        Assert.Equal("c b a d", run.Execute<string>("return string.Join(' ', Articles.All.Select(entry => entry.Slug).Take(4));"));
        Assert.Equal("a d b", run.Execute<string>("return string.Join(' ', Articles.AllIn(\"en\").Select(entry => entry.Slug));"));
        Assert.Equal("c b a d", run.Execute<string>("return string.Join(' ', Articles.AllIn(\"ar-MA\").Select(entry => entry.Slug));"));
        BothWays.ShouldBeTheSame(project);
    }

    [Fact]
    public void A_translation_is_ordered_by_the_values_that_it_inherits()
    {
        var run = Site.Project.WithProperty("TypedContentDefaultLocale", "ar").WithOrder("articles: -date")
            .With("content/articles/a.ar.md", "---\ndate: 2022-05-12\n---\n").With("content/articles/a.en.md", "---\ntitle: A\n---\n")
            .With("content/articles/b.ar.md", "---\ndate: 2022-05-13\n---\n").With("content/articles/b.en.md", "---\ntitle: B\n---\n")
            .Run();

        Assert.Equal("b a", run.Execute<string>("return string.Join(' ', Articles.AllIn(\"en\").Select(entry => entry.Slug));"));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(300)]
    public void An_entry_with_a_mistake_is_left_out_of_the_order(int count)
    {
        var project = Numbered(count, isDeclared: false).With("content/articles/a0.ar.md", "---\nrank: soon\n---\n")
            .With("content/articles/b.md", "---\nrank: soon\n---\n")
            .WithSeverity("TC0003", Microsoft.CodeAnalysis.ReportDiagnostic.Warn).WithoutSteps();

        var run = project.Run();
        run.ShouldReportOnly("warning TC0003", count: 2);
        Assert.Equal(
            ($"a{count - 1}", "a0", "a1", count),
            run.Execute<(string, string, string, int)>(
                "return (Articles.All[0].Slug, Articles.All.Last().Slug, Articles.A1.Slug, Articles.All.Count());"));
        BothWays.ShouldBeTheSame(project);
    }

    [Fact]
    public void The_generated_code_names_the_keys()
    {
        var code = Translated.WithOrder("articles: -date, title").With("content/articles/d.md", "---\ntitle: t8\ndate: 2022-05-13\n---\n").Run()
            .Source("Articles.g.cs");

        Assert.Contains("/// <summary>All entries, each once, ordered by <c>date</c> (descending) and <c>title</c>.</summary>", code, StringComparison.Ordinal);
        Assert.Contains("private static string All_Order() => \"", code, StringComparison.Ordinal);
        Assert.Contains("public static Article A => All.InSlugOrder(0);", code, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("articels: title", "is for the collection 'articels', which does not exist (did you mean 'articles'?); correct the name, or remove the setting")]
    [InlineData("x: title", "is for the collection 'x', which does not exist; correct the name, or remove the setting")]
    [InlineData("articles: titel", "names the key 'titel', which the collection does not have (did you mean 'title'?); correct the key, or remove it")]
    [InlineData("articles: -xyz", "names the key 'xyz', which the collection does not have; correct the key, or remove it")]
    [InlineData("articles: tags", "names the key 'tags', whose values are lists, which have no order; name a key with texts, numbers, dates, times, or booleans")]
    [InlineData("articles: place", "names the key 'place', whose values are mappings, which have no order; name a key with texts, numbers, dates, times, or booleans")]
    [InlineData("articles: place.cty", "names the key 'place.cty', which the collection does not have (did you mean 'place.city'?); correct the key, or remove it")]
    [InlineData("articles: tags.name", "names the key 'tags.name', but the values of 'tags' are lists; name a key with texts, numbers, dates, times, or booleans")]
    [InlineData("articles: place.city, place.city", "names the key 'place.city' twice; remove one of them")]
    [InlineData("articles: slgu", "names the key 'slgu', which the collection does not have (did you mean 'slug'?); correct the key, or remove it")]
    [InlineData("articles: title, -title", "names the key 'title' twice; remove one of them")]
    [InlineData("articles", "is not a collection and its keys; write them as in 'articles: -date, title'")]
    [InlineData("articles: ,", "is not a collection and its keys; write them as in 'articles: -date, title'")]
    [InlineData("title", "is not a collection and its keys; write them as in 'articles: -date, title'")]
    public void A_setting_that_orders_nothing_is_an_error(string order, string problem)
    {
        var project = Site.Project.With("content/articles/a.md", "---\ntitle: A\ntags: [a]\nplace: {city: Fes}\n---\n").WithOrder(order);

        project.Run().ShouldReport($"CSC : error TC0041: The value '{order.Trim()}' of TypedContentOrder {problem}");
    }

    [Fact]
    public void A_second_setting_for_a_collection_is_an_error()
    {
        Site.Project.With("content/articles/a.md", "---\ntitle: A\n---\n").WithOrder("articles: title; articles: -title").Run().ShouldReport(
            "CSC : error TC0041: The value 'articles: -title' of TypedContentOrder is the second one for the collection 'articles'; write all its keys in one, as in 'articles: -date, title'");
    }

    [Fact]
    public void The_record_of_a_declared_collection_is_named()
    {
        Site.Project.With("content/articles.yaml", "- slug: a\n").WithSource("Article.cs", "using System;\nusing TypedContent;\n" + Record)
            .WithOrder("articles: tittle").Run().ShouldReport(
                "CSC : error TC0041: The value 'articles: tittle' of TypedContentOrder names the key 'tittle', which the record 'Article' does not have (did you mean 'Title'?); correct the key, or remove it");
    }

    [Theory]
    [InlineData("")]
    [InlineData("[TypedContent.ContentCollection(\"settings\")] public partial record Blog(string Title);")]
    public void A_singleton_has_no_order(string source)
    {
        Site.Project.With("content/settings.yaml", "title: News\n").WithSource("Blog.cs", source).WithOrder("settings: title").Run().ShouldReport(
            "CSC : error TC0041: The value 'settings: title' of TypedContentOrder is for the collection 'settings', which does not exist; correct the name, or remove the setting");
    }

    [Fact]
    public void A_key_in_a_file_that_cannot_be_read_is_no_second_mistake()
    {
        Site.Project.With("content/articles/a.md", "---\ntitle: [\n---\n").WithOrder("articles: title").Run().ShouldReportOnly("error TC0002", count: 1);
    }

    private static ContentProject Translated => Site.Project.WithProperty("TypedContentDefaultLocale", "ar").WithOrder("articles: title")
        .With("content/articles/a.en.md", "---\ntitle: t1\n---\n").With("content/articles/a.ar.md", "---\ntitle: t7\n---\n")
        .With("content/articles/b.en.md", "---\ntitle: t9\n---\n").With("content/articles/b.ar.md", "---\ntitle: t6\n---\n")
        .With("content/articles/c.ar.md", "---\ntitle: t5\n---\n").With("content/articles/d.md", "---\ntitle: t8\n---\n");

    // The greatest rank is first.
    private static ContentProject Numbered(int count, bool isDeclared)
    {
        var items = Enumerable.Range(0, count).Select(static number => $"- slug: a{number}\n  rank: {number}\n");
        var project = Site.Project.With("content/articles.yaml", string.Concat(items)).WithOrder("articles: -rank");
        return isDeclared
            ? project.WithSource("Article.cs", "[TypedContent.ContentCollection(\"articles\")] public partial record Article(string Slug, int Rank);")
            : project;
    }
}
