namespace TypedContent.Generator.Tests.Markdown;

/// <summary>Links of a wiki name a file by its name, in any folder and case.</summary>
public class WikiLinkTests
{
    private static ContentProject Project => Site.Project.WithProperty("TypedContentWikiLinks", "True")
        .With("content/notes/First Note.md", "## A Heading\n").With("content/notes/deep/Twice.md", "a\n").With("content/notes/deep/er/Twice.md", "a\n")
        .With("content/other/Twice.md", "a\n")
        .With("content/other/v1.2.md", "a\n").With("content/other/both.ar.md", "a\n").With("content/other/both.en.md", "a\n")
        .With("content/notes/Node.js.md", "a\n").With("content/notes/C# Guide.md", "## Why\n").With("content/notes/ملاحظة.md", "## عنوان فرعي\n")
        .With("content/people.yaml", "- slug: amina\n  name: Amina\n")
        .WithImage("content/notes/img/Square.png").WithImage("content/other/Square.png");

    private static readonly ContentCases<string> Cases = new(
        Project,
        InlineCases.TextsOf<WikiLinkTests>(nameof(They_resolve_to_the_entry)),
        static (project, place, markdown) => project.With($"content/notes/{place.Name}.md", markdown + "\n"),
        static (place, _) => $"Notes.{place.CSharpName}.Body.Links.Select(link => link.Url + \" \" + link.Text).ToArray()");

    private static string[] Links(string markdown) => Project.With("content/notes/from.md", markdown + "\n").Run()
        .Execute<string[]>("return Notes.From.Body.Links.Select(link => link.Url + \" \" + link.Text).ToArray();");

    [Theory]
    [InlineData("[[First Note]]", "/notes/First%20Note First Note")]
    [InlineData("[[first note.md|the *first*]]", "/notes/First%20Note the *first*")]
    [InlineData("[[ First Note ]]", null)]
    [InlineData("[[First Note#A Heading]]", "/notes/First%20Note#a-heading First Note > A Heading")]
    [InlineData("[[First Note#^block|b]]", "/notes/First%20Note b")]
    [InlineData("[[notes/First Note]]", "/notes/First%20Note notes/First Note")]
    [InlineData("[[First Note#B#A Heading]]", "/notes/First%20Note#a-heading First Note > B > A Heading")]
    [InlineData("[[#^block]] [[#^block|b]]", "# ^block;# b")]
    [InlineData("[[ملاحظة#عنوان فرعي|نص]]", "/notes/%D9%85%D9%84%D8%A7%D8%AD%D8%B8%D8%A9#عنوان-فرعي نص")]
    [InlineData("[[Node.js]]", "/notes/Node.js Node.js")]
    [InlineData("[[C# Guide]] [[C# Guide#Why]]", "/notes/C%23%20Guide C# Guide;/notes/C%23%20Guide#why C# Guide > Why")]
    [InlineData("[[./first note|a]] [[../other/Twice|b]] [[./deep/er/Twice.md|c]]", "/notes/First%20Note a;/other/Twice b;/notes/deep/er/Twice c")]
    [InlineData("[[both.en]] [[both.ar.md|b]]", "/en/other/both both.en;/other/both b")]
    [InlineData("[[First Note|a [b] c]] [[First Note\\|x]]", "/notes/First%20Note a [b] c;/notes/First%20Note x")]
    [InlineData("[[Square.png]] [[img/Square.png#part|a]]", "/other/Square.png Square.png;/notes/img/Square.png a")]
    [InlineData("[[/notes/First Note|a]]", "/notes/First%20Note a")]
    [InlineData("[[Twice]]", "/other/Twice Twice")]
    [InlineData("[[er/Twice]]", "/notes/deep/er/Twice er/Twice")]
    [InlineData("[[deep/twice]]", "/notes/deep/Twice deep/twice")]
    [InlineData("[[v1.2]]", "/other/v1.2 v1.2")]
    [InlineData("[[both]]", "/other/both both")]
    [InlineData("[[Amina]]", "/people/amina Amina")]
    [InlineData("![[First Note]]", "/notes/First%20Note First Note")]
    [InlineData("# H\n\n[[#H]]", "#h H")]
    [InlineData("| a |\n|---|\n| [[First Note\\|x]] |", "/notes/First%20Note x")]
    [InlineData("**[[First Note]]**[[amina]]", "/notes/First%20Note First Note;/people/amina amina")]
    [InlineData("[[a](https://example.com)]", "https://example.com a")]
    [InlineData("[[ -f x ]] and `[[First Note]]` and [[film.pdf]]", null)]
    public void They_resolve_to_the_entry(string markdown, string? links) => Assert.Equal(links?.Split(';') ?? [], Cases[markdown].Value<string[]>());

