namespace TypedContent.Compiler.Text;

/// <summary>Collects the problems of the project file, and of content files that are checked together; <see cref="ProblemBag"/> is for a single file.</summary>
internal sealed class ProjectProblemBag
{
    private readonly List<Problem> _problems = [];

    /// <summary>Reports a problem of the project file, without a location.</summary>
    public void Report(ProblemId id, params string[] arguments) => _problems.Add(Problem.OfProject(id, arguments));

    /// <summary>Reports a problem at a location in a file.</summary>
    public void Report(SourceFile file, ProblemId id, TextSpan span, params string[] arguments) =>
        Report(file, id, span, properties: default, arguments);

    /// <summary>Reports a problem with the properties that a code fix needs.</summary>
    public void Report(SourceFile file, ProblemId id, TextSpan span, EquatableArray<ProblemProperty> properties, params string[] arguments) =>
        _problems.Add(Problem.Of(file, id, span, arguments) with { Properties = properties });

    /// <summary>Reports a problem of a file as a warning.</summary>
    public void ReportLowered(SourceFile file, ProblemId id, params string[] arguments) =>
        _problems.Add(Problem.Of(file, id, default, arguments) with { IsLowered = true });

    /// <summary>Reports an exception that nobody foresaw.</summary>
    public void ReportFailure(Exception exception, Subject subject) => _problems.Add(Problem.Failure(exception, subject));

    public EquatableArray<Problem> ToEquatableArray() => Problem.Once(_problems).ToEquatableArray();
}
