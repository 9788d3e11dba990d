using TypedContent.Generator.Tests.Prepared;

namespace TypedContent.Generator.Tests.Order;

/// <summary>The entries of a declared record in the order of <c>[ContentOrder]</c>.</summary>
public class DeclaredOrderTests
{
    private const string Slugs = "return string.Join(' ', Articles.All.Select(entry => entry.Slug));";

    private const string Members = "public required string Slug { get; init; } public string? Locale { get; init; } [ContentName(\"published\")] public DateOnly? Date { get; init; } "
        + "public string? Title { get; init; } public IReadOnlyList<string> Tags { get; init; } = []; public Seo? Seo { get; init; } public Article? Other { get; init; } "
        + "public Guid? Id { get; init; } public IReadOnlyDictionary<string, int>? Counts { get; init; } ";

    private static ContentProject Content => Site.Project.WithoutSteps()
        .With("content/articles/a.md", "---\ntitle: A\npublished: 2022-05-12\nseo: {sort-rank: 2}\n---\n")
        .With("content/articles/b.md", "---\ntitle: C\npublished: 2022-05-13\n---\n")
        .With("content/articles/c.md", "---\ntitle: B\npublished: 2022-05-12\nseo: {sort-rank: 1}\n---\n");

    [Theory]
    [InlineData("\"-published, title\"", "b a c")]
    [InlineData("\"-published,-Title\"", "b c a")]
    [InlineData("nameof(Date) + \", \" + nameof(Title)", "a c b")]
    [InlineData("\"-\" + nameof(Article.Date)", "b a c")]
    [InlineData("keys: \"-title\"", "b c a")]
    [InlineData("\"-slug\"", "c b a")]
    [InlineData("\"published, -Slug\"", "c a b")]
    [InlineData("\"seo.sort-rank\"", "c a b")]
    [InlineData("\"-Seo.SortRank\"", "a c b")]
    [InlineData("\"-seo.sort_rank, title\"", "a c b")]
    public void Its_keys_order_the_entries(string keys, string slugs)
    {
        var project = With(Content, keys);

        Assert.Equal(slugs, project.Run().Execute<string>(Slugs));
        BothWays.ShouldBeTheSame(project);
    }

    [Theory]
    [InlineData(3, "record")]
    [InlineData(300, "record")]
    [InlineData(3, "sealed record")]
    public void Each_entry_has_those_beside_it(int count, string kind)
    {
        var items = Enumerable.Range(0, count).Select(static number => $"- slug: a{number}\n  rank: {number}\n");
        var project = Site.Project.WithoutSteps().With("content/articles.yaml", string.Concat(items)).WithSource(
            "Article.cs",
            $"using TypedContent; [ContentCollection(\"articles\"), ContentOrder(\"-rank\")] public {kind.Replace("record", "partial record", StringComparison.Ordinal)} Article(string Slug, int Rank);");

        Assert.Equal(
            ("a2", "a0", true, true, $"a{count - 1}"),
            project.Run().Execute<(string, string, bool, bool, string)>(
                $"return (Articles.A1.Previous!.Slug, Articles.A1.Next!.Slug, Articles.A0.Next is null, Articles.All[0].Previous is null, Articles.All[0].Slug);"));
        BothWays.ShouldBeTheSame(project);
    }

    [Fact]
    public void Structs_have_those_beside_them()
    {
        var project = Content.WithSource(
            "Article.cs",
            "using TypedContent; [ContentCollection(\"articles\", AllowUnknownKeys = true), ContentOrder(\"-title\")] public partial record struct Article(string Slug, string Title);");

        Assert.Equal(("b", "a", true, "Article { Slug = c, Title = B }"), project.Run().Execute<(string, string, bool, string)>(
            "return (Articles.C.Previous!.Value.Slug, Articles.C.Next!.Value.Slug, Articles.A.Next is null, Articles.C.ToString());"));
    }

    [Fact]
    public void Inferred_members_order_too()
    {
        var project = Content.WithSource(
            "Article.cs",
            "using TypedContent; namespace Site; [ContentCollection(\"articles\", InferOthers = true), ContentOrder(\"-published, seo.sort-rank\")] public partial record Article { public required string Title { get; init; } }");

        Assert.Equal("b c a", project.Run().Execute<string>(Slugs));
        BothWays.ShouldBeTheSame(project);
    }

