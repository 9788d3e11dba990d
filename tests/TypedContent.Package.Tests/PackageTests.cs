using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace TypedContent.Package.Tests;

/// <summary>What is in the package.</summary>
public sealed class PackageTests(PackedPackage package)
{
    [Fact]
    public void It_holds_the_library_the_generator_its_code_fixes_and_the_build_files()
    {
        using var archive = ZipFile.OpenRead(package.File);
        var files = archive.Entries.Select(entry => entry.FullName).Where(name => !IsOfTheFormat(name) && !name.StartsWith("docs/", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

        Assert.Equal(
            [
                "README.md",
                "THIRD-PARTY-NOTICES.txt",
                "analyzers/dotnet/cs/AngleSharp.Css.dll",
                "analyzers/dotnet/cs/AngleSharp.dll",
                "analyzers/dotnet/cs/HtmlSanitizer.dll",
                "analyzers/dotnet/cs/Humanizer.dll",
                "analyzers/dotnet/cs/Markdig.dll",
                "analyzers/dotnet/cs/System.Buffers.dll",
                "analyzers/dotnet/cs/System.Collections.Immutable.dll",
                "analyzers/dotnet/cs/System.Memory.dll",
                "analyzers/dotnet/cs/System.Numerics.Vectors.dll",
                "analyzers/dotnet/cs/System.Runtime.CompilerServices.Unsafe.dll",
                "analyzers/dotnet/cs/System.Text.Encoding.CodePages.dll",
                "analyzers/dotnet/cs/Tomlyn.dll",
                "analyzers/dotnet/cs/TypedContent.CodeFixes.dll",
                "analyzers/dotnet/cs/TypedContent.Compiler.dll",
                "analyzers/dotnet/cs/TypedContent.Generator.dll",
                "analyzers/dotnet/cs/YamlDotNet.dll",
                "build/TypedContent.References.targets",
                "build/TypedContent.props",
                "build/TypedContent.targets",
                "buildMultiTargeting/TypedContent.targets",
                "lib/net8.0/TypedContent.dll",
                "lib/net8.0/TypedContent.xml",
                "tools/net8.0/AngleSharp.Css.dll",
                "tools/net8.0/AngleSharp.dll",
                "tools/net8.0/HtmlSanitizer.dll",
                "tools/net8.0/Humanizer.dll",
                "tools/net8.0/Markdig.dll",
                "tools/net8.0/System.Collections.Immutable.dll",
                "tools/net8.0/System.IO.Hashing.dll",
                "tools/net8.0/Tomlyn.dll",
                "tools/net8.0/TypedContent.Compiler.dll",
                "tools/net8.0/TypedContent.Tool.deps.json",
                "tools/net8.0/TypedContent.Tool.dll",
                "tools/net8.0/TypedContent.Tool.runtimeconfig.json",
                "tools/net8.0/YamlDotNet.dll",
            ],
            files);
    }

    [Fact]
    public void It_carries_the_guides()
    {
        using var archive = ZipFile.OpenRead(package.File);
        var docs = Path.Combine(PackedPackage.Repository, "generator", "docs");
        var pages = Directory.GetFiles(docs, "*.md", SearchOption.AllDirectories).Select(file => "docs/" + Path.GetRelativePath(docs, file).Replace('\\', '/'));

        Assert.Equal(
            pages.Order(StringComparer.Ordinal),
            archive.Entries.Select(static entry => entry.FullName).Where(static name => name.StartsWith("docs/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void It_depends_on_no_other_package_and_flows_to_dependants()
    {
        using var archive = ZipFile.OpenRead(package.File);
        using var nuspec = archive.GetEntry("TypedContent.nuspec")!.Open();
        var names = XDocument.Load(nuspec).Descendants().Select(element => element.Name.LocalName).ToArray();

        Assert.DoesNotContain("dependency", names);
        Assert.DoesNotContain("developmentDependency", names);
        Assert.Contains("readme", names);
        Assert.Contains("license", names);
    }

    [Fact]
    public void Its_readme_leads_to_no_file_of_the_repository_and_shows_none()
    {
        using var archive = ZipFile.OpenRead(package.File);
        using var reader = new StreamReader(archive.GetEntry("README.md")!.Open());
        var readme = reader.ReadToEnd();
        var links = Regex.Matches(readme, @"\]\(([^)]*)\)").Select(link => link.Groups[1].Value);

        Assert.All(links, link => Assert.StartsWith("https://", link, StringComparison.Ordinal));
        Assert.DoesNotContain("![", readme, StringComparison.Ordinal);
        Assert.DoesNotContain("sample", readme, StringComparison.OrdinalIgnoreCase);
        // The rest is there to the letter, with what MSBuild would take for a list or an escape.
        var start = File.ReadAllText(Path.Combine(PackedPackage.Repository, "README.md")).Split("\nThere is nothing else")[0].ReplaceLineEndings();
        Assert.StartsWith(start, readme.ReplaceLineEndings(), StringComparison.Ordinal);
        Assert.Contains("'2022-02-30' is not a valid date; fix it", readme, StringComparison.Ordinal);
        Assert.EndsWith("`THIRD-PARTY-NOTICES.txt`.", readme.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_notices_name_each_library_that_travels_along()
    {
        using var archive = ZipFile.OpenRead(package.File);
        using var reader = new StreamReader(archive.GetEntry("THIRD-PARTY-NOTICES.txt")!.Open());
        var notices = reader.ReadToEnd();

        var libraries = archive.Entries.Where(entry => entry.FullName.StartsWith("analyzers/", StringComparison.Ordinal) && !entry.Name.StartsWith("TypedContent.", StringComparison.Ordinal));
        Assert.All(libraries, library => Assert.Contains($"({library.Name})", notices, StringComparison.Ordinal));
    }

    private static bool IsOfTheFormat(string name) =>
        name is "_rels/.rels" or "[Content_Types].xml" or "TypedContent.nuspec" || name.StartsWith("package/", StringComparison.Ordinal);
}
