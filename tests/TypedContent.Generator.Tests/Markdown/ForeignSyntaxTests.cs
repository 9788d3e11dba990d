namespace TypedContent.Generator.Tests.Markdown;

/// <summary>Syntax of other tools in Markdown is reported once for each kind, and is no mistake.</summary>
public class ForeignSyntaxTests
{
    private const string End = "; to turn this warning off, write <NoWarn>$(NoWarn);TC0054</NoWarn> in the project file";

    [Theory]
    [InlineData("a\n\n{{< figure src=\"x\" >}}", "3,1,3,23", "is a shortcode, which is not run: '{{< figure src=\"x\" >}}'; write Markdown or a typed block (':::name') instead")]
    [InlineData("{{% note %}}", "1,1,1,13", "is a shortcode, which is not run: '{{% note %}}'; write Markdown or a typed block (':::name') instead")]
    [InlineData("a {% include x.html %} b", "1,3,1,23", "is a template tag, which is not filled in: '{% include x.html %}'; write the result, or a typed block (':::name')")]
    [InlineData("[a]({{ site.url }}/b)", "1,5,1,19", "is a template tag, which is not filled in: '{{ site.url }}'; write the result, or a typed block (':::name')")]
    [InlineData("> - {{page.title}}", "1,5,1,19", "is a template tag, which is not filled in: '{{page.title}}'; write the result, or a typed block (':::name')")]
    [InlineData("::youtube[Title]{id=1}", "1,1,1,17", "is a directive, which is not read: '::youtube[Title]'; write Markdown or a typed block (':::name') instead")]
    [InlineData("Press :kbd[Ctrl].", "1,7,1,17", "is a directive, which is not read: ':kbd[Ctrl]'; write Markdown or a typed block (':::name') instead")]
    [InlineData("a <Card title=\"x\" /> b", "1,3,1,21", "is JSX, which is not run: '<Card title=\"x\" />'; write Markdown or a typed block (':::name') instead")]
    [InlineData("<Tabs>\n\na\n\n</Tabs>", "5,1,5,8", "is JSX, which is not run: '</Tabs>'; write Markdown or a typed block (':::name') instead")]
    [InlineData("import Tabs from '@theme/Tabs';", "1,1,1,32", "is JSX, which is not run: 'import Tabs from '@theme/Tabs';'; write Markdown or a typed block (':::name') instead")]
    [InlineData("<Box style={{width: 1}}>a b=c", "1,12,1,24", "is JSX, which is not run: '{{width: 1}}'; write Markdown or a typed block (':::name') instead")]
    [InlineData("See [[Note|text]] there", "1,5,1,18", "is a wiki link, which is shown as text: '[[Note|text]]'; set TypedContentWikiLinks to 'true' to read such links")]
    [InlineData("a <kbd>b</kbd>", "1,3,1,8", "is HTML, which is shown as text: '<kbd>'; set TypedContentRawHtml to 'sanitize' to keep it without scripts, or to 'text' to keep it as text")]
    [InlineData("a [b](/x){ .md-button } c", "1,10,1,24", "is an attribute list, which is shown as text: '{ .md-button }'; remove it, or write the element as HTML where its class or size is needed")]
    [InlineData("![i](/a.png){ width=300 }", "1,13,1,26", "is an attribute list, which is shown as text: '{ width=300 }'; remove it, or write the element as HTML where its class or size is needed")]
    [InlineData("*a*{: .x} `b`", "1,4,1,10", "is an attribute list, which is shown as text: '{: .x}'; remove it, or write the element as HTML where its class or size is needed")]
    [InlineData("[b][c]{:target=\"_blank\" rel='x y'}\n\n[c]: /d", "1,7,1,35", "is an attribute list, which is shown as text: '{:target=\"_blank\" rel='x y'}'; remove it, or write the element as HTML where its class or size is needed")]
    [InlineData("<https://a.example>{.x}", "1,20,1,24", "is an attribute list, which is shown as text: '{.x}'; remove it, or write the element as HTML where its class or size is needed")]
    [InlineData("text\n{:.lead}", "2,1,2,9", "is an attribute list, which is shown as text: '{:.lead}'; remove it, or write the element as HTML where its class or size is needed")]
    [InlineData("## A\n{: #id .class}\n\nb", "2,1,2,15", "is an attribute list, which is shown as text: '{: #id .class}'; remove it, or write the element as HTML where its class or size is needed")]
    [InlineData("- a\n  {:.b #c.d}", "2,3,2,13", "is an attribute list, which is shown as text: '{:.b #c.d}'; remove it, or write the element as HTML where its class or size is needed")]
    [InlineData("> a\n> { .b }", "2,3,2,9", "is an attribute list, which is shown as text: '{ .b }'; remove it, or write the element as HTML where its class or size is needed")]
    [InlineData("* TOC\n{:toc}", "2,1,2,7", "is an attribute list, which is shown as text: '{:toc}'; remove it, or write the element as HTML where its class or size is needed")]
    [InlineData("{::options toc_levels=\"1..2\" /}", "1,1,1,32", "is an attribute list, which is shown as text: '{::options toc_levels=\"1..2\" /}'; remove it, or write the element as HTML where its class or size is needed")]
    [InlineData("| a |\n|---|\n| b {: .c} |", "3,5,3,11", "is an attribute list, which is shown as text: '{: .c}'; remove it, or write the element as HTML where its class or size is needed")]
    [InlineData("!!! note \"A title\"\n\n    text", "1,1,1,19", "is an MkDocs block, which is not read: '!!! note \"A title\"'; write a callout ('> [!NOTE] Title') or a typed block (':::note') instead")]
    [InlineData("a\n\n??? warning\n    text", "3,1,3,12", "is an MkDocs block, which is not read: '??? warning'; write a callout ('> [!NOTE] Title') or a typed block (':::note') instead")]
    [InlineData("???+ tip \"Read\"", "1,1,1,16", "is an MkDocs block, which is not read: '???+ tip \"Read\"'; write a callout ('> [!NOTE] Title') or a typed block (':::note') instead")]
    [InlineData("- !!! danger \"\"\n      text", "1,3,1,16", "is an MkDocs block, which is not read: '!!! danger \"\"'; write a callout ('> [!NOTE] Title') or a typed block (':::note') instead")]
    [InlineData("!!! note inline end\n\n    text", "1,1,1,20", "is an MkDocs block, which is not read: '!!! note inline end'; write a callout ('> [!NOTE] Title') or a typed block (':::note') instead")]
    [InlineData("=== \"One\"\n\n    text", "1,1,1,10", "is an MkDocs block, which is not read: '=== \"One\"'; write a callout ('> [!NOTE] Title') or a typed block (':::note') instead")]
    [InlineData("Yes :material-check: no", "1,5,1,21", "is an icon name, which is shown as text: ':material-check:'; write the character or an image instead")]
    [InlineData("- :octicons-mark-github-16: a", "1,3,1,28", "is an icon name, which is shown as text: ':octicons-mark-github-16:'; write the character or an image instead")]
    public void It_is_reported_at_the_first_place(string markdown, string place, string message)
    {
        Site.Markdown("---\ntitle: A\n---\n" + markdown + "\n").Run().ShouldReport($"content/articles/hello.md({Moved(place)}): warning TC0054: This {message}{End}");
    }

