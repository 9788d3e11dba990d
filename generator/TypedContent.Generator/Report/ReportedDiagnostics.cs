using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.Report;

/// <summary>Reports diagnostics to the compiler, and gives all of them to the report.</summary>
internal sealed class ReportedDiagnostics(IncrementalGeneratorInitializationContext context)
{
    private IncrementalValueProvider<ImmutableArray<Problem>>? _all;

    /// <summary>All that are reported, in no certain order.</summary>
    public IncrementalValueProvider<ImmutableArray<Problem>> All => _all!.Value;

    public void Add(IncrementalValuesProvider<EquatableArray<Problem>> diagnostics)
    {
        context.ReportDiagnostics(diagnostics);
        // Of most files there are none, so that little is held for them where no report is asked for.
        AddAll(diagnostics.SelectMany(static (found, _) => found).Collect());
    }

    public void Add(IncrementalValueProvider<EquatableArray<Problem>> diagnostics)
    {
        context.ReportDiagnostics(diagnostics);
        AddAll(diagnostics.Select(static (found, _) => found.ToImmutableArray()));
    }

    private void AddAll(IncrementalValueProvider<ImmutableArray<Problem>> diagnostics) =>
        _all = _all is { } known ? known.Combine(diagnostics).Select(static (both, _) => both.Left.AddRange(both.Right)) : diagnostics;
}
