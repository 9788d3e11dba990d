using TypedContent.Generator.Tests.Prepared;

namespace TypedContent.Generator.Tests.Markdown;

/// <summary>The Markdown of a body, with the property that keeps it.</summary>
public class BodyMarkdownTests
{
    private const string Property = "TypedContentBodyMarkdown";

    private static ContentProject Article(string text) => Site.Markdown(text).WithProperty(Property, "true");

    [Theory]
    [InlineData("---\ntitle: A\n---\n# A\n\n*b*\t\\ \u200f[c](#a)\n", "# A\n\n*b*\t\\ \u200f[c](#a)\n")]
    [InlineData("---\r\ntitle: A\r\n---\r\n\r\na\r\nb", "\na\nb")]
    [InlineData("+++\ntitle = 'A'\n+++\n:::note {title=T}\na\n:::\n\n[r]: https://a.org\n", ":::note {title=T}\na\n:::\n\n[r]: https://a.org\n")]
    [InlineData("---\ntitle: A\n---\n", "")]
    [InlineData("no front matter\n", "no front matter\n")]
    public void It_is_the_text_after_the_front_matter(string text, string expected) =>
        Assert.Equal(expected, Article(text).Run().Value<string>("Articles.Hello.Body.Markdown!"));

    [Fact]
    public void Without_the_property_it_is_null_and_nothing_is_generated_for_it()
    {
        var run = Site.Markdown("---\ntitle: A\n---\na *b*\n").Run();

        Assert.True(run.Value<bool>("Articles.Hello.Body.Markdown is null"));
        Assert.DoesNotContain("a *b*", string.Concat(run.Sources().Values), StringComparison.Ordinal);
        Assert.Null(new MarkdownBody(static () => "", static () => "").Markdown);
    }

    [Fact]
    public void The_rest_of_the_outline_is_as_without_it()
    {
        const string Text = "## A\n\n[b](https://a.org)\n\n:::note\nc\n:::\n\nd\n";
        const string Shown = "string.Join(\"|\", Articles.Hello.Body.Headings[0], Articles.Hello.Body.Links[0], Articles.Hello.Body.Parts[1].Html, Articles.Hello.Body.WordCount)";

        Assert.Equal(Site.Markdown(Text).Run().Value<string>(Shown), Article(Text).Run().Value<string>(Shown));
    }

    [Fact]
    public void It_is_there_by_locale_and_in_a_large_collection()
    {
        var project = LargeCollectionTests.WithMany(Site.Project.WithoutSteps())
            .WithProperty(Property, "true").WithProperty("TypedContentDefaultLocale", "en")
            .With("content/articles/hello.en.md", "---\ntitle: H\n---\n*hello*\n").With("content/articles/hello.ar.md", "---\ntitle: H\n---\n*مرحبا*\n");

        Assert.Equal("*hello*\n*مرحبا*\n", project.Run().Value<string>(
            "Articles.Hello.Body.Markdown + Articles.Find(\"hello\", \"ar\")!.Body.Markdown"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void It_is_the_same_in_prepared_content(bool isLarge)
    {
        var few = Article("---\ntitle: H\n---\n## A\n\n*hello* [self](#a)\n").WithoutSteps();
        BothWays.ShouldBeTheSame(isLarge ? LargeCollectionTests.WithMany(few) : few);
    }

    [Fact]
    public void Setting_the_property_reads_the_files_again()
    {
        var run = Site.Markdown("---\ntitle: A\n---\na *b*\n").Run();

        Assert.Equal("a *b*\n", run.Edit(static project => project.WithProperty(Property, "true")).Value<string>("Articles.Hello.Body.Markdown!"));
    }
}
