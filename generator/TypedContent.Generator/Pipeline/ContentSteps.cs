using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TypedContent.Compiler;
using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Documents.Markdown.Templates;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Schema.Terms;
using TypedContent.Compiler.Text;
using TypedContent.Generator.Host;

namespace TypedContent.Generator.Pipeline;

/// <summary>The steps from additional files to the content of each single file.</summary>
/// <param name="Documents">The content files after reading.</param>
/// <param name="Data">The data of the documents, equal after body-only edits.</param>
/// <param name="Terms">The terms, and the problems with them.</param>
/// <param name="TermTable">The terms.</param>
/// <param name="Entries">The entries of all files, and the terms.</param>
/// <param name="Images">The paths of images inside the content root.</param>
/// <param name="UnreadMdx">The problems with files that are not read.</param>
/// <param name="TemplateProblems">The problems of templates.</param>
internal sealed record ContentSteps(
    IncrementalValuesProvider<Document> Documents,
    IncrementalValuesProvider<DocumentData> Data,
    IncrementalValueProvider<TermResult> Terms,
    IncrementalValueProvider<TermTable> TermTable,
    EntryValues<EntryNode> Entries,
    IncrementalValuesProvider<string> Images,
    IncrementalValueProvider<Boxed<EquatableArray<Problem>>> UnreadMdx,
    IncrementalValueProvider<Boxed<EquatableArray<Problem>>> TemplateProblems)
{
    public static ContentSteps Register(
        IncrementalGeneratorInitializationContext context,
        StepGuard guard,
        IncrementalValueProvider<GenerationOptions> generation,
        IncrementalValuesProvider<AdditionalText> otherTexts,
        IncrementalValueProvider<PreparedSource?> prepared)
    {
        var options = context.AnalyzerConfigOptionsProvider;
        var root = options.Select(static (provider, token) => ContentCompiler.ReadRoot(new RoslynProperties(provider), token)).WithTrackingName(StepNames.Root);
        var layout = options.Combine(root, static (options, root) => new FileEnvironment(options, root));
        var templates = guard.Select(
            otherTexts.SelectMany(layout, prepared, AdditionalFile.Of, ContentFileReader.ReadTemplates).Collect(),
            StepNames.Templates,
            ContentCompiler.ReadTemplates,
            TemplateResult.Empty);
        var environment = layout.Combine(templates, static (layout, templates) => layout.With(templates.Templates));
        // Each file is read separately, on any core, so an edit reads one file.
        var read = StepGuard.Traced<ContentFile, Document>(
            StepNames.Documents,
            static (file, token) => ContentCompiler.Read(file, token).Packed(),
            static file => new($"the file '{file.ContentPath.SourcePath}'", file.Path));
        var documents = context.AdditionalTextsProvider.SelectMany(environment, prepared, AdditionalFile.Of, ContentFileReader.Read)
            .WithTrackingName(StepNames.ContentFiles)
            .Select((file, token) => BackgroundWork.Start(file, read, token)).WithTrackingName(StepNames.PendingDocuments)
            .Select(static (document, token) => document.Finish(token)).WithTrackingName(StepNames.Documents);
        var unreadMdx = guard.SelectBoxed(
            otherTexts.SelectMany(environment, prepared, AdditionalFile.Of, ContentFileReader.ReadMdx).Collect(),
            StepNames.UnreadMdx,
            ContentCompiler.ReportUnreadMdx);
        var data = documents.Select(DocumentData.Of).WithTrackingName(StepNames.DocumentData);
        var terms = guard.Select(
            generation.Combine(data.Collect(), prepared, static (options, documents, prepared) => new TermInput(documents, options, prepared)),
            StepNames.Terms,
            static (input, token) => input.Find(token),
            TermResult.Empty);
        var table = terms.Select(static (result, _) => result.Table).WithTrackingName(StepNames.TermTable);
        return new(
            documents,
            data,
            terms,
            table,
            new EntryValues<EntryNode>(
                documents.SelectMany(static (document, _) => document.Entries).WithTrackingName(StepNames.Entries),
                table.SelectMany(static (terms, _) => terms.Entries).WithTrackingName(StepNames.Entries)),
            otherTexts.SelectMany(environment, prepared, AdditionalFile.Of, ContentFileReader.ReadImages).WithTrackingName(StepNames.Images),
            unreadMdx,
            templates.SelectBoxed(static (result, _) => result.Problems));
    }
}

/// <summary>The input for finding the terms.</summary>
internal sealed record TermInput(ImmutableArray<DocumentData> Documents, GenerationOptions Options, PreparedSource? Prepared)
{
    public TermResult Find(CancellationToken cancellationToken) =>
        Prepared is { Schema: not null, Content.Terms: var terms } ? terms : ContentCompiler.FindTerms(Documents, Options, cancellationToken);
}
