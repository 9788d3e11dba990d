using System.Collections.Immutable;

namespace TypedContent.Consumer.Tests;

/// <summary>Generated records, used as any project uses them.</summary>
public sealed class RecordTests
{
    [Fact]
    public void Values_have_the_types_of_the_content()
    {
        Article article = Articles.Engine;
        string title = article.Title;
        DateTimeOffset published = article.Published;
        long pages = article.Pages;
        double weight = article.Weight;
        ImmutableArray<string> tags = article.Tags;

        Assert.Equal("The engine", title);
        Assert.Equal(new DateTimeOffset(1843, 8, 1, 12, 30, 0, TimeSpan.FromHours(1)), published);
        Assert.Equal(65, pages);
        Assert.Equal(3_000_000_000, Articles.لقاء.Pages);
        Assert.Equal(1.5, weight);
        Assert.Equal(["machines", "notes"], tags);
    }

    [Fact]
    public void References_are_records_even_in_cycles()
    {
        Assert.Equal("Ada Lovelace", Articles.Engine.Author.Name);
        Assert.Equal("Charles Babbage", Assert.Single(Articles.Engine.Quotes).Speaker.Name);
        Assert.Same(People.Ada, People.Ada.Mentor.Mentor);
        Assert.Contains("Ada", People.Ada.ToString(), StringComparison.Ordinal);
        Assert.Equal(People.Ada.GetHashCode(), People.Charles.Mentor.GetHashCode());
    }

    [Fact]
    public void Collections_are_ordered_and_searched_by_slug()
    {
        ContentCollection<Article> all = Articles.All;

        Assert.Equal(["engine", "لقاء"], all.Select(article => article.Slug));
        Assert.Same(Articles.Engine, Articles.Find("engine"));
        Assert.Null(Articles.Find("engines"));
    }

    [Fact]
    public void A_body_is_rendered_already()
    {
        Assert.Contains("<em>Analytical</em>", Articles.Engine.Body.Html, StringComparison.Ordinal);
        Assert.Contains("On the Analytical Engine.", Articles.Engine.Body.Text, StringComparison.Ordinal);
        Assert.Equal("content/articles/engine.md", Articles.Engine.SourcePath);
    }
}
