namespace TypedContent.Generator.Tests.Markdown;

/// <summary>A reference to a footnote is never the label of a link.</summary>
public class FootnoteTests
{
    private const string Notes = "\n\n[^1]: One.\n[^2]: Two.\n[^long name]: Three.\n";

    [Fact]
    public void References_may_be_next_to_other_syntax() => ShouldBegin(
        ("A claim.[^1][^2]", "<p>A claim.[1][2]</p>"),
        ("A[^1][^2][^1]", "<p>A[1][2][1]</p>"),
        ("A[^Long Name] b", "<p>A[1] b</p>"),
        ("claim[^1][source](/url)", "<p>claim[1]<a href=\"/url\">source</a></p>"),
        ("[source](/url)[^1]", "<p><a href=\"/url\">source</a>[1]</p>"),
        ("[^1](/url)", "<p>[1](/url)</p>"),
        ("[^1][b]\n\n[b]: /url", "<p>[1]<a href=\"/url\">b</a></p>"),
        ("[^1][]", "<p>[1][]</p>"),
        ("[text][^1]", "<p>[text][1]</p>"),
        ("[text][^1]\n\n[text]: /url", "<p><a href=\"/url\">text</a>[1]</p>"),
        ("![text][^1]\n\n[text]: /a.png", "<p><img src=\"/a.png\" alt=\"text\" />[1]</p>"),
        ("[[^1]]", "<p>[[1]]</p>"),
        ("*a[^1]* **[^2]**", "<p><em>a[1]</em> <strong>[2]</strong></p>"),
        ("a [^1]: b", "<p>a [1]: b</p>"),
        ("Really![^1] Yes!![^2]", "<p>Really![1] Yes!![2]</p>"),
        ("![^1](see below)", "<p>![1](see below)</p>"),
        ("![^1](/a.png)", "<p><img src=\"/a.png\" alt=\"^1\" /></p>"),
        ("## A[^1]\n", "<h2 id=\"a\">A[1]</h2>"),
        ("|a[^1]|b|\n|-|-|\n|[^1][^2]|[x](/y)[^1]|", "<table>\n<thead>\n<tr>\n<th>a[1]</th>\n<th>b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>[1][2]</td>\n<td><a href=\"/y\">x</a>[1]</td>\n</tr>\n</tbody>\n</table>"));

    [Fact]
    public void A_reference_in_the_text_of_a_link_is_moved_after_it() => ShouldBegin(
        ("[a[^1] b[^2]](/url) c", "<p><a href=\"/url\">a b</a>[1][2] c</p>"),
        ("[a *b[^1]*][r]\n\n[r]: /url", "<p><a href=\"/url\">a <em>b</em></a>[1]</p>"),
        ("![a[^1]](/a.png)", "<p><img src=\"/a.png\" alt=\"a\" />[1]</p>"),
        ("[![a[^1]](/a.png)](/url)", "<p><a href=\"/url\"><img src=\"/a.png\" alt=\"a\" /></a>[1]</p>"));

    [Fact]
    public void A_reference_to_no_footnote_is_parsed_as_without_footnotes() => Site.Project.ShouldRender(
        ("a[^1][^2]", "<p>a[^1][^2]</p>"),
        ("[^a](/url)", "<p><a href=\"/url\">^a</a></p>"),
        ("[^a][b]\n\n[b]: /url", "<p><a href=\"/url\">^a</a></p>"),
        ("\\[^1]\n\n[^1]: One.", "<p>[^1]</p>"),
        ("`[^1]`\n\n[^1]: One.", "<p><code>[^1]</code></p>"));

    [Fact]
    public void A_note_in_a_list_or_quotation_is_text() => Site.Project.ShouldRender(
        ("> a[^1]\n>\n> [^1]: Note", "<blockquote>\n<p>a[^1]</p>\n<p>[^1]: Note</p>\n</blockquote>"),
        ("- a[^1]\n\n  [^1]: /url\n  b", "<ul>\n<li><p>a[^1]</p>\n<p>[^1]: /url\nb</p>\n</li>\n</ul>"));

    [Fact]
    public void A_block_ends_a_note() => Site.Project.ShouldRender(
        (
            "[^1]: note\n# h\n\n[^1]: note\n- a\n\n[^1]: note\n```\nc\n```\n[^1]: note\n***\nb",
            "<h1 id=\"h\">h</h1>\n<ul>\n<li>a</li>\n</ul>\n<pre><code>c\n</code></pre>\n<hr />\n<p>b</p>"),
        ("[^1]: note\nlazy\n> q", "<blockquote>\n<p>q</p>\n</blockquote>"),
        ("- a\n[^1]: note\n- b", "<ul>\n<li>a</li>\n</ul>\n<ul>\n<li>b</li>\n</ul>"),
        ("a[^1]\n\n[^1]: one\ntwo\n\n    three\n    - four\n[^2]: five\n\nsix",
            "<p>a<a id=\"fnref:1\" href=\"#fn:1\" class=\"footnote-ref\"><sup>1</sup></a></p>\n<p>six</p>\n<div class=\"footnotes\">\n<hr />\n<ol>\n<li id=\"fn:1\">\n<p>one\ntwo</p>\n<p>three</p>\n<ul>\n<li>four</li>\n</ul>\n"
            + "<p><a href=\"#fnref:1\" class=\"footnote-back-ref\">&#8617;</a></p>\n</li>\n</ol>\n</div>"));

    [Fact]
    public void A_note_after_a_definition_list_is_a_footnote() => ShouldBegin(
        ("T[^a]\n:   d\n\n[^a]: Four.", "<dl>\n<dt>T[1]</dt>\n<dd>d</dd>\n</dl>"),
        (
            "T\n\n:   d[^a]\n\nU\n:   e\n\n    f\n\n[^a]: Four.",
            "<dl>\n<dt>T</dt>\n<dd>\n<p>d[1]</p>\n</dd>\n<dt>U</dt>\n<dd>\n<p>e</p>\n<p>f</p>\n</dd>\n</dl>"));

    private static void ShouldBegin(params (string Markdown, string Html)[] cases)
    {
        var html = Rendering.Of(Site.Project, cases.Select(static one => one.Markdown + Notes));

        Assert.Equal(cases, cases.Select((one, i) => (one.Markdown, Beginning(html[i]))));
    }

    // The links to notes as their numbers in brackets, without the notes.
    private static string Beginning(string html) => System.Text.RegularExpressions.Regex.Replace(
        html.Split("\n<div class=\"footnotes\">")[0].TrimEnd('\n'), "<a id=\"fnref:[0-9]+\" href=\"#fn:[0-9]+\" class=\"footnote-ref\"><sup>([0-9]+)</sup></a>",
        "[$1]");
}
