using System.Collections.Immutable;
using System.Text.RegularExpressions;
using TypedContent.Compiler.Documents.Files;
using TypedContent.TestKit.Guides;

namespace TypedContent.Generator.Tests.Guides;

/// <summary>The project that a page shows, as far as the page has been read.</summary>
/// <param name="RootNamespace">The root namespace.</param>
/// <param name="Folder">The folder of the project whose content the page is about, with a <c>/</c> at its end; empty if paths begin there.</param>
internal sealed partial record GuideProject(string RootNamespace, string Folder)
{
    // The namespaces of a web project, with those that the package and the test framework add.
    private const string GlobalUsings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.Extensions.DependencyInjection;
        global using TypedContent;
        """;

    private static readonly ContentProject Empty = new(Site.Project
        .WithSource("GlobalUsings.cs", GlobalUsings)
        .WithSource("ShownValue.cs", GuideCode.ShownValue)) { References = ReferenceSet.OfRuntime };

    /// <summary>The files, by their paths from the folder that the page's commands begin in.</summary>
    public ImmutableSortedDictionary<string, string> Files { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Blocks of C# that are not files.</summary>
    public ImmutableArray<GuideBlock> Fragments { get; init; } = [];

    /// <summary>Lines of the project file.</summary>
    public ImmutableArray<string> Lines { get; init; } = [];

    /// <summary>The files that the page shows as generated.</summary>
    public IEnumerable<KeyValuePair<string, string>> GeneratedFiles =>
        Files.Where(static file => file.Key.EndsWith(".g.cs", StringComparison.Ordinal));

    /// <summary>The project that a page begins with: its commands set its name and folder.</summary>
    public static GuideProject Of(GuidePage page)
    {
        var shells = page.Sections.SelectMany(static section => section.Blocks).Where(static block => block.Language == "sh");
        var commands = string.Join('\n', shells.Select(static block => block.Text));
        if (AddPackage.Match(commands) is { Success: true } library)
        {
            return new(library.Groups["name"].Value, library.Groups["name"].Value + "/");
        }

        return new(New.Match(commands) is { Success: true } project ? project.Groups["name"].Value : "MySite", "");
    }

    /// <summary>The project after a block of the page.</summary>
    public GuideProject With(GuideBlock block) => block switch
    {
        { OutputOf: not null } => this,
        { File: { } file, Language: "diff" } => this with { Files = Files.SetItem(file, block.Edit(Files[file])) },
        { File: { } file } => this with { Files = Files.SetItem(file, block.Text) },
        { Language: "csharp" } => this with { Fragments = Fragments.Add(block) },
        { Language: "xml" } => this with { Lines = Lines.Add(block.Text) },
        _ => this,
    };

    /// <summary>The project without its files.</summary>
    public GuideProject WithoutFiles() => this with { Files = Files.Clear() };

    /// <summary>Runs the generator and compiles the project.</summary>
    public ContentRun Run()
    {
        var project = Empty.WithProperty("RootNamespace", RootNamespace);
        project = Lines.Aggregate(project, static (project, lines) => ProjectLines.Parse(lines).Apply(project));
        project = Files.Aggregate(project, (project, file) => Add(project, PathInProject(file.Key), file.Value));
        return Fragments.Aggregate(project, AddFragment).Run();

        ContentProject AddFragment(ContentProject project, GuideBlock block) =>
            project.WithSource(GuideCode.ClassOf(block) + ".cs", GuideCode.Fragment(block, RootNamespace));
    }

    /// <summary>The values in comments of the page's code that differ from the actual ones.</summary>
    public string WrongValues(ContentRun run)
    {
        var methods = Fragments.Where(GuideCode.ShowsValues);
        var calls = string.Concat(methods.Select(static block => GuideCode.ClassOf(block) + ".Run([]);\n"));
        return calls.Length == 0 ? "" : run.Execute<string>(calls + "return ShownValue.Wrong;");
    }

    /// <summary>The output of the program that a command starts.</summary>
    public string Output(string command)
    {
        var path = command.Split(' ') switch
        {
            [_, _, "--project", var folder] => folder + "/Program.cs",
            [_, _, var file] => file,
            _ => "Program.cs",
        };
        return Run().Execute<string>($$"""
            var console = Console.Out;
            var output = new System.IO.StringWriter { NewLine = "\n" };
            Console.SetOut(output);
            try
            {
                {{GuideCode.ClassOf(PathInProject(path))}}.Run([]);
                return output.ToString();
            }
            finally
            {
                Console.SetOut(console);
            }
            """);
    }

    /// <summary>The output of a build as pages show it: with paths from the folder in which the commands begin, and without the ends of spans.</summary>
    public IReadOnlyList<string> BuildLines(ContentRun run) => [.. run.BuildLines.Select(line => Folder + End.Replace(line, "($1)"))];

    private ContentProject Add(ContentProject project, string path, string text) => Path.GetExtension(path) switch
    {
        ".cs" when path.EndsWith(".g.cs", StringComparison.Ordinal) => project,
        ".cs" => Property.Matches(text).Aggregate(
            project.WithSource(path, GuideCode.File(path, text)),
            static (project, property) => ProjectLines.Parse(property.Result("<${name}>${value}</${name}>")).Apply(project)),
        ".razor" => project.WithSource(path + ".cs", Component(path)),
        ".csproj" => ProjectLines.Parse(text).Apply(project),
        ".png" or ".jpg" or ".svg" or ".webp" => project.WithImage(path),
        _ when (ContentFormats.OfName(path) is not null || path.EndsWith(".html", StringComparison.Ordinal)) && path.StartsWith("content/", StringComparison.Ordinal) => project.With(path, text),
        ".md" or ".yaml" or ".yml" or ".json" when !path.Contains("settings", StringComparison.Ordinal) => project.WithFound(path, text),
        _ => project,
    };

    private string PathInProject(string path) => path.StartsWith(Folder, StringComparison.Ordinal) ? path[Folder.Length..] : path;

    // Razor's own generator does not run here; its components are added for the C# that names them.
    private string Component(string path)
    {
        var folder = Path.GetDirectoryName(path)!.Replace('/', '.').Replace('\\', '.');
        return $"""
            namespace {RootNamespace}{(folder.Length == 0 ? "" : "." + folder)};
            public partial class {Path.GetFileNameWithoutExtension(path)} : Microsoft.AspNetCore.Components.ComponentBase;
            """;
    }

    [GeneratedRegex(@"^dotnet add (?<name>\S+) package TypedContent$", RegexOptions.Multiline)]
    private static partial Regex AddPackage { get; }

    [GeneratedRegex(@"^dotnet new \w+ -o (?<name>\S+)$", RegexOptions.Multiline)]
    private static partial Regex New { get; }

    [GeneratedRegex("^#:property (?<name>[A-Za-z]+)=(?<value>.*)$", RegexOptions.Multiline)]
    private static partial Regex Property { get; }

    [GeneratedRegex(@"\((\d+,\d+),\d+,\d+\)(?=: (error|warning))")]
    private static partial Regex End { get; }
}
