using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace TypedContent.Generator.Tests;

/// <summary>The MSBuild guide describes each property that a project may set, with an example that is valid.</summary>
public partial class MsBuildGuideTests
{
    private static readonly string Guide = File.ReadAllText(RepositoryFolder.PathOf("generator", "docs", "msbuild.md")).ReplaceLineEndings("\n");

    private static IEnumerable<string> Sections => Section.Matches(Guide).Select(static section => section.Groups["name"].Value);

    [Fact]
    public void Each_property_has_a_row_and_a_section()
    {
        Assert.Equal(ProjectProperties().Order(StringComparer.Ordinal), Sections.Order(StringComparer.Ordinal));
        Assert.Equal(Sections, Row.Matches(Guide).Select(static row => row.Groups["name"].Value));
    }

    [Fact]
    public void Each_example_is_valid()
    {
        var examples = Example.Matches(Guide);
        // The files of this test are in the default root.
        var lines = examples.Where(static example => example.Groups["name"].Value != "TypedContentRoot").Select(static example => example.Groups["line"].Value);
        var run = ProjectLines.Parse(string.Concat(lines)).Apply(Site.Project)
            .With("content/en/docs/a.md", "---\ntitle: A\n---\n")
            .With("content/en/articles/b.md", "---\ntitle: B\ndate: 2022-05-13\n---\n")
            .With("content/en/people/c.md", "---\nname: C\n---\n")
            .With("content/en/about.md", "---\ntitle: About\n---\n")
            .Run();

        Assert.Equal(Sections, examples.Select(static example => example.Groups["name"].Value));
        Assert.DoesNotContain(run.BuildLines, static line => line.Contains(": error ", StringComparison.Ordinal));
        run.ShouldReportOnly("TC");
    }

    // A property that the package sets without reading it first is internal.
    private static IEnumerable<string> ProjectProperties()
    {
        var folder = RepositoryFolder.PathOf("generator", "TypedContent", "build");
        var files = Directory.GetFiles(folder).Select(File.ReadAllText).ToList();
        var own = files.SelectMany(static file => XDocument.Parse(file).Descendants("PropertyGroup").Elements())
            .Where(static element => !(element.Attribute("Condition")?.Value + element.Value).Contains($"$({element.Name.LocalName}", StringComparison.Ordinal))
            .Select(static element => element.Name.LocalName);
        return files.SelectMany(static file => Read.Matches(file).Select(static match => match.Groups["name"].Value)).Distinct().Except(own);
    }

    [GeneratedRegex(@"\$\((?<name>(EnableDefault)?TypedContent\w+)")]
    private static partial Regex Read { get; }

    [GeneratedRegex(@"^\| \[`(?<name>\w+)`\]\(#\w+\) \| ", RegexOptions.Multiline)]
    private static partial Regex Row { get; }

    [GeneratedRegex(
        @"^#### (?<name>\w+)\n\n[^\n]+\.\n\n- \*\*Values\*\*: .+?\n- \*\*Default\*\*: .+?\n- \*\*Example\*\*: .+?\n- \*\*Changes\*\*: ",
        RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Section { get; }

    [GeneratedRegex(@"^- \*\*Example\*\*: `(?<line><(?<name>\w+)>.*</\k<name>>)`$", RegexOptions.Multiline)]
    private static partial Regex Example { get; }
}
