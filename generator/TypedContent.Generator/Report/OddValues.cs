using TypedContent.Compiler.Text;

namespace TypedContent.Generator.Report;

/// <summary>The values that do not fit most others under their key, or are invalid.</summary>
internal sealed class OddValues
{
    private readonly Dictionary<(string Path, TextSpan Span), Problem> _found = [];

    public OddValues(IEnumerable<Problem> problems)
    {
        foreach (var problem in problems.Where(static problem =>
            problem.Id is ProblemId.MixedTypes or ProblemId.InvalidScalar))
        {
            _found[(problem.Path, problem.Span)] = problem;
        }
    }

    /// <summary>The problem reported for a value; <see langword="null"/> for none.</summary>
    public Problem? Find(string path, TextSpan span) => _found.TryGetValue((path, span), out var found) ? found : null;
}
