using Microsoft.CodeAnalysis;
using TypedContent.Generator.Binding;
using TypedContent.Generator.Declaration;
using TypedContent.Generator.Emission;
using TypedContent.Generator.Files;
using TypedContent.Generator.Markdown;
using TypedContent.Generator.Options;
using TypedContent.Generator.Reading;
using TypedContent.Generator.Schema;
using TypedContent.Generator.Translation;

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
        var documents = ContentFileReader.Read(context).Select(DocumentReader.Read).WithTrackingName(StepNames.Documents);
        // What most edits leave equal: those of a text.
        var data = documents.Select(DocumentData.Of).WithTrackingName(StepNames.Data);
        var entries = documents.SelectMany(static (document, _) => document.Entries).WithTrackingName(StepNames.Entries);
        var sharedKeys = SharedKeys.Of(data, options);

        var declarations = context.SyntaxProvider
            .ForAttributeWithMetadataName(KnownNames.ContentCollection, DeclarationReader.IsCandidate, DeclarationReader.Read)
            .WithTrackingName(StepNames.Declarations).Collect();
        var claims = declarations.Select(DeclaredClaim.Of).WithTrackingName(StepNames.Claims);
        // The schema follows from all files, but has no place of any: most edits leave it equal.
        var built = data.Collect().Combine(claims).Combine(options).Select(SchemaBuilder.Build).WithTrackingName(StepNames.Inference);
        var schema = built.Select(static (result, _) => result.Schema).WithTrackingName(StepNames.Schema);
        // Each entry is bound, and its body rendered, by itself; the titles of others come last.
        var bindings = entries.Combine(schema).Combine(sharedKeys).Combine(options).Select(Binder.Bind).WithTrackingName(StepNames.Bindings);
        var boundEntries = bindings.Select(static (result, _) => result.Entry).WhereNotNull().WithTrackingName(StepNames.BoundEntries);
        var renderings = entries.Combine(schema).Combine(options).Select(BodyRenderer.Render).WithTrackingName(StepNames.Renderings);
        var summaries = entries.Select(EntrySummary.Of).WithTrackingName(StepNames.Summaries);
        var titles = data.Collect().Select(TitleTable.Of).WithTrackingName(StepNames.Titles);
        var titledEntries = boundEntries.Combine(titles).Select(TitleTable.Fill).WithTrackingName(StepNames.TitledEntries);
        var bodies = renderings.Combine(schema).Combine(titles).Select(NamedBody.Of).WhereNotNull().WithTrackingName(StepNames.Bodies);
        var collections = schema.Combine(summaries.Collect()).SelectMany(CollectionModel.Of).WithTrackingName(StepNames.Collections);
        context.RegisterSourceOutput(schema.SelectMany(InferredRecordModel.Of).WithTrackingName(StepNames.Records), RecordEmitter.Emit);
        context.RegisterSourceOutput(schema.SelectMany(DeclaredRecordModel.Of).WithTrackingName(StepNames.DeclaredRecords), PartialRecordEmitter.Emit);
        context.RegisterSourceOutput(collections, CollectionEmitter.Emit);
        context.RegisterFiles(titledEntries, StepNames.EntryFiles, ".g.cs", EntryEmitter.Write);
        context.RegisterFiles(bodies, StepNames.BodyFiles, ".Body.g.cs", BodyEmitter.Write);

        // Diagnostics have outputs of their own: a line that moves is reported anew, and nothing is written anew.
        context.ReportDiagnostics(declarations.Combine(CollectionNames.Of(documents)).Select(DeclaredClaim.Check));
        context.ReportDiagnostics(documents.Select(static (document, _) => document.Diagnostics));
        context.ReportDiagnostics(built.Select(static (result, _) => result.Diagnostics));
        context.ReportDiagnostics(bindings.Select(static (result, _) => result.Diagnostics));
        context.ReportDiagnostics(renderings.Select(static (result, _) => result.Diagnostics));
        context.ReportDiagnostics(StringHeap.Check(context, bodies));
        context.ReportDiagnostics(LinkTargets.Check(context, documents, renderings));
    }
}
