using System.Diagnostics;

namespace TypedContent.Sample.Tests;

/// <summary>The published sample in a separate folder, without its content root, but with a trap.</summary>
public sealed class PublishedSample : IDisposable
{
    public const string Trap = "TRAP";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public PublishedSample()
    {
        Folder = Directory.CreateTempSubdirectory("typed-content-sample-").FullName;
        Program = Path.Combine(Folder, "app");
        Copy(Path.Combine(AppContext.BaseDirectory, "published"), Program);
        Directory.CreateDirectory(Home);

        // Next to the program, above it, and where it is started: if it looked for content anywhere, it would find this.
        foreach (var place in new[] { Program, Folder })
        {
            Directory.CreateDirectory(Path.Combine(place, "content", "articles"));
            File.WriteAllText(Path.Combine(place, "content", "articles", "marrakech-meeting.ar.md"), $"---\ntitle: {Trap}\n---\n{Trap}");
            File.WriteAllText(Path.Combine(place, "content", "people.ar.yaml"), $"- slug: nasser-bourita\n  name: {Trap}\n");
            File.WriteAllText(Path.Combine(place, "content", "editions.yaml"), "{ not: [ YAML");
        }
    }

    /// <summary>Where the program is started.</summary>
    public string Folder { get; }

    /// <summary>The folder of the user who runs it, which it must not write to.</summary>
    public string Home => Path.Combine(Folder, "home");

    /// <summary>Where the program is.</summary>
    public string Program { get; }

    public (int ExitCode, string Output, string Error) Run(params string[] args)
    {
        using var process = Start(args);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill();
            Assert.Fail($"The sample did not end: {string.Join(' ', args)}");
        }

        return (process.ExitCode, output.Result, error.Result);
    }

    public Process Start(params string[] args)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Path.Combine(Program, "Sample.dll"), .. args])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("ASPNETCORE_", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        // As on a machine where it has never run.
        (start.Environment["HOME"], start.Environment["LOCALAPPDATA"]) = (Home, Home);
        return Process.Start(start)!;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
