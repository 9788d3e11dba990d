using TypedContent.Compiler.Text;
using TypedContent.Tool.Output;
using TypedContent.Tool.Projects;

namespace TypedContent.Tool.Commands;

/// <summary>Checks the content without compiling C#: <c>check</c>.</summary>
internal static class CheckCommand
{
    /// <summary>Runs the command.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(ProjectChoice choice, ReportFormat format, ToolContext context, CancellationToken cancellationToken)
    {
        var report = Check(context.Evaluate(choice, cancellationToken), new DocumentCache(), context, cancellationToken);
        Write(report, format, context.Terminal);
        return report.Errors > 0 ? ExitCode.Errors : ExitCode.Success;
    }

    /// <summary>Checks the content of a project.</summary>
    public static CheckReport Check(EvaluatedProject project, DocumentCache cache, ToolContext context, CancellationToken cancellationToken)
    {
        var declared = DeclaredCollections.Read(project.AssemblyFile);
        var content = context.Compile(project, declared, cache, cancellationToken);
        return new CheckReport(
            project.File,
            context.Folder,
            [.. project.Findings, .. FindingsOf(content.Problems, project)],
            [.. content.Documents.Select(static document => document.File.Path)],
            [.. NotesOf(declared, context.Time)]);
    }

    /// <summary>The problems with their severities, in the order of files and places, and else in that in which the generator reports them.</summary>
    public static IEnumerable<Finding> FindingsOf(IEnumerable<Problem> problems, EvaluatedProject project) => problems
        .Select(problem => project.Severities.Of(problem) is { } severity ? Finding.Of(problem, severity, project.File) : null)
        .OfType<Finding>()
        .OrderBy(finding => finding.Place is null ? "" : ShownPath.Of(finding.Path, project.Folder), StringComparer.Ordinal)
        .ThenBy(static finding => finding.Place?.Start.Line ?? 0)
        .ThenBy(static finding => finding.Place?.Start.Character ?? 0)
        .ThenBy(static finding => finding.Place?.End.Line ?? 0)
        .ThenBy(static finding => finding.Place?.End.Character ?? 0);

    /// <summary>Writes the result of a check.</summary>
    public static void Write(CheckReport report, ReportFormat format, Terminal terminal)
    {
        switch (format)
        {
            case ReportFormat.Json:
                JsonReport.Write(report, terminal);
                break;
            case ReportFormat.Sarif:
                SarifReport.Write(report, terminal);
                break;
            case ReportFormat.GitHub:
                GitHubReport.Write(report, terminal);
                break;
            default:
                TextReport.Write(report, terminal);
                break;
        }
    }

    /// <summary>What could not be judged.</summary>
    public static IEnumerable<string> NotesOf(DeclaredCollections declared, TimeProvider time)
    {
        if (declared.Built is not { } built)
        {
            yield return DeclaredCollections.NotBuilt + " All are checked as if there were none.";
        }
        else if (declared.Schemas is null)
        {
            yield return "Another version of the package has built the project, so it is not known which collections records declare in C#. All are checked "
                + "as if there were none. Build the project again.";
        }
        else if (declared.Names.Count > 0)
        {
            yield return $"Records declare {WordList.OfNames(declared.Names, 5)} in C#, and were read as of the last build "
                + $"({Age.Of(time.GetUtcNow() - built)}). Only a build checks changes of C# since then, and validation that is code.";
        }
    }
}
