using Microsoft.CodeAnalysis;
using TypedContent.Compiler.Text;
using TypedContent.Generator.Diagnostics;

namespace TypedContent.Generator.Pipeline;

/// <summary>Combinators of the pipeline.</summary>
internal static class PipelineExtensions
{
    public static IncrementalValuesProvider<T> WhereNotNull<T>(this IncrementalValuesProvider<T?> values)
        where T : class => values.Where(static value => value is not null)!;

    public static void ReportDiagnostics(
        this IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<EquatableArray<Problem>> diagnostics) =>
        context.RegisterSourceOutput(diagnostics, Report);

    public static void ReportDiagnostics(
        this IncrementalGeneratorInitializationContext context, IncrementalValueProvider<EquatableArray<Problem>> diagnostics) =>
        context.RegisterSourceOutput(diagnostics, Report);

    private static void Report(SourceProductionContext context, EquatableArray<Problem> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            context.ReportDiagnostic(diagnostic.ToDiagnostic());
        }
    }
}
