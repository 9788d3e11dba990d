using Microsoft.CodeAnalysis;
using TypedContent.Generator.Binding;
using TypedContent.Generator.Declaration;
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
        var options = context.AnalyzerConfigOptionsProvider.Select(GenerationOptions.Read).WithTrackingName(StepNames.Options);
        // Each file is read by itself: an edit reads one file.
        var files = context.AdditionalTextsProvider.Combine(context.AnalyzerConfigOptionsProvider)
            .Select(ContentFileReader.Read).WhereNotNull().WithTrackingName(StepNames.ContentFiles);
        var documents = files.Select(DocumentReader.Read).WithTrackingName(StepNames.Documents);
        var entries = documents.SelectMany(static (document, _) => document.Entries).WithTrackingName(StepNames.Entries);

        var declarations = context.SyntaxProvider
            .ForAttributeWithMetadataName(KnownNames.ContentCollection, DeclarationReader.IsCandidate, DeclarationReader.Read)
            .WithTrackingName(StepNames.Declarations).Collect();
        var claims = declarations.Select(DeclaredClaim.Of).WithTrackingName(StepNames.Claims);
        var names = documents.Collect().Select(CollectionNames.Distinct).WithTrackingName(StepNames.Names);

        // The schema follows from all files, but has no place of any: most edits leave it equal.
        var built = documents.Collect().Combine(claims).Combine(options).Select(SchemaBuilder.Build).WithTrackingName(StepNames.Inference);
        var schema = built.Select(static (result, _) => result.Schema).WithTrackingName(StepNames.Schema);

        // Each entry is bound, and its body rendered, by itself.
        var bindings = entries.Combine(schema).Select(Binder.Bind).WithTrackingName(StepNames.Bindings);
        var boundEntries = bindings.Select(static (result, _) => result.Entry).WhereNotNull().WithTrackingName(StepNames.BoundEntries);
        var renderings = entries.Select(BodyRenderer.Render).WithTrackingName(StepNames.Renderings);
        var bodies = renderings.Combine(schema).Select(NamedBody.Of).WhereNotNull().WithTrackingName(StepNames.Bodies);
        var records = schema.SelectMany(InferredRecordModel.Of).WithTrackingName(StepNames.Records);
        var declaredRecords = schema.SelectMany(DeclaredRecordModel.Of).WithTrackingName(StepNames.DeclaredRecords);
        var summaries = entries.Select(EntrySummary.Of).WithTrackingName(StepNames.Summaries);
        var collections = schema.Combine(summaries.Collect()).SelectMany(CollectionModel.Of).WithTrackingName(StepNames.Collections);

        context.RegisterSourceOutput(records, RecordEmitter.Emit);
        context.RegisterSourceOutput(declaredRecords, PartialRecordEmitter.Emit);
        context.RegisterSourceOutput(collections, CollectionEmitter.Emit);
        context.RegisterSourceOutput(boundEntries, EntryEmitter.Emit);
        context.RegisterSourceOutput(bodies, BodyEmitter.Emit);

        // Diagnostics have outputs of their own: a line that moves is reported anew, and nothing is written anew.
        context.ReportDiagnostics(declarations.Combine(names).Select(DeclaredClaim.Check));
        context.ReportDiagnostics(documents.Select(static (document, _) => document.Diagnostics));
        context.ReportDiagnostics(built.Select(static (result, _) => result.Diagnostics));
        context.ReportDiagnostics(bindings.Select(static (result, _) => result.Diagnostics));
        context.ReportDiagnostics(renderings.Select(static (result, _) => result.Diagnostics));
    }
}
