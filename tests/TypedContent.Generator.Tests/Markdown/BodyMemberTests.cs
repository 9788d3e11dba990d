namespace TypedContent.Generator.Tests.Markdown;

/// <summary>The members of a body other than its HTML.</summary>
public class BodyMemberTests
{
    private const string Title = "---\ntitle: Hello\n---\n";

    private static readonly ContentCases<string> Ids =
        Cases("(string.Join(\", \", entry.Body.Headings.Select(heading => heading.Id)), entry.Body.Html)", nameof(Ids_are_readable_and_unique));

    private static readonly ContentCases<string> Excerpts = Cases("(entry.Body.Excerpt, entry.Body.ExcerptText, entry.Body.Html)", nameof(Excerpt));

    private static readonly ContentCases<string> WordCounts = Cases("entry.Body.WordCount", nameof(Words));

    private static ContentRun Article(string body) => Site.Markdown(Title + body).WithProperty("TypedContentRawHtml", "text").Run();

    private static ContentCases<string> Cases(string value, string method) => new(
        Site.Project.WithProperty("TypedContentRawHtml", "text"),
        InlineCases.TextsOf<BodyMemberTests>(method),
        static (project, place, text) => project.With($"{place.Folder}/hello.md", Title + text + "\n"),
        (place, _) => $"{{ var entry = {place.CSharpName}.Hello; return {value}; }}");

    [Theory]
    [InlineData("a *b*\n\nc\n", "<p>a <em>b</em></p>\n", "a b")]
    [InlineData("# H\n\na\n\nc\n", "<h1 id=\"h\">H</h1>\n<p>a</p>\n", "H\n\na")]
    [InlineData("a\n\nb\n\n<!-- more -->\n\nc\n", "<p>a</p>\n<p>b</p>\n", "a\n\nb")]
    [InlineData("<!-- more -->\n\nc\n", "", "")]
    [InlineData("a\n\nb\n\n<!--more-->\n\nc\n", "<p>a</p>\n<p>b</p>\n", "a\n\nb")]
    [InlineData("- a\n- b\n", "", "")]
    [InlineData("[a](javascript:x) b\n", "<p><a>a</a> b</p>\n", "a b", "content/articles/hello.md(4,5,4,17): error TC0032: The URL 'javascript:x' could run a script, and is left out of the HTML; remove it")]
    [InlineData(":::note\na\n:::\n\nb\n\nc\n", "<div class=\"note\">\n<p>a</p>\n</div>\n<p>b</p>\n", "a\n\nb")]
    [InlineData(":::note {title=T}\na\n:::\n\nb[^1] [1][2]\n\nc\n\n[^1]: n\n", "<section class=\"note\">\n<h2>T</h2>\n<p>a</p>\n</section>\n<p>b<a id=\"fnref:1\" href=\"#fn:1\" class=\"footnote-ref\"><sup>1</sup></a> [1][2]</p>\n", "T\n\na\n\nb [1][2]")]
    [InlineData("- a\n  - b\n\n<p>c</p>\n\nd *e*\n\nf\n", "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>\n<p>&lt;p&gt;c&lt;/p&gt;</p>\n<p>d <em>e</em></p>\n", "a\n\nb\n\n<p>c</p>\n\nd e")]
    [InlineData("", "", "")]
    public void Excerpt(string markdown, string html, string text, string? error = null)
    {
        var read = Excerpts[markdown];
        if (error is not null)
        {
            read.ShouldReport(error.Replace("content/articles", read.Place.Folder, StringComparison.Ordinal));
        }

        var (excerpt, excerptText, whole) = read.Value<(string, string, string)>();
        Assert.Equal((html, text), (excerpt, excerptText));
        Assert.DoesNotContain("more", whole, StringComparison.Ordinal);
    }

    [Fact]
    public void An_explicit_id_is_not_part_of_the_text()
    {
        Assert.Equal("<h2 id=\"one\">First</h2>\n", Article("## First {#one}\n").Value<string>("Articles.Hello.Body.Html"));
        Article("## First {#one}\n\n## Next {#one}\n").ShouldReport(
            "content/articles/hello.md(6,10,6,14): error TC0040: The id 'one' is already used in this text by a heading, a footnote or a block; write another one");
    }

    [Fact]
    public void An_unused_footnote_is_removed()
    {
        Assert.Equal("<p>a</p>\n", Article("a\n\n[^1]: b\n").Value<string>("Articles.Hello.Body.Html"));
    }

    [Fact]
    public void Headings_are_a_tree()
    {
        var run = Article("## A *b*\n\n### C\n\n# D\n\n#### E\n\n## F\n");

        Assert.Equal(
            "2 A b #a-b [3 C #c []]; 1 D #d [4 E #e []; 2 F #f []]",
            run.Execute<string>("""
                static string Text(IEnumerable<BodyHeading> headings) =>
                    string.Join("; ", headings.Select(heading => $"{heading.Level} {heading.Text} #{heading.Id} [{Text(heading.Children)}]"));
                return Text(Articles.Hello.Body.Headings);
                """));
    }

