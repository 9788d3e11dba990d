using Microsoft.CodeAnalysis;

namespace TypedContent.Generator.Tests.Report;

/// <summary>Projects that ask for a report, and the report that they get.</summary>
internal static class ReportAssert
{
    public const string FileName = "_TypedContentReport.g.cs";

    public static ContentProject Asked => Site.Project.WithProperty("_TypedContentIsReport", "true")
        .WithProperty("TypedContentWorkingPath", Base64("/project"));

    public static ContentProject Mistaken => Asked
        .With(
            "content/docs/a.md",
            "---\ntitle: A\ndate: 2024-01-05\nhero:\n  image: a.png\nsteps:\n- text: One\n- text: Two\n  note: x\n---\n[b](b.md) [c](gone.md) ![](gone.png)\n")
        .With("content/docs/b.fr.md", "---\ntitle: B\ndate: 2024-01-06\ndraft: true\n---\n[c](gone.md)\n")
        .With("content/docs/c.md", "---\ntitle: C\ndate: soon\nversion: 1\n---\n")
        .With("content/docs/d.md", "---\ntitle: D\nversion: false\n---\n")
        .With("content/docs/e.md", "---\ntitle: [\n---\n")
        .With("content/docs/f.mdx", "---\ntitle: F\n---\n")
        .With("content/docs/g.md", "Text\n")
        .With("content/people.yaml", "- slug: amina\n  name: Amina\n")
        .With("content/about.md", "---\ntitle: About\n---\n")
        .With("content/cities/rabat.yaml", "name: Rabat\nsize: 3\n")
        .WithSource("Model/City.cs", "[TypedContent.ContentCollection(\"cities\")] public partial record City { public required string Name { get; init; } }")
        .WithSource("Model/Lost.cs", "[TypedContent.ContentCollection(\"lost\")] public partial record Loss;");

    public static void AssertReport(string expected, ContentProject project) => Assert.Equal(expected.ReplaceLineEndings("\n"), Text(project));

    public static void AssertBegin(string expected, ContentProject project)
    {
        var text = Text(project);
        Assert.Equal(expected.ReplaceLineEndings("\n") + "\n", text[..Math.Min(text.Length, expected.Length + 1)]);
    }

    public static void AssertEnd(string expected, ContentProject project)
    {
        var text = Text(project);
        Assert.Equal(expected.ReplaceLineEndings("\n"), text[Math.Max(0, text.Length - expected.Length)..]);
    }

    // As the target writes it from the generated file.
    public static string Text(ContentProject project)
    {
        var lines = project.Run().ShouldReportOnly("TC").Source(FileName).TrimEnd('\n').Split('\n');

        Assert.All(lines, static line => Assert.StartsWith("//", line, StringComparison.Ordinal));
        return string.Join('\n', lines.Select(static line => line == "//" ? "" : line[3..]));
    }

    public static string Base64(string text) => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(text));
}
