using Microsoft.CodeAnalysis;
using TypedContent.Generator.Binding;
using TypedContent.Generator.Emission;
using TypedContent.Generator.Files;
using TypedContent.Generator.Markdown;
using TypedContent.Generator.Options;
using TypedContent.Generator.Reading;
using TypedContent.Generator.Schema;

namespace TypedContent.Generator;

/// <summary>Turns content files into C# records: files, documents, schema, bound entries, source.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class TypedContentGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // What the project sets.
        var options = context.AnalyzerConfigOptionsProvider.Select(GenerationOptions.Read).WithTrackingName(StepNames.Options);

        // Each file is read by itself: an edit reads one file.
        var files = context.AdditionalTextsProvider.Combine(context.AnalyzerConfigOptionsProvider)
            .Select(ContentFileReader.Read).WhereNotNull().WithTrackingName(StepNames.ContentFiles);
        var documents = files.Select(DocumentReader.Read).WithTrackingName(StepNames.Documents);
        var entries = documents.SelectMany(static (document, _) => document.Entries).WithTrackingName(StepNames.Entries);

        // The schema follows from all files, but has no place of any: most edits leave it equal.
        var inference = documents.Collect().Combine(options).Select(Inference.Infer).WithTrackingName(StepNames.Inference);
        var schema = inference.Select(static (result, _) => result.Schema).WithTrackingName(StepNames.Schema);

        // Each entry is bound, and its body rendered, by itself.
        var bindings = entries.Combine(schema).Select(Binder.Bind).WithTrackingName(StepNames.Bindings);
        var boundEntries = bindings.Select(static (result, _) => result.Entry).WhereNotNull().WithTrackingName(StepNames.BoundEntries);
        var renderings = entries.Select(BodyRenderer.Render).WithTrackingName(StepNames.Renderings);
        var bodies = renderings.Combine(schema).Select(NamedBody.Of).WhereNotNull().WithTrackingName(StepNames.Bodies);

        var records = schema.SelectMany(static (schema, _) => schema.Records).WithTrackingName(StepNames.Records);
        var summaries = entries.Select(EntrySummary.Of).WithTrackingName(StepNames.Summaries);
        var collections = schema.Combine(summaries.Collect()).SelectMany(CollectionModel.Of).WithTrackingName(StepNames.Collections);

        context.RegisterSourceOutput(records.Combine(options), static (output, record) =>
            output.AddSource(record.Left.HintName + ".g.cs", RecordEmitter.Emit(record.Left, record.Right.Namespace)));
        context.RegisterSourceOutput(collections.Combine(options), static (output, model) =>
            output.AddSource(model.Left.Collection.HintName + ".g.cs", CollectionEmitter.Emit(model.Left, model.Right.Namespace)));
        context.RegisterSourceOutput(boundEntries.Combine(options), static (output, entry) =>
            output.AddSource(entry.Left.Name.HintName + ".g.cs", EntryEmitter.Emit(entry.Left, entry.Right.Namespace)));
        context.RegisterSourceOutput(bodies.Combine(options), static (output, body) =>
            output.AddSource(body.Left.Name.HintName + ".Body.g.cs", BodyEmitter.Emit(body.Left, body.Right.Namespace)));

        // Diagnostics have outputs of their own: a line that moves is reported anew, and nothing is written anew.
        context.ReportDiagnostics(documents.Select(static (document, _) => document.Diagnostics));
        context.ReportDiagnostics(inference.Select(static (result, _) => result.Diagnostics));
        context.ReportDiagnostics(bindings.Select(static (result, _) => result.Diagnostics));
        context.ReportDiagnostics(renderings.Select(static (result, _) => result.Diagnostics));
    }
}
