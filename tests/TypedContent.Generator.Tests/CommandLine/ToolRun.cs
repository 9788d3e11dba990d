using TypedContent.CommandLine;
using TypedContent.Generator.Tests.Prepared;
using TypedContent.Tool.Commands;
using TypedContent.Tool.Output;
using TypedContent.Tool.Prepare;
using TypedContent.Tool.Projects;

namespace TypedContent.Generator.Tests.CommandLine;

/// <summary>Command lines of <c>dotnet typedcontent</c> in the process of the test, for a project on disk that MSBuild does not evaluate.</summary>
internal sealed class ToolRun : IDisposable, IProjectSource
{
    private readonly PreparedSite _site;

    public ToolRun(ContentProject project)
    {
        _site = new PreparedSite(project);
        Folder = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(_site.Output)!, "project")).FullName;
    }

    /// <summary>The folder of the project.</summary>
    public string Folder { get; }

    /// <summary>Whether the output is a terminal.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>The properties of the project that set severities.</summary>
    public Dictionary<string, string> Severities { get; init; } = [];

    /// <summary>The assembly of the last build.</summary>
    public string Assembly { get; set; } = "";

    /// <summary>The date on the clock.</summary>
    public DateTimeOffset Now { get; init; } = new(2026, 3, 14, 12, 0, 0, TimeSpan.Zero);

    /// <summary>How often the project was evaluated.</summary>
    public int Evaluations { get; private set; }

    /// <summary>Runs a command line.</summary>
    public ToolResult Run(params string[] arguments) => Run(arguments, new StringWriter(), CancellationToken.None);

    /// <summary>Runs a command line with an output of its own.</summary>
    public ToolResult Run(string[] arguments, StringWriter output, CancellationToken cancellationToken)
    {
        var error = new StringWriter();
        var terminal = new Terminal(output, error) { IsInteractive = IsTerminal, IsErrorInteractive = IsTerminal };
        var context = new ToolContext(terminal, Folder, this, new FixedTime(Now));
        var exitCode = CommandLineRunner.RunAsync(arguments, context, cancellationToken).GetAwaiter().GetResult();
        return new ToolResult(exitCode, Text(output), Text(error));
    }

    EvaluatedProject IProjectSource.Evaluate(ProjectChoice choice, string folder, CancellationToken cancellationToken)
    {
        Evaluations++;
        return new EvaluatedProject(
            Path.Combine(Folder, "Site.csproj"),
            "",
            Assembly,
            PrepareRequest.Read(_site.Request(EveryFile()).Split('\n')),
            DiagnosticSettings.Read(Severities, Directory.GetFiles(Folder, ".globalconfig")),
            []);
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Folder, path))!);
        File.WriteAllText(Path.Combine(Folder, path), text);
    }

    public void Dispose() => _site.Dispose();

    // As a build does, it finds the files that were written since.
    private ContentProject EveryFile() => Directory.Exists(Path.Combine(Folder, "content"))
        ? Directory.EnumerateFiles(Path.Combine(Folder, "content"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Where(path => !_site.Project.Files.Any(file => file.Path == path))
            .Aggregate(_site.Project, static (project, path) => project.WithFound(path, File.ReadAllText(path)))
        : _site.Project;

    private string Text(StringWriter writer) => writer.ToString().ReplaceLineEndings("\n").Replace(Folder, "/site", StringComparison.Ordinal);

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => now;
    }
}

/// <summary>The result of a command line.</summary>
/// <param name="ExitCode">The exit code.</param>
/// <param name="Output">What it wrote to the standard output.</param>
/// <param name="Error">What it wrote to the standard error.</param>
internal sealed record ToolResult(int ExitCode, string Output, string Error);
