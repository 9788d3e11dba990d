namespace TypedContent.Generator.Tests.Singletons;

/// <summary>A singleton whose record is declared.</summary>
public class DeclaredSingletonTests
{
    private const string Using = "using System; using System.Collections.Generic; using System.ComponentModel.DataAnnotations; using TypedContent; namespace Blog.Model;\n";

    private static ContentProject Declared(string record) => Blog.Project.WithSource("Settings.cs", "#nullable enable\n" + Using + record);

    [Fact]
    public void The_members_of_the_record_are_members_of_the_static_class()
    {
        var run = Declared("""
            [ContentCollection("site")]
            public partial record SiteSettings
            {
                public required string Title { get; init; }
                public Uri? Home { get; init; }
                public required string Url { get; init; }
                public string Slug { get; init; } = "none";
                public string? Locale { get; init; }
                public IReadOnlyList<Link> Nav { get; init; } = [];
                public Dictionary<string, int> Limits { get; init; } = [];
                public TimeSpan Cache { get; init; }
                internal int Hidden { get; init; }
                [ContentIgnore] public string Short => Title[..1];
                public int Value { get; init; }
                public int In { get; init; }
            }
            public record Link(string Label, string? To);
            """).With("content/site.yaml", "title: My site\nurl: https://example.com\nslug: s\nnav: [{label: A}]\nlimits: {a: 1, draft: 2}\ncache: 00:01:00\nhidden: 4\nvalue: 5\nin: 6\n").Run();

        Assert.Empty(run.BuildLines);
        Assert.Equal("My site https://example.com s  A 2 60 M", run.Value<string>(
            "Model.Site.Title is var title ? $\"{title} {Model.Site.Url} {Model.Site.Slug} {Model.Site.Locale} {Model.Site.Nav[0].Label} {Model.Site.Limits[\"draft\"]} {Model.Site.Cache.TotalSeconds} {Model.Site.Value.Short}\" : \"\""));
        Assert.Equal("56", run.Value<string>("$\"{Model.Site.Value.Value}{Model.Site.Value.In}\""));
        Assert.Contains("internal static int Hidden => Value.Hidden;", run.Source("Site.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Values_are_checked_at_their_places()
    {
        Declared("[ContentCollection(\"site\")] public partial record SiteSettings { [StringLength(3)] public required string Title { get; init; } [Range(1, 5)] public int Size { get; init; } public required string Slug { get; init; } }")
            .With("content/site.yaml", "title: Long\nsize: 9\ndraft: true\n").Run().ShouldReport(
                "content/site.yaml(1,1,1,6): error TC0018: SiteSettings needs 'slug'; add what is missing",
                "content/site.yaml(1,8,1,12): error TC0020: 'title' must have at most 3 characters, but has 4",
                "content/site.yaml(2,7,2,8): error TC0020: 'size' must be between 1 and 5, but is 9",
                "content/site.yaml(3,1,3,6): error TC0017: 'draft' is not a member of SiteSettings; remove it, or declare it on SiteSettings");
    }

    [Fact]
    public void Locales_share_what_is_the_same_in_every_language()
    {
        var run = Declared("[ContentCollection(\"site\")] public partial record SiteSettings(string Title, DateOnly Founded, Article? Featured, bool Draft);\n[ContentCollection(\"articles\")] public partial record Article(string Title);")
            .With("content/site.ar.yaml", "title: A\nfounded: 2022-05-13\nfeatured: hello\ndraft: true\n").With("content/site.en.yaml", "title: B\n")
            .With("content/articles/hello.yaml", "title: Hello\n").Run();

        Assert.Empty(run.BuildLines);
        Assert.True(run.Value<bool>("Model.Site.In(\"en\") is { Title: \"B\", Founded.Year: 2022, Featured.Title: \"Hello\", Draft: true }"));
    }

    [Fact]
    public void Other_members_may_be_inferred()
    {
        var run = Declared("[ContentCollection(\"site\", InferOthers = true)] public partial record SiteSettings { public required string Title { get; init; } }")
            .With("content/site.yaml", "title: A\nslug: s\nurl: u\nsize: 3\nnav: [{label: B}]\n").Run();

        Assert.Empty(run.BuildLines);
        Assert.Equal("A s u 3 B", run.Value<string>("$\"{Model.Site.Title} {Model.Site.Slug} {Model.Site.Url} {Model.Site.Value.Size} {Model.Site.Nav[0].Label}\""));
        Assert.False(run.Value<bool>("((object)Model.Site.Value) is IContentEntry"));
    }

    [Fact]
    public void A_record_with_the_name_of_the_static_class_is_an_error()
    {
        Declared("[ContentCollection(\"site\")] public partial record Site(string Title);").With("content/site.yaml", "title: A\n").Run()
            .ShouldReportOnly("TC00", count: 1);
    }

    [Fact]
    public void No_value_refers_to_it()
    {
        Declared("[ContentCollection(\"site\")] public partial record SiteSettings(string Title);\n[ContentCollection(\"articles\")] public partial record Article(string Title, SiteSettings? Of);")
            .With("content/site.yaml", "title: A\n").With("content/articles/a.yaml", "title: A\nof: value\n").Run().ShouldReport(
                "content/articles/a.yaml(2,5,2,10): error TC0005: 'value' is not an entry: the collection 'site' has no slug 'value'; it is one mapping without entries, so remove the key, and read 'Site' in C#");
    }

    [Fact]
    public void A_missing_value_throws_where_the_severity_is_lowered()
    {
        var run = Declared("[ContentCollection(\"site\")] public partial record SiteSettings(string Title);").With("content/site.yaml", "{}\n")
            .WithSeverity("TC0018", Microsoft.CodeAnalysis.ReportDiagnostic.Suppress).Run();

        Assert.Contains("content/site.yaml", Assert.Throws<InvalidOperationException>(() => run.Value<string>("Model.Site.Title")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_JSON_is_that_of_the_record()
    {
        var run = Declared("[ContentCollection(\"site\")] public partial record SiteSettings(string Title, Article? Featured);\n[ContentCollection(\"articles\")] public partial record Article(string Title);")
            .With("content/site.yaml", "title: A\nfeatured: hello\n").With("content/articles/hello.yaml", "title: Hello\n").Run();

        Assert.Equal("{\"Title\":\"A\",\"Featured\":\"hello\"}", run.Value<string>("System.Text.Json.JsonSerializer.Serialize(Model.Site.Value)"));
    }
}
