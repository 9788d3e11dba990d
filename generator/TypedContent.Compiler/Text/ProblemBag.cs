namespace TypedContent.Compiler.Text;

/// <summary>Collects the problems of one content file, so that reading and binding can continue after a mistake.</summary>
internal sealed class ProblemBag(SourceFile file)
{
    private readonly List<Problem> _problems = [];

    // Sorted by position, because each item of a list queries its own errors, and each may have some.
    private readonly SortedSet<(int Start, ProblemId Id)> _errors = [];

    public bool HasErrors { get; private set; }

    /// <summary>Whether an error begins in a part of the file.</summary>
    public bool HasErrorsIn(TextSpan part) => ErrorsIn(part).Count > 0;

    /// <summary>The ids of the errors that begin in a part of the file, or in all of it.</summary>
    public EquatableArray<string> ErrorIds(TextSpan? part = null) => HasErrors
        ? (part is { } place ? ErrorsIn(place) : _errors).Select(static error => error.Id.Code())
            .Distinct()
            .OrderBy(static id => id, StringComparer.Ordinal)
            .ToEquatableArray()
        : default;

    public void Report(ProblemId id, TextSpan span, params string[] arguments) => Report(id, span, properties: default, arguments);

    /// <summary>Reports a problem with the properties that a code fix needs.</summary>
    public void Report(ProblemId id, TextSpan span, EquatableArray<ProblemProperty> properties, params string[] arguments) =>
        Add(Problem.Of(file, id, span, arguments) with { Properties = properties });

    /// <summary>Adds a problem that was created for a location in the file.</summary>
    public void Add(Problem problem)
    {
        HasErrors |= problem.IsError;
        _problems.Add(problem);
        if (problem.Id.IsError())
        {
            _errors.Add((problem.Span.Start, problem.Id));
        }
    }

    /// <summary>Reports an unexpected exception.</summary>
    public void ReportFailure(Exception exception, TextSpan span) =>
        Add(Problem.Failure(exception, new Subject("this file", file.ProblemPath)) with { Span = span, LineSpan = file.LineSpanOf(span) });

    /// <summary>An empty bag for an attempt whose problems may be discarded.</summary>
    public ProblemBag Fork() => new(file);

    /// <summary>Adds the problems of an attempt.</summary>
    public void Join(ProblemBag attempt)
    {
        HasErrors |= attempt.HasErrors;
        _problems.AddRange(attempt._problems);
        _errors.UnionWith(attempt._errors);
    }

    /// <summary>The one-based line of a location.</summary>
    public string LineOf(TextSpan span) => file.LineOf(span);

    public EquatableArray<Problem> ToEquatableArray() => _problems.ToEquatableArray();

    private SortedSet<(int Start, ProblemId Id)> ErrorsIn(TextSpan part) => HasErrors && part.Length > 0
        ? _errors.GetViewBetween((part.Start, (ProblemId)int.MinValue), (part.End - 1, (ProblemId)int.MaxValue))
        : [];
}
