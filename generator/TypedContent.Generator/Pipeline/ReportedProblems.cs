using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.Pipeline;

/// <summary>Reports problems to the compiler, and gives all of them to the report.</summary>
internal sealed class ReportedProblems(IncrementalGeneratorInitializationContext context)
{
    private IncrementalValueProvider<ImmutableArray<Problem>>? _all;

    /// <summary>All that are reported, in no certain order.</summary>
    public IncrementalValueProvider<ImmutableArray<Problem>> All => _all!.Value;

    public void Add(IncrementalValuesProvider<EquatableArray<Problem>> problems)
    {
        context.ReportDiagnostics(problems);
        // Of most files there are none, so that little is held for them where no report is asked for.
        AddAll(problems.SelectMany(static (found, _) => found).Collect());
    }

    public void Add(IncrementalValueProvider<EquatableArray<Problem>> problems)
    {
        context.ReportDiagnostics(problems);
        AddAll(problems.Select(static (found, _) => found.ToImmutableArray()));
    }

    private void AddAll(IncrementalValueProvider<ImmutableArray<Problem>> problems) =>
        _all = _all is { } known ? known.Combine(problems).Select(static (both, _) => both.Left.AddRange(both.Right)) : problems;
}
