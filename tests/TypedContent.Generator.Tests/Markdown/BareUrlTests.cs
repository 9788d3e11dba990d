namespace TypedContent.Generator.Tests.Markdown;

public class BareUrlTests
{
    private static readonly ContentCases<string> Cases = new(
        Site.Project.WithProperty("TypedContentRawHtml", "allow"),
        InlineCases.TextsOf<BareUrlTests>(
            nameof(Bare_URLs_follow_GitHub_Flavored_Markdown), nameof(A_URL_ends_before_the_punctuation_of_Arabic_and_CJK),
            nameof(Links_code_and_HTML_contain_no_bare_URLs)),
        static (project, place, markdown) => project.With($"{place.Folder}/hello.md", markdown + "\n"),
        static (place, _) => place.CSharpName + ".Hello.Body.Html");

    [Theory]
    [InlineData("Visit www.commonmark.org/help for more.", "Visit {www.commonmark.org/help} for more.")]
    [InlineData("Visit www.commonmark.org. And www.commonmark.org/a.b.", "Visit {www.commonmark.org}. And {www.commonmark.org/a.b}.")]
    [InlineData("www.google.com/search?q=Markup+(business)", "{www.google.com/search?q=Markup+(business)}")]
    [InlineData("(www.google.com/search?q=Markup+(business)))", "({www.google.com/search?q=Markup+(business)}))")]
    [InlineData("www.google.com/search?q=(business))+ok", "{www.google.com/search?q=(business))+ok}")]
    [InlineData("www.google.com/search?q=commonmark&hl=en", "{www.google.com/search?q=commonmark&amp;hl=en}")]
    [InlineData("www.google.com/search?q=commonmark&hl;", "{www.google.com/search?q=commonmark}&amp;hl;")]
    [InlineData("www.commonmark.org/he<lp", "{www.commonmark.org/he}&lt;lp")]
    [InlineData("http://commonmark.org", "{http://commonmark.org}")]
    [InlineData("(Visit https://encrypted.google.com/search?q=Markup+(business))", "(Visit {https://encrypted.google.com/search?q=Markup+(business)})")]
    [InlineData("HTTPS://A.example:8080/?q#f WWW.b.example", "{HTTPS://A.example:8080/?q#f} {WWW.b.example}")]
    [InlineData("http://localhost:5000/a https://127.0.0.1", "{http://localhost:5000/a} {https://127.0.0.1}")]
    [InlineData("https://a.example?! https://a.example..; 'https://a.example' \"https://a.example\"", "{https://a.example}?! {https://a.example}..; '{https://a.example}' &quot;{https://a.example}&quot;")]
    [InlineData("**https://a.example** _https://a.example_ ~~https://a.example/b~~", "<strong>{https://a.example}</strong> <em>{https://a.example}</em> <del>{https://a.example/b}</del>")]
    [InlineData("https://a.example/a_b_c/*d* https://a.example/_e_", "{https://a.example/a_b_c/*d}* {https://a.example/_e}_")]
    [InlineData("https://a_b.example.org http://a.b_c http://a_b.c", "{https://a_b.example.org} http://a.b_c http://a_b.c")]
    [InlineData("https:// https://. http:///a www. www..a xhttp://a.example awww.a.example ftp://a.example", "https:// https://. http:///a www. www..a xhttp://a.example awww.a.example ftp://a.example")]
    [InlineData("https://xn--nxasmq6b.example/ https://a.example/مسار", "{https://xn--nxasmq6b.example/} {https://a.example/مسار}")]
    [InlineData("foo@bar.baz, hello+x.y-z@mail.example.", "{foo@bar.baz}, {hello+x.y-z@mail.example}.")]
    [InlineData("hello@mail+xyz.example isn't valid, but hello+xyz@mail.example is.", "hello@mail+xyz.example isn't valid, but {hello+xyz@mail.example} is.")]
    [InlineData("a.b-c_d@a.b a.b-c_d@a.b. a.b-c_d@a.b- a.b-c_d@a.b_", "{a.b-c_d@a.b} {a.b-c_d@a.b}. a.b-c_d@a.b- a.b-c_d@a.b_")]
    [InlineData("_foo@bar.example_ **foo@bar.example** react@18.2.0 @scope/b@c.d @foo foo@ foo@bar", "<em>{foo@bar.example}</em> <strong>{foo@bar.example}</strong> react@18.2.0 @scope/b@c.d @foo foo@ foo@bar")]
    [InlineData("https://a.example/b\\_c\\-d\\*e", "{https://a.example/b_c-d*e}")]
    [InlineData("\\[https://a.example/b\\](https://c.example\\) https\\://a.example www\\.a.example a\\@b.example", "[{https://a.example/b}]({https://c.example}) https://a.example www.a.example a@b.example")]
    [InlineData("a:b w https: www what@", "a:b w https: www what@")]
    public void Bare_URLs_follow_GitHub_Flavored_Markdown(string markdown, string html) => ShouldRender(markdown, html);

