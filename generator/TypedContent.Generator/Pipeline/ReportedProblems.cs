using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.Pipeline;

/// <summary>Reports problems to the compiler, and passes all of them to the report.</summary>
internal sealed class ReportedProblems(IncrementalGeneratorInitializationContext context)
{
    private IncrementalValueProvider<ImmutableArray<Problem>>? _all;

    /// <summary>All reported problems, in no particular order.</summary>
    public IncrementalValueProvider<ImmutableArray<Problem>> All => _all!.Value;

    public void Add(IncrementalValuesProvider<Problem> problems)
    {
        context.ReportDiagnostics(problems);
        AddAll(problems);
    }

    public void Add(IncrementalValuesProvider<Boxed<EquatableArray<Problem>>> problems)
    {
        context.ReportDiagnostics(problems);
        AddAll(problems.SelectMany(static (found, _) => found.Value));
    }

    public void Add(IncrementalValueProvider<Boxed<EquatableArray<Problem>>> problems)
    {
        context.ReportDiagnostics(problems);
        AddAll(problems.SelectMany(static (found, _) => found.Value));
    }

    private void AddAll(IncrementalValuesProvider<Problem> problems)
    {
        var added = problems.Collect();
        _all = _all is { } known ? known.Combine(added).Select(static (both, _) => both.Left.AddRange(both.Right)) : added;
    }
}
