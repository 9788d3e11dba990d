using System.Text.RegularExpressions;

namespace TypedContent.Generator.Tests;

/// <summary>The guide for sites that were written for another tool is true: its lines, its files, and what a build prints of them.</summary>
public partial class ComingFromTests
{
    private static readonly Dictionary<string, string> Sections = SectionsOf(File.ReadAllText(RepositoryFolder.PathOf("generator", "docs", "coming-from.md")).ReplaceLineEndings("\n"));

    public static TheoryData<string> Tools => new(Sections.Keys);

    [Fact]
    public void It_has_a_section_for_each_tool() =>
        Assert.Equal(["Hugo", "Jekyll", "Astro", "Docusaurus", "Obsidian", "DocFX", "Eleventy", "Zola", "MkDocs and plain folders of Markdown"], Sections.Keys);

    [Theory]
    [MemberData(nameof(Tools))]
    public void A_site_builds_with_the_lines_of_its_section(string tool)
    {
        var section = Sections[tool];
        var lines = ProjectLines.Parse(Xml.Match(section).Groups["lines"].Value);
        var files = FilePattern.Matches(section).Where(file => lines.Finds(file.Groups["path"].Value)).ToList();
        var project = lines.Apply(Site.Project.WithSource("GlobalUsings.cs", "global using System;\nglobal using System.Collections.Immutable;\nglobal using System.Linq;\nglobal using TypedContent;\n"));
        project = Image.Matches(section).Aggregate(project, static (project, image) => project.WithFoundImage(image.Groups["path"].Value));
        var run = files.Aggregate(project, static (project, file) => project.WithFound(file.Groups["path"].Value, file.Groups["text"].Value)).Run();

        Assert.InRange(lines.Names.Count(), 1, 6);
        Assert.InRange(files.Count, 2, 4);
        Assert.Equal(
            Prints.Match(section).Groups["lines"].Value,
            string.Concat(run.BuildLines.Select(static line => End.Replace(line, "($1)") + "\n")));
        run.ShouldReportOnly("TC0054");
        var values = Value.Matches(section);
        Assert.NotEmpty(values);
        var expressions = string.Join(", ", values.Select(static value => value.Groups["expression"].Value));
        Assert.Equal(values.Select(static value => value.Groups["value"].Value), run.Value<string[]>($"new string[] {{ {expressions} }}"));
    }

    private static Dictionary<string, string> SectionsOf(string guide) => Tool.Split(guide).Skip(1).Chunk(2).ToDictionary(static section => section[0], static section => section[1], StringComparer.Ordinal);

    // A heading in an example has no lines of a project below it.
    [GeneratedRegex("^## (.+)\n\n(?=```xml\n)", RegexOptions.Multiline)]
    private static partial Regex Tool { get; }

    [GeneratedRegex("^```xml\n(?<lines>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Xml { get; }

    [GeneratedRegex("^`(?<path>[^`\n]+)`:\n\n```[a-z]+\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex FilePattern { get; }

    [GeneratedRegex("There is the image `(?<path>[^`]+)`")]
    private static partial Regex Image { get; }

    [GeneratedRegex("^The build prints:\n\n```text\n(?<lines>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Prints { get; }

    [GeneratedRegex("^string [a-z]+ = (?<expression>.+?); +// (?<value>.+)$", RegexOptions.Multiline)]
    private static partial Regex Value { get; }

    [GeneratedRegex(@"\((\d+,\d+),\d+,\d+\)(?=: (error|warning))")]
    private static partial Regex End { get; }
}