    [Theory]
    [InlineData("زوروا https://a.example، ثم https://b.example/c؛ أو www.d.example؟", "زوروا {https://a.example}، ثم {https://b.example/c}؛ أو {www.d.example}؟")]
    [InlineData("https://a.example/b؟c،d", "{https://a.example/b}؟c،d")]
    [InlineData("«https://a.example/b» (https://a.example)، https://ur.example۔", "«{https://a.example/b}» ({https://a.example})، {https://ur.example}۔")]
    [InlineData("https://a.example/ج\u200F https://a.example\u200F", "{https://a.example/ج}\u200F {https://a.example}\u200F")]
    [InlineData("见https://a.example/b，然后（https://c.example）。「https://d.example/（e）」", "见{https://a.example/b}，然后（{https://c.example}）。「{https://d.example/（e）}」")]
    public void A_URL_ends_before_the_punctuation_of_Arabic_and_CJK(string markdown, string html) => ShouldRender(markdown, html);

    [Theory]
    [InlineData("[https://a.example](/b) [a www.b.example c](/d) [x@y.example][r]\n\n[r]: /e", "<a href=\"/b\">https://a.example</a> <a href=\"/d\">a www.b.example c</a> <a href=\"/e\">x@y.example</a>")]
    [InlineData("[see https://a.example/b] [www.c.example/d[e]f]", "[see {https://a.example/b}] [{www.c.example/d[e]f}]")]
    [InlineData("![https://a.example](/b.png)", "<img src=\"/b.png\" alt=\"https://a.example\" />")]
    [InlineData("`https://a.example` <https://b.example> $https://c.example$", "<code>https://a.example</code> <a href=\"https://b.example\">https://b.example</a> <span class=\"math\">\\(https://c.example\\)</span>")]
    [InlineData("<a href=\"https://a.example\">https://b.example</a> <b>https://c.example</b>", "<a href=\"https://a.example\">https://b.example</a> <b>{https://c.example}</b>")]
    [InlineData("<abbr title='x'>https://a.example</abbr>", "<abbr title='x'>{https://a.example}</abbr>")]
    public void Links_code_and_HTML_contain_no_bare_URLs(string markdown, string html) => ShouldRender(markdown, html);

    [Fact]
    public void A_domain_may_have_any_letters() => Site.Project.ShouldRender(
        (
            "https://موقع.example/a، www.例え.example。",
            "<p><a href=\"https://xn--4gbrim.example/a\">https://موقع.example/a</a>، <a href=\"http://www.xn--r8jz45g.example\">www.例え.example</a>。</p>"));

    [Fact]
    public void They_are_links_of_the_body()
    {
        var run = Site.Markdown("a https://a.example/b. x@y.example www.c.example\n").Run();

        Assert.Equal(
            "https://a.example/b|https://a.example/b, mailto:x@y.example|x@y.example, http://www.c.example|www.c.example",
            run.Value<string>("string.Join(\", \", Articles.Hello.Body.Links.Select(link => $\"{link.Url}|{link.Text}\"))"));
        Assert.Equal("a https://a.example/b. x@y.example www.c.example", run.Value<string>("Articles.Hello.Body.Text"));
    }

    private static void ShouldRender(string markdown, string html) => Assert.Equal("<p>" + Links(html) + "</p>", Cases[markdown].Value<string>().TrimEnd('\n'));

    private static string Links(string html) => System.Text.RegularExpressions.Regex.Replace(
        html, @"\{([^}]*)\}", static match => $"<a href=\"{HrefOf(match.Groups[1].Value)}\">{match.Groups[1].Value}</a>");

    private static string HrefOf(string url)
    {
        var prefix = url.Contains("://", StringComparison.Ordinal) ? "" : url.Contains('@', StringComparison.Ordinal) ? "mailto:" : "http://";
        return prefix + string.Concat(url.Select(static c => c < 128 && c is not ('[' or ']') ? c.ToString() : Uri.EscapeDataString(c.ToString())));
    }
}
