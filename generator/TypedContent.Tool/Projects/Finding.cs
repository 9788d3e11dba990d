using TypedContent.Compiler;
using TypedContent.Compiler.Text;

namespace TypedContent.Tool.Projects;

/// <summary>The severities of findings.</summary>
internal enum FindingSeverity
{
    Info,
    Warning,
    Error,
}

/// <summary>A message about the content or the project, with the severity that it has in the project.</summary>
/// <param name="Id">The diagnostic's id: <c>TC0008</c>.</param>
/// <param name="Title">The description of all diagnostics with the id.</param>
/// <param name="Severity">The severity.</param>
/// <param name="Path">The full path of the file; that of the project file if the message has no place.</param>
/// <param name="Place">The place in the file, with zero-based positions; <see langword="null"/> for none.</param>
/// <param name="Message">The message.</param>
internal sealed record Finding(string Id, string Title, FindingSeverity Severity, string Path, LinePositionSpan? Place, string Message)
{
    /// <summary>A problem of the content as a finding.</summary>
    public static Finding Of(Problem problem, FindingSeverity severity, string projectFile) => new(
        problem.Id.Code(),
        ProblemSentences.Of(problem.Id).Title,
        severity,
        problem.Path.Length == 0 ? projectFile : problem.Path,
        problem.Path.Length == 0 ? null : problem.LineSpan,
        ContentCompiler.MessageOf(problem));
}
