using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;
using TypedContent.Generator.Host;
using TypedContent.Generator.Report;

namespace TypedContent.Generator.Pipeline;

/// <summary>The steps to the report, which only its own build asks for.</summary>
internal static class ReportSteps
{
    public static void Register(
        IncrementalGeneratorInitializationContext context,
        StepGuard guard,
        IncrementalValueProvider<GenerationOptions> options,
        ContentSteps content,
        IncrementalValueProvider<SchemaResult> schema,
        IncrementalValueProvider<ImmutableArray<Problem>> problems)
    {
        var settings = context.CompilationProvider.Combine(context.AnalyzerConfigOptionsProvider).Combine(options)
            .SelectMany(static (input, token) =>
                ReportSettings.Read(input.Left.Left, new RoslynProperties(input.Left.Right), input.Right, token) is { } read ? new[] { read } : []);
        var inputs = settings.Combine(content.Data.Collect()).Combine(schema).Combine(problems)
            .Select(static (input, _) => new ReportInput(input.Left.Left.Left, input.Left.Left.Right, input.Left.Right.Schema, input.Right));
        var subject = new Subject("the report");
        guard.Emit(guard.Select(inputs, StepNames.Report, ContentReport.Of, _ => subject).WithTrackingName(StepNames.Report), ContentReport.HintName, ContentReport.Emit, _ => subject);
    }
}
