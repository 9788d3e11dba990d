using System.Diagnostics;
using System.Text;

namespace TypedContent.Package.Tests;

/// <summary>Runs the <c>dotnet</c> command as a person would.</summary>
internal static class DotNet
{
    // Far longer than any command takes: it only ends a process that hangs.
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

    /// <summary>Runs a published program, and returns the lines that it prints.</summary>
    /// <param name="path">The program, without the extension that it has on Windows.</param>
    public static async Task<string[]> RunProgramAsync(string path)
    {
        using var process = Process.Start(new ProcessStartInfo(OperatingSystem.IsWindows() ? path + ".exe" : path)
        {
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        return (await process.StandardOutput.ReadToEndAsync()).Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The start information of the command, with its output redirected.</summary>
    public static ProcessStartInfo StartInfo(string folder, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // The builds must not depend on how this test process was started.
        foreach (var name in start.Environment.Keys.Where(IsOfOuterBuild).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        // No process is left running.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        // Processes of a few seconds gain nothing from profiling their own code, nor from a heap for each core.
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

/// <summary>The exit code and the whole output of a command.</summary>
internal record CommandResult(int ExitCode, string Output)
{
    /// <summary>Fails with the output of the command unless it succeeded.</summary>
    public void ShouldSucceed() => Assert.True(ExitCode == 0, Output);
}
