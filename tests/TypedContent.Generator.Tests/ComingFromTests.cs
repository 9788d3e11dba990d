using System.Text.RegularExpressions;

namespace TypedContent.Generator.Tests;

/// <summary>The guides for sites of other tools are correct: their lines, their files, and the output of a build.</summary>
public partial class ComingFromTests
{
    private static readonly string Guides = RepositoryFolder.PathOf("generator", "docs", "migration");

    public static TheoryData<string> Tools => new(Directory.GetFiles(Guides).Select(static file => Path.GetFileNameWithoutExtension(file)));

    [Fact]
    public void There_is_a_guide_for_each_tool() =>
        Assert.Equal(
            ["astro", "docfx", "docusaurus", "eleventy", "hugo", "jekyll", "mkdocs", "obsidian", "zola"],
            Directory.GetFiles(Guides).Select(static file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Tools))]
    public void A_site_builds_with_the_lines_of_its_guide(string tool)
    {
        var guide = File.ReadAllText(Path.Combine(Guides, tool + ".md")).ReplaceLineEndings("\n");
        var lines = ProjectLines.Parse(Xml.Match(guide).Groups["lines"].Value);
        var files = FilePattern.Matches(guide).Where(file => lines.Finds(file.Groups["path"].Value)).ToList();
        var project = lines.Apply(
            Site.Project.WithSource(
                "GlobalUsings.cs",
                "global using System;\nglobal using System.Collections.Immutable;\nglobal using System.Linq;\nglobal using TypedContent;\n"));
        project = Image.Matches(guide).Aggregate(project, static (project, image) => project.WithFoundImage(image.Groups["path"].Value));
        var run = files.Aggregate(project, static (project, file) => project.WithFound(file.Groups["path"].Value, file.Groups["text"].Value)).Run();

        Assert.InRange(lines.Names.Count(), 1, 6);
        Assert.InRange(files.Count, 2, 4);
        Assert.Equal(
            Prints.Match(guide).Groups["lines"].Value,
            string.Concat(run.BuildLines.Select(static line => End.Replace(line, "($1)") + "\n")));
        run.ShouldReportOnly("TC0054");
        var values = Value.Matches(guide);
        Assert.NotEmpty(values);
        var expressions = string.Join(", ", values.Select(static value => value.Groups["expression"].Value));
        Assert.Equal(values.Select(static value => value.Groups["value"].Value), run.Value<string[]>($"new string[] {{ {expressions} }}"));
    }

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
