using System.IO.Compression;

namespace TypedContent.Package.Tests;

/// <summary>Anybody can pack a release again and compare.</summary>
public sealed class ReproducibleTests(PackedPackage package)
{
    private static readonly string[] s_packages = ["TypedContent", "TypedContent.Testing"];

    // On the day that its section in the changelog names.
    private static readonly DateTime s_day = new(2026, 1, 2);

    [Fact(Explicit = true)]
    public async Task Two_folders_give_the_same_packages_to_the_byte()
    {
        var sdk = (await DotNet.RunAsync(PackedPackage.Repository, ["--version"])).Output.Trim().Split('-')[0];
        Assert.SkipWhen(Version.Parse(sdk) < new Version(10, 0, 400), "NuGet before 7.9 gives each file in a package the time that it has on disk.");

        var first = await PackAsync("first", "UTC");
        var second = await PackAsync("a second folder", "Asia/Tokyo");

        foreach (var file in Directory.GetFiles(first))
        {
            var other = Path.Combine(second, Path.GetFileName(file));
            using var archive = ZipFile.OpenRead(file);
            using var otherArchive = ZipFile.OpenRead(other);
            Assert.Equal(archive.Entries.Select(Text), otherArchive.Entries.Select(Text));
            Assert.All(archive.Entries, static entry => Assert.Equal(s_day, entry.LastWriteTime.DateTime));
            Assert.True(File.ReadAllBytes(file).AsSpan().SequenceEqual(File.ReadAllBytes(other)), $"{Path.GetFileName(file)} differs.");
        }

        static string Text(ZipArchiveEntry entry) => $"{entry.FullName} {entry.Crc32:x8} {entry.LastWriteTime.DateTime:s}";
    }

    /// <summary>Packs a copy of the repository's sources, and returns the folder of the packages.</summary>
    private async Task<string> PackAsync(string name, string timeZone)
    {
        var folder = Path.Combine(package.Folder, "sources", name);
        var output = Path.Combine(folder, ".packages");
        Directory.CreateDirectory(output);
        // Without the commit, which would be part of the version in the assemblies.
        foreach (var file in Directory.GetFiles(PackedPackage.Repository).Where(static file => Path.GetFileName(file) != ".git"))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        Copy(new DirectoryInfo(Path.Combine(PackedPackage.Repository, "generator")), Path.Combine(folder, "generator"));
        var changelog = Path.Combine(folder, "CHANGELOG.md");
        var text = await File.ReadAllTextAsync(changelog);
        await File.WriteAllTextAsync(changelog, text.Replace("] - Unreleased", $"] - {s_day:yyyy-MM-dd}", StringComparison.Ordinal));
        foreach (var project in s_packages)
        {
            var environment = new Dictionary<string, string>(package.Server.Properties) { ["TZ"] = timeZone };
            (await DotNet.RunAsync(folder, ["pack", $"generator/{project}", "-p:RunAnalyzers=false"], environment)).ShouldSucceed();
        }

        return output;
    }

    private static void Copy(DirectoryInfo folder, string target)
    {
        Directory.CreateDirectory(target);
        foreach (var file in folder.GetFiles())
        {
            file.CopyTo(Path.Combine(target, file.Name));
        }

        foreach (var inner in folder.GetDirectories().Where(static inner => inner.Name is not ("bin" or "obj")))
        {
            Copy(inner, Path.Combine(target, inner.Name));
        }
    }
}
