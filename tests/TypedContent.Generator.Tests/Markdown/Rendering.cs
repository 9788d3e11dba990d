namespace TypedContent.Generator.Tests.Markdown;

/// <summary>Renders many texts in one run.</summary>
internal static class Rendering
{
    /// <summary>The HTML of each text.</summary>
    public static string[] Of(ContentProject project, IEnumerable<string> texts)
    {
        var number = 0;
        foreach (var text in texts)
        {
            number++;
            project = project.With($"content/articles/e{number:D3}.md", $"---\nnumber: {number}\n---\n{text}");
        }

        // The compiler needs minutes to track the steps of so many entries.
        var run = project.WithoutSteps().Run();
        run.ShouldReportOnly("error TC00(29|30|31): |warning TC0054: ");
        return run.Execute<string[]>("return Articles.All.Select(article => article.Body.Html).ToArray();");
    }

    /// <summary>Fails if a text is rendered differently.</summary>
    public static void ShouldRender(this ContentProject project, params (string Markdown, string Html)[] cases)
    {
        var html = Of(project, cases.Select(static one => one.Markdown + "\n"));

        Assert.Equal(cases, cases.Select((one, i) => (one.Markdown, html[i].TrimEnd('\n'))));
    }
}