    [Theory]
    [InlineData("`{{ x }}` ``[[a]]`` $`:x[y]`$")]
    [InlineData("```\n{{< x >}} {% x %} [[a]] ::b[c]\n```\n\n    {{ x }}")]
    [InlineData("List<T>, Task<Result> and <Name>, <YOUR_NAME>")]
    [InlineData("[[1]](https://example.com) [[a]: b] x[[1]] if [[ -f a ]] \\[[a]]")]
    [InlineData("std::vector[1] at 12:30 :smile: a:b[c] {x} { {x} }")]
    [InlineData("<!-- {{ x }} -->\n\na <!-- b -->")]
    [InlineData(":::note {a=1}\ntext\n:::")]
    [InlineData("important from 'x'")]
    [InlineData("A {a: b} and {b} and {c=d}, {#e} or { .f } in a sentence.")]
    [InlineData("{a: b}\n\n{a=b}\n\n{a, b}\n\n{:ok, 1}\n\n{}\n\n{ }\n\n{:}")]
    [InlineData("f(x){ .y } and (x){#z} and [x]{.y} and \\{.a}")]
    [InlineData("[a](/b) { .c } [d](/e){f} [g](/h){i: j} `k`{l, m}")]
    [InlineData("`{: .a}` `[b](/c){ .d }` `:material-check:`")]
    [InlineData("```\n{: .a}\n!!! note \"A\"\n:material-check:\n```\n\n    {: .a}\n")]
    [InlineData("## A {#b .c}\n\n## D {: .e title=\"f\"}\n\nG {: .h}\n---\n")]
    [InlineData(":::tip[Read *this*]{#id .class}\ntext\n:::\n\n::: {.note}\ntext\n:::")]
    [InlineData("!!! note\n\nno text of it\n\n!!! wow \"said\" he\n\n??? what is that\n\n!!!\n\nA !!! note \"b\"")]
    [InlineData("a\n===\n\nb === \"c\"\n\n=== c")]
    [InlineData(":smile: :check: :material: :material-: 10:simple-a: a:material-check:b")]
    public void Code_and_plain_text_are_not_reported(string markdown)
    {
        Site.Markdown("---\ntitle: A\n---\n" + markdown + "\n").Run().ShouldReport();
    }

