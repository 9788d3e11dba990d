namespace TypedContent.Generator.Tests.Markdown;

/// <summary>The project's templates for elements of Markdown and for typed blocks.</summary>
public class TemplateTests
{
    private static ContentProject With(string name, string template) => Site.Project.With($"content/_templates/{name}.html", template);

    private static string Html(ContentProject project, string markdown) =>
        project.With("content/articles/hello.md", "---\ntitle: Hello\n---\n" + markdown).Run().Value<string>("Articles.Hello.Body.Html");

    [Theory]
    [InlineData("heading", "<h{{level}} id=\"{{id}}\">{{{html}}} <a href=\"#{{id}}\" title=\"{{text}}\">#</a></h{{level}}>\n", "# A *b* & c\n\nd\n", "<h1 id=\"a-b--c\">A <em>b</em> &amp; c <a href=\"#a-b--c\" title=\"A b &amp; c\">#</a></h1>\n<p>d</p>\n")]
    [InlineData("heading", "<h2{{{attributes}}}>{{{html}}}</h2>", "## A {#x .b .c lang=de}\n\n### D\n", "<h2 class=\"b c\" lang=\"de\">A</h2>\n<h2>D</h2>\n")]
    [InlineData("link", "<a href=\"{{url}}\"{{#title}} title=\"{{title}}\"{{/title}}{{#external}} target=\"_blank\"{{/external}}>{{{html}}}</a>\n", "[a *b*](https://a.org?a&b \"T\\\"\"), [c](#c) <https://d.org> e@f.org\n\n# C\n", "<p><a href=\"https://a.org?a&amp;b\" title=\"T&quot;\" target=\"_blank\">a <em>b</em></a>, <a href=\"#c\">c</a> <a href=\"https://d.org\" target=\"_blank\">https://d.org</a> <a href=\"mailto:e@f.org\">e@f.org</a></p>\n<h1 id=\"c\">C</h1>\n")]
    [InlineData("link", "<a href=\"{{url}}\" data-text=\"{{text}}\">{{^external}}in{{/external}}{{#external}}out{{/external}}</a>", "[a *b*](//a.org)[c](/c)\n", "<p><a href=\"//a.org\" data-text=\"a b\">out</a><a href=\"/c\" data-text=\"c\">in</a></p>\n")]
    [InlineData("image", "<img src=\"{{src}}\" alt=\"{{alt}}\"{{#title}} title=\"{{title}}\"{{/title}} loading=\"lazy\">", "![a *b* \"c\"](https://a.org/a.png 'T') ![](/b.png)\n", "<p><img src=\"https://a.org/a.png\" alt=\"a b &quot;c&quot;\" title=\"T\" loading=\"lazy\"> <img src=\"/b.png\" alt=\"\" loading=\"lazy\"></p>\n")]
    [InlineData("code", "<pre data-language=\"{{language}}\"{{#info}} data-info=\"{{info}}\"{{/info}}>{{{html}}}</pre>", "```cs {1-2} title=\"a\"\na < b\n\nc\n```\n\n    d\n", "<pre data-language=\"cs\" data-info=\"{1-2} title=&quot;a&quot;\">a &lt; b\n\nc\n</pre>\n<pre data-language=\"\">d\n</pre>\n")]
    [InlineData("code", "<button data-code=\"{{text}}\"></button>", "```\na \"b\"\nc\n```\n", "<button data-code=\"a &quot;b&quot;\nc\"></button>\n")]
    [InlineData("blockquote", "<blockquote class=\"q\">\n{{{html}}}</blockquote>", "> a\n> > b\n\nc\n", "<blockquote class=\"q\">\n<p>a</p>\n<blockquote class=\"q\">\n<p>b</p>\n</blockquote>\n</blockquote>\n<p>c</p>\n")]
    [InlineData("table", "<div class=\"scroll\"><table>\n{{{html}}}</table></div>", "| a |\n| - |\n| b |\n\nc\n", "<div class=\"scroll\"><table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>\n</tr>\n</tbody>\n</table></div>\n<p>c</p>\n")]
    [InlineData("callout", "<aside class=\"{{kind}}\"{{#folding}} data-open=\"{{open}}\"{{/folding}}><b>{{{title}}}</b>\n{{{html}}}</aside>", "> [!tip] A *b*\n> c\n\n> [!note]-\n> d\n\n> e\n", "<aside class=\"tip\"><b>A <em>b</em></b>\n<p>c</p>\n</aside>\n<aside class=\"note\" data-open=\"\"><b>Note</b>\n<p>d</p>\n</aside>\n<blockquote>\n<p>e</p>\n</blockquote>\n")]
    [InlineData("blocks/note", "<div role=\"note\"{{#id}} id=\"{{id}}\"{{/id}} class=\"{{name}} {{class}}\">{{#title}}<h{{level}}>{{{title}}}</h{{level}}>{{/title}}\n{{{html}}}</div>", "# A\n\n:::note[B *c*] {#x .y}\nd\n:::\n\n:::note {title=\"<e>\"}\nf\n:::\n\n:::tip\ng\n:::\n", "<h1 id=\"a\">A</h1>\n<div role=\"note\" id=\"x\" class=\"note y\"><h2>B <em>c</em></h2>\n<p>d</p>\n</div>\n<div role=\"note\" class=\"note \"><h2>&lt;e&gt;</h2>\n<p>f</p>\n</div>\n<div class=\"tip\">\n<p>g</p>\n</div>\n")]
    [InlineData("blocks/fact-box", "<dl>{{#source-name}}{{source-name}}{{/source-name}}{{^source-name}}none{{/source-name}}{{{html}}}</dl>", ":::FactBox {sourceName=\"A & B\"}\na\n:::\n\n:::fact-box\n:::\n", "<dl>A &amp; B<p>a</p>\n</dl>\n<dl>none</dl>\n")]
    [InlineData("heading", "{{! a\ncomment }}\n  {{#id}}  \n<h1>\r\n  {{! b }}x\n  {{/id}}\n</h1>\r\n\r\n", "# A\n", "<h1>\n  x\n</h1>\n")]
    [InlineData("heading", "{{# id }}{{ id }}{{/ id }}{{{ html }}}", "# A\n", "aA\n")]
    public void An_element_is_written_by_its_template(string name, string template, string markdown, string html) =>
        Assert.Equal(html, Html(With(name, template), markdown));

