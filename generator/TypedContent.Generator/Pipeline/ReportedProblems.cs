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

    // One output for all: one for each entry would cost memory and time in every run.
    public void Add(IncrementalValuesProvider<Boxed<EquatableArray<Problem>>> problems) =>
        Add(problems.Collect().SelectBoxed(static (all, _) => all.SelectMany(static found => found.Value).ToEquatableArray()));

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
