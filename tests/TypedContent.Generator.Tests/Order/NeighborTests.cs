using TypedContent.Generator.Tests.Prepared;

namespace TypedContent.Generator.Tests.Order;

/// <summary>The entries before and after an entry, in a collection with an order of its own.</summary>
public class NeighborTests
{
    private const string Walk =
        "var slugs = new List<string>(); for (var entry = Articles.All[0]; entry is not null; entry = entry.Next) { slugs.Add(entry.Slug); } "
        + "for (var entry = Articles.All[^1]; entry is not null; entry = entry.Previous) { slugs.Add(entry.Slug); } return string.Join(' ', slugs);";

    [Theory]
    [InlineData(3, "")]
    [InlineData(300, "")]
    [InlineData(3, "public partial record Article(string Slug, int Rank);")]
    [InlineData(300, "public partial record Article(string Slug, int Rank);")]
    [InlineData(3, "public sealed partial record Article(string Slug, string? Locale, int Rank);")]
    [InlineData(3, "public partial record Article(string Slug, int Rank, Article? Twin = null);")]
    public void They_follow_the_order(int count, string record)
    {
        var items = Enumerable.Range(0, count).Select(static number => $"- slug: a{number}\n  rank: {number}\n");
        var project = Site.Project.With("content/articles.yaml", string.Concat(items)).WithOrder("articles: -rank").WithoutSteps();
        project = record.Length == 0 ? project : project.WithSource("Article.cs", "[TypedContent.ContentCollection(\"articles\")] " + record);
        var run = project.Run();

        var slugs = Enumerable.Range(0, count).Select(static number => $"a{number}").ToList();
        Assert.Equal(string.Join(' ', Enumerable.Reverse(slugs).Concat(slugs)), run.Execute<string>(Walk));
        Assert.True(run.Execute<bool>("return Articles.A1 == (Articles.A1 with { }) && Articles.A1.GetHashCode() == (Articles.A1 with { }).GetHashCode();"));
        Assert.DoesNotContain("Next", run.Execute<string>("return Articles.A1.ToString();"), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Next", run.Execute<string>("return System.Text.Json.JsonSerializer.Serialize(Articles.A1);"), StringComparison.OrdinalIgnoreCase);
        BothWays.ShouldBeTheSame(project);
    }

    [Theory]
    [InlineData("Articles.Find(\"a\", \"en\")!.Next!", "d ")]
    [InlineData("Articles.Find(\"a\", \"ar\")!.Previous!", "b ar")]
    [InlineData("Articles.Find(\"b\", \"en\")!.Previous!", "d ")]
    [InlineData("Articles.D.Previous!", "a ar")]
    [InlineData("Articles.Find(\"c\")!.Next!", "b ar")]
    public void They_follow_the_order_of_a_locale(string entry, string expected)
    {
        var run = Site.Project.WithProperty("TypedContentDefaultLocale", "ar").WithOrder("articles: title")
            .With("content/articles/a.en.md", "---\ntitle: t1\n---\n").With("content/articles/a.ar.md", "---\ntitle: t7\n---\n")
            .With("content/articles/b.en.md", "---\ntitle: t9\n---\n").With("content/articles/b.ar.md", "---\ntitle: t6\n---\n")
            .With("content/articles/c.ar.md", "---\ntitle: t5\n---\n").With("content/articles/d.md", "---\ntitle: t8\n---\n").Run();

        Assert.Equal(expected, run.Execute<string>($"var entry = {entry}; return entry.Slug + ' ' + entry.Locale;"));
    }

    [Theory]
    [InlineData("false", "a c|c|a")]
    [InlineData("true", "a b c|b|b")]
    public void A_draft_that_is_left_out_is_beside_no_entry(string drafts, string expected)
    {
        foreach (var record in new[] { "", "[TypedContent.ContentCollection(\"articles\")] public partial record Article(string Slug, int Rank, bool Draft = false);" })
        {
            var project = Site.Project.WithoutSteps().WithOrder("articles: rank").WithProperty("TypedContentDrafts", drafts).WithSource("Article.cs", record)
                .With("content/articles.yaml", "- {slug: a, rank: 1}\n- {slug: b, rank: 2, draft: true}\n- {slug: c, rank: 3}\n");

            Assert.Equal(expected, project.Run().Execute<string>(
                "return string.Join(' ', Articles.All.Slugs) + '|' + Articles.A.Next!.Slug + '|' + Articles.C.Previous!.Slug;"));
            BothWays.ShouldBeTheSame(project);
        }
    }

    [Fact]
    public void A_key_of_the_same_name_has_another_member()
    {
        var run = Site.Project.With("content/articles.yaml", "- slug: a\n  next: x\n- slug: b\n  next: y\n").WithOrder("articles: -next").Run();

        Assert.Equal(("y", "a"), run.Execute<(string, string)>("return (Articles.All[0].NextValue, Articles.B.Next!.Slug);"));
    }

    [Fact]
    public void A_declared_member_of_the_same_name_is_left_alone()
    {
        var run = Site.Project.With("content/articles.yaml", "- slug: a\n  next: x\n- slug: b\n  next: y\n").WithOrder("articles: -next")
            .WithSource("Article.cs", "[TypedContent.ContentCollection(\"articles\")] public partial record Article(string Slug, string Next);").Run();

        Assert.Equal(("y", "b"), run.Execute<(string, string)>("return (Articles.All[0].Next, Articles.A.Previous!.Slug);"));
    }

    [Fact]
    public void A_collection_without_an_order_has_no_such_members()
    {
        var run = Site.Project.With("content/articles.yaml", "- slug: a\n  next: x\n").With("content/people.yaml", "- slug: b\n  name: B\n")
            .WithOrder("people: name").Run();

        Assert.Equal("x", run.Execute<string>("return Articles.A.Next;"));
    }
}
