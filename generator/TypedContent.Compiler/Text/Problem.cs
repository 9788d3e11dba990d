namespace TypedContent.Compiler.Text;

/// <summary>A problem of the content, from which a host creates a diagnostic.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Path">The file with the problem; empty for the project.</param>
/// <param name="Span">Its location.</param>
/// <param name="LineSpan">The same location as line positions.</param>
/// <param name="Arguments">The arguments of its message.</param>
/// <param name="Properties">The properties that a code fix needs.</param>
internal sealed record Problem(
    ProblemId Id,
    string Path,
    TextSpan Span,
    LinePositionSpan LineSpan,
    EquatableArray<string> Arguments,
    EquatableArray<ProblemProperty> Properties = default)
{
    /// <summary>Whether the project has made it a warning, although other problems with its id are errors.</summary>
    public bool IsLowered { get; init; }

    /// <summary>Whether it is an error.</summary>
    public bool IsError => Id.IsError() && !IsLowered;

    /// <summary>A problem of the project file, without a location.</summary>
    public static Problem OfProject(ProblemId id, params string[] arguments) => OfFile("", id, arguments);

    /// <summary>A problem of a whole file, of which only the path is known.</summary>
    public static Problem OfFile(string path, ProblemId id, params string[] arguments) => new(id, path, default, default, arguments.ToEquatableArray());

    /// <summary>A problem at a location in a file.</summary>
    public static Problem Of(SourceFile file, ProblemId id, TextSpan span, params string[] arguments) =>
        new(id, file.ProblemPath, span, file.LineSpanOf(span), arguments.ToEquatableArray());

    /// <summary>
    /// The problems without repetitions: all rows of a table have the keys of its header, where a mistake in one of them is a single mistake.
    /// </summary>
    public static IEnumerable<Problem> Once(IEnumerable<Problem> problems) => problems
        .GroupBy(static problem => (problem.Id, problem.Path, problem.Span, problem.Arguments))
        .Select(static same => same.First());

    /// <summary>An unexpected exception.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="subject">The subject of the failed step.</param>
    public static Problem Failure(Exception exception, Subject subject) =>
        OfFile(subject.Path, ProblemId.UnexpectedFailure, subject.Name, MessageText.Describe(exception));
}
