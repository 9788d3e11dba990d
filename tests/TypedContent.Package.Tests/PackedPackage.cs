using System.Globalization;
using System.Security;

namespace TypedContent.Package.Tests;

/// <summary>
/// Packs the package once for all tests, and holds the folder that they work in: outside the repository, with a package folder of its own.
/// The version is new at each run, so that no cache can give an older build of it.
/// </summary>
public sealed class PackedPackage : IAsyncLifetime
{
    // All write into one artifacts path.
    private readonly SemaphoreSlim _packing = new(1);
    private readonly HashSet<string> _packed = [];

    public PackedPackage()
    {
        PlainEnvironment = new Dictionary<string, string> { ["NUGET_PACKAGES"] = Path.Combine(Folder, "packages") };
        Environment = PlainEnvironment.Concat(Server.Properties).ToDictionary();
        Builds = new BuildQueue(Path.Combine(Folder, "batches"), Environment);
    }

    public string Version { get; } = "0.0.0-test." + DateTime.UtcNow.Ticks.ToString(CultureInfo.InvariantCulture);

    /// <summary>The folder of this run, deleted after the tests.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("TypedContent.Package.Tests.").FullName;

    public string Feed => Path.Combine(Folder, "feed");

    public string File => Path.Combine(Feed, $"TypedContent.{Version}.nupkg");

    /// <summary>The repository's root.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>The environment variables of builds that use the package, with the compiler server.</summary>
    internal IReadOnlyDictionary<string, string> Environment { get; }

    /// <summary>The same without the compiler server.</summary>
    internal IReadOnlyDictionary<string, string> PlainEnvironment { get; }

    internal CompilerServer Server { get; } = new();

    /// <summary>Builds projects together.</summary>
    internal BuildQueue Builds { get; }

    public async ValueTask InitializeAsync()
    {
        var machinePackages = MachinePackagesAsync();
        await PackAsync("generator/TypedContent");

        await System.IO.File.WriteAllTextAsync(
            Path.Combine(Folder, "nuget.config"),
            $"""
            <configuration>
              <packageSources>
                <add key="Packed" value="{SecurityElement.Escape(Feed)}" />
              </packageSources>
              <fallbackPackageFolders>
                <!-- What the machine has already need not be fetched again. -->
                <add key="Machine" value="{SecurityElement.Escape(await machinePackages)}" />
              </fallbackPackageFolders>
            </configuration>
            """);
    }

    /// <summary>Packs a project of the repository into the feed, once for all tests.</summary>
    internal async Task PackAsync(string project)
    {
        await _packing.WaitAsync();
        try
        {
            if (_packed.Add(project))
            {
                // An artifacts path of its own leaves the repository's bin and obj to the tests that run from them.
                // The analyzers ran when the repository was built.
                var pack = await DotNet.RunAsync(
                    Repository,
                    ["pack", project, "--output", Feed, "--artifacts-path", Path.Combine(Folder, "build"), $"-p:Version={Version}", "-p:RunAnalyzers=false"],
                    Server.Properties);
                pack.ShouldSucceed();
                Assert.DoesNotContain("warning", pack.Output, StringComparison.OrdinalIgnoreCase);
            }
        }
        finally
        {
            _packing.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Server.ShutdownAsync(Folder);
        _packing.Dispose();
        Directory.Delete(Folder, recursive: true);
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
