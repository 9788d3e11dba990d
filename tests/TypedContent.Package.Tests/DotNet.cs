using System.Diagnostics;

namespace TypedContent.Package.Tests;

/// <summary>Runs the <c>dotnet</c> command as a person would.</summary>
internal static class DotNet
{
    // No command takes nearly so long: this only keeps a hanging one from being left behind.
    public static readonly TimeSpan StepGuard = TimeSpan.FromMinutes(10);

    public static async Task<CommandResult> RunAsync(
        string folder, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        using var process = Process.Start(StartInfo(folder, arguments, environment))!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var guard = new CancellationTokenSource(StepGuard);
        try
        {
            await process.WaitForExitAsync(guard.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"dotnet {string.Join(' ', arguments)} did not end within {StepGuard}.");
        }

        return new CommandResult(process.ExitCode, await output + await error);
    }

    /// <summary>What starts the command, with its output to be read.</summary>
    public static ProcessStartInfo StartInfo(string folder, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // What this test process was started with must not steer the builds that it starts.
        foreach (var name in start.Environment.Keys.Where(IsOfOuterBuild).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        // No process stays behind.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        // Processes of a few seconds do not gain by watching their own code, nor by a heap for each core.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_gcServer"] = "0";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static bool IsOfOuterBuild(string variable) =>
        variable.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)
        || variable.StartsWith("TESTINGPLATFORM", StringComparison.OrdinalIgnoreCase)
        || variable.Equals("CI", StringComparison.OrdinalIgnoreCase);
}

/// <summary>How a command ended, and all that it wrote.</summary>
internal record CommandResult(int ExitCode, string Output)
{
    /// <summary>Fails with all that the command wrote, unless it went well.</summary>
    public void ShouldSucceed() => Assert.True(ExitCode == 0, Output);
}
