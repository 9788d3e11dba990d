namespace TypedContent.Generator.Tests.Markdown;

/// <summary>Tables are those of GitHub Flavored Markdown.</summary>
public class TableTests
{
    [Fact]
    public void A_line_after_a_table_is_a_row_of_it() => Site.Project.ShouldRender(
        ("|a|b|\n|-|-|\n|1|2|\ntext\n\nafter", Table("a,b", "1,2", "text,") + "\n<p>after</p>"),
        ("|a|\n|-|\n[x]: /u", Table("a", "[x]: /u")),
        ("|a|\n|-|\n|", Table("a", "")),
        ("|a|\n|-|\n> q", Table("a") + "\n<blockquote>\n<p>q</p>\n</blockquote>"),
        ("|a|\n|-|\n# h", Table("a") + "\n<h1 id=\"h\">h</h1>"),
        ("|a|\n|-|\n- l\n\n|a|\n|-|\n2. l", Table("a") + "\n<ul>\n<li>l</li>\n</ul>\n" + Table("a") + "\n<ol start=\"2\">\n<li>l</li>\n</ol>"),
        ("|a|\n|-|\n```\nc\n```", Table("a") + "\n<pre><code>c\n</code></pre>"),
        ("|a|\n|-|\n    c", Table("a") + "\n<pre><code>c\n</code></pre>"),
        ("|a|\n|-|\n***\n|b|", Table("a") + "\n<hr />\n<p>|b|</p>"),
        ("> |a|\n> |-|\n|b|", "<blockquote>\n" + Table("a") + "\n</blockquote>\n<p>|b|</p>"),
        ("- |a|\n  |-|\n  |b|\n|c|", "<ul>\n<li>\n" + Table("a", "b") + "\n</li>\n</ul>\n<p>|c|</p>"),
        (":::note\n|a|\n|-|\nb\n:::", "<div class=\"note\">\n" + Table("a", "b") + "\n</div>"));

    [Fact]
    public void A_row_has_as_many_cells_as_the_header() => Site.Project.ShouldRender(
        ("|a|b|\n|-|-|\n|1|2|3|4|\n|1|\n1 | 2 | 3", Table("a,b", "1,2", "1,", "1,2")),
        ("a|b\n-|-", Table("a,b")),
        ("| |\n|-|\n||", Table("", "")),
        ("  |a|  \n :-\n  b  ", "<table>\n<thead>\n<tr>\n<th style=\"text-align: left;\">a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td style=\"text-align: left;\">b</td>\n</tr>\n</tbody>\n</table>"),
        ("|l|c|r|\n|:--|:-:|--:|", "<table>\n<thead>\n<tr>\n<th style=\"text-align: left;\">l</th>\n<th style=\"text-align: center;\">c</th>\n<th style=\"text-align: right;\">r</th>\n</tr>\n</thead>\n</table>"));

    [Fact]
    public void Without_a_delimiter_row_of_the_same_length_there_is_no_table() => Site.Project.ShouldRender(
        ("|a|b|\n|-|-|-|\n|1|2|", "<p>|a|b|\n|-|-|-|\n|1|2|</p>"),
        ("|a|b|\n|-|", "<p>|a|b|\n|-|</p>"),
        ("|a|\n|:|\n\n|a|\n|=|\n\n|a|\n|- -|", "<p>|a|\n|:|</p>\n<p>|a|\n|=|</p>\n<p>|a|\n|- -|</p>"),
        ("|a|\n---", "<h2 id=\"a\">|a|</h2>"),
        ("a|b\n- | -", "<p>a|b</p>\n<ul>\n<li>| -</li>\n</ul>"),
        ("|a|\n\n|-|", "<p>|a|</p>\n<p>|-|</p>"),
        ("text\n    |a|\n|-|", "<p>text\n|a|\n|-|</p>"),
        ("a|b|\n    -|-|", "<p>a|b|\n-|-|</p>"),
        ("|-|\n|-|\n|-|", Table("-", "-")));

    [Fact]
    public void The_last_line_of_a_paragraph_is_the_header() => Site.Project.ShouldRender(
        ("text\nmore\n|a|b|\n|-|-|\n|1|2|", "<p>text\nmore</p>\n" + Table("a,b", "1,2")),
        ("[x]: /u\n|a|\n|-|\n|[x]|", Table("a", "<a href=\"/u\">x</a>")));

    [Fact]
    public void A_bar_after_a_backslash_belongs_to_the_cell() => Site.Project.ShouldRender(
        ("|a \\| b|`c \\| d`|\n|-|-|\n|\\||`\\|\\|`|", Table("a | b,<code>c | d</code>", "|,<code>||</code>")),
        ("|[a\\|b](/c\\|d)|**e\\|f**|\n|-|-|\n|`a|b`|", Table("<a href=\"/c%7Cd\">a|b</a>,<strong>e|f</strong>", "`a,b`")),
        ("|a\\\\|b|\n|-|\n|`\\\\|`|", Table("a|b", "<code>\\|</code>")));

    [Fact]
    public void Emphasis_does_not_extend_beyond_a_cell() => Site.Project.ShouldRender(
        ("|*a|b*|\n|-|-|\n|[c|d](/e)|\n|*f*|**\"g\"**|", Table("*a,b*", "[c,d](/e)", "<em>f</em>,<strong>&quot;g&quot;</strong>")));

    [Fact]
    public void Any_line_ending_is_read() =>
        Site.Project.ShouldRender(("|a|b|\r\n|-|-|\r\n|1|2|\r\ntext\r\n\r\nafter", Table("a,b", "1,2", "text,") + "\n<p>after</p>"));

    [Fact]
    public void Mistakes_in_a_cell_are_reported_at_their_place()
    {
        Site.Markdown("text\n\n> | a | b |\n> | --- | --- |\n> | `x \\| y` | [c \\| d](gone.md) |\n> [e](gone.md)\n").Run().ShouldReport(
            "content/articles/hello.md(5,25,5,32): error TC0029: The link 'gone.md' does not lead to content; write the path of a content file from this one, or an entry as 'collection/slug'" + Site.LinkFix,
            "content/articles/hello.md(6,7,6,14): error TC0029: The link 'gone.md' does not lead to content; write the path of a content file from this one, or an entry as 'collection/slug'" + Site.LinkFix);
    }

    private static string Table(string header, params string[] rows)
    {
        var body = rows.Length == 0 ? "" : "<tbody>\n" + string.Concat(rows.Select(static row => Row(row, "td"))) + "</tbody>\n";
        return $"<table>\n<thead>\n{Row(header, "th")}</thead>\n{body}</table>";
    }

    private static string Row(string cells, string name) => "<tr>\n" + string.Concat(cells.Split(',').Select(cell => $"<{name}>{cell}</{name}>\n")) + "</tr>\n";
}
