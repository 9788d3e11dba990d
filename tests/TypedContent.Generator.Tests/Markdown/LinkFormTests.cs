using Microsoft.CodeAnalysis;

namespace TypedContent.Generator.Tests.Markdown;

/// <summary>Links resolve in the forms that other tools use, and the project sets how broken ones are reported.</summary>
public class LinkFormTests
{
    private const string Broken = "[a](wrold.md) ![b](squar.png) [c](#tow)\n\n## Two\n";

    private static ContentProject Project => Site.Project
        .With("content/docs/index.md", "## Start\n")
        .With("content/docs/guide/index.md", "## Guide\n")
        .With("content/docs/guide/intro.md", "## Intro\n")
        .With("content/docs/guide/v1.2.md", "## V\n")
        .With("content/docs/guide/my page.md", "## M\n")
        .With("content/docs/guide/_part.en.md", "---\nslug: guide/part\n---\n")
        .With("content/docs/guide/about.ar.md", "## A\n")
        .With("content/docs/guide/about.en.md", "## B\n")
        .With("content/docs/guide/from/deep.md", "## D\n")
        .With("content/blog/hello.md", "---\nslug: hi\n---\n## One\n")
        .WithProperty("TypedContentDefaultLocale", "en");

    // The links are in one file, since their targets depend on its name; they do not affect each other.
    private static readonly Lazy<Dictionary<string, string>> Urls = new(static () =>
    {
        var targets = InlineCases.TextsOf<LinkFormTests>(nameof(Leads_to)).ToList();
        var run = Project.With("content/docs/guide/from.md", string.Concat(targets.Select(static target => $"[x]({target})\n\n"))).Run();
        var urls = run.Value<string[]>("Docs.Find(\"guide/from\")!.Body.Links.Select(link => link.Url).ToArray()");
        return targets.Zip(urls).ToDictionary(static pair => pair.First, static pair => pair.Second);
    });

    [Theory]
    [InlineData("./intro", "/docs/guide/intro")]
    [InlineData("intro", "/docs/guide/intro")]
    [InlineData("intro/", "/docs/guide/intro")]
    [InlineData("intro#intro", "/docs/guide/intro#intro")]
    [InlineData("./intro?a=b#intro", "/docs/guide/intro?a=b#intro")]
    [InlineData("../guide/intro", "/docs/guide/intro")]
    [InlineData("v1.2", "/docs/guide/v1.2")]
    [InlineData("intro.html", "/docs/guide/intro")]
    [InlineData("../intro.md", "/docs/guide/intro")]
    [InlineData("deep.md", "/docs/guide/from/deep")]
    [InlineData("<my page>", "/docs/guide/my%20page")]
    [InlineData("my%20page.md", "/docs/guide/my%20page")]
    [InlineData("<my page.md#m>", "/docs/guide/my%20page#m")]
    [InlineData("about", "/docs/guide/about")]
    [InlineData("about.ar", "/ar/docs/guide/about")]
    [InlineData("about.md", "/docs/guide/about")]
    [InlineData("about.ar.md#a", "/ar/docs/guide/about#a")]
    [InlineData("from/deep", "/docs/guide/from/deep")]
    [InlineData("deep", "/docs/guide/from/deep")]
    [InlineData("../intro", "/docs/guide/intro")]
    [InlineData("..\\guide\\intro.md", "/docs/guide/intro")]
    [InlineData("@/blog/hello.md", "/blog/hi")]
    [InlineData("@/blog/hello.md#one", "/blog/hi#one")]
    [InlineData("~/docs/guide/intro.md", "/docs/guide/intro")]
    [InlineData("/docs/guide/intro.md", "/docs/guide/intro")]
    [InlineData("/guide/intro.md", "/docs/guide/intro")]
    [InlineData("guide/intro.md", "/docs/guide/intro")]
    [InlineData("docs/guide/intro.md", "/docs/guide/intro")]
    [InlineData("docs/guide/intro/", "/docs/guide/intro")]
    [InlineData("/docs/guide/intro", "/docs/guide/intro")]
    [InlineData("/docs/guide/intro/#intro", "/docs/guide/intro#intro")]
    [InlineData("/docs/guide/my%20page", "/docs/guide/my%20page")]
    [InlineData("/ar/docs/guide/about", "/ar/docs/guide/about")]
    [InlineData("../../blog/hi", "/blog/hi")]
    [InlineData("../../blog/hello", "/blog/hi")]
    [InlineData("#", "#")]
    [InlineData("#top", "#top")]
    [InlineData("intro.md#Top", "/docs/guide/intro#Top")]
    [InlineData("intro.md#intro:~:text=a", "/docs/guide/intro#intro:~:text=a")]
    [InlineData("#tab/dotnet", "#tab/dotnet")]
    [InlineData("missing", "missing")]
    [InlineData("./missing/", "./missing/")]
    [InlineData("../img/", "../img/")]
    [InlineData("/docs/missing", "/docs/missing")]
    [InlineData("/openapi.yaml", "/openapi.yaml")]
    public void Leads_to(string target, string url)
    {
        Assert.Equal(url, Urls.Value[target]);
    }

