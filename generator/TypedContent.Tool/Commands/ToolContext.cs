using TypedContent.Tool.Output;
using TypedContent.Tool.Projects;

namespace TypedContent.Tool.Commands;

/// <summary>What a command works with, besides its own options.</summary>
/// <param name="Terminal">The output.</param>
/// <param name="Folder">The full path of the current folder.</param>
/// <param name="Projects">Evaluates projects.</param>
/// <param name="Time">The clock.</param>
internal sealed record ToolContext(Terminal Terminal, string Folder, IProjectSource Projects, TimeProvider Time)
{
    /// <summary>Evaluates a project.</summary>
    /// <exception cref="ToolException">It cannot be evaluated.</exception>
    public EvaluatedProject Evaluate(ProjectChoice choice, CancellationToken cancellationToken)
    {
        Terminal.ShowProgress("Evaluating the project…");
        try
        {
            return Projects.Evaluate(choice, Folder, cancellationToken);
        }
        finally
        {
            Terminal.ShowProgress("");
        }
    }

    /// <summary>Compiles the content of a project.</summary>
    public ProjectContent Compile(EvaluatedProject project, DeclaredCollections declared, DocumentCache cache, CancellationToken cancellationToken)
    {
        Terminal.ShowProgress("Reading the content…");
        try
        {
            return ProjectContent.Compile(project.Request, declared.Claims, cache, cancellationToken);
        }
        finally
        {
            Terminal.ShowProgress("");
        }
    }

    /// <summary>Runs a command.</summary>
    /// <param name="run">The command, which returns its exit code.</param>
    /// <returns>The exit code; <see cref="ExitCode.Unable"/> if the command cannot run, which is then reported.</returns>
    public int Run(Func<int> run)
    {
        try
        {
            return run();
        }
        catch (Exception e) when (e is ToolException or IOException or UnauthorizedAccessException)
        {
            Terminal.Error.WriteLine($"error: {e.Message}");
            return ExitCode.Unable;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Canceled;
        }
    }
}

/// <summary>The exit codes of commands (generator/docs/command-line.md).</summary>
internal static class ExitCode
{
    /// <summary>The command did what it is for.</summary>
    public const int Success = 0;

    /// <summary>The content has errors.</summary>
    public const int Errors = 1;

    /// <summary>The command could not run: its options or the project are wrong.</summary>
    public const int Unable = 2;

    /// <summary>Ctrl+C ended the command.</summary>
    public const int Canceled = 130;
}