    [Fact]
    public void Members_of_the_base_of_several_records_order_them()
    {
        const string Source = "using TypedContent; using System.Text.Json.Serialization; namespace Site; "
            + "[ContentCollection(\"articles\"), ContentOrder(\"-rank\"), JsonPolymorphic(TypeDiscriminatorPropertyName = \"kind\"), JsonDerivedType(typeof(News), \"news\"), JsonDerivedType(typeof(Essay), \"essay\")] "
            + "public abstract partial record Article { public required string Slug { get; init; } public int Rank { get; init; } } "
            + "public partial record News : Article { public string? City { get; init; } } public partial record Essay : Article;";
        var project = Site.Project.WithoutSteps()
            .With("content/articles.yaml", "- {slug: a, kind: news, rank: 1, city: Fes}\n- {slug: b, kind: essay, rank: 2}\n- {slug: c, kind: news, rank: 3}\n").WithSource("Article.cs", Source);

        Assert.Equal(("c b a", "b"), project.Run().Execute<(string, string)>("return (string.Join(' ', Articles.All.Select(entry => entry.Slug)), Articles.A.Previous!.Slug);"));
        BothWays.ShouldBeTheSame(project);
        project.WithSource("Article.cs", Source.Replace("-rank", "city", StringComparison.Ordinal)).Run().ShouldReport(
            "Article.cs(1,120,1,126): error TC0022: 'Article' has [ContentOrder(\"city\")] with the key 'city', which the record 'Article' does not have; correct the key, or remove it");
    }

    [Fact]
    public void Members_of_a_base_record_order_the_entries()
    {
        var project = Content.WithSource("Article.cs", "using TypedContent; namespace Site; public abstract record Titled { public required string Title { get; init; } } "
            + "[ContentCollection(\"articles\", AllowUnknownKeys = true), ContentOrder(\"-title\")] public partial record Article : Titled { public required string Slug { get; init; } }");

        Assert.Equal("b c a", project.Run().Execute<string>(Slugs));
    }

    [Theory]
    [InlineData("\"titel\"", " with the key 'titel', which the record 'Article' does not have (did you mean 'Title'?); correct the key, or remove it")]
    [InlineData("\"x\"", " with the key 'x', which the record 'Article' does not have; correct the key, or remove it")]
    [InlineData("\"seo.sort-rnk\"", " with the key 'seo.sort-rnk', which the record 'Article' does not have (did you mean 'Seo.SortRank'?); correct the key, or remove it")]
    [InlineData("\"Seo.SortRnk\"", " with the key 'Seo.SortRnk', which the record 'Article' does not have (did you mean 'Seo.SortRank'?); correct the key, or remove it")]
    [InlineData("\"title.x\"", " with the key 'title.x', which the record 'Article' does not have; correct the key, or remove it")]
    [InlineData("\"tags\"", " with the key 'tags', whose values are lists, which have no order; name a key with texts, numbers, dates, times, or booleans")]
    [InlineData("\"-Seo\"", " with the key 'Seo', whose values are mappings, which have no order; name a key with texts, numbers, dates, times, or booleans")]
    [InlineData("\"counts\"", " with the key 'counts', whose values are dictionaries, which have no order; name a key with texts, numbers, dates, times, or booleans")]
    [InlineData("\"other\"", " with the key 'other', whose values are entries, which have no order; name a key with texts, numbers, dates, times, or booleans")]
    [InlineData("\"other.title\"", " with the key 'other.title', but the values of 'Other' are entries; name a key with texts, numbers, dates, times, or booleans")]
    [InlineData("\"counts.a\"", " with the key 'counts.a', but the values of 'Counts' are dictionaries; name a key with texts, numbers, dates, times, or booleans")]
    [InlineData("\"id\"", " with the key 'id', whose values are GUIDs, which have no order; name a key with texts, numbers, dates, times, or booleans")]
    [InlineData("\"title, -Title\"", " with the key 'Title' twice; remove one of them")]
    [InlineData("\"slug, -Slug\"", " with the key 'Slug' twice; remove one of them")]
    [InlineData("\"\"", ", which names no key; write keys as in [ContentOrder(\"-date, title\")]")]
    [InlineData("\" , -\"", ", which names no key; write keys as in [ContentOrder(\"-date, title\")]")]
    public void A_key_that_orders_nothing_is_an_error_at_the_argument(string keys, string problem)
    {
        With(Content, keys).Run().ShouldReport($"Article.cs(5,15,5,{15 + keys.Length}): error TC0022: 'Article' has [ContentOrder({keys})]{problem}");
    }

    [Fact]
    public void Keys_without_a_text_are_an_error()
    {
        With(Content, "(string)null!").Run().ShouldReport(
            "Article.cs(5,15,5,28): error TC0022: 'Article' has [ContentOrder(\"\")], which names no key; write keys as in [ContentOrder(\"-date, title\")]");
    }

