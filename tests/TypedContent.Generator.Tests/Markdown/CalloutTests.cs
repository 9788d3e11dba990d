namespace TypedContent.Generator.Tests.Markdown;

/// <summary>A quotation that begins with <c>[!kind]</c> is a callout, as GitHub, Obsidian and Docusaurus write them.</summary>
public class CalloutTests
{
    [Fact]
    public void A_GitHub_kind_has_its_icon_and_its_name()
    {
        var html = Rendering.Of(Site.Project, new[] { "NOTE", "tip", "Important", "WARNING", "CAUTION" }.Select(static kind => $"> [!{kind}]\n> a\n"));

        Assert.Equal(
            [("note", "Note"), ("tip", "Tip"), ("important", "Important"), ("warning", "Warning"), ("caution", "Caution")],
            html.Select(static one => System.Text.RegularExpressions.Regex.Match(one, "^<div class=\"markdown-alert markdown-alert-([a-z]+)\">\n<p class=\"markdown-alert-title\"><svg .*</svg>([A-Za-z]+)</p>\n<p>a</p>\n</div>\n$"))
                .Select(static match => (match.Groups[1].Value, match.Groups[2].Value)));
    }

    [Fact]
    public void A_title_replaces_the_kind() => Site.Project.ShouldRender(
        ("> [!abstract] Read *this*\n> a", Callout("abstract", "Read <em>this</em>", "<p>a</p>\n")),
        ("> [!abstract] Only a title", Callout("abstract", "Only a title", "")),
        ("> [!abstract]  [l](/u) `c`  \n> a\n>\n> b", Callout("abstract", "<a href=\"/u\">l</a> <code>c</code>", "<p>a</p>\n<p>b</p>\n")),
        ("> [!abstract]\n> a", Callout("abstract", "Abstract", "<p>a</p>\n")),
        ("> [!abstract]", Callout("abstract", "Abstract", "")));

    [Fact]
    public void A_kind_may_be_any_name() => Site.Project.ShouldRender(
        ("> [!my-kind]\n> a", Callout("my-kind", "My kind", "<p>a</p>\n")),
        ("> [!FAQ2] T", Callout("faq2", "T", "")),
        ("> [!تنبيه]\n> أ", Callout("تنبيه", "تنبيه", "<p>أ</p>\n")),
        (
            "> [!info|left wide] T\n> a",
            "<div class=\"markdown-alert markdown-alert-info\" data-meta=\"left wide\">\n<p class=\"markdown-alert-title\">T</p>\n<p>a</p>\n</div>"));

    [Fact]
    public void A_collapsible_one_is_a_details_element() => Site.Project.ShouldRender(
        (
            "> [!faq]- Why?\n> a",
            "<details class=\"markdown-alert markdown-alert-faq\">\n<summary class=\"markdown-alert-title\">Why?</summary>\n<p>a</p>\n</details>"),
        (
            "> [!faq]+\n> a",
            "<details class=\"markdown-alert markdown-alert-faq\" open>\n<summary class=\"markdown-alert-title\">Faq</summary>\n<p>a</p>\n</details>"));

    [Fact]
    public void It_may_be_nested_in_others_in_lists_and_in_blocks() => Site.Project.ShouldRender(
        ("> [!a] T\n> > [!b] U\n> > c\n>\n> d", Callout("a", "T", Callout("b", "U", "<p>c</p>\n") + "\n<p>d</p>\n")),
        ("> > [!b] U\n> > c", "<blockquote>\n" + Callout("b", "U", "<p>c</p>\n") + "\n</blockquote>"),
        ("- x\n\n  > [!a] T\n  > b", "<ul>\n<li><p>x</p>\n" + Callout("a", "T", "<p>b</p>\n") + "\n</li>\n</ul>"),
        ("- x\n  > [!a] T\n  > b\n- y", "<ul>\n<li>x\n" + Callout("a", "T", "<p>b</p>\n") + "\n</li>\n<li>y</li>\n</ul>"),
        (":::\n> [!a] T\n> b\n:::", "<div>\n" + Callout("a", "T", "<p>b</p>\n") + "\n</div>"));

    [Fact]
    public void The_text_after_the_mark_is_separate_Markdown() => Site.Project.ShouldRender(
        ("> [!a] T\n> ---\n> b", Callout("a", "T", "<hr />\n<p>b</p>\n")),
        ("> [!a] T\n> 2. b", Callout("a", "T", "<ol start=\"2\">\n<li>b</li>\n</ol>\n")),
        ("> [!a]\n>     b", Callout("a", "A", "<pre><code>b\n</code></pre>\n")),
        (">\n> [!a] T\n> b", Callout("a", "T", "<p>b</p>\n")),
        ("> [!a]\nb\nc", Callout("a", "A", "<p>b\nc</p>\n")),
        ("> [!a] T\n- b", Callout("a", "T", "") + "\n<ul>\n<li>b</li>\n</ul>"),
        ("> [!a] T\n\nb", Callout("a", "T", "") + "\n<p>b</p>"));

    [Fact]
    public void Other_brackets_are_links_or_text() => Site.Project.ShouldRender(
        ("> [!a](/u) b", "<blockquote>\n<p><a href=\"/u\">!a</a> b</p>\n</blockquote>"),
        ("> [!a][b]\n\n[b]: /u", "<blockquote>\n<p><a href=\"/u\">!a</a></p>\n</blockquote>"),
        ("> [!a]b", "<blockquote>\n<p>[!a]b</p>\n</blockquote>"),
        ("> [!]\n> b", "<blockquote>\n<p>[!]\nb</p>\n</blockquote>"),
        ("> [!VIDEO x]", "<blockquote>\n<p>[!VIDEO x]</p>\n</blockquote>"),
        ("> \\[!a]", "<blockquote>\n<p>[!a]</p>\n</blockquote>"),
        ("> b\n> [!a] T", "<blockquote>\n<p>b\n[!a] T</p>\n</blockquote>"),
        (">     [!a]", "<blockquote>\n<pre><code>[!a]\n</code></pre>\n</blockquote>"),
        ("[!a] T", "<p>[!a] T</p>"));

    [Fact]
    public void Links_in_its_title_are_checked()
    {
        var run = Site.Markdown("---\ntitle: Hello\n---\n> [!a] T [x](helo.md)\n> b\n").Run();

        run.ShouldReportOnly(@"^content/articles/hello\.md\(4,14,4,21\): error TC0029: ", 1);
        Assert.Equal("T x\n\nb", run.Value<string>("Articles.Hello.Body.Text"));
    }

    private static string Callout(string kind, string title, string body) =>
        $"<div class=\"markdown-alert markdown-alert-{kind}\">\n<p class=\"markdown-alert-title\">{title}</p>\n{body}</div>";
}
