using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TypedContent.TestKit.Guides;

namespace TypedContent.Package.Tests;

/// <summary>Writes the files of a page and runs its commands, in an empty folder.</summary>
internal sealed partial class TutorialReader(PackedPackage package) : IAsyncDisposable
{
    private readonly Dictionary<string, string> _environment = new(package.Environment)
    {
        // Pages need no script of Blazor's, which would be one more package to restore.
        ["RequiresAspNetWebAssets"] = "false",
    };

    private readonly Dictionary<string, string> _undo = new(StringComparer.Ordinal);
    private string _folder = Directory.CreateDirectory(Path.Combine(package.Folder, "tutorials", Guid.NewGuid().ToString("N")[..8])).FullName;
    private RunningSite? _site;

    public async ValueTask DisposeAsync()
    {
        if (_site is not null)
        {
            await _site.DisposeAsync();
            _site = null;
        }
    }

    /// <summary>Reads a section; what it changes to show mistakes is undone.</summary>
    public async Task ReadAsync(GuideSection section)
    {
        _undo.Clear();
        string? output = null;
        var hasMistakes = false;
        var blocks = section.Blocks.Where(static block => block.NotRun is null).ToList();
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            var shown = blocks.ElementAtOrDefault(i + 1);
            if (block.File is { } file)
            {
                Write(file, block);
            }
            else if (block.Language == "sh")
            {
                foreach (var command in block.Commands)
                {
                    output = await RunAsync(command, fails: shown is { Messages.Count: > 0 });
                }
            }
            else if (block.Messages is { Count: > 0 } messages)
            {
                hasMistakes = true;
                Assert.Equal(messages.Order(StringComparer.Ordinal), MessagesOf(output!));
            }
            else if (block.OutputOf is not null)
            {
                Assert.Equal(Printed(block.Language, block.Text), Printed(block.Language, output!));
            }
        }

        if (hasMistakes)
        {
            foreach (var (path, text) in _undo)
            {
                await File.WriteAllTextAsync(path, text);
            }
        }
    }

    private void Write(string file, GuideBlock block)
    {
        var path = Path.Combine(_folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var old = File.Exists(path) ? File.ReadAllText(path) : "";
        _undo.TryAdd(path, old);
        var text = block.Language == "diff" ? block.Edit(old) : block.Text;
        // The version under test has not been released.
        File.WriteAllText(path, PackageDirective().Replace(text, "${begin}" + package.Version));
    }

    private async Task<string> RunAsync(string command, bool fails)
    {
        string[] words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        switch (words)
        {
            case ["cd", var folder]:
                _folder = Path.Combine(_folder, folder);
                return "";

            case ["curl", var url]:
                return await _site!.GetAsync(new Uri(url).PathAndQuery);

            case ["dotnet", "run", .., "--urls", _]:
                await DisposeAsync();
                _site = await RunningSite.StartAsync(DotNet.StartInfo(_folder, [.. words[1..^1], RunningSite.AnyAddress], _environment));
                return "";

            case ["dotnet", "add", .., "package", _]:
                words = [.. words, "--version", package.Version];
                break;
        }

        // A program that runs keeps its files open.
        await DisposeAsync();
        var run = await DotNet.RunAsync(_folder, words[1..], _environment);
        Assert.True(run.ExitCode == 0 != fails, $"{command}\n{run.Output}");
        return run.Output;
    }

    /// <summary>The messages of a build, each once, with paths from the folder of the command and without the project.</summary>
    private IEnumerable<string> MessagesOf(string output) => output!.ReplaceLineEndings("\n").Split('\n')
        .Select(line => Project().Replace(line.Trim(), "").Replace(_folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal))
        .Where(static line => GuidePage.Message.IsMatch(line))
        .Distinct()
        .Order(StringComparer.Ordinal);

    // Pages show HTML and JSON with line breaks, where apps write none.
    private static string Printed(string language, string text) => language switch
    {
        "html" => BesideTag().Replace(text, "${tag}"),
        "json" => JsonNode.Parse(text)!.ToJsonString(),
        _ => text.ReplaceLineEndings("\n").Trim('\n'),
    };

    [GeneratedRegex(@"\s*(?<tag><[^<>]+>)\s*")]
    private static partial Regex BesideTag();

    [GeneratedRegex(@"(?<begin>^#:package TypedContent@)\S+", RegexOptions.Multiline)]
    private static partial Regex PackageDirective();

    [GeneratedRegex(@" \[[^\[\]]+proj\]$")]
    private static partial Regex Project();
}
