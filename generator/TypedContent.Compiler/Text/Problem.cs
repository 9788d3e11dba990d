namespace TypedContent.Compiler.Text;

/// <summary>Something that is wrong with the content: a host makes its own diagnostic of it.</summary>
/// <param name="Id">What it is.</param>
/// <param name="Path">The file that it is in; empty for the project.</param>
/// <param name="Span">Where it is.</param>
/// <param name="LineSpan">The same place by lines.</param>
/// <param name="Arguments">What its sentence says.</param>
/// <param name="Properties">What a code fix needs to know of it.</param>
internal sealed record Problem(
    ProblemId Id,
    string Path,
    TextSpan Span,
    LinePositionSpan LineSpan,
    EquatableArray<string> Arguments,
    EquatableArray<ProblemProperty> Properties = default)
{
    /// <summary>Whether it is a warning here, since the project says so, though others of its kind are errors.</summary>
    public bool IsLowered { get; init; }

    /// <summary>Whether it is an error.</summary>
    public bool IsError => Id.IsError() && !IsLowered;

    /// <summary>A problem of what the project file sets, which has no place.</summary>
    public static Problem OfProject(ProblemId id, params string[] arguments) => OfFile("", id, arguments);

    /// <summary>A problem of a file as a whole, known by its path alone.</summary>
    public static Problem OfFile(string path, ProblemId id, params string[] arguments) => new(id, path, default, default, arguments.ToEquatableArray());

    /// <summary>A problem of a place in a file.</summary>
    public static Problem Of(SourceFile file, ProblemId id, TextSpan span, params string[] arguments) =>
        new(id, file.Path, span, file.LineSpanOf(span), arguments.ToEquatableArray());

    /// <summary>An exception that nobody foresaw.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="subject">What was at work on.</param>
    public static Problem Failure(Exception exception, Subject subject) =>
        OfFile(subject.Path, ProblemId.UnexpectedFailure, subject.Name, MessageText.Describe(exception));
}
