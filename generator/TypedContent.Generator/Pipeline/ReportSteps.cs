using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;
using TypedContent.Generator.Host;
using TypedContent.Generator.Report;

namespace TypedContent.Generator.Pipeline;

/// <summary>The steps that write the report, only in its own build.</summary>
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
        var settings = context.CompilationProvider
            .Combine(
                context.AnalyzerConfigOptionsProvider,
                options,
                static (compilation, provider, options) => new ReportSettingsInput(compilation, provider, options))
            .SelectMany(static (input, token) => input.Read(token) is { } read ? new[] { read } : []);
        var inputs = settings.Combine(
            schema,
            content.Data.Collect(),
            problems,
            static (settings, schema, documents, problems) => new ReportInput(settings, documents, schema.Schema, problems));
        var subject = new Subject("the report");
        var reports = guard.Select(inputs, StepNames.Report, ContentReport.Of, _ => subject).WithTrackingName(StepNames.Report);
        guard.Emit(reports, ContentReport.HintName, ContentReport.Emit, _ => subject);
    }
}

/// <summary>The input for the settings of the report.</summary>
internal sealed record ReportSettingsInput(Compilation Compilation, AnalyzerConfigOptionsProvider Provider, GenerationOptions Options)
{
    public ReportSettings? Read(CancellationToken cancellationToken) =>
        ReportSettings.Read(Compilation, new RoslynProperties(Provider), Options, cancellationToken);
}
