using System.Xml.Linq;
using TypedContent.TestKit.Guides;

namespace TypedContent.Package.Tests;

/// <summary>The lines for a project file that the guides show, those of each section in a project with the content of that section.</summary>
public sealed class GuideLinesTests(PackedPackage package)
{
    [Fact(Explicit = true)]
    public async Task A_project_with_the_lines_of_a_section_builds()
    {
        var docs = Path.Combine(PackedPackage.Repository, "generator", "docs");
        var sections = Directory.GetFiles(docs, "*.md")
            .Order(StringComparer.Ordinal)
            .Select(static file => (Name: Path.GetFileName(file), GuidePage.Read(file).Sections))
            .SelectMany(static page => page.Sections.Select(section => (page.Name, section.Heading, First: page.Sections[0], Section: section)))
            .Where(static item => item.Section.Blocks.Any(IsLines))
            .ToList();
        Assert.NotEmpty(sections);

        var builds = await Task.WhenAll(sections.Select(item => Project(item.First, item.Section).BuildAsync()));
        Assert.All(sections.Zip(builds), static pair => Assert.True(
            pair.Second.ExitCode == 0,
            $"{pair.First.Name}, '{pair.First.Heading}':\n{pair.Second.Output}"));
    }

    private static bool IsLines(GuideBlock block) => block is { Language: "xml", File: null, OutputOf: null, NotRun: null };

    private static bool IsContent(GuideBlock block) =>
        block is { Language: not "diff", NotRun: null } && block.File?.StartsWith("content/", StringComparison.Ordinal) == true;

    private TemporaryProject Project(GuideSection first, GuideSection section)
    {
        var project = new TemporaryProject(package);
        project.Write("Program.cs", "System.Console.WriteLine();\n");
        // Lines of a section without content need not fit the content that the page begins with.
        foreach (var block in section.Blocks.Any(IsContent) ? first.Blocks.Concat(section.Blocks).Where(IsContent) : [])
        {
            project.Write(block.File!, block.Text);
        }

        project.Write("App.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="TypedContent" Version="{package.Version}" />
              </ItemGroup>
              {string.Concat(section.Blocks.Where(IsLines).SelectMany(static block => XElement.Parse($"<_>{block.Text}</_>").Elements()).Select(InGroup))}
            </Project>
            """);
        return project;
    }

    private static XElement InGroup(XElement element) => element.Name.LocalName switch
    {
        "PropertyGroup" or "ItemGroup" or "Target" => element,
        _ when element.HasAttributes => new XElement("ItemGroup", element),
        _ => new XElement("PropertyGroup", element),
    };
}
