using System.IO.Compression;
using System.Xml.Linq;

namespace TypedContent.Package.Tests;

/// <summary>The package TypedContent.Testing, in an empty project of each test framework.</summary>
public sealed class TestingTests(PackedPackage package)
{
    private const string WrongLine =
        "content/articles/wrong.md(3,7,3,17): error TC0008: "
        + "'2022-02-30' is not a valid date; fix it, or put it in quotation marks to keep it as text";

    private static readonly Framework[] s_frameworks =
    [
        // With other versions of the generator's libraries.
        new("xunit.v3.mtp-v2", "4.0.2", "[Xunit.Fact]")
        {
            Items = """<PackageReference Include="Markdig" Version="0.31.0" /><PackageReference Include="YamlDotNet" Version="13.1.1" />""",
        },
        new("NUnit", "5.0.0", "[NUnit.Framework.Test]")
        {
            Properties = "<EnableNUnitRunner>true</EnableNUnitRunner>",
            Items = """<PackageReference Include="NUnit3TestAdapter" Version="6.3.1" />""",
        },
        new("MSTest", "4.5.2", "[Microsoft.VisualStudio.TestTools.UnitTesting.TestMethod]")
        {
            Properties = "<EnableMSTestRunner>true</EnableMSTestRunner>",
            ClassAttribute = "[Microsoft.VisualStudio.TestTools.UnitTesting.TestClass]",
        },
        new("TUnit", "1.81.10", "[TUnit.Core.Test]"),
    ];

    [Fact(Explicit = true)]
    public async Task Each_test_framework_reports_mistakes_and_keeps_snapshots()
    {
        await PackAsync();
        var projects = s_frameworks.Select(framework => (framework.Package, Project: Project(framework))).ToList();
        foreach (var build in await Task.WhenAll(projects.Select(item => item.Project.BuildAsync())))
        {
            build.ShouldSucceed();
            Assert.DoesNotContain("warning", build.Output, StringComparison.Ordinal);
        }

        await Task.WhenAll(projects.Select(item => ShouldKeepASnapshotAsync(item.Package, item.Project)));
        var evaluation = await projects[0].Project.EvaluateAsync("-t:ResolvePackageAssets", "-getItem:Analyzer");
        Assert.DoesNotContain("TypedContent", evaluation.ToString(), StringComparison.Ordinal);
    }

    [Fact(Explicit = true)]
    public async Task The_package_has_one_assembly_and_does_not_contain_the_generator()
    {
        await PackAsync();
        using var archive = await ZipFile.OpenReadAsync(Path.Combine(package.Feed, $"TypedContent.Testing.{package.Version}.nupkg"));
        var files = archive.Entries
            .Select(entry => entry.FullName)
            .Where(name => !name.StartsWith('_') && !name.StartsWith('[') && !name.StartsWith("package/", StringComparison.Ordinal));
        Assert.Equal(
            [
                "README.md",
                "THIRD-PARTY-NOTICES.txt",
                "TypedContent.Testing.nuspec",
                "buildTransitive/TypedContent.Testing.targets",
                "icon.png",
                "lib/net8.0/TypedContent.Testing.dll",
                "lib/net8.0/TypedContent.Testing.xml",
            ],
            files.Order(StringComparer.Ordinal));

        using var nuspec = archive.GetEntry("TypedContent.Testing.nuspec")!.Open();
        Assert.Equal(
            [
                "Microsoft.CodeAnalysis.CSharp 4.8.0 Build,Analyzers",
                "System.Collections.Immutable 10.0.14 Build,Analyzers",
                $"TypedContent {package.Version} Build,Analyzers",
            ],
            XDocument.Load(nuspec).Descendants()
                .Where(element => element.Name.LocalName == "dependency")
                .Select(element => $"{element.Attribute("id")!.Value} {element.Attribute("version")!.Value} {element.Attribute("exclude")!.Value}")
                .Order(StringComparer.Ordinal));
    }

    private static async Task ShouldKeepASnapshotAsync(string framework, TemporaryProject project)
    {
        var first = await DotNet.RunAsync(project.Folder, [project.AssemblyFile]);
        Assert.True(first.ExitCode != 0, framework);
        Assert.Contains("New: ContentTests.The_model_is_that_of_the_snapshot#Article.g.verified.cs", first.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("prints lines other than", first.Output, StringComparison.Ordinal);
        Assert.True(project.Exists("ContentTests.The_model_is_that_of_the_snapshot#Article.g.received.cs"), framework);

        (await DotNet.RunAsync(project.Folder, [project.AssemblyFile], new Dictionary<string, string> { ["TYPEDCONTENT_ACCEPT"] = "1" })).ShouldSucceed();
        Assert.Equal(
            ["ContentTests.The_model_is_that_of_the_snapshot#Article.g.verified.cs"],
            Directory.GetFiles(project.Folder, "ContentTests.The_*").Select(static path => Path.GetFileName(path)));
        (await DotNet.RunAsync(project.Folder, [project.AssemblyFile])).ShouldSucceed();

        // A snapshot is not compiled with the tests.
        (await project.BuildAsync("--no-restore")).ShouldSucceed();
    }

    private TemporaryProject Project(Framework framework)
    {
        var project = new TemporaryProject(package);
        project.Delete("Program.cs");
        project.WriteArticle("hello.md", "Hello");
        project.Write("ContentTests.cs", $$""""
            using System;
            using System.Collections.Generic;
            using TypedContent;
            using TypedContent.Testing;

            namespace Site.Tests;

            {{framework.ClassAttribute}}
            public class ContentTests
            {
                private static readonly ContentProject Project = ContentProject.FromFolder(".");

                {{framework.TestAttribute}}
                public void The_content_has_no_mistake()
                {
                    var run = Project.Run();
                    if (run.ShouldReport().Value<IReadOnlyList<IContentEntry>>("Articles.All") is not [{ Slug: "hello" }])
                    {
                        throw new Exception("There is another article.");
                    }
                }

                {{framework.TestAttribute}}
                public void A_mistake_is_reported_at_its_place() => Project
                    .With("content/articles/wrong.md", "---\ntitle: Wrong\ndate: 2022-02-30\n---\n")
                    .Run()
                    .ShouldReport("{{WrongLine}}");

                {{framework.TestAttribute}}
                public void The_model_is_that_of_the_snapshot() => Project.Run().ShouldMatchSnapshot(file => file == "Article.g.cs");
            }
            """");
        project.WriteProject(
            framework.Properties,
            $"""
            <PackageReference Include="{framework.Package}" Version="{framework.Version}" />
            {framework.Items}
            """,
            reference: $"""<PackageReference Include="TypedContent.Testing" Version="{package.Version}" />""");
        return project;
    }

    // Both tests need the package; the second one uses what the first one has packed.
    private Task PackAsync() => package.PackAsync("generator/TypedContent.Testing");

    /// <summary>A test framework, and what a test project of it needs.</summary>
    private sealed record Framework(string Package, string Version, string TestAttribute)
    {
        public string ClassAttribute { get; init; } = "";

        public string Properties { get; init; } = "";

        public string Items { get; init; } = "";
    }
}