    [Theory]
    [InlineData("../a.png", "/docs/guide/a.png")]
    [InlineData("a.png", "/docs/guide/a.png")]
    [InlineData("../img/b.png", "/docs/guide/img/b.png")]
    [InlineData("b.png", "/docs/guide/from/b.png")]
    [InlineData("~/docs/guide/a.png", "/docs/guide/a.png")]
    [InlineData("..\\guide\\a.png", "/docs/guide/a.png")]
    [InlineData("/other/a.png", "/other/a.png")]
    public void An_image_is_relative_to_the_file_or_to_the_folder_of_its_page(string target, string url)
    {
        var run = Project.WithImage("content/docs/guide/a.png").WithImage("content/docs/guide/img/b.png").WithImage("content/docs/guide/from/b.png")
            .With("content/docs/guide/from.md", $"![x]({target})\n").Run();

        Assert.Equal(url, run.Value<string>("Docs.Find(\"guide/from\")!.Body.Images[0].Url"));
    }

    [Theory]
    [InlineData("content/docs/guide/from.md", "../", "/docs")]
    [InlineData("content/docs/guide/from.md", "./", "guide")]
    [InlineData("content/docs/from.md", "guide/", "guide")]
    [InlineData("content/docs/from.md", "./guide#guide", "guide#guide")]
    [InlineData("content/blog/from.md", "../docs/guide", "guide")]
    public void A_link_to_a_folder_leads_to_its_page(string path, string target, string page)
    {
        var run = Project.With(path, $"[x]({target})\n").Run();

        var link = run.Value<string>($"{(path.Contains("blog", StringComparison.Ordinal) ? "Blog" : "Docs")}.All.Single(entry => entry.SourcePath.EndsWith(\"from.md\")).Body.Links[0].Url");
        Assert.Contains(page.Split('#')[0], link, StringComparison.Ordinal);
        Assert.StartsWith("/docs", link, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/{collection}/{slug}", "other", "/docs/a/other")]
    [InlineData("/{collection}/{slug}/", "other", "/docs/a/page/other/")]
    [InlineData("/{collection}/{slug}/", "../other", "/docs/a/other/")]
    [InlineData("/{collection}/{slug}/", "only", "/docs/a/only/")]
    public void The_URL_of_a_folder_decides_between_two_pages(string pattern, string target, string url)
    {
        var run = Site.Project
            .With("content/docs/a/page.md", $"[x]({target})\n")
            .With("content/docs/a/other.md", "a\n")
            .With("content/docs/a/only.md", "a\n")
            .With("content/docs/a/page/other.md", "a\n")
            .WithProperty("TypedContentUrlPatterns", Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(pattern)))
            .Run();

        Assert.Equal(url, run.Value<string>("Docs.Find(\"a/page\")!.Body.Links[0].Url"));
    }

    [Theory]
    [InlineData("[x](Intro.md)", "TC0029: The link 'Intro.md' does not lead to content; did you mean 'intro.md'?")]
    [InlineData("[x](../Guide/INTRO.md)", "TC0029: The link '../Guide/INTRO.md' does not lead to content; did you mean 'intro.md'?")]
    [InlineData("[x](../elsewhere/hello.md)", "TC0029: The link '../elsewhere/hello.md' does not lead to content; did you mean '../../blog/hello.md'?")]
    [InlineData("[x](docs/Guide/intro)", "TC0029: The link 'docs/Guide/intro' does not lead to content; the collection 'docs' has no slug 'Guide/intro'; did you mean 'docs/guide/intro'?")]
    [InlineData("[x](intro.md#INTRO)", "TC0030: The link 'intro.md#INTRO' does not lead to a heading: 'docs/guide/intro.md' has no '#INTRO'; did you mean '#intro'?")]
    [InlineData("[x](./intro#into)", "TC0030: The link './intro#into' does not lead to a heading: 'docs/guide/intro.md' has no '#into'; did you mean '#intro'?")]
    [InlineData("![x](A.PNG)", "TC0031: The image 'A.PNG' is not in the content; did you mean 'a.png'?")]
    public void A_suggestion_in_another_case_has_priority(string markdown, string message)
    {
        Project.WithImage("content/docs/guide/a.png").With("content/docs/guide/from.md", markdown + "\n").Run()
            .ShouldReport($"content/docs/guide/from.md(1,{(markdown[0] == '!' ? 6 : 5)},1,{markdown.Length}): error {message}{Site.LinkFix}");
    }

    [Theory]
    [InlineData("![x](shield.svg#only-light)", null)]
    [InlineData("![x](img/phoen.png?raw=true#a)", "img/phone.png")]
    [InlineData("![x](phone.png)", "img/phone.png")]
    [InlineData("![x](im/phone.png)", "img/phone.png")]
    [InlineData("![x](../shared/PHONE.png)", "img/phone.png")]
    [InlineData("![x](img/phone-dark.png)", null)]
    [InlineData("![x](img/tablet.png)", null)]
    [InlineData("![x](imb/icon.png)", "imb/icons.png")]
    [InlineData("![x](elsewhere/icon.png)", null)]
    [InlineData("![x](ima/icon.png)", "ima/icon.jpg")]
    public void An_image_is_suggested_by_its_name(string markdown, string? path)
    {
        var url = markdown[5..^1];
        Site.Project.With("content/docs/from.md", markdown + "\n")
            .WithImage("content/docs/img/phone.png").WithImage("content/docs/img/table.png.svg").WithImage("content/docs/imb/icons.png")
            .WithImage("content/docs/ima/icon.jpg").WithImage("content/docs/imc/icon.jpg")
            .Run().ShouldReport(
                $"content/docs/from.md(1,6,1,{markdown.Length}): error TC0031: The image '{url}' is not in the content; {(path is null ? "add the file, or write the path of an existing one" : $"did you mean '{path}'?")}{Site.LinkFix}");
    }

    [Theory]
    [InlineData("gone.md", null)]
    [InlineData("../guide/abuot.md", "guide/about.md")]
    [InlineData("guide/abuot.ar.md", "guide/about.ar.md")]
    [InlineData("guied/index.md", "guide/index.md")]
    [InlineData("elsewhere-entirely/index.md", null)]
    public void A_file_is_suggested_by_its_name(string url, string? path)
    {
        Site.Project.With("content/docs/from.md", $"[x]({url})\n")
            .With("content/docs/guide/index.md", "a\n").With("content/docs/other/index.md", "a\n").With("content/docs/guide/about.ar.md", "a\n")
            .With("content/docs/hello.md", "a\n").WithProperty("TypedContentKnownLocales", "ar")
            .Run().ShouldReport(
                $"content/docs/from.md(1,5,1,{url.Length + 5}): error TC0029: The link '{url}' does not lead to content; {(path is null ? "write the path of a content file from this one, or an entry as 'collection/slug'" : $"did you mean '{path}'?")}{Site.LinkFix}");
    }

    [Theory]
    [InlineData("#/portal/learn?a=b")]
    [InlineData("#!/portal")]
    [InlineData("hello.md#/")]
    [InlineData("/articles/hello#/portal")]
    public void A_route_of_an_app_is_not_a_heading(string url) => Site.Markdown($"[x]({url})\n").Run().ShouldReport();

    [Theory]
    [InlineData("#first\u00A0day-x", "first-day-x", " (the link has a no-break space)")]
    [InlineData("#first%C2%A0day-x", "first-day-x", " (the link has a no-break space)")]
    [InlineData("#a-b-c-d-e", "abcde", "")]
    [InlineData("#f-g-h-i", "f--g--h--i", "")]
    public void A_heading_with_other_spaces_is_suggested(string url, string id, string more)
    {
        Site.Markdown($"[x]({url})\n\n## First day x\n\n## A\u00A0b\u00A0c\u00A0d\u00A0e\n\n## F & g & h & i\n").Run().ShouldReport(
            $"content/articles/hello.md(1,5,1,{url.Length + 5}): error TC0030: The link '{url}' does not lead to a heading: this file has no '{Uri.UnescapeDataString(url)}'; did you mean '#{id}'?{more}{Site.LinkFix}");
    }

    [Fact]
    public void A_suggestion_in_another_case_is_not_limited()
    {
        // Comparing these names costs more than a search may.
        var name = new string('z', 84);
        var project = Site.Project.With("content/docs/from.md", $"[x]({name.ToUpperInvariant()}.md)\n").With($"content/docs/{name}.md", "a\n").WithoutSteps();
        for (var i = 0; i < 300; i++)
        {
            project = project.With($"content/docs/{new string('a', 81)}{i:D3}.md", "a\n");
        }

        project.Run().ShouldReport($"content/docs/from.md(1,5,1,92): error TC0029: The link '{name.ToUpperInvariant()[..60]}…' does not lead to content; did you mean '{name}.md'?{Site.LinkFix}");
    }

    [Fact]
    public void Warnings_do_not_suggest_the_property_that_is_set()
    {
        var run = Site.Markdown(Broken).WithImage("content/articles/square.png").With("content/articles/world.md", "a\n")
            .WithProperty("TypedContentLinks", "Warn").Run();

        run.ShouldReport(
            "content/articles/hello.md(1,5,1,13): warning TC0029: The link 'wrold.md' does not lead to content; did you mean 'world.md'?",
            "content/articles/hello.md(1,20,1,29): warning TC0031: The image 'squar.png' is not in the content; did you mean 'square.png'?",
            "content/articles/hello.md(1,35,1,39): warning TC0030: The link '#tow' does not lead to a heading: this file has no '#tow'; did you mean '#two'?");
        Assert.StartsWith(
            "<p><a href=\"wrold.md\">a</a> <img src=\"/articles/squar.png\" alt=\"b\" /> <a href=\"#tow\">c</a></p>",
            run.Value<string>("Articles.Hello.Body.Html"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_reported_if_the_project_turns_it_off()
    {
        var run = Site.Markdown("---\nby: people/amina\n---\n" + Broken)
            .With("content/articles/world.md", "---\nby: people/nobody\n---\n[x](javascript:a) [y](hello.md)\n").With("content/people.yaml", "- slug: amina\n")
            .WithProperty("TypedContentLinks", "off").Run();

        run.ShouldReport(
            "content/articles/world.md(2,5,2,18): error TC0005: 'people/nobody' is not an entry: the collection 'people' has no slug 'nobody'; name one that exists, or put the value in quotation marks if it is text" + Site.UnionFix("articles.by"),
            "content/articles/world.md(4,5,4,17): error TC0032: The URL 'javascript:a' could run a script, and is left out of the HTML; remove it");
    }

    [Theory]
    [InlineData("error", "error TC0029: The link 'x.md' does not lead to content; write the path of a content file from this one, or an entry as 'collection/slug'" + Site.LinkFix)]
    [InlineData("warning", "error TC0041: The value 'warning' of TypedContentLinks is not one of 'error', 'warn' and 'off'; write one of them, or remove the property")]
    public void Other_values(string value, string message)
    {
        var run = Site.Markdown("[x](x.md)\n").WithProperty("TypedContentLinks", value).Run();

        Assert.Contains(run.BuildLines, line => line.EndsWith(message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", ReportDiagnostic.Warn, "warning TC0029")]
    [InlineData("", ReportDiagnostic.Suppress, null)]
    [InlineData("warn", ReportDiagnostic.Error, "error TC0029")]
    [InlineData("warn", ReportDiagnostic.Suppress, null)]
    public void A_global_configuration_has_the_last_word(string mode, ReportDiagnostic severity, string? start)
    {
        var run = Site.Markdown("[x](x.md)\n").WithProperty("TypedContentLinks", mode).WithSeverity("TC0029", severity).Run();

        Assert.Equal(start is null ? 0 : 1, run.BuildLines.Length);
        Assert.All(run.BuildLines, line => Assert.Contains(start!, line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/docs/missing", "the collection 'docs' has no slug 'missing'; name one that exists")]
    [InlineData("/docs/guide/into/#x", "the collection 'docs' has no slug 'guide/into'; did you mean 'docs/guide/intro'?")]
    [InlineData("/ar/docs/guide/abuot", "the collection 'docs' has no slug 'guide/abuot'; did you mean 'docs/guide/about'?")]
    [InlineData("./into", "the collection 'docs' has no slug 'guide/into'; did you mean 'docs/guide/intro'?")]
    [InlineData("/docs/guide/intro", null)]
    [InlineData("/docs", null)]
    [InlineData("/elsewhere/page", null)]
    [InlineData("/docs/logo.svg", null)]
    [InlineData("https://example.com/docs/missing", null)]
    public void Links_within_the_site_are_checked_on_request(string target, string? problem) => AssertChecked(target, problem, "");

    [Theory]
    [InlineData("/docs/missing", "the collection 'docs' has no slug 'missing'; name one that exists")]
    [InlineData("/موقع/docs/missing", "the collection 'docs' has no slug 'missing'; name one that exists")]
    [InlineData("/docs/guide/intro", null)]
    [InlineData("/موقع/docs/guide/intro", null)]
    [InlineData("/موقع/elsewhere", null)]
    public void Links_within_the_site_may_have_the_base_path(string target, string? problem) => AssertChecked(target, problem, "/موقع");

    private static void AssertChecked(string target, string? problem, string basePath)
    {
        var run = Project.With("content/docs/guide/from.md", $"[x]({target})\n").WithProperty("TypedContentCheckSiteLinks", "true")
            .WithProperty("TypedContentBasePath", basePath).Run();

        run.ShouldReport(problem is null ? [] : [$"content/docs/guide/from.md(1,5,1,{5 + target.Length}): error TC0029: The link '{target}' does not lead to content; {problem}{Site.LinkFix}"]);
    }
}
