namespace TypedContent.Generator.Tests.Markdown;

/// <summary>A tag of a template in the destination of a link is one token, so that the link and its surroundings are parsed correctly.</summary>
public class TemplateTagTests
{
    [Fact]
    public void A_link_with_a_tag_is_a_link() => Site.Project.ShouldRender(
        ("[x](/docs/{{< param version >}}/y)", "<p><a href=\"/docs/%7B%7B%3C%20param%20version%20%3E%7D%7D/y\">x</a></p>"),
        ("a [x]({{ site.url }}/abc) b", "<p>a <a href=\"%7B%7B%20site.url%20%7D%7D/abc\">x</a> b</p>"),
        ("[x]({% link a.md %})", "<p><a href=\"%7B%%20link%20a.md%20%%7D\">x</a></p>"),
        ("[x]({{< ref \"a.md\" >}})", "<p><a href=\"%7B%7B%3C%20ref%20%22a.md%22%20%3E%7D%7D\">x</a></p>"),
        ("[x]({{% ref \"a.md\" %}} \"title\")", "<p><a href=\"%7B%7B%%20ref%20%22a.md%22%20%%7D%7D\" title=\"title\">x</a></p>"),
        ("[x](<{{< ref \"a b.md\" >}}>)", "<p><a href=\"%7B%7B%3C%20ref%20%22a%20b.md%22%20%3E%7D%7D\">x</a></p>"),
        ("[x]( {{ url_for('a', b(1)) }} )", "<p><a href=\"%7B%7B%20url_for(%27a%27,%20b(1))%20%7D%7D\">x</a></p>"),
        (
            "[x]({{ a }}/{{ b }}/{% if c %}d{% endif %})",
            "<p><a href=\"%7B%7B%20a%20%7D%7D/%7B%7B%20b%20%7D%7D/%7B%%20if%20c%20%%7Dd%7B%%20endif%20%%7D\">x</a></p>"),
        ("[x]({{ a | b: \"&amp;\\_\" }})", "<p><a href=\"%7B%7B%20a%20%7C%20b:%20%22&amp;amp;%5C_%22%20%7D%7D\">x</a></p>"),
        ("![i](/a/{{ b c }}.png 'T')", "<p><img src=\"/a/%7B%7B%20b%20c%20%7D%7D.png\" alt=\"i\" title=\"T\" /></p>"),
        ("[![i]({{ a b }})]({{ c d }})", "<p><a href=\"%7B%7B%20c%20d%20%7D%7D\"><img src=\"%7B%7B%20a%20b%20%7D%7D\" alt=\"i\" /></a></p>"),
        (
            "*a*\n> [b\nc](\n{{ d e }}\n\"t\") [f](/g)",
            "<p><em>a</em></p>\n<blockquote>\n<p><a href=\"%7B%7B%20d%20e%20%7D%7D\" title=\"t\">b\nc</a> <a href=\"/g\">f</a></p>\n</blockquote>"),
        ("[a [x]({{ b c }}) d](/e)", "<p>[a <a href=\"%7B%7B%20b%20c%20%7D%7D\">x</a> d](/e)</p>"),
        ("[a [x]({{ b c }}) d]({{ e f }})", "<p>[a <a href=\"%7B%7B%20b%20c%20%7D%7D\">x</a> d]({{ e f }})</p>"));

    [Fact]
    public void Other_links_do_not_change() => Site.Project.ShouldRender(
        ("[x](/a/{{ b", "<p>[x](/a/{{ b</p>"),
        ("[x](/a/{{ b\n}}/c)", "<p>[x](/a/{{ b\n}}/c)</p>"),
        ("[x](/a {{ b }})", "<p>[x](/a {{ b }})</p>"),
        ("[x](/a \"{{ b }}\")", "<p><a href=\"/a\" title=\"{{ b }}\">x</a></p>"),
        ("[x](/a{{b) c }}", "<p><a href=\"/a%7B%7Bb\">x</a> c }}</p>"),
        ("[x]({a b})", "<p>[x]({a b})</p>"),
        ("x]({{ a }}) and \\[x]({{ a }})", "<p>x]({{ a }}) and [x]({{ a }})</p>"),
        ("`[x]({{ a }})`", "<p><code>[x]({{ a }})</code></p>"),
        ("[x](a\uFDD0b/{{ c }})", "<p>[x](a\uFDD0b/{{ c }})</p>"));