    [Fact]
    public void A_file_in_the_same_folder_has_priority() => Assert.Contains(
        "href=\"/notes/deep/Twice\"",
        Project.With("content/notes/deep/from.md", "[[Twice]]\n").Run().Value<string>("Notes.DeepFrom.Body.Html"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("[[Plan]]", "/notes/Plan")]
    [InlineData("[[Archive/Plan]]", "/notes/Archive/Plan")]
    [InlineData("[[../Plan]]", "/notes/Plan")]
    public void In_a_vault_a_file_in_the_root_has_priority(string link, string expected) => Assert.Contains(
        $"href=\"{expected}\"",
        Site.Project.WithProperty("TypedContentWikiLinks", "true").WithProperty("TypedContentLayout", "{slug}").WithRootCollection("notes")
            .With("content/Plan.md", "a\n").With("content/Archive/Plan.md", "a\n").With("content/Zed/From.md", link + "\n").Run()
            .Value<string>("Notes.ZedFrom.Body.Html"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("![[img/Square.png#part]]", "alt=\"img/Square.png\" />")]
    [InlineData("![[img/Square.png#part|300]]", "alt=\"img/Square.png\" width=\"300\" />")]
    [InlineData("![[img/Square.png|A square|300x200]]", "alt=\"A square\" width=\"300\" height=\"200\" />")]
    [InlineData("![[img/Square.png|x]]", "alt=\"x\" />")]
    [InlineData("![[img/Square.png|100x]]", "alt=\"100x\" />")]
    [InlineData("![[./img/square.png|a]]", "alt=\"a\" />")]
    public void An_image_may_be_followed_by_its_size_or_its_text(string markdown, string expected) => Assert.Equal(
        $"<p><img src=\"/notes/img/Square.png\" {expected}</p>\n",
        Project.With("content/notes/from.md", markdown + "\n").Run().Value<string>("Notes.From.Body.Html"));

    [Fact]
    public void An_image_is_found_by_its_name()
    {
        var run = Project.WithProperty("TypedContentRawHtml", "sanitize")
            .With("content/notes/from.md", "![[square.png]] ![[img/Square.png|300x200]] ![[Square.png|A square]] <br>\n").Run();

        Assert.Equal(
            "<p><img src=\"/other/Square.png\" alt=\"square.png\" /> <img src=\"/notes/img/Square.png\" alt=\"img/Square.png\" width=\"300\" height=\"200\" /> <img src=\"/other/Square.png\" alt=\"A square\" /> <br /></p>\n",
            run.Value<string>("Notes.From.Body.Html"));
    }

    [Theory]
    [InlineData("a [[Frist Note|x]]", "1,3,1,19", "TC0029: The link '[[Frist Note]]' does not lead to content; did you mean '[[First Note]]'?")]
    [InlineData("[[zzzzzzzz]]", "1,1,1,13", "TC0029: The link '[[zzzzzzzz]]' does not lead to content; write the name of a content file, or its path without extension")]
    [InlineData("[[First Note#B Heading]]", "1,1,1,25", "TC0030: The link '[[First Note#B Heading]]' does not lead to a heading: 'notes/First Note.md' has no '#b-heading'; did you mean '#a-heading'?")]
    [InlineData("[[deep/Frist Note]]", "1,1,1,20", "TC0029: The link '[[deep/Frist Note]]' does not lead to content; did you mean '[[First Note]]'?")]
    [InlineData("[[First Note^block|b]]", "1,1,1,23", "TC0029: The link '[[First Note^block]]' does not lead to content; did you mean '[[First Note#^block]]'?")]
    [InlineData("![[squar.png#part]]", "1,1,1,20", "TC0031: The image '[[squar.png#part]]' is not in the content; add the file, or write the path of an existing one")]
    [InlineData("![[squar.png]]", "1,1,1,15", "TC0031: The image '[[squar.png]]' is not in the content; add the file, or write the path of an existing one")]
    public void A_broken_one_is_reported_at_its_own_place(string markdown, string place, string message) =>
        Project.With("content/notes/from.md", markdown + "\n").Run().ShouldReport($"content/notes/from.md({place}): error {message}{Site.LinkFix}");

    [Fact]
    public void Without_the_property_they_are_text()
    {
        var run = Project.WithProperty("TypedContentWikiLinks", "").With("content/notes/from.md", "[[First Note]]\n").Run();

        run.ShouldReportOnly("warning TC0054: ");
        Assert.Equal("<p>[[First Note]]</p>\n", run.Value<string>("Notes.From.Body.Html"));
    }
}
