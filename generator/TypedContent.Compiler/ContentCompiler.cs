using System.Collections.Immutable;
using TypedContent.Compiler.Binding;
using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Documents.Markdown.Templates;
using TypedContent.Compiler.Links;
using TypedContent.Compiler.Locales;
using TypedContent.Compiler.Prepared;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Schema.Terms;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler;

/// <summary>
/// The entry point of the content compiler: the methods that a host calls, in this order, to turn files into bound entries, bodies and problems. Each
/// result depends only on the arguments, so a host may cache it.
/// </summary>
internal static class ContentCompiler
{
    /// <summary>Reads the project's options for all content.</summary>
    public static GenerationOptions ReadOptions(ProjectProperties properties, CancellationToken cancellationToken) =>
        GenerationOptions.Read(properties, cancellationToken);

    /// <summary>Reads where the content is, and how its files are read; <see langword="null"/> if there is no content root.</summary>
    public static ContentRoot? ReadRoot(ProjectProperties properties, CancellationToken cancellationToken) =>
        ContentRoot.Read(properties, cancellationToken);

    /// <summary>Reads the templates of elements, by which all files are read.</summary>
    public static TemplateResult ReadTemplates(ImmutableArray<TemplateFile> files, CancellationToken cancellationToken) =>
        RenderTemplates.Read(files, cancellationToken);

    /// <summary>Reads a single file.</summary>
    public static Document Read(ContentFile file, CancellationToken cancellationToken) =>
        (file.Text as PreparedText)?.Read(file) ?? DocumentReader.Read(file, cancellationToken);

    /// <summary>Finds the values that the locales of an entry share.</summary>
    public static SharedKeys Share(ImmutableArray<DocumentData> documents, GenerationOptions options, CancellationToken cancellationToken) =>
        SharedKeys.Of(documents, options, cancellationToken);

    /// <summary>Finds the terms: entries that no file holds.</summary>
    public static TermResult FindTerms(ImmutableArray<DocumentData> documents, GenerationOptions options, CancellationToken cancellationToken) =>
        TermFinder.Find(documents, options, cancellationToken);

    /// <summary>Builds the schema of all content, without images.</summary>
    /// <param name="documents">All files.</param>
    /// <param name="terms">The terms.</param>
    /// <param name="sharedKeys">The values that locales share.</param>
    /// <param name="claims">The collections that records declare.</param>
    /// <param name="projectNames">The names that the project already uses.</param>
    /// <param name="options">The project's options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public static SchemaResult BuildSchema(
        ImmutableArray<DocumentData> documents,
        TermTable terms,
        SharedKeys sharedKeys,
        EquatableArray<ClaimedCollection> claims,
        EquatableArray<ProjectName> projectNames,
        GenerationOptions options,
        CancellationToken cancellationToken)
    {
        var shared = documents.Select(data => sharedKeys.Apply(data.Document)).ToImmutableArray();
        var all = shared.AddRange(terms.Documents);
        var result = SchemaBuilder.Build(all, claims, options, projectNames, cancellationToken);
        var problems = new ProjectProblemBag();
        MissingTranslations.Report(shared, result.Schema, options, problems);
        DoubtfulLocales.Report(shared, options, problems);
        return result with { Schema = terms.AddTo(result.Schema), Problems = [.. result.Problems, .. problems.ToEquatableArray()] };
    }

    /// <summary>Orders the entries of the collections that have an order of their own.</summary>
    public static EquatableArray<CollectionOrder> Order(
        ImmutableArray<DocumentData> documents, TermTable terms, ContentSchema schema, SharedKeys sharedKeys, CancellationToken cancellationToken) =>
        CollectionOrder.Of(terms.AddTo(documents), schema, sharedKeys, cancellationToken);

    /// <summary>Collects the titles of entries, which typed blocks show.</summary>
    public static TitleTable CollectTitles(ImmutableArray<DocumentData> documents, TermTable terms, CancellationToken cancellationToken) =>
        TitleTable.Of(terms.AddTo(documents), cancellationToken);

    /// <summary>Binds an entry's data to its record; titles of other entries stay placeholders (<see cref="FillTitles"/>).</summary>
    public static BindingResult Bind(EntryNode entry, ContentSchema schema, SharedKeys sharedKeys, CancellationToken cancellationToken)
    {
        var prepared = PreparedEntry.Of(entry);
        if (prepared?.Bind(entry, schema) is { } stored)
        {
            return stored;
        }

        var result = Binder.Bind(entry, schema, sharedKeys, cancellationToken);
        return result.Entry is { } bound && prepared?.RowHash is { } row ? result with { Entry = bound with { StoredRow = row } } : result;
    }

    /// <summary>Fills the titles of other entries into a bound entry.</summary>
    public static BoundEntry FillTitles(BoundEntry entry, TitleTable titles, CancellationToken cancellationToken) =>
        TitleTable.Fill(entry, titles, cancellationToken);

    /// <summary>Renders an entry's body, and resolves its links.</summary>
    public static BodyResult Render(EntryNode entry, ContentSchema schema, GenerationOptions options, CancellationToken cancellationToken) =>
        PreparedEntry.Of(entry)?.Render(entry) ?? BodyRenderer.Render(entry, schema, options, cancellationToken);

    /// <summary>Finds the headings of a document's entries that links can target.</summary>
    public static IEnumerable<EntryAnchors> FindAnchors(Document document) => document.Entries.Select(EntryAnchors.Of).OfType<EntryAnchors>();

    /// <summary>Collects the possible targets of links.</summary>
    /// <param name="anchors">The headings of all entries.</param>
    /// <param name="images">The paths of all images inside the content root.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public static LinkTargets CollectLinkTargets(ImmutableArray<EntryAnchors> anchors, ImmutableArray<string> images, CancellationToken cancellationToken) =>
        LinkTargets.Of(anchors, images, cancellationToken);

    /// <summary>Checks links to headings and images of other files.</summary>
    public static EquatableArray<Problem> CheckLinks(EquatableArray<LinkCheck> links, LinkTargets targets, CancellationToken cancellationToken) =>
        LinkCheck.Check(links, targets, cancellationToken);

    /// <summary>Finds syntax of other tools in the texts of a document.</summary>
    public static IEnumerable<ForeignSyntaxUse> FindForeignSyntax(Document document, CancellationToken cancellationToken) =>
        ForeignSyntaxUse.Of(document, cancellationToken);

    /// <summary>Reports syntax of other tools, each kind once.</summary>
    public static EquatableArray<Problem> ReportForeignSyntax(ImmutableArray<ForeignSyntaxUse> uses, CancellationToken cancellationToken) =>
        ForeignSyntaxUse.Report(uses, cancellationToken);

    /// <summary>Reports the MDX files that are not read, once.</summary>
    public static EquatableArray<Problem> ReportUnreadMdx(ImmutableArray<MdxFile> files, CancellationToken cancellationToken) =>
        MdxFile.Report(files, cancellationToken);

    /// <summary>The message of a problem, which is the same in all hosts.</summary>
    public static string MessageOf(Problem problem) => ProblemSentences.MessageOf(problem);
}
