namespace TypedContent.Generator.Tests.Markdown;

/// <summary>Typed blocks are read in the forms that other tools use.</summary>
public class BlockFormTests
{
    private static readonly ContentCases<string> Titles = Site.MarkdownCases(
        InlineCases.TextsOf<BlockFormTests>(nameof(A_title_is_in_brackets_or_after_the_name)), "(entry.Tips[0].Title, entry.Body.Html, entry.Tips[0].Text)");

    private static readonly ContentCases<string> Anywhere =
        Site.MarkdownCases(InlineCases.TextsOf<BlockFormTests>(nameof(A_block_may_be_anywhere)), "entry.Body.Html");

    [Theory]
    [InlineData(":::tip[Read this]\na\n:::\n", "Read this", "<h2>Read this</h2>")]
    [InlineData(":::tip[Read *this* `a[0]` [b]]\na\n:::\n", "Read this a[0] [b]", "<h2>Read <em>this</em> <code>a[0]</code> [b]</h2>")]
    [InlineData(":::tip[Read \\] this]\na\n:::\n", "Read ] this", "<h2>Read ] this</h2>")]
    [InlineData(":::tip [Read this]\na\n:::\n", "Read this", "<h2>Read this</h2>")]
    [InlineData(":::tip Read this\na\n:::\n", "Read this", "<h2>Read this</h2>")]
    [InlineData("::: tip Read this  \na\n:::\n", "Read this", "<h2>Read this</h2>")]
    [InlineData(":::tip\tRead [this](/u) & that\na\n:::\n", "Read this & that", "<h2>Read <a href=\"/u\">this</a> &amp; that</h2>")]
    [InlineData(":::tip 2024\na\n:::\n", "2024", "<h2>2024</h2>")]
    [InlineData(":::tip [Read](/u)\na\n:::\n", "Read", "<h2><a href=\"/u\">Read</a></h2>")]
    [InlineData(":::tip Of {names} and a=b\na\n:::\n", "Of {names} and a=b", "<h2>Of {names} and a=b</h2>")]
    [InlineData(":::{tip} Read this\na\n:::\n", "Read this", "<h2>Read this</h2>")]
    [InlineData("::::tip Read this\r\na\r\n::::\r\n", "Read this", "<h2>Read this</h2>")]
    public void A_title_is_in_brackets_or_after_the_name(string body, string title, string heading)
    {
        Assert.Equal(
            (title, $"<section class=\"tip\">\n{heading}\n<p>a</p>\n</section>\n", "a"),
            Titles[body].Value<(string, string, string)>());
    }

