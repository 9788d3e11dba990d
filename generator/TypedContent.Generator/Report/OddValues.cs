using TypedContent.Compiler.Text;

namespace TypedContent.Generator.Report;

/// <summary>The values that do not go with those of most others under their key, or that no type holds.</summary>
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

    /// <summary>What is reported of a value; <see langword="null"/> where nothing is.</summary>
    public Problem? Find(string path, TextSpan span) => _found.TryGetValue((path, span), out var found) ? found : null;
}
