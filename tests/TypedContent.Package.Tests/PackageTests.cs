using System.Buffers.Binary;
using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
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
        var files = archive.Entries
            .Select(entry => entry.FullName)
            .Where(name => !IsOfTheFormat(name) && !name.StartsWith("docs/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

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
                "icon.png",
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
    public void It_contains_the_guides()
    {
        using var archive = ZipFile.OpenRead(package.File);
        var docs = Path.Combine(PackedPackage.Repository, "generator", "docs");
        var pages = Directory.GetFiles(docs, "*.md", SearchOption.AllDirectories)
            .Select(file => "docs/" + Path.GetRelativePath(docs, file).Replace('\\', '/'));
        var packed = archive.Entries.Select(static entry => entry.FullName).Where(static name => name.StartsWith("docs/", StringComparison.Ordinal));

        Assert.Equal(pages.Order(StringComparer.Ordinal), packed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Links_of_its_guides_lead_to_files_in_it()
    {
        using var archive = ZipFile.OpenRead(package.File);
        var packed = archive.Entries.Select(static entry => entry.FullName).ToHashSet(StringComparer.Ordinal);
        var root = new Uri("package:///");

        foreach (var guide in archive.Entries.Where(static entry => entry.FullName.StartsWith("docs/", StringComparison.Ordinal)))
        {
            // Code in a guide may look like a link.
            var text = Regex.Replace(Encoding.UTF8.GetString(Read(guide)), "(?ms)^(`{3,}).*?^\\1|`[^`\n]+`", "");
            var links = Regex.Matches(text, @"\]\((?!https?:|#)([^)#\s]+)").Select(link => new Uri(new Uri(root, guide.FullName), link.Groups[1].Value));

            Assert.All(links, link => Assert.Contains(link.AbsolutePath[1..], packed));
        }
    }

    [Fact]
    public void It_depends_on_no_other_package_and_flows_to_dependants()
    {
        var names = Metadata().Descendants().Select(static element => element.Name.LocalName).ToArray();

        Assert.DoesNotContain("dependency", names);
        Assert.DoesNotContain("developmentDependency", names);
    }

    [Fact]
    public void Its_metadata_is_complete_and_has_no_address_that_does_not_exist()
    {
        var address = Property("RepositoryUrl");
        var metadata = Metadata().Elements().ToDictionary(static element => element.Name.LocalName);
        string[] always =
        [
            "authors", "copyright", "dependencies", "description", "icon", "id", "license", "licenseUrl", "readme", "releaseNotes", "tags", "version",
        ];

        // A folder without version control has no commit to name.
        Assert.Equal(always.Concat(address.Length > 0 ? ["projectUrl"] : []).Order(), metadata.Keys.Where(static name => name != "repository").Order());
        Assert.Equal(address, metadata.GetValueOrDefault("repository")?.Attribute("url")?.Value ?? "");
        Assert.Equal("MIT", metadata["license"].Value);
        Assert.All(always[..^1].Except(["dependencies"]), name => Assert.NotEqual("", metadata[name].Value.Trim()));
    }

    [Fact]
    public void Its_release_notes_are_the_section_of_its_version_in_the_changelog()
    {
        var changelog = File.ReadAllText(Path.Combine(PackedPackage.Repository, "CHANGELOG.md")).ReplaceLineEndings("\n");
        var section = changelog.Split("\n## ")[1];
        var notes = Metadata().Elements().Single(static element => element.Name.LocalName == "releaseNotes").Value.ReplaceLineEndings("\n");

        Assert.StartsWith($"[{Property("Version")}] - ", section, StringComparison.Ordinal);
        Assert.Equal(Regex.Replace(section[section.IndexOf('\n', StringComparison.Ordinal)..], @"\[([^\]]+)\]\(generator/[^)]+\)", "$1").Trim(), notes);
        // nuget.org accepts no longer ones.
        Assert.InRange(notes.Length, 1, 35_000);
    }

    [Fact]
    public void Its_icon_is_a_small_square_picture()
    {
        using var archive = ZipFile.OpenRead(package.File);
        var icon = Read(archive.GetEntry("icon.png")!).AsSpan();

        // The width and the height are in the first block of the file.
        Assert.Equal("IHDR"u8, icon[12..16]);
        Assert.Equal(128, BinaryPrimitives.ReadInt32BigEndian(icon[16..]));
        Assert.Equal(128, BinaryPrimitives.ReadInt32BigEndian(icon[20..]));
        Assert.InRange(icon.Length, 1, 10_000);
    }

    [Fact]
    public void Each_of_its_own_assemblies_has_symbols_without_a_path_of_the_machine()
    {
        using var archive = ZipFile.OpenRead(package.File);
        var assemblies = archive.Entries.Where(static entry => Regex.IsMatch(entry.Name, @"^TypedContent\..*dll$"));

        Assert.All(assemblies, static assembly =>
        {
            using var image = new PEReader(new MemoryStream(Read(assembly)));
            var entries = image.ReadDebugDirectory();
            Assert.Contains(entries, static entry => entry.Type == DebugDirectoryEntryType.Reproducible);
            var symbols = image.ReadCodeViewDebugDirectoryData(Entry(DebugDirectoryEntryType.CodeView));
            using var provider = image.ReadEmbeddedPortablePdbDebugDirectoryData(Entry(DebugDirectoryEntryType.EmbeddedPortablePdb));
            var reader = provider.GetMetadataReader();
            var sources = reader.Documents.Select(document => reader.GetString(reader.GetDocument(document).Name)).ToList();
            Assert.Equal(Path.ChangeExtension(assembly.Name, ".pdb"), symbols.Path);
            Assert.All(sources, static path => Assert.Matches("^/_[0-9]*/", path));
            Assert.Contains(sources, static path => path.StartsWith("/_/generator/TypedContent", StringComparison.Ordinal));

            DebugDirectoryEntry Entry(DebugDirectoryEntryType type) => entries.Single(entry => entry.Type == type);
        });
    }

    [Fact]
    public void Its_readme_has_no_link_to_a_file_of_the_repository()
    {
        using var archive = ZipFile.OpenRead(package.File);
        using var reader = new StreamReader(archive.GetEntry("README.md")!.Open());
        var readme = reader.ReadToEnd();
        var links = Regex.Matches(readme, @"\]\(([^)]*)\)").Select(link => link.Groups[1].Value);

        Assert.All(links, link => Assert.StartsWith("https://", link, StringComparison.Ordinal));
        Assert.DoesNotContain("![", readme, StringComparison.Ordinal);
        Assert.DoesNotContain("sample", readme, StringComparison.OrdinalIgnoreCase);
        // The rest is unchanged, also characters that have a meaning in MSBuild.
        var start = File.ReadAllText(Path.Combine(PackedPackage.Repository, "README.md")).Split("\nThere is nothing else")[0].ReplaceLineEndings();
        Assert.StartsWith(start, readme.ReplaceLineEndings(), StringComparison.Ordinal);
        Assert.Contains("did you mean 'cities/marrakech'?", readme, StringComparison.Ordinal);
        Assert.EndsWith("`THIRD-PARTY-NOTICES.txt`.", readme.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_notices_name_each_library_in_the_package()
    {
        using var archive = ZipFile.OpenRead(package.File);
        using var reader = new StreamReader(archive.GetEntry("THIRD-PARTY-NOTICES.txt")!.Open());
        var notices = reader.ReadToEnd();

        var libraries = archive.Entries.Where(static entry =>
            entry.FullName.StartsWith("analyzers/", StringComparison.Ordinal) && !entry.Name.StartsWith("TypedContent.", StringComparison.Ordinal));
        Assert.All(libraries, library => Assert.Contains($"({library.Name})", notices, StringComparison.Ordinal));
    }

    private XElement Metadata()
    {
        using var archive = ZipFile.OpenRead(package.File);
        using var nuspec = archive.GetEntry("TypedContent.nuspec")!.Open();
        return XDocument.Load(nuspec).Root!.Elements().Single(static element => element.Name.LocalName == "metadata");
    }

    /// <summary>A property that all projects of the repository have.</summary>
    private static string Property(string name) =>
        XDocument.Load(Path.Combine(PackedPackage.Repository, "Directory.Build.props")).Descendants(name).Single().Value;

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static bool IsOfTheFormat(string name) =>
        name is "_rels/.rels" or "[Content_Types].xml" or "TypedContent.nuspec" || name.StartsWith("package/", StringComparison.Ordinal);
}
