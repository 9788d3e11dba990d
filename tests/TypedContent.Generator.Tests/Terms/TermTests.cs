namespace TypedContent.Generator.Tests.Terms;

/// <summary>The collections of the terms that <c>TypedContentTaxonomies</c> names.</summary>
public class TermTests
{
    private static ContentProject News => Site.Project
        .With("content/articles/a.md", "---\ntitle: A\ntags: [News, C#]\n---\n")
        .With("content/articles/b.md", "---\ntitle: B\ntags: News\n---\n")
        .With("content/articles/c.ar.md", "---\ntitle: C\ntags: [أخبار, 2024]\n---\n")
        .With("content/articles/d.md", "---\ntitle: D\n---\n")
        .WithTaxonomies("tags");

    [Fact]
    public void Terms_are_a_collection()
    {
        var run = News.Run();

        Assert.Equal("2024=2024 c=C# news=News أخبار=أخبار", run.Execute<string>("return string.Join(' ', Tags.All.Select(tag => $\"{tag.Slug}={tag.Name}\"));"));
        Assert.Equal("News C#", run.Execute<string>("return string.Join(' ', Articles.A.Tags.Select(tag => tag.Name));"));
        Assert.Equal("a b", run.Execute<string>("return string.Join(' ', Tags.News.Articles.Select(article => article.Slug));"));
        Assert.Equal("/tags/news", run.Execute<string>("return Tags.Find(\"news\")!.Url;"));
        Assert.Equal("content/articles/a.md", run.Execute<string>("return Tags.News.SourcePath;"));
    }
}
