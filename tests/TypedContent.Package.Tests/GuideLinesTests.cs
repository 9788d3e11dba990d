using System.Xml.Linq;
using TypedContent.TestKit.Guides;

namespace TypedContent.Package.Tests;

/// <summary>The lines for a project file that the guides show, each block in a project of its own, which has no content that they would have to fit.</summary>
public sealed class GuideLinesTests(PackedPackage package)
{
    [Fact(Explicit = true)]
    public async Task A_project_with_the_lines_of_a_guide_builds()
    {
        var docs = Path.Combine(PackedPackage.Repository, "generator", "docs");
        var blocks = Directory.GetFiles(docs, "*.md")
            .Order(StringComparer.Ordinal)
            .SelectMany(static file => GuidePage.Read(file).Sections.SelectMany(static section => section.Blocks).Select(block => (file, block)))
            .Where(static item => item.block is { Language: "xml", File: null, OutputOf: null, NotRun: null })
            .ToList();
        Assert.NotEmpty(blocks);

        var builds = await Task.WhenAll(blocks.Select(item => Project(item.block).BuildAsync()));
        Assert.All(blocks.Zip(builds), static pair => Assert.True(
            pair.Second.ExitCode == 0,
            $"{Path.GetFileName(pair.First.file)}, line {pair.First.block.Line}:\n{pair.Second.Output}"));
    }

    private TemporaryProject Project(GuideBlock block)
    {
        var project = new TemporaryProject(package);
        project.Write("Program.cs", "System.Console.WriteLine();\n");
        project.Write("App.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="TypedContent" Version="{package.Version}" />
              </ItemGroup>
              {string.Concat(XElement.Parse($"<_>{block.Text}</_>").Elements().Select(InGroup))}
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
