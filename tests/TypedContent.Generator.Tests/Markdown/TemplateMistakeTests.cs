using TypedContent.Generator.Tests.Prepared;

namespace TypedContent.Generator.Tests.Markdown;

/// <summary>Mistakes in templates, each at its place; the template is not used.</summary>
public class TemplateMistakeTests
{
    private const string Remove = " (if it is for something else, add <TypedContentTemplate Remove=\"**/NAME\" /> to the project file)";

    private static ContentProject With(string name, string template) =>
        Site.Project.With($"content/_templates/{name}", template).With("content/articles/hello.md", "# A\n");

    [Theory]
    [InlineData("heading", "<h1>\n{{levl}}</h1>", "2,3,2,7", "'levl' is not a value of a heading template; did you mean 'level'?")]
    [InlineData("heading", "{{ url }}", "1,4,1,7", "'url' is not a value of a heading template; write one of 'level', 'id', 'text', 'html', 'attributes'")]
    [InlineData("heading", "{{#titel}}a{{/titel}}", "1,4,1,9", "'titel' is not a value of a heading template; write one of 'level', 'id', 'text', 'html', 'attributes'")]
    [InlineData("heading", "<b>{{html}}</b>", "1,4,1,12", "'html' is HTML, so write '{{{html}}}'")]
    [InlineData("heading", "{{{ text }}}", "1,1,1,13", "'text' is text, so write '{{text}}'")]
    [InlineData("link", "a\r\n\r\n  {{#title}}b", "3,3,3,13", "The section that opens here is not closed; end it with '{{/title}}'")]
    [InlineData("link", "{{#title}}{{#url}}{{/title}}{{/url}}", "1,19,1,29", "'{{/title}}' does not end the section 'url' of line 1; write '{{/url}}'", "1,29,1,37", "'{{/url}}' does not end the section 'title' of line 1; write '{{/title}}'")]
    [InlineData("link", "{{/title}}", "1,1,1,11", "There is no open section for '{{/title}}' to end; remove it")]
    [InlineData("code", "a {{text", "1,3,1,5", "The '{{' that opens here is not closed on its line; end it with '}}'")]
    [InlineData("code", "{{{html}}", "1,1,1,4", "The '{{{' that opens here is not closed on its line; end it with '}}}'")]
    [InlineData("code", "{{text\n}}", "1,1,1,3", "The '{{' that opens here is not closed on its line; end it with '}}'")]
    [InlineData("code", "{{}}", "1,1,1,5", "The tag has no name; write one of 'language', 'info', 'text', 'html'")]
    [InlineData("code", "{{> part}}", "1,1,1,11", "'{{> part}}' is not a tag of templates; there are '{{name}}', '{{{name}}}', '{{#name}}', '{{^name}}', '{{/name}}' and '{{! comment }}', and nothing is included or run")]
    [InlineData("blocks/note", "{{a b}}", "1,3,1,6", "'a b' cannot be the name of an attribute; write the key of an attribute, or one of 'name', 'level', 'id', 'class', 'title', 'html'")]
    [InlineData("blocks/note", "{{{kind}}}", "1,1,1,11", "'kind' is text, so write '{{kind}}'")]
    [InlineData("heading", " \n", "1,1,1,1", "The template is empty, so the element would be left out; write its HTML, or remove the file")]
    public void Of_its_text(string name, string template, string place, string message, string? otherPlace = null, string? otherMessage = null)
    {
        var run = With(name + ".html", template).Run();

        string[] lines = [.. new[] { (place, message), (otherPlace, otherMessage) }.Where(static line => line.Item1 is not null)
            .Select(line => $"content/_templates/{name}.html({line.Item1}): error TC0011: {line.Item2}")];
        run.ShouldReport(lines);
        Assert.Equal("<h1 id=\"a\">A</h1>\n", run.Value<string>("Articles.Hello.Body.Html"));
    }

    [Theory]
    [InlineData("hedding.html", "'hedding.html' is not the name of a template; did you mean 'heading.html'?")]
    [InlineData("Heading.html", "'Heading.html' is not the name of a template; did you mean 'heading.html'?")]
    [InlineData("base.html", "'base.html' is not the name of a template; there are 'blockquote.html', 'callout.html', 'code.html', 'heading.html', 'image.html', 'link.html', 'table.html', and 'blocks/quote.html' for the typed block ':::quote'")]
    [InlineData("blocks/a b.html", "'blocks/a b.html' is not the name of a template; there are 'blockquote.html', 'callout.html', 'code.html', 'heading.html', 'image.html', 'link.html', 'table.html', and 'blocks/quote.html' for the typed block ':::quote'")]
    public void Of_its_name(string name, string message) =>
        With(name, "a").Run().ShouldReport($"content/_templates/{name}(1,1,1,1): error TC0011: {message}{Remove.Replace("NAME", name, StringComparison.Ordinal)}");

    [Fact]
    public void Two_of_one_block() =>
        With("blocks/fact-box.html", "{{{html}}}").With("content/_templates/blocks/fact_box.html", "{{{html}}}").Run().ShouldReport(
            "content/_templates/blocks/fact_box.html(1,1,1,1): error TC0011: There are two templates for the same HTML, 'blocks/fact-box.html' and this one; remove one of the two");

    [Fact]
    public void A_file_that_is_not_text_or_cannot_be_read()
    {
        Site.Project.With("content/articles/hello.md", "# A\n").With("content/_templates/heading.html", [(byte)'a', 0xFF]).Run()
            .ShouldReport("content/_templates/heading.html(1,2,1,3): error TC0011: The file is not UTF-8 text; save it as UTF-8");
        Site.Project.With("content/articles/hello.md", "# A\n").WithUnreadable("content/_templates/heading.html").Run()
            .ShouldReport("content/_templates/heading.html(1,1,1,1): error TC0011: The file cannot be opened; check that it exists and that you may read it");
    }

    [Fact]
    public void They_are_the_same_in_prepared_content() => BothWays.ShouldBeTheSame(With("heading.html", "{{levl}}").WithoutSteps(), isUsed: false);
}