    [Fact]
    public void A_definition_with_a_tag_is_one() => Site.Project.ShouldRender(
        (
            "[x]\n\n[w]: /before\n[x]: /docs/{{< param version >}}/learning/api\n[y]: /after\n\n[w] [y]",
            "<p><a href=\"/docs/%7B%7B%3C%20param%20version%20%3E%7D%7D/learning/api\">x</a></p>\n<p><a href=\"/before\">w</a> <a href=\"/after\">y</a></p>"),
        (
            "[x] [y]\n\n[x]:\n  {% link a b.md %}\n  \"T {{ u }}\"\n[y]: <{{ c d }}>",
            "<p><a href=\"%7B%%20link%20a%20b.md%20%%7D\" title=\"T {{ u }}\">x</a> <a href=\"%7B%7B%20c%20d%20%7D%7D\">y</a></p>"),
        ("![x][y]\n\n> - [y]: {{ a b }}", "<p><img src=\"%7B%7B%20a%20b%20%7D%7D\" alt=\"x\" /></p>\n<blockquote>\n<ul>\n<li></li>\n</ul>\n</blockquote>"),
        (
            "[x]: {{ a b }}\n[y]: /c\nHeading {{ d e }}\n===\n[x] [y]",
            "<h1 id=\"heading--d-e-\">Heading {{ d e }}</h1>\n<p><a href=\"%7B%7B%20a%20b%20%7D%7D\">x</a> <a href=\"/c\">y</a></p>"),
        ("[x]: {{ a b }}\ntext (\"{{ c }}\")\n\n[x]", "<p>text (&quot;{{ c }}&quot;)</p>\n<p><a href=\"%7B%7B%20a%20b%20%7D%7D\">x</a></p>"),
        ("[{{ a }} b]: /c\n[{{ a }} b]: /d\n\n[{{ a }} b]", "<p><a href=\"/c\">{{ a }} b</a></p>"),
        ("[x]: /a b {{ c }}\n[y]: /d\n\n[x] [y]", "<p>[x]: /a b {{ c }}\n[y]: /d</p>\n<p>[x] [y]</p>"),
        ("[x] {{ a }} \"b\" <c>\n[y]: {{ d e }}", "<p>[x] {{ a }} &quot;b&quot; &lt;c&gt;\n[y]: {{ d e }}</p>"));

    [Fact]
    public void A_bare_URL_ends_before_a_tag() => Site.Project.ShouldRender(
        ("https://x.example/tree/{{< param tag >}}/z", "<p><a href=\"https://x.example/tree/\">https://x.example/tree/</a>{{&lt; param tag &gt;}}/z</p>"),
        ("https://x.example{% if a %}/b{% endif %}", "<p><a href=\"https://x.example\">https://x.example</a>{% if a %}/b{% endif %}</p>"),
        ("www.x.example/{{a}}", "<p><a href=\"http://www.x.example/\">www.x.example/</a>{{a}}</p>"),
        ("https://x.example/{a}/{b}", "<p><a href=\"https://x.example/%7Ba%7D/%7Bb%7D\">https://x.example/{a}/{b}</a></p>"),
        ("https://{{ host }}/a", "<p>https://{{ host }}/a</p>"),
        ("[https://x.example/{{ a b }}](/c/{{ d e }})", "<p><a href=\"/c/%7B%7B%20d%20e%20%7D%7D\">https://x.example/{{ a b }}</a></p>"));

    [Fact]
    public void Links_with_tags_are_one_report_with_their_places()
    {
        var run = Site.Markdown("[x](missing/{{< a b >}}.md) [y]\n\n[y]: missing/{{< c >}}.md\n").Run();

        run.ShouldReport("content/articles/hello.md(1,13,1,24): warning TC0054: This and 1 more in 1 file are shortcodes, which are not run: '{{< a b >}}'; write Markdown or a typed block (':::name') instead; to turn this warning off, write <NoWarn>$(NoWarn);TC0054</NoWarn> in the project file");
        Assert.Equal("missing/{{< a b >}}.md missing/{{< c >}}.md", run.Value<string>("string.Join(' ', Articles.Hello.Body.Links.Select(link => link.Url))"));
    }

    [Fact]
    public void A_definition_that_comes_before_the_first_link_is_the_first_place()
    {
        Site.Markdown("[y]: {{ c }}\n\nA {{ b }} [y]\n").Run().ShouldReport(
            "content/articles/hello.md(1,6,1,13): warning TC0054: This and 1 more in 1 file are template tags, which are not filled in: '{{ c }}'; write the result, or a typed block (':::name'); to turn this warning off, write <NoWarn>$(NoWarn);TC0054</NoWarn> in the project file");
    }

    [Fact]
    public void A_link_next_to_a_tag_is_checked_at_its_own_place()
    {
        Site.Markdown("[a]: {{ b c }}\n[d]: wrong.md\n\n[a] [d] [e]({{ f g }}) [h](wrong2.md)\n").WithProperty("NoWarn", "TC0054").Run().ShouldReport(
            "content/articles/hello.md(2,6,2,14): error TC0029: The link 'wrong.md' does not lead to content; write the path of a content file from this one, or an entry as 'collection/slug'" + Site.LinkFix,
            "content/articles/hello.md(4,28,4,37): error TC0029: The link 'wrong2.md' does not lead to content; write the path of a content file from this one, or an entry as 'collection/slug'" + Site.LinkFix,
            "content/articles/hello.md(1,6,1,15): warning TC0054: This and 1 more in 1 file are template tags, which are not filled in: '{{ b c }}'; write the result, or a typed block (':::name'); to turn this warning off, write <NoWarn>$(NoWarn);TC0054</NoWarn> in the project file");
    }
}