    [Fact]
    public void Templates_are_nested()
    {
        var project = With("heading", "<h2>{{{html}}}</h2>").With("content/_templates/link.html", "<a class=\"l\" href=\"{{url}}\">{{{html}}}</a>")
            .With("content/_templates/image.html", "<img src=\"{{src}}\">").With("content/_templates/blocks/note.html", "<div>{{{html}}}</div>")
            .With("content/_templates/blockquote.html", "<q>{{{html}}}</q>");

        Assert.Equal(
            "<div><q><h2>A <a class=\"l\" href=\"/b\"><img src=\"/c.png\"></a></h2>\n</q>\n</div>\n",
            Html(project, ":::note\n> ## A [![c](/c.png)](/b)\n:::\n"));
    }

    [Fact]
    public void Urls_titles_and_links_are_those_of_the_content()
    {
        var run = With("link", "<a href=\"{{url}}\"{{#title}} title=\"{{title}}\"{{/title}}>{{{html}}}</a>")
            .With("content/_templates/blocks/quote.html", "<figure>{{{html}}}{{#speaker}}<cite>{{speaker}}</cite>{{/speaker}}</figure>")
            .With("content/_templates/blocks/image.html", "<img src=\"{{source}}\" alt=\"{{alt}}\">")
            .With("content/_templates/image.html", "<a href=\"{{src}}\"><img src=\"{{src}}\" alt=\"{{alt}}\"></a>")
            .With("content/people/amina.md", "---\ntitle: Amina B.\n---\n")
            .WithImage("content/articles/a.png")
            .With("content/articles/hello.md", "---\ntitle: Hello\n---\n[A *b*](../people/amina.md 'T') ![c](a.png)\n\n:::quote {speaker=people/amina}\nd\n:::\n\n:::image {source=a.png alt=e}\n:::\n").Run();

        Assert.Equal(
            "<p><a href=\"/people/amina\" title=\"T\">A <em>b</em></a> <a href=\"/articles/a.png\"><img src=\"/articles/a.png\" alt=\"c\"></a></p>\n"
                + "<figure><p>d</p>\n<cite>Amina B.</cite></figure>\n<img src=\"/articles/a.png\" alt=\"e\">\n",
            run.Value<string>("Articles.Hello.Body.Html"));
        Assert.Equal("/people/amina A b T", run.Value<string>("string.Join(\"; \", Articles.Hello.Body.Links.Select(link => $\"{link.Url} {link.Text} {link.Title}\"))"));
        Assert.Equal("/articles/a.png c, /articles/a.png e", run.Value<string>("string.Join(\", \", Articles.Hello.Body.Images.Select(image => $\"{image.Url} {image.Alt}\"))"));
        Assert.Equal("<p>d</p>\n", run.Value<string>("Articles.Hello.Quotes[0].Html"));
        Assert.Equal(
            "<p>|<fi|<im",
            run.Value<string>("string.Join(\"|\", Articles.Hello.Body.Parts.Select(part => part.Html.TrimStart('\\n').Substring(0, 3)))"));
        Assert.True(run.Value<bool>("string.Concat(Articles.Hello.Body.Parts.Select(part => part.Html)) == Articles.Hello.Body.Html"));
    }

