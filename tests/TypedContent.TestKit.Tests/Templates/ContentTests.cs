using TypedContent.Testing;

namespace TypedContent.TestKit.Tests.Templates;

/// <summary>The content of the templates. The class and its test are named as those of the template, whose snapshot this one is.</summary>
public sealed class ContentTests
{
    private const string Templates = "../../../generator/TypedContent.Templates/templates";

    [Fact]
    public void The_model_is_the_reviewed_one() => ContentProject.FromFolder(Templates + "/typedcontent/Content.1")
        .WithProperty("RootNamespace", "Content._1")
        .Run()
        .ShouldMatchSnapshot(static file => file.Split('.').Length == 3, directory: Templates + "/typedcontent/Content.1.Tests");

    [Theory]
    [InlineData("en", "Newer")]
    [InlineData("ar", "الأحدث")]
    public void The_site_is_the_same_in_each_language(string locale, string newer)
    {
        var run = ContentProject.FromFolder($"{Templates}/typedcontent-site")
            .WithProperty("RootNamespace", "Site._1")
            .WithProperty("TypedContentRoot", "content." + locale)
            .WithProperty("TypedContentOrder", "articles: -date")
            .Run()
            .ShouldReport();

        Assert.Equal(locale, run.Value<string>("Settings.Language"));
        Assert.Equal(newer, run.Value<string>("Settings.Labels.Newer"));
        Assert.Equal("2026-03-01 2026-02-14 2026-01-05", run.Value<string>("string.Join(' ', Articles.All.Select(article => article.Date.ToString(\"O\")))"));
        Assert.Equal("2 2", run.Value<string>("string.Join(' ', Tags.All.Select(tag => tag.Articles.Count))"));
    }
}
