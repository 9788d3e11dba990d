using System.Buffers;
using System.Text;

namespace TypedContent.Generator.Tests.Runtime;

/// <summary>Changing HTML at run time, element by element.</summary>
public class HtmlRewriterTests
{
    [Theory]
    [InlineData("<p>a <img src=\"a.png\" alt=\"A\" /> b</p>", "<p>a <img src=\"a.png\" alt=\"A\" loading=\"lazy\" /> b</p>")]
    [InlineData("<img src=a.png>", "<img src=a.png loading=\"lazy\">")]
    [InlineData("<IMG alt='a > b' LOADING=eager src=\"a\"\n>", "<IMG alt='a > b' LOADING=\"lazy\" src=\"a\">")]
    [InlineData("<img loading loading=eager>", "<img loading=\"lazy\">")]
    [InlineData("<!-- <img> --> <script>\"<img>\"</script><style><img></style> &lt;img>", "<!-- <img> --> <script>\"<img>\"</script><style><img></style> &lt;img>")]
    [InlineData("<script>\"<img>\"</script><img>", "<script>\"<img>\"</script><img loading=\"lazy\">")]
    [InlineData("<img", "<img")]
    [InlineData("a < b <3 </> <", "a < b <3 </> <")]
    [InlineData("", "")]
    public void An_attribute_is_set(string html, string expected) => Assert.Equal(expected, HtmlRewriter.Rewrite(html, static element =>
    {
        if (element.Name == "img")
        {
            element["loading"] = "lazy";
        }
    }));

    [Theory]
    [InlineData("<a href=\"https://a.org/?a=1&amp;b=2\">a</a>", "https://a.org/?a=1&b=2")]
    [InlineData("<a HREF='&quot;'>a</a>", "\"")]
    [InlineData("<a href>a</a>", "")]
    [InlineData("<a title=\"href=b\">a</a>", null)]
    public void An_attribute_is_read(string html, string? expected)
    {
        string? read = "unread";
        HtmlRewriter.Rewrite(html, element => read = element["href"]);

        Assert.Equal(expected, read);
    }

    [Theory]
    [InlineData("a\"<b>&", " title=\"a&quot;&lt;b&gt;&amp;\"")]
    [InlineData("", " title=\"\"")]
    [InlineData(null, "")]
    public void A_value_is_encoded_and_null_removes_it(string? value, string attribute)
    {
        string? read = null;
        Assert.Equal($"<p id=\"x\"{attribute}>a</p>", HtmlRewriter.Rewrite("<p id=\"x\" title=\"old\">a</p>", element =>
        {
            element["Title"] = "first";
            element["title"] = value;
            read = element["TITLE"];
        }));
        Assert.Equal(value, read);
    }

    [Theory]
    [InlineData("<div>a</div>", "(<div>[a]</div>)")]
    [InlineData("<div><div>a</div><p>b</div></div>", "(<div>[<div>a</div><p>b]</div>)</div>")]
    [InlineData("<div><DIV>a</DIV></div>b", "(<div>[<DIV>a</DIV>]</div>)b")]
    [InlineData("<div>a", "(<div>[a])")]
    [InlineData("a</div>", "a</div>")]
    public void Html_is_inserted_around_and_inside_the_first_element(string html, string expected)
    {
        var isFirst = true;
        Assert.Equal(expected, HtmlRewriter.Rewrite(html, element =>
        {
            if (isFirst)
            {
                element.Before("(");
                element.Prepend("[");
                element.Append("]");
                element.After(")");
            }

            isFirst = false;
        }));
    }

    [Fact]
    public void Several_insertions_are_in_the_order_of_the_DOM()
    {
        static void Change(RewrittenElement element)
        {
            foreach (var i in new[] { "1", "2" })
            {
                element.Before("b" + i);
                element.Prepend("p" + i);
                element.Append("a" + i);
                element.After("f" + i);
            }
        }

        Assert.Equal("b1b2<p>p2p1xa1a2</p>f2f1", HtmlRewriter.Rewrite("<p>x</p>", Change));
        Assert.Equal("b1b2<br />p2p1a1a2f2f1", HtmlRewriter.Rewrite("<br />", Change));
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("a>")]
    [InlineData("")]
    public void A_name_that_is_none_is_refused(string name) =>
        Assert.ThrowsAny<ArgumentException>(() => HtmlRewriter.Rewrite("<p>", element => element[name] = "a"));

    [Fact]
    public void Null_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => HtmlRewriter.Rewrite(null!, static _ => { }));
        Assert.Throws<ArgumentNullException>(() => HtmlRewriter.Rewrite("", null!));
    }

    [Fact]
    public void Much_html_without_end_tags_takes_linear_time()
    {
        var html = string.Concat(Enumerable.Repeat("<b>", 200_000)) + string.Concat(Enumerable.Repeat("</i>", 200_000));

        Assert.Equal(html.Length + 200_000, HtmlRewriter.Rewrite(html, static element => element.After(".")).Length);
    }

    [Fact]
    public void A_body_is_rewritten_as_text_and_as_UTF_8()
    {
        var body = new MarkdownBody(static () => "<h2 id=\"a\">نص 🎉</h2>\n<table>\n<tr><td>1</td></tr>\n</table>\n", static () => "");
        static void Change(RewrittenElement element)
        {
            if (element is { Name: "h2" } && element["id"] is { } id)
            {
                element.Append($" <a href=\"#{id}\">#</a>");
            }
            else if (element.Name == "table")
            {
                element.Before("<div class=\"scroll\">");
                element.After("</div>");
            }
        }

        const string Expected =
            "<h2 id=\"a\">نص 🎉 <a href=\"#a\">#</a></h2>\n<div class=\"scroll\"><table>\n<tr><td>1</td></tr>\n</table></div>\n";
        var writer = new ArrayBufferWriter<byte>();
        body.WriteHtmlTo(writer, Change);
        Assert.Equal(Expected, Encoding.UTF8.GetString(writer.WrittenSpan));
        Assert.Equal(Expected, body.RewriteHtml(Change));
        Assert.Throws<ArgumentNullException>(() => body.WriteHtmlTo(null!, Change));
        Assert.Throws<ArgumentNullException>(() => body.RewriteHtml(null!));
    }
}