    [Fact]
    public void Attributes_blocks_and_icons_of_MkDocs_are_counted()
    {
        Site.Markdown("!!! a \"b\"\n\n    [c](/d){.e} ![f](/g){.h}\n\n[i](/j){.k} ![l](/m){ width=3 }\n{: .n}\n\n??? o \"p\"\n\n:simple-q: :material-r:{ .s }\n").Run().ShouldReport(
            $"content/articles/hello.md(5,8,5,12): warning TC0054: This and 2 more in 1 file are attribute lists, which are shown as text: '{{.k}}'; remove it, or write the element as HTML where its class or size is needed{End}",
            $"content/articles/hello.md(1,1,1,10): warning TC0054: This and 1 more in 1 file are MkDocs blocks, which are not read: '!!! a \"b\"'; write a callout ('> [!NOTE] Title') or a typed block (':::note') instead{End}",
            $"content/articles/hello.md(10,1,10,11): warning TC0054: This and 1 more in 1 file are icon names, which are shown as text: ':simple-q:'; write the character or an image instead{End}");
    }

    [Fact]
    public void It_is_counted_over_all_files()
    {
        Site.Project.With("content/articles/b.md", "{{< a >}} {{< b >}}\n").With("content/articles/a.md", "x\n\n{{< c >}} {{ y }}\n")
            .With("content/docs/a.md", "{{< d >}}\n").Run().ShouldReport(
            $"content/articles/a.md(3,1,3,10): warning TC0054: This and 3 more in 3 files are shortcodes, which are not run: '{{{{< c >}}}}'; write Markdown or a typed block (':::name') instead{End}",
            $"content/articles/a.md(3,11,3,18): warning TC0054: This is a template tag, which is not filled in: '{{{{ y }}}}'; write the result, or a typed block (':::name'){End}");
    }

    [Theory]
    [InlineData("text")]
    [InlineData("allow")]
    [InlineData("sanitize")]
    public void HTML_is_not_reported_if_the_project_sets_its_handling(string rawHtml)
    {
        Site.Markdown("a <kbd>b</kbd>\n").WithProperty("TypedContentRawHtml", rawHtml).Run().ShouldReport();
    }

    [Fact]
    public void Enabled_wiki_links_are_not_reported()
    {
        Site.Markdown("[[hello]]\n").WithProperty("TypedContentWikiLinks", "true").Run().ShouldReport();
    }

    private static string Moved(string place)
    {
        var numbers = place.Split(',').Select(int.Parse).ToArray();
        return $"{numbers[0] + 3},{numbers[1]},{numbers[2] + 3},{numbers[3]}";
    }
}
