using System.Globalization;
using System.Security;

namespace TypedContent.Package.Tests;

/// <summary>
/// Packs the package once for all tests, and holds the folder that they work in: outside the repository, with a package folder of its own.
/// The version is new at each run, so that no cache can give an older build of it.
/// </summary>
public sealed class PackedPackage : IAsyncLifetime
{
    public string Version { get; } = "0.0.0-test." + DateTime.UtcNow.Ticks.ToString(CultureInfo.InvariantCulture);

    /// <summary>The folder of this run; gone when the tests are over.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("TypedContent.Package.Tests.").FullName;

    public string Feed => Path.Combine(Folder, "feed");

    public string File => Path.Combine(Feed, $"TypedContent.{Version}.nupkg");

    /// <summary>The repository's root.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>What the package's users have in their environment here.</summary>
    internal IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["NUGET_PACKAGES"] = Path.Combine(Folder, "packages"),
    };

    public async ValueTask InitializeAsync()
    {
        // An artifacts path of its own leaves the repository's bin and obj to the tests that run from them.
        var pack = await DotNet.RunAsync(
            Repository,
            ["pack", "generator/TypedContent", "--output", Feed, "--artifacts-path", Path.Combine(Folder, "build"), $"-p:Version={Version}"]);
        pack.ShouldSucceed();
        Assert.DoesNotContain("warning", pack.Output, StringComparison.OrdinalIgnoreCase);

        await System.IO.File.WriteAllTextAsync(
            Path.Combine(Folder, "nuget.config"),
            $"""
            <configuration>
              <packageSources>
                <add key="Packed" value="{SecurityElement.Escape(Feed)}" />
              </packageSources>
              <fallbackPackageFolders>
                <!-- What the machine has already need not be fetched again. -->
                <add key="Machine" value="{SecurityElement.Escape(await MachinePackagesAsync())}" />
              </fallbackPackageFolders>
            </configuration>
            """);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static async Task<string> MachinePackagesAsync()
    {
        var locals = await DotNet.RunAsync(Repository, ["nuget", "locals", "global-packages", "--list"]);
        locals.ShouldSucceed();
        return locals.Output["global-packages:".Length..].Trim();
    }

    private static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "generator", "TypedContent", "TypedContent.csproj")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("The tests run from inside the repository.");
    }
}
