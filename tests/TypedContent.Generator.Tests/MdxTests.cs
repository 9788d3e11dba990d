namespace TypedContent.Generator.Tests;

/// <summary>Markdown with JSX is left out with one warning, or read as Markdown that shows its JSX as text; <c>.markdown</c> is Markdown.</summary>
public class MdxTests
{
    private const string Text = "---\ntitle: a\n---\nimport Tabs from './tabs'\n\n<Tabs items={[1]}>\n\nOne **two** <Icon /> {1 + 1}\n\n</Tabs>\n";

    [Fact]
    public void All_MDX_files_are_one_warning()
    {
        var project = Site.Yaml("title: a").With("content/docs/b.mdx", "---\ntitle: [\n").With("content/articles/a.MDX", Text);

        var run = project.With("content/docs/c.mdx", Text).Run();
        run.ShouldReport(
            "content/articles/a.MDX(1,1,1,1): warning TC0047: This file and 2 others are Markdown with JSX (.mdx) and are not read; set TypedContentMdx to 'text' to read them as Markdown that shows the JSX as text, or to 'ignore' to leave them out");
        Assert.Equal(1, run.Value<int>("Articles.All.Count"));
        project.Run().ShouldReport(
            "content/articles/a.MDX(1,1,1,1): warning TC0047: This file and another are Markdown with JSX (.mdx) and are not read; set TypedContentMdx to 'text' to read them as Markdown that shows the JSX as text, or to 'ignore' to leave them out");
        project.Without("content/docs/b.mdx").Run().ShouldReport(
            "content/articles/a.MDX(1,1,1,1): warning TC0047: This file is Markdown with JSX (.mdx) and is not read; set TypedContentMdx to 'text' to read it as Markdown that shows the JSX as text, or to 'ignore' to leave it out");
        Assert.Empty(project.WithProperty("TypedContentMdx", "ignore").Run().BuildLines);
    }

    [Theory]
    [InlineData("")]
    [InlineData("allow")]
    public void As_Markdown_it_shows_its_JSX_as_text(string rawHtml)
    {
        var run = Site.Project.With("content/articles/a.mdx", Text).With("content/articles/b.md", "---\ntitle: b\n---\n[a](a.mdx)\n")
            .WithProperty("TypedContentMdx", "Text").WithProperty("TypedContentRawHtml", rawHtml).Run();

        Assert.Empty(run.BuildLines);
        var html = run.Value<string>("Articles.A.Body.Html");
        Assert.Contains("&lt;Tabs items={[1]}&gt;", html, StringComparison.Ordinal);
        Assert.Contains("One <strong>two</strong> &lt;Icon /&gt; {1 + 1}", html, StringComparison.Ordinal);
        Assert.Contains("import Tabs", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/articles/a\"", run.Value<string>("Articles.B.Body.Html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ignore")]
    [InlineData("text")]
    public void A_link_to_an_MDX_file_that_is_not_read_is_not_checked(string mode) =>
        Assert.Empty(Site.Markdown("[a](a.mdx)\n").With("content/articles/a.mdx", "a").WithProperty("TypedContentMdx", mode).Run().BuildLines);

    [Fact]
    public void Another_property_value_is_an_error() =>
        Site.Yaml("title: a").With("content/articles/a.mdx", Text).WithProperty("TypedContentMdx", "yes").Run().ShouldReport(
            "CSC : error TC0041: The value 'yes' of TypedContentMdx is neither 'text' nor 'ignore'; write one of them, or remove the property");

    [Fact]
    public void Added_and_removed_files_are_counted()
    {
        var run = Site.Yaml("title: a").With("content/docs/b.mdx", Text).Run();
        run.ShouldReportOnly("warning TC0047: This file is ", count: 1);

        var edited = run.Edit("content/docs/c.mdx", Text);
        edited.ShouldReportOnly("warning TC0047: This file and another are ", count: 1).ShouldEmit();
        Assert.Empty(edited.Edit(static project => project.Without("content/docs/b.mdx").Without("content/docs/c.mdx")).BuildLines);
    }

    [Theory]
    [InlineData("content/articles/hello.markdown")]
    [InlineData("content/articles/hello.MARKDOWN")]
    [InlineData("content/articles/hello.mdown")]
    [InlineData("content/articles/hello.mkdn")]
    [InlineData("content/articles/hello.Mkd")]
    public void The_other_extensions_of_Markdown_are_read(string path)
    {
        var run = Site.Project.With(path, "---\ntitle: a\n---\nText.\n").Run();

        Assert.Equal("Text.", run.Value<string>("Articles.Hello.Body.Text"));
    }

    [Fact]
    public void The_long_extension_has_locales_and_links()
    {
        var run = Site.Project.With("content/articles/a.ar.markdown", "# A\n").With("content/articles/b.ar.markdown", "[a](a.ar.markdown#a)\n").Run();

        Assert.Equal("ar", run.Value<string>("Articles.A.Locale"));
        Assert.Contains("href=\"/articles/a#a\"", run.Value<string>("Articles.B.Body.Html"), StringComparison.Ordinal);
    }
}
