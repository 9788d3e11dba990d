namespace TypedContent.Generator.Tests.Hostile;

/// <summary>A project with an odd file and a correct one.</summary>
internal static class HostileSite
{
    /// <summary>A project with <c>odd.md</c> and <c>good.md</c>.</summary>
    public static ContentProject Beside(string markdown) => Good.With("content/articles/odd.md", markdown);

    /// <summary>A project with <c>odd.yaml</c> and <c>good.md</c>.</summary>
    public static ContentProject BesideYaml(string yaml) => Good.With("content/articles/odd.yaml", yaml);

    /// <summary>A project with <c>odd.json</c> and <c>good.md</c>.</summary>
    public static ContentProject BesideJson(string json) => Good.With("content/articles/odd.json", json);

    /// <summary>A project with <c>good.md</c> alone.</summary>
    public static ContentProject Good => Site.Project.WithProperty("TypedContentRawHtml", "text")
        .With("content/articles/good.md", "---\ntitle: Good\n---\nA *good* text.\n");

    /// <summary>Checks that the other entry compiles and runs, and that all errors are the generator's own.</summary>
    public static void ShouldLeaveTheOther(ContentRun run)
    {
        run.ShouldReportOnly("error TC(?!0016)");
        Assert.Equal("Good <p>A <em>good</em> text.</p>\n", run.Value<string>("Articles.Good.Title + ' ' + Articles.Good.Body.Html"));
    }
}
