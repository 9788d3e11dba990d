using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using TypedContent.CommandLine;
using TypedContent.TestKit.Guides;

namespace TypedContent.Generator.Tests.Guides;

/// <summary>
/// The commands of a page, which are not run here: the files that they name exist. Folders are those of the repository and of the page's commands;
/// packages, targets and variables are those of the repository.
/// </summary>
internal sealed partial class GuideCommands
{
    private static readonly Lazy<string> BuildFiles = new(static () => string.Concat(
        Directory.GetFiles(RepositoryFolder.PathOf("generator", "TypedContent"), "*.targets", SearchOption.AllDirectories).Select(File.ReadAllText)));

    private static readonly Lazy<string> Sources = new(static () => string.Concat(
        new[] { "generator", "tests" }
            .SelectMany(static folder => Directory.GetFiles(RepositoryFolder.PathOf(folder), "*.cs", SearchOption.AllDirectories))
            .Select(File.ReadAllText)));

    private readonly HashSet<string> _made = new(StringComparer.Ordinal);
    private readonly List<string> _faults = [];
    private string _folder = "";

    /// <summary>The faults in the commands of a page, each with its line, where the page creates the files with these paths.</summary>
    public static IReadOnlyList<string> Faults(GuidePage page)
    {
        var commands = new GuideCommands();
        foreach (var block in page.Sections.SelectMany(static section => section.Blocks).Where(static block => block.NotRun is null))
        {
            if (block.File is { } file)
            {
                commands._made.Add(commands.PathOf(file));
            }
            else if (block.Language == "sh")
            {
                foreach (var command in block.Commands)
                {
                    commands.Check(command);
                }
            }
        }

        return commands._faults;
    }

    private void Check(string command)
    {
        var variables = Variable.Matches(command).Select(static match => match.Groups["name"].Value);
        foreach (var name in variables.Where(static name => !Sources.Value.Contains($"\"{name}\"", StringComparison.Ordinal)))
        {
            _faults.Add($"{command}: no code reads {name}");
        }

        var words = Variable.Replace(command, "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        switch (words)
        {
            case ["cd", var folder]:
                _folder = PathOf(folder);
                MustBeThere(command, "");
                break;

            case ["dotnet", "new", _, "-o", var folder]:
                _made.Add(PathOf(folder));
                break;

            case ["dotnet", "add", "package", var name]:
                MustBePackage(command, name);
                break;

            case ["dotnet", "add", var project, "package", var name]:
                MustBeThere(command, project);
                MustBePackage(command, name);
                break;

            case ["dotnet", "add", var project, "reference", var other]:
                MustBeThere(command, project);
                MustBeThere(command, other);
                break;

            case ["dotnet", "build" or "run" or "test" or "watch" or "publish" or "pack", .. var rest]:
                CheckOptions(command, rest);
                break;

            case ["dotnet", "new", "tool-manifest"]:
                break;

            case ["dotnet", "tool", "install", var name]:
                MustBePackage(command, name);
                break;

            case ["dotnet", "typedcontent", ..]:
                var line = CommandLineParser.SplitCommandLine(command).Skip(2).ToArray();
                _faults.AddRange(CommandLineRunner.CreateRoot(null!).Parse(line).Errors.Select(error => $"{command}: {error.Message}"));
                break;

            case ["curl", var url] when url.StartsWith("http://localhost:5000/", StringComparison.Ordinal):
                break;

            case [['.', '/', ..] script, ..]:
                MustBeThere(command, script);
                break;

            default:
                _faults.Add($"{command}: a test knows no such command; write <!-- not run: reason --> before the block");
                break;
        }
    }

    private void CheckOptions(string command, ReadOnlySpan<string> words)
    {
        switch (words)
        {
            case [] or ["--", ..]:
                return;

            case ["--project", var project, .. var rest]:
                MustBeThere(command, project);
                CheckOptions(command, rest);
                return;

            case ["-c" or "-o" or "--urls" or "--filter-class" or "--explicit", _, .. var rest]:
                CheckOptions(command, rest);
                return;

            case [var target, .. var rest] when target.StartsWith("-t:", StringComparison.Ordinal):
                if (!BuildFiles.Value.Contains($"<Target Name=\"{target[3..]}\"", StringComparison.Ordinal))
                {
                    _faults.Add($"{command}: there is no target {target[3..]}");
                }

                CheckOptions(command, rest);
                return;

            case [var property, .. var rest] when property.StartsWith("-p:", StringComparison.Ordinal):
                if (!BuildFiles.Value.Contains($"$({property[3..].Split('=')[0]})", StringComparison.Ordinal))
                {
                    _faults.Add($"{command}: the package reads no property {property[3..]}");
                }

                CheckOptions(command, rest);
                return;

            case [var path, .. var rest] when !path.StartsWith('-'):
                MustBeThere(command, path);
                CheckOptions(command, rest);
                return;

            default:
                _faults.Add($"{command}: a test knows no such option as {words[0]}");
                return;
        }
    }

    private void MustBeThere(string command, string path)
    {
        var full = PathOf(path);
        if (!_made.Contains(full) && !Path.Exists(RepositoryFolder.PathOf(full)))
        {
            _faults.Add($"{command}: there is no {full}");
        }
    }

    private void MustBePackage(string command, string name)
    {
        if (!Path.Exists(RepositoryFolder.PathOf("generator", name, name + ".csproj")))
        {
            _faults.Add($"{command}: there is no package {name}");
        }
    }

    // Relative to the repository's root, or to the folder that a page begins in.
    private string PathOf(string path) => Path.GetRelativePath(".", Path.Combine(_folder, path)).Replace('\\', '/');

    [GeneratedRegex(@"^(?<name>[A-Z][A-Z0-9_]+)=\S*\s+", RegexOptions.Multiline)]
    private static partial Regex Variable { get; }
}