    [Theory]
    [InlineData(":::tip[Read]{#x .c n=1}\na\n:::\n", 1)]
    [InlineData(":::tip [Read] {n=2 #x .c}\na\n:::\n", 2)]
    [InlineData("::: tip Read {#x .c n=3}\na\n:::\n", 3)]
    public void Attributes_follow_a_title(string body, int n)
    {
        var run = Site.Markdown(body).Run();

        Assert.True(run.Value<bool>($"Articles.Hello.Tips is [{{ Title: \"Read\", N: {n} }}]"));
        Assert.StartsWith("<section id=\"x\" class=\"tip c\">\n<h2>Read</h2>", run.Value<string>("Articles.Hello.Body.Html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_block_on_one_line_ends_there()
    {
        var run = Site.Project.WithImage("content/articles/media/a.png")
            .With("content/articles/hello.md", ":::image type=\"content\" source=\"media/a.png\" alt-text=\"An <old> city\" :::\n\nb\n\n- c\n\n  :::image type=\"icon\" source=\"media/b.png\":::\n")
            .Run();

        run.ShouldReportOnly(@"^content/articles/hello\.md\(7,31,7,44\): error TC0031: The image 'media/b\.png'", 1);
        Assert.Equal(
            "content An <old> city, icon ",
            run.Value<string>("string.Join(\", \", Articles.Hello.Images.Select(image => image.Type + \" \" + image.AltText))"));
        Assert.StartsWith(
            "<figure class=\"image\">\n<img src=\"/articles/media/a.png\" alt=\"An &lt;old&gt; city\" />\n</figure>\n<p>b</p>\n<ul>",
            run.Value<string>("Articles.Hello.Body.Html"),
            StringComparison.Ordinal);
        Assert.Equal("/articles/media/a.png", run.Value<string>("Articles.Hello.Body.Images[0].Url"));
    }

    [Fact]
    public void A_block_ends_by_its_name()
    {
        var run = Site.Markdown("""
            :::row:::
            :::column span="2":::
            a
            :::column-end:::
            :::column:::
            b
            :::column-end:::
            :::row-end:::

            :::zone pivot="x"

            c

            ::: zone-end

            :::image type="content" source="/a.png" :::

            :::image type="complex" source="/b.png" :::
            d
            :::image-end:::

            e

            """).Run();

        Assert.Equal("2:a |:b", run.Value<string>("string.Join(\" |\", Articles.Hello.Rows[0].Columns.Select(column => column.Span + \":\" + column.Text))"));
        Assert.True(run.Value<bool>("Articles.Hello is { Zones: [{ Pivot: \"x\", Text: \"c\" }], Images: [{ Type: \"content\", Text: \"\" }, { Type: \"complex\", Text: \"d\" }] }"));
        Assert.EndsWith("<p>e</p>\n", run.Value<string>("Articles.Hello.Body.Html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(":::a\n:::b\nx\n:::\ny\n:::\nz\n")]
    [InlineData("::::a\n:::b\nx\n:::\ny\n::::\nz\n")]
    [InlineData(":::a\n::::b\nx\n::::\ny\n:::\nz\n")]
    [InlineData(":::a\n:::b\nx\n::::\ny\n:::::\nz\n")]
    [InlineData("::::a\n::::b\nx\n:::\ny\n:::\nz\n")]
    public void A_line_of_colons_ends_the_innermost_block_that_it_fits_best(string body)
    {
        var run = Site.Markdown(body).Run();

        Assert.Equal(
            "<div class=\"a\">\n<div class=\"b\">\n<p>x</p>\n</div>\n<p>y</p>\n</div>\n<p>z</p>\n",
            run.Value<string>("Articles.Hello.Body.Html"));
    }

    [Theory]
    [InlineData("- x\n\n  :::a\n  y\n  :::\n- z\n", "<ul>\n<li><p>x</p>\n<div class=\"a\">\n<p>y</p>\n</div>\n</li>\n<li><p>z</p>\n</li>\n</ul>\n")]
    [InlineData("1. x\n   :::a\n   y\n   :::\n", "<ol>\n<li>x\n<div class=\"a\">\n<p>y</p>\n</div>\n</li>\n</ol>\n")]
    [InlineData(":::b\n- x\n\n  :::a\n  y\n  :::\n:::\n", "<div class=\"b\">\n<ul>\n<li><p>x</p>\n<div class=\"a\">\n<p>y</p>\n</div>\n</li>\n</ul>\n</div>\n")]
    [InlineData(":::b\n- x\n  - :::a\n    y\n    :::\n:::\nz\n", "<div class=\"b\">\n<ul>\n<li>x\n<ul>\n<li>\n<div class=\"a\">\n<p>y</p>\n</div>\n</li>\n</ul>\n</li>\n</ul>\n</div>\n<p>z</p>\n")]
    [InlineData(":::b\n> :::a\n> y\n> :::\n:::\n", "<div class=\"b\">\n<blockquote>\n<div class=\"a\">\n<p>y</p>\n</div>\n</blockquote>\n</div>\n")]
    [InlineData("  ::: a\n  y\n  :::\n", "<div class=\"a\">\n<p>y</p>\n</div>\n")]
    [InlineData("x\n:::a\ny\n:::\nz\n", "<p>x</p>\n<div class=\"a\">\n<p>y</p>\n</div>\n<p>z</p>\n")]
    [InlineData("::::a\n```\n:::\n```\n::::\n", "<div class=\"a\">\n<pre><code>:::\n</code></pre>\n</div>\n")]
    public void A_block_may_be_anywhere(string body, string html)
    {
        Assert.Equal(html, Anywhere[body].Value<string>());
    }

    [Theory]
    [InlineData("::youtube{#x}\n", "<p>::youtube{#x}</p>\n")]
    [InlineData("a :abbr[HTML]{title=b} c\n", "<p>a :abbr[HTML]{title=b} c</p>\n")]
    [InlineData("    :::a\n", "<pre><code>:::a\n</code></pre>\n")]
    [InlineData("a :::no-loc text=\"b\"::: c\n", "<p>a :::no-loc text=&quot;b&quot;::: c</p>\n")]
    [InlineData("::: {.big #x}\na\n:::\n", "<div id=\"x\" class=\"big\"><p>a</p>\n</div>\n")]
    public void Other_colons_are_text_and_a_container_without_a_name_keeps_its_id(string body, string html)
    {
        var run = Site.Markdown(body).Run();

        run.ShouldReportOnly("warning TC0054: ");
        Assert.Equal(html, run.Value<string>("Articles.Hello.Body.Html"));
    }

    [Fact]
    public void Attributes_need_no_braces_if_they_are_alone_on_the_line()
    {
        var run = Site.Markdown("::: code-group labels=[a] n=1 at= 'b c'\na\n:::\n").Run();

        Assert.True(run.Value<bool>("Articles.Hello.CodeGroups is [{ Labels: \"[a]\", N: 1, At: \"b c\" }]"));
    }

    [Theory]
    [InlineData(":::quote {by=\"x}\na\n:::\n", "4,14,4,15", "The quotation mark that opens here is not closed on its line")]
    [InlineData(":::quo.te {by=x}\na\n:::\n", "4,4,4,10", "'quo.te' is not a block name; write letters, digits, '-' and '_'")]
    [InlineData(":::quote {by=x}\na\n\n:::quote {by=y}\nb\n:::\n", "4,1,4,9", "The block that opens here is not closed; end it with a line that holds only ':::'")]
    [InlineData(":::quote {by=x}\na\n\n## B\n\n[c](#b)\n", "4,1,4,9", "The block that opens here is not closed; end it with a line that holds only ':::'")]
    [InlineData("- :::quote {by=x}\n  a\n:::\n\n:::quote {by=y}\nb\n:::\n", "4,3,4,11", "The block that opens here is not closed; end it with a line that holds only ':::'")]
    public void A_mistake_in_a_declared_block_is_reported_once(string body, string place, string message)
    {
        Site.Markdown("---\ntitle: Hello\n---\n" + body)
            .WithSource("Article.cs", """
                using System.Collections.Immutable;
                using TypedContent;
                namespace Site;
                public record Quote(string Text, string By);
                [ContentCollection("articles")]
                public partial record Article(string Title, ImmutableArray<Quote> Quotes, MarkdownBody Body);
                """)
            .Run()
            .ShouldReport($"content/articles/hello.md({place}): error TC0027: {message}");
    }

    [Fact]
    public void A_link_in_a_title_is_checked()
    {
        Site.Markdown(":::tip[Read [this](thsi.md)]\na\n:::\n").Run()
            .ShouldReportOnly(@"^content/articles/hello\.md\(1,20,1,27\): error TC0029: ", 1);
    }
}
