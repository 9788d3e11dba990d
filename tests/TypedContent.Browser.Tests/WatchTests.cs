using System.Diagnostics;

namespace TypedContent.Browser.Tests;

/// <summary>A copy of the sample under <c>dotnet watch</c>, which uses the repository's generator.</summary>
public sealed class WatchTests(Site site) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("typed-content-watch-");

    [Fact(Explicit = true)]
    public async Task An_edit_of_a_content_file_shows_in_the_open_page()
    {
        CopyRepository();
        using var watch = Process.Start(StartInfo())!;
        try
        {
            var written = new List<string>();
            var address = await ReadToAddressAsync(watch.StandardOutput, written);
            // Its other lines must not fill the pipe.
            var rest = watch.StandardOutput.ReadToEndAsync();
            await using var tab = await site.OpenAsync(new Uri(address, Articles.TwoMeetings.In("en").Url));
            // Through this, the command tells the page to refresh itself.
            await tab.Page.RunAndWaitForWebSocketAsync(() => tab.Page.ReloadAsync());

            var file = Path.Combine(_folder.FullName, Articles.TwoMeetings.In("en").SourcePath);
            var text = await File.ReadAllTextAsync(file);
            Assert.Contains("What Marrakech added", text, StringComparison.Ordinal);
            await File.WriteAllTextAsync(file, text.Replace("What Marrakech added", "What the edit added", StringComparison.Ordinal));

            await tab.Page.GetByRole(AriaRole.Heading, new() { Name = "What the edit added" }).WaitForAsync();
        }
        finally
        {
            watch.Kill(entireProcessTree: true);
            await watch.WaitForExitAsync();
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static async Task<Uri> ReadToAddressAsync(StreamReader output, List<string> written)
    {
        // It never takes nearly so long: this only ends a command that hangs.
        using var guard = new CancellationTokenSource(TimeSpan.FromMinutes(15));
        while (await output.ReadLineAsync(guard.Token) is { } line)
        {
            written.Add(line);
            if (line.StartsWith("English: ", StringComparison.Ordinal))
            {
                return new Uri(line["English: ".Length..]);
            }

            if (line.StartsWith("Build FAILED", StringComparison.Ordinal))
            {
                break;
            }
        }

        throw new InvalidOperationException("The sample was not served:\n" + string.Join('\n', written));
    }

    private ProcessStartInfo StartInfo()
    {
        var start = new ProcessStartInfo("dotnet", ["watch", "--non-interactive", "--project", "sample", "--", "--urls", "http://127.0.0.1:0"])
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        // The environment of this test process must not affect the command.
        string[] outer = ["MSBuild", "TESTINGPLATFORM", "ASPNETCORE_", "DOTNET_WATCH", "CI"];
        foreach (var name in start.Environment.Keys.Where(name => outer.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_WATCH_SUPPRESS_LAUNCH_BROWSER"] = "1";
        // Linux gives a user few watchers of files, and this command takes half of them.
        start.Environment["DOTNET_USE_POLLING_FILE_WATCHER"] = "1";
        // No process is left running.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        return start;
    }

    private void CopyRepository()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Content.sln")))
        {
            root = root.Parent ?? throw new DirectoryNotFoundException("The tests run from inside the repository.");
        }

        foreach (var file in new[] { "sample", "content" }.SelectMany(folder => Directory.GetFiles(Path.Combine(root.FullName, folder), "*", SearchOption.AllDirectories)))
        {
            var path = Path.GetRelativePath(root.FullName, file);
            if (!path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_folder.FullName, path))!);
                File.Copy(file, Path.Combine(_folder.FullName, path));
            }
        }

        File.Copy(Path.Combine(root.FullName, ".editorconfig"), Path.Combine(_folder.FullName, ".editorconfig"));
        foreach (var name in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
        {
            File.WriteAllText(Path.Combine(_folder.FullName, name), $"""<Project><Import Project="{Path.Combine(root.FullName, name)}" /></Project>""");
        }
    }
}
