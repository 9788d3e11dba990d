namespace TypedContent.Package.Tests;

/// <summary>A compiler server only for the builds of these tests: it has its own name, so that ending it ends no other.</summary>
internal sealed class CompilerServer
{
    private readonly string _name = Guid.NewGuid().ToString("N")[..8];

    /// <summary>The properties, or environment variables, of a build that uses this server.</summary>
    public IReadOnlyDictionary<string, string> Properties =>
        new Dictionary<string, string> { ["UseSharedCompilation"] = "true", ["SharedCompilationId"] = _name };

    /// <summary>Ends the server, if a build has started it.</summary>
    public async Task ShutdownAsync(string folder)
    {
        var project = Path.Combine(folder, "server.proj");
        await File.WriteAllTextAsync(project, "<Project />");
        var tools = await DotNet.RunAsync(folder, ["msbuild", project, "-nologo", "-getProperty:MSBuildToolsPath"]);
        await DotNet.RunAsync(folder, [Path.Combine(tools.Output.Trim(), "Roslyn", "bincore", "VBCSCompiler.dll"), "-shutdown", $"-pipename:{_name}"]);
    }
}
