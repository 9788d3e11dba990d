using System.Text.RegularExpressions;
using TypedContent.Generator.Tests.Json;

namespace TypedContent.Generator.Tests;

/// <summary>A page of generator/docs/diagnostics: its example, the output of a build, and the fix.</summary>
internal sealed partial record DiagnosticPage(
    string Id,
    string Title,
    ContentProject Example,
    IReadOnlyList<string> Prints,
    ContentProject? Fixed,
    string ExampleText)
{
    private static readonly ContentProject Project = Site.Project.WithSource(
        "GlobalUsings.cs", "global using System;\nglobal using System.Collections.Immutable;\nglobal using System.Linq;\nglobal using TypedContent;\n");

    public static DiagnosticPage Read(string file)
    {
        var text = File.ReadAllText(file).ReplaceLineEndings("\n");
        var example = Section(text, "Example");
        var project = Apply(Project, example);
        return new DiagnosticPage(
            Path.GetFileNameWithoutExtension(file),
            text[2..text.IndexOf('\n', StringComparison.Ordinal)],
            project,
            Prints_.Match(example) is { Success: true } prints ? prints.Groups["lines"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries) : [],
            Section(text, "How to fix it") is var fix && File_.IsMatch(fix) ? Apply(project, fix) : null,
            example);
    }

    /// <summary>The output of a build, without the ends of spans.</summary>
    public static IEnumerable<string> Lines(ContentProject project)
    {
        var hasContext = project.Sources.Any(static source => source.FilePath.EndsWith("/SiteJson.cs", StringComparison.Ordinal));
        return (hasContext ? project.WithContextMembers() : project).Run().BuildLines.Select(line => End.Replace(line, "($1)"));
    }

    private static string Section(string page, string heading)
    {
        var start = page.IndexOf($"\n## {heading}\n", StringComparison.Ordinal);
        if (start < 0)
        {
            return "";
        }

        start += heading.Length + 5;
        var section = page[start..];
        return (NextSection.Match(section) is { Success: true } next ? section[..next.Index] : section).Trim();
    }

    private static ContentProject Apply(ContentProject project, string section)
    {
        project = Image.Matches(section).Aggregate(project, static (project, image) => project.WithImage(image.Groups["path"].Value));
        foreach (Match file in File_.Matches(section))
        {
            var (path, text) = (file.Groups["path"].Value, file.Groups["text"].Value);
            project = Path.GetExtension(path) switch
            {
                ".cs" => project.WithSource(path, text),
                ".razor" => project.WithRazor(path, text),
                ".csproj" => ProjectLines.Parse(text).Apply(project),
                _ => project.With(path, text),
            };
        }

        return project;
    }

    [GeneratedRegex(@"^`(?<path>[^`\n]+)`:\n\n(?<fence>`{3,})[a-z]+\n(?<text>.*?)^\k<fence>$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex File_ { get; }

    [GeneratedRegex("^## (Cause|Example|How to fix)", RegexOptions.Multiline)]
    private static partial Regex NextSection { get; }

    [GeneratedRegex(@"The build prints:\n\n```text\n(?<lines>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Prints_ { get; }

    [GeneratedRegex(@"has the image `(?<path>[^`]+\.png)`")]
    private static partial Regex Image { get; }

    [GeneratedRegex(@"\((\d+,\d+),\d+,\d+\)(?=: (error|warning))")]
    private static partial Regex End { get; }
}
