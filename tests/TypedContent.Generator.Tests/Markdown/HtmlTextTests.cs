namespace TypedContent.Generator.Tests.Markdown;

/// <summary>Any HTML has a text, even invalid HTML, and it is the same at run time as at compile time.</summary>
public class HtmlTextTests
{
    // Pieces in which HTML may be cut off or incomplete.
    private static readonly string[] Pieces =
    [
        "a", " ", "\n", "<", ">", "&", ";", "&amp;", "&#", "&#x", "&#x41;", "&#55296;", "&#99999999999999999999;", "&#xFFFFFFFFFFFFFFFF;", "&notanentity;",
        "\"", "'", "=", "/", "<!", "<!--", "--", "-->", "<!-->", "<?", "</", "</>", "<p", "<p>", "</p>", "<br>", "</br>",
        "<a class=\"footnote-ref\">", "</a>", "<div class='footnotes x'>", "</div>", "<span class=math>", "\\(", "\\)", "</span>", "<script>", "</script>",
        "<template>", "</template>", "<video/>", "<pre>", "</pre>", "<code>", "</code>",
        "<table>", "<tr>", "<td>", "</td>", "</tr>", "</table>", "<img alt=", "<img alt=\"b\">", "<x-y z>", "\0", "\uD83D", "\t",
    ];

    [Theory]
    [InlineData("", "")]
    [InlineData("a < b <3 <- </ 4> c <", "a < b <3 <- c <")]
    [InlineData("<p>a<p>b</P>c", "a\n\nb\n\nc")]
    [InlineData("a<b title='x>y' data-z = w>c</b><wbr>d<my-element>e</my-element>", "acde")]
    [InlineData("a <b>b </b> c", "a b c")]
    [InlineData(" <p> a\n\t b </p>\n", "a b")]
    [InlineData("a<br><br/>b<p><br>c<br></p>d", "a\n\nb\n\nc\n\nd")]
    [InlineData("a<!-- <p> -- > -->b<!-->c<!--->d<!doctype x>e<?php > f</ g>h<![CDATA[i]]>j<!--k", "abcde fhj")]
    [InlineData("a<p class=\"b", "a")]
    [InlineData("&amp;lt; &LT &lt;p&gt; &quot;&apos;&#39;&#x27;&#X27; &hellip;&nbsp;&Alpha;", "&lt; &LT <p> \"'''' …\u00A0Α")]
    [InlineData("&#128;&#146;&#0;&#55296;&#1114112;&#65536;&#32;&#;&#x;&;&", "€’\uFFFD\uFFFD\uFFFD\U00010000 &#;&#x;&;&")]
    [InlineData("<pre>\n\n a <b>b</b>\n\tc\n\n</pre>d<code> e  f\ng</code>", "\n a b\n\tc\n\nd e  f g")]
    [InlineData("a<pre> \n</pre><pre>b", "a\n\nb")]
    [InlineData("a<script>b<p>\"</scr\"</script >c<style>d</style>e<iframe>f</iframe><title>g</title><noscript><p>h</p></noscript>", "ace")]
    [InlineData("a<template>b<template>c</template>d</template>e<video>f</video><object data=x /><video />g", "aeg")]
    [InlineData("a<script>b", "a")]
    [InlineData("a<script>b</scriptx>c</script d='>'>e<STYLE></style/>f<script></script", "aef")]
    [InlineData("a<script/>b<style><b c='</style>d", "abd")]
    [InlineData("a<template><script></template></SCRIPT\n></template>b", "ab")]
    [InlineData("<img alt=\"a &lt; b\"> <img ALT='c\n d' alt=e><img src=f><img alt>", "a < b c d")]
    [InlineData("<table><caption>a</caption><tr><th>b<th>c<tr><td></td><td>d</td></tr><tr><td>e</td><td> </td></tr></table>f", "a\n\nb\tc\n\n\td\n\ne\n\nf")]
    [InlineData("<tr><td>a</td><td><p>b</p><p>c</p></td><td><br>d</td></tr>", "a\tb\n\nc\td")]
    [InlineData("a<a class=\"x footnote-ref\"><sup>1</sup></a><a class=footnote>2</a>", "a2")]
    [InlineData("a<div class=footnotes><div>b</div>c</div>d<section class='footnotes'>e</section>f<div class=\"footnotes-2\">g</div>", "a\n\nd\n\nf\n\ng")]
    [InlineData("<span class=\"math\">\\(x &lt; y\\)</span> <span class=\"math\">z</span><div class=\"math\">\n\\[\na\n b\n\\]</div><div class=\"math\"><p>c</p></div>", "x < y z\n\na\n b\n\nc")]
    public void Texts(string html, string text)
    {
        Assert.Equal(text, HtmlText.Of(html));
        Assert.Equal(text, new MarkdownBody(new Content(html)).Text);
    }

    [Fact]
    public void Any_HTML_has_the_same_text_at_run_time()
    {
        string[] all =
        [
            .. Pieces,
            .. Pieces.SelectMany(static _ => Pieces, static (first, second) => first + second),
            .. Enumerable.Range(0, 3_000).Select(static seed => string.Concat(new Random(seed).GetItems(Pieces, 12))),
        ];

        Assert.All(all, static html =>
        {
            var text = HtmlText.Of(html);
            Assert.InRange(text.Length, 0, html.Length);
            Assert.Equal(text, new MarkdownBody(new Content(html)).Text);
        });
    }

    [Theory]
    [InlineData(2_000)]
    public void Many_pieces_of_HTML_are_read_in_time(int count)
    {
        foreach (var start in new[] { "", "<script>", "<template><style>", "<pre><script>a</script>" })
        {
            Assert.All(Pieces.Append("<b x=\"").Append("</script "), piece => HtmlText.Of(start + string.Concat(Enumerable.Repeat(piece, count))));
        }
    }

    // Each of these takes a minute or more if a search starts again for each piece.
    [Theory(Explicit = true)]
    [InlineData(200_000)]
    public void HTML_is_scanned_once(int count) => Many_pieces_of_HTML_are_read_in_time(count);

    private sealed class Content(string html) : BodyContent
    {
        public override ContentText Html => html;
    }
}
