using Microsoft.CodeAnalysis;
using TypedContent.Compiler.Text;
using TypedContent.Generator.Binding;
using TypedContent.Generator.Declaration;
using TypedContent.Generator.Emission;
using TypedContent.Generator.Files;
using TypedContent.Generator.Markdown;
using TypedContent.Generator.Markdown.Foreign;
using TypedContent.Generator.Options;
using TypedContent.Generator.Reading;
using TypedContent.Generator.Report;
using TypedContent.Generator.Schema;
using TypedContent.Generator.Translation;

namespace TypedContent.Generator;

/// <summary>Turns content files into C# records: files, documents, schema, bound entries, source.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class TypedContentGenerator : IIncrementalGenerator
{
    /// <summary>Called with the name of a guarded step before it runs, from any thread: tests let it fail so.</summary>
    internal Action<string>? Entering { get; init; }

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var guard = new Guard(context, Entering);
        var options = context.AnalyzerConfigOptionsProvider.Select(GenerationOptions.Read).WithTrackingName(StepNames.Options);
        var files = ContentFileReader.AdditionalFiles(context);
        // Each file is read by itself, on any core: an edit reads one file.
        var documents = files.Select(ContentFileReader.Read).WhereNotNull().WithTrackingName(StepNames.ContentFiles)
            .Select(static (file, token) => Pending.Start(file, DocumentReader.Read, token)).WithTrackingName(StepNames.PendingDocuments)
            .Select(static (document, token) => document.Finish(token)).WithTrackingName(StepNames.Documents);
        // What most edits leave equal: those of a text.
        var data = documents.Select(DocumentData.Of).WithTrackingName(StepNames.Data);
        var entries = documents.SelectMany(static (document, _) => document.Entries).WithTrackingName(StepNames.Entries);
        var sharedKeys = guard.Select(data.Collect().Combine(options), StepNames.SharedKeys, SharedKeys.Of, SharedKeys.Empty);

        var (declarations, claims) = DeclaredClaim.Read(context, guard, documents);
        var projectNames = ProjectName.Read(context, guard, options);
        // The schema follows from all files, but has no place of any: most edits leave it equal.
        var built = guard.Select(data.Collect().Combine(claims).Combine(options).Combine(projectNames), StepNames.Inference, SchemaBuilder.Build, SchemaResult.Empty);
        var images = files.Select(ContentFileReader.ReadImage).WhereNotNull().WithTrackingName(StepNames.Images);
        var schema = built.Select(static (result, _) => result.Schema).Combine(images.Collect()).Select(ContentSchema.WithImages).WithTrackingName(StepNames.Schema);
        // Each entry is bound, and its body rendered, by itself; the titles of others come last.
        var bindings = entries.Combine(schema).Combine(sharedKeys).Select(Binder.Bind).WithTrackingName(StepNames.Bindings);
        var boundEntries = bindings.Select(static (result, _) => result.Entry).WhereNotNull().WithTrackingName(StepNames.BoundEntries);
        var renderings = entries.Combine(schema).Combine(options).Select(BodyRenderer.Render).WithTrackingName(StepNames.Renderings);
        var titles = guard.Select(data.Collect(), StepNames.Titles, TitleTable.Of, TitleTable.Empty);
        new SourceOutputs(context, guard, schema, titles).Write(entries, boundEntries, renderings);

        // Diagnostics have outputs of their own: a line that moves is reported anew, and nothing is written anew.
        var diagnostics = new ReportedDiagnostics(context);
        diagnostics.Add(declarations);
        diagnostics.Add(documents.Select(static (document, _) => document.Diagnostics));
        diagnostics.Add(built.Select(static (result, _) => result.Diagnostics));
        diagnostics.Add(bindings.Select(static (result, _) => result.Diagnostics));
        diagnostics.Add(renderings.Select(static (result, _) => result.Diagnostics));
        diagnostics.Add(ForeignSyntaxUse.Check(guard, documents));
        diagnostics.Add(UnreadMdx.Check(guard, files));
        diagnostics.Add(LinkTargets.Check(guard, documents, images, renderings));
        ContentReport.Register(context, guard, ReportSettings.Read(context, options), data.Collect(), built, diagnostics.All);
    }
}