    [Theory]
    [InlineData("## لقاء مراكش\n\n## لقاء مراكش\n", "لقاء-مراكش, لقاء-مراكش-1")]
    [InlineData("## Wait, what?\n\n## C# & .NET\n", "wait-what, c--net")]
    [InlineData("## 日本語 の 見出し\n", "日本語-の-見出し")]
    [InlineData("## ที่นี่\n\n## हिन्दी\n\n## ذَهَبَ\n", "ที่นี่, हिन्दी, ذَهَبَ")]
    [InlineData("## a-1\n\n## a\n\n## a\n", "a-1, a, a-2")]
    [InlineData("## First {#one}\n\n## one\n\n## *x* {#two}\n", "one, one-1, two")]
    [InlineData("## !\n\n## ?\n", "section, section-1")]
    [InlineData("## 𠮷野家\n\n## 𐐔𐐯𐑅 𝐀𝟙 𞤀\n\n## 二〇二四 Ⅳ ⓐ 🅰 ²\n", "𠮷野家, 𐐼𐐯𐑅-𝐀𝟙-𞤢, 二〇二四-ⅳ-ⓐ-🅰-")]
    [InlineData("## 🚀 Go 👩🏽‍💻!\n\n## ❤️ x\n\n## 1️⃣\n", "-go-, ️-x, 1️⃣")]
    [InlineData("## می‌خواهم\n\n## क्‍ष\n\n## e\u0301 n\u20DD\n", "میخواهم, क्ष, e\u0301-n\u20DD")]
    [InlineData("## İSTANBUL IĞDIR\n\n## ΟΔΟΣ ΣΑΣ, Σ Σ' Α.Σ\n\n## Straße ǅ Ა\n", "i\u0307stanbul-iğdir, οδος-σας-σ-σ-ας, straße-ǆ-ა")]
    [InlineData("## matrix[i][j]\n\n## [1][2] a_b ‿ c\n\n## `f(x)` $y$ &amp; *z*\n", "matrixij, 12-a_b-‿-c, fx-y--z")]
    [InlineData("## Using List<T>\n\n## <a name=\"x\"></a>Old <!-- c --> id\n\n## ![alt](/a.png) b\n", "using-list, old--id, alt-b")]
    [InlineData("## ![a <b>c</b>](/a.png) <i>d</i>\n", "a-c-d")]
    [InlineData("## One <div className=\"label\">two</div>\n\n## a<br>b\n", "one-two, ab")]
    [InlineData("## a[^1] b\n\n## a  b\n\n[^1]: n\n", "a-b, a--b")]
    public void Ids_are_readable_and_unique(string markdown, string ids)
    {
        var (read, html) = Ids[markdown].Value<(string, string)>();

        Assert.Equal(ids, read);
        Assert.All(ids.Split(", "), id => Assert.Contains($" id=\"{id}\"", html, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("one two three", 3)]
    [InlineData("can't stop, won't 3.5 10,000 e-mail U.S. ab_c", 9)]
    [InlineData("لم يعد فعّالاً من الناحية العملية، وأنه", 7)]
    [InlineData("ذَهَبَ الوَلَدُ", 2)]
    [InlineData("٤٢٫٥ و١٠٬٠٠٠", 2)]
    [InlineData("日本語の見出し", 7)]
    [InlineData("สวัสดีชาวโลก", 3)]
    [InlineData("a 😀 b — c … !", 3)]
    [InlineData("", 0)]
    public void Words(string text, int count) => Assert.Equal(count, WordCounts[text].Value<int>());

    [Fact]
    public void Reading_takes_a_minute_for_200_words()
    {
        Assert.Equal(TimeSpan.FromMinutes(2), Article(string.Concat(Enumerable.Repeat("word ", 400))).Value<TimeSpan>("Articles.Hello.Body.ReadingTime"));
    }

    [Fact]
    public void Links_and_images()
    {
        var run = Article("[a *b*](https://x.y \"t\") <https://z.z> <q@z.z> ![alt](/i.png) [![j](/j.png)](/k)\n\n[r]\n\n[r]: /s\n");

        Assert.Equal(
            "https://x.y|a b|t, https://z.z|https://z.z|, mailto:q@z.z|q@z.z|, /k|j|, /s|r|",
            run.Value<string>("string.Join(\", \", Articles.Hello.Body.Links.Select(link => $\"{link.Url}|{link.Text}|{link.Title}\"))"));
        Assert.Equal(
            "/i.png|alt, /j.png|j",
            run.Value<string>("string.Join(\", \", Articles.Hello.Body.Images.Select(image => $\"{image.Url}|{image.Alt}\"))"));
    }

    [Fact]
    public void A_body_edit_emits_only_that_body()
    {
        var run = Site.Project
            .With("content/articles/a.md", "---\ntitle: A\n---\none\n\n:::note\nx\n:::\n")
            .With("content/articles/b.md", "---\ntitle: B\n---\ntwo [a](a.md#h)\n")
            .With("content/articles/a.md", "---\ntitle: A\n---\none\n\n# h\n\n:::note\nx\n:::\n")
            .Run();

        run.Edit("content/articles/a.md", "---\ntitle: A\n---\nother words\n\n# h\n\n:::note\nx\n:::\n").ShouldEmit("Articles.A.Body.g.cs");
    }

    [Fact]
    public void Markdown_that_is_nested_too_deeply_leaves_the_entry()
    {
        var run = Article(new string('>', 300) + " x\n");

        run.ShouldReport("content/articles/hello.md(4,1,4,1): error TC0037: The Markdown of this file is nested more than 100 levels deep and is left out; nest lists, block quotes and brackets less deeply");
        Assert.Equal("Hello", run.Value<string>("Articles.Hello.Title"));
    }
}