    [Fact]
    public void The_other_keys_still_order()
    {
        var run = With(Content, "\"-published, titel, title\"").WithSeverity("TC0022", Microsoft.CodeAnalysis.ReportDiagnostic.Warn).Run();

        run.ShouldReportOnly("warning TC0022", count: 1);
        Assert.Equal("b a c", run.Execute<string>(Slugs));
    }

    [Fact]
    public void An_order_in_the_project_file_too_is_an_error_that_names_both()
    {
        const string Problem = "TC0022: 'Article' has [ContentOrder(\"-published\")], but TypedContentOrder in the project file orders 'articles' too, by 'articles: -slug'; remove one of them";
        var project = With(Content, "\"-published\"").WithOrder("articles: -slug");

        project.Run().ShouldReport("Article.cs(5,15,5,27): error " + Problem);
        var run = project.WithSeverity("TC0022", Microsoft.CodeAnalysis.ReportDiagnostic.Warn).Run();
        run.ShouldReport("Article.cs(5,15,5,27): warning " + Problem);
        Assert.Equal("c b a", run.Execute<string>(Slugs));
    }

    [Theory]
    [InlineData("[ContentOrder(\"-date\")] public partial record Article;", "Article.cs(1,38,1,59)")]
    [InlineData("[ContentOrder(\"-date\")] public record Other(string Title);", "Article.cs(1,38,1,59)")]
    public void On_a_record_that_is_no_schema(string source, string place)
    {
        var name = source.Contains("Other", StringComparison.Ordinal) ? "Other" : "Article";
        Content.WithSource("Article.cs", "using TypedContent; namespace Site; " + source).Run().ShouldReport(
            $"{place}: error TC0022: '{name}' has [ContentOrder], but no [ContentCollection]; add one, or set the order in the project file, as in <TypedContentOrder>articles: -date, title</TypedContentOrder>");
    }

    [Fact]
    public void On_the_record_of_a_singleton()
    {
        Site.Project.With("content/settings.yaml", "title: News\n")
            .WithSource("Settings.cs", "using TypedContent; namespace Site; [ContentCollection(\"settings\"), ContentOrder(\"title\")] public partial record Blog(string Title);")
            .Run().ShouldReport("Settings.cs(1,82,1,89): error TC0022: 'Blog' has [ContentOrder(\"title\")], but 'settings' is a single mapping, which has no order; remove the attribute");
    }

    [Fact]
    public void An_inferred_key_in_a_file_that_cannot_be_read_is_no_second_mistake()
    {
        Site.Project.With("content/articles/a.md", "---\ntitle: [\n---\n")
            .WithSource("Article.cs", "using TypedContent; namespace Site; [ContentCollection(\"articles\", InferOthers = true), ContentOrder(\"title\")] public partial record Article;")
            .Run().ShouldReportOnly("error TC0002", count: 1);
    }

    [Fact]
    public void An_edited_body_or_another_key_orders_nothing()
    {
        const string First = "---\ntitle: A\nyear: 2021\n---\nA paragraph.\n";
        var run = Site.Project.With("content/articles/a.md", First).With("content/articles/b.md", "---\ntitle: B\nyear: 2022\n---\n").WithSource(
            "Article.cs", "using TypedContent; namespace Site; [ContentCollection(\"articles\"), ContentOrder(\"-title\")] public partial record Article(string Slug, string Title, int Year, MarkdownBody Body);").Run();

        run.Edit("content/articles/a.md", First.Replace("A paragraph", "Another one", StringComparison.Ordinal))
            .Steps(StepNames.Orders).ShouldBeCached()
            .Steps(StepNames.OrderChecks).ShouldBeCached()
            .Steps(StepNames.Collections).ShouldBeCached()
            .ShouldEmit("Articles.A.Body.g.cs");
        run.Edit("content/articles/a.md", First.Replace("2021", "2020", StringComparison.Ordinal))
            .Steps(StepNames.Orders).ShouldBe(unchanged: 1)
            .Steps(StepNames.OrderChecks).ShouldBeCached()
            .ShouldEmit("Articles.A.g.cs");
    }

    private static ContentProject With(ContentProject project, string keys) => project.WithSource(
        "Article.cs",
        $"using System; using System.Collections.Generic; using TypedContent;\nnamespace Site;\npublic record Seo(int SortRank);\n[ContentCollection(\"articles\")]\n[ContentOrder({keys})]\npublic partial record Article {{ {Members} }}\n");
}
