namespace TypedContent.Generator.Tests.Markdown;

/// <summary>What another tool would read in Markdown is told once for each kind, and is no mistake.</summary>
public class ForeignSyntaxTests
{
    private const string End = "; to hear no more of it, write <NoWarn>$(NoWarn);TC0055</NoWarn> in the project file";

    [Theory]
    [InlineData("a\n\n{{< figure src=\"x\" >}}", "3,1,3,23", "is a shortcode, which is not run: '{{< figure src=\"x\" >}}'; write Markdown or a typed block (':::name') in its place")]
    [InlineData("{{% note %}}", "1,1,1,13", "is a shortcode, which is not run: '{{% note %}}'; write Markdown or a typed block (':::name') in its place")]
    [InlineData("a {% include x.html %} b", "1,3,1,23", "is a tag of a template, which is not filled in: '{% include x.html %}'; write what it would become, or a typed block (':::name')")]
    [InlineData("[a]({{ site.url }}/b)", "1,5,1,19", "is a tag of a template, which is not filled in: '{{ site.url }}'; write what it would become, or a typed block (':::name')")]
    [InlineData("> - {{page.title}}", "1,5,1,19", "is a tag of a template, which is not filled in: '{{page.title}}'; write what it would become, or a typed block (':::name')")]
    [InlineData("::youtube[Title]{id=1}", "1,1,1,17", "is a directive, which is not read: '::youtube[Title]'; write Markdown or a typed block (':::name') in its place")]
    [InlineData("Press :kbd[Ctrl].", "1,7,1,17", "is a directive, which is not read: ':kbd[Ctrl]'; write Markdown or a typed block (':::name') in its place")]
    [InlineData("a <Card title=\"x\" /> b", "1,3,1,21", "is JSX, which is not run: '<Card title=\"x\" />'; write Markdown or a typed block (':::name') in its place")]
    [InlineData("<Tabs>\n\na\n\n</Tabs>", "5,1,5,8", "is JSX, which is not run: '</Tabs>'; write Markdown or a typed block (':::name') in its place")]
    [InlineData("import Tabs from '@theme/Tabs';", "1,1,1,32", "is JSX, which is not run: 'import Tabs from '@theme/Tabs';'; write Markdown or a typed block (':::name') in its place")]
    [InlineData("<Box style={{width: 1}}>a b=c", "1,12,1,24", "is JSX, which is not run: '{{width: 1}}'; write Markdown or a typed block (':::name') in its place")]
    [InlineData("See [[Note|text]] there", "1,5,1,18", "is a link of a wiki, which is shown as text: '[[Note|text]]'; set TypedContentWikiLinks to 'true' to read such links")]
    [InlineData("a <kbd>b</kbd>", "1,3,1,8", "is HTML, which is shown as text: '<kbd>'; set TypedContentRawHtml to 'sanitize' to keep it without scripts, or to 'text' to leave it so")]
    public void It_is_told_at_the_first_place(string markdown, string place, string message)
    {
        Site.Markdown("---\ntitle: A\n---\n" + markdown + "\n").Run().ShouldReport($"content/articles/hello.md({Moved(place)}): warning TC0055: This {message}{End}");
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
    public void Code_and_plain_text_are_left_alone(string markdown)
    {
        Site.Markdown("---\ntitle: A\n---\n" + markdown + "\n").Run().ShouldReport();
    }

    [Fact]
    public void It_is_counted_over_all_files()
    {
        Site.Project.With("content/articles/b.md", "{{< a >}} {{< b >}}\n").With("content/articles/a.md", "x\n\n{{< c >}} {{ y }}\n").With("content/docs/a.md", "{{< d >}}\n").Run().ShouldReport(
            $"content/articles/a.md(3,1,3,10): warning TC0055: This and 3 more in 3 files are shortcodes, which are not run: '{{{{< c >}}}}'; write Markdown or a typed block (':::name') in its place{End}",
            $"content/articles/a.md(3,11,3,18): warning TC0055: This is a tag of a template, which is not filled in: '{{{{ y }}}}'; write what it would become, or a typed block (':::name'){End}");
    }

    [Theory]
    [InlineData("text")]
    [InlineData("allow")]
    [InlineData("sanitize")]
    public void HTML_that_the_project_decides_of_is_not_told(string rawHtml)
    {
        Site.Markdown("a <kbd>b</kbd>\n").WithProperty("TypedContentRawHtml", rawHtml).Run().ShouldReport();
    }

    [Fact]
    public void Wiki_links_that_are_read_are_not_told()
    {
        Site.Markdown("[[hello]]\n").WithProperty("TypedContentWikiLinks", "true").Run().ShouldReport();
    }

    private static string Moved(string place)
    {
        var numbers = place.Split(',').Select(int.Parse).ToArray();
        return $"{numbers[0] + 3},{numbers[1]},{numbers[2] + 3},{numbers[3]}";
    }
}