    [Fact]
    public void Headings_ids_links_and_the_excerpt_stay_as_they_are()
    {
        const string Text = "## A [b](/b \"t\")\n\nc ![d](/d.png)\n\n<!-- more -->\n\ne\n";
        const string Shown = "string.Join(\"|\", Articles.Hello.Body.Headings[0], Articles.Hello.Body.Links[0], Articles.Hello.Body.Images[0], Articles.Hello.Body.ExcerptText)";
        var project = With("heading", "<h2 id=\"{{id}}\"><span>{{{html}}}</span></h2>").With("content/_templates/link.html", "<a href=\"{{url}}\"><i></i>{{{html}}}</a>")
            .With("content/_templates/image.html", "<picture><img src=\"{{src}}\" alt=\"{{alt}}\"></picture>").With("content/articles/hello.md", Text);

        Assert.Equal(Site.Markdown(Text).Run().Value<string>(Shown), project.Run().Value<string>(Shown));
    }

    [Theory]
    [InlineData("[a](b.md)", "4,5,4,9", "TC0029: The link 'b.md' does not lead to content; write the path of a content file from this one, or an entry as 'collection/slug'" + Site.LinkFix)]
    [InlineData("[a](javascript:x)", "4,5,4,17", "TC0032: The URL 'javascript:x' could run a script, and is left out of the HTML; remove it")]
    public void Links_are_checked(string markdown, string place, string message)
    {
        var run = With("link", "<a href=\"{{url}}\">{{{html}}}</a>").With("content/articles/hello.md", "---\ntitle: A\n---\n" + markdown + "\n").Run();

        run.ShouldReport($"content/articles/hello.md({place}): error {message}");
        Assert.DoesNotContain("script", run.Value<string>("Articles.Hello.Body.Html"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_attribute_of_a_block_that_is_a_url_runs_no_script()
    {
        var run = With("blocks/card", "<a href=\"{{link}}\" title=\"{{label}}\">{{#link}}{{link}}{{/link}}</a>")
            .With("content/articles/hello.md", ":::card {link=\"javascript:x\" label=\"javascript: y\"}\n:::\n\n:::card {link=/a}\n:::\n").Run();

        run.ShouldReport("content/articles/hello.md(1,15,1,29): error TC0032: The URL 'javascript:x' could run a script, and is left out of the HTML; remove it");
        Assert.Equal(
            "<a href=\"\" title=\"javascript: y\">javascript:x</a>\n<a href=\"/a\" title=\"\">/a</a>\n",
            run.Value<string>("Articles.Hello.Body.Html"));
    }

    [Theory]
    [InlineData("text", "<p onclick=\"x\">a &lt;b&gt;c&lt;/b&gt; <a href=\"/d\" onclick=\"y\">e &lt;i&gt;f&lt;/i&gt;</a></p>\n")]
    [InlineData("sanitize", "<p>a <b>c</b> <a href=\"/d\" onclick=\"y\">e <i>f</i></a></p>\n")]
    [InlineData("allow", "<p>a <b>c</b> <a href=\"/d\" onclick=\"y\">e <i>f</i></a></p>\n")]
    public void A_template_is_not_sanitized_and_an_authors_html_in_it_is(string mode, string html)
    {
        var project = With("link", "<a href=\"{{url}}\" onclick=\"y\">{{{html}}}</a>").WithProperty("TypedContentRawHtml", mode);

        Assert.Equal(html.Replace("<p onclick=\"x\">", "<p>"), Html(project, "a <b>c</b> [e <i>f</i>](/d)\n"));
    }

    [Theory]
    [InlineData("sanitize")]
    [InlineData("allow")]
    public void Links_and_images_of_templates_are_listed_beside_those_in_html(string mode)
    {
        var run = With("link", "<a href=\"{{url}}\">{{{html}}}</a>").With("content/_templates/image.html", "<a href=\"{{src}}\"><img src=\"{{src}}\" alt=\"{{alt}}\"></a>")
            .WithProperty("TypedContentRawHtml", mode)
            .With("content/articles/hello.md", "---\ntitle: A\n---\n<a href=\"/a\">a</a> [b](/b) ![c](/c.png)\n\n# D <b>e</b>\n").Run();

        Assert.Equal("/a a, /b b, /c.png c", run.Value<string>(
            "string.Join(\", \", Articles.Hello.Body.Links.Select(link => $\"{link.Url} {link.Text}\").Concat(Articles.Hello.Body.Images.Select(image => $\"{image.Url} {image.Alt}\")))"));
    }

    [Fact]
    public void Markdown_in_the_folder_of_templates_is_no_template_and_text_without_templates_is_as_before()
    {
        var run = Site.Project.With("content/_templates/note.md", "---\ntitle: T\n---\nT\n").With("content/articles/hello.md", "# A\n").Run();

        Assert.Equal("<h1 id=\"a\">A</h1>\n", run.Value<string>("Articles.Hello.Body.Html"));
    }

    [Fact]
    public void It_is_the_same_in_prepared_content_and_by_locale()
    {
        var few = With("heading", "<h1>{{{html}}}!</h1>").With("content/_templates/link.html", "<a data-url=\"{{url}}\">{{{html}}}</a>")
            .WithoutSteps().WithProperty("TypedContentDefaultLocale", "en")
            .With("content/articles/hello.en.md", "---\ntitle: H\n---\n# A\n\n[b](z1.md)\n").With("content/articles/hello.ar.md", "---\ntitle: H\n---\n# ب\n")
            .With("content/articles/z1.md", "---\ntitle: Z\n---\n");
        Prepared.BothWays.ShouldBeTheSame(few);
        var large = LargeCollectionTests.WithMany(few);
        Prepared.BothWays.ShouldBeTheSame(large);

        Assert.Equal("<h1>A!</h1>\n<p><a data-url=\"/articles/z1\">b</a></p>\n<h1>ب!</h1>\n", large.Run().Value<string>(
            "Articles.Hello.Body.Html + Articles.Find(\"hello\", \"ar\")!.Body.Html"));
    }

    [Fact]
    public void The_tool_prepares_all_texts_again_when_a_template_changes()
    {
        var project = With("heading", "<h1>{{{html}}}</h1>").WithoutSteps().With("content/articles/hello.md", "# A\n").With("content/articles/other.md", "# B\n");
        using var site = new Prepared.PreparedSite(project);
        foreach (var template in new[] { "<h1>{{{html}}}</h1>", "<h2>{{{html}}}</h2>", "<h2>{{html}}</h2>", "<h3>{{{html}}}</h3>" })
        {
            site.Change(project.With("content/_templates/heading.html", template));
            site.Prepare();
            Prepared.BothWays.ShouldBeTheSame(site, site.PreparedAlone);
        }

        site.Change(project.Without("content/_templates/heading.html"));
        site.Prepare();
        Prepared.BothWays.ShouldBeTheSame(site, site.PreparedAlone);
    }
}
