using System.Collections.Immutable;
using TypedContent.Compiler.Binding;
using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Links;
using TypedContent.Compiler.Locales;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler;

/// <summary>
/// The door of the content compiler: what a host calls, in this order, to turn files into bound entries, bodies and problems. Each call depends on
/// its arguments alone, so that a host may keep what it gave.
/// </summary>
internal static class ContentCompiler
{
    /// <summary>Reads a file by itself.</summary>
    public static Document Read(ContentFile file, CancellationToken cancellationToken) => DocumentReader.Read(file, cancellationToken);

    /// <summary>Finds the values that the locales of an entry share.</summary>
    public static SharedKeys Share(ImmutableArray<DocumentData> documents, GenerationOptions options, CancellationToken cancellationToken) =>
        SharedKeys.Of(documents, options, cancellationToken);

    /// <summary>Builds the schema of all content, without images.</summary>
    /// <param name="documents">All files.</param>
    /// <param name="sharedKeys">The values that locales share.</param>
    /// <param name="claims">The collections that records declare.</param>
    /// <param name="projectNames">The names that are taken.</param>
    /// <param name="options">The project's options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public static SchemaResult BuildSchema(
        ImmutableArray<DocumentData> documents,
        SharedKeys sharedKeys,
        EquatableArray<ClaimedCollection> claims,
        EquatableArray<ProjectName> projectNames,
        GenerationOptions options,
        CancellationToken cancellationToken)
    {
        var shared = documents.Select(data => sharedKeys.Apply(data.Document)).ToImmutableArray();
        var result = SchemaBuilder.Build(shared, claims, options, projectNames, cancellationToken);
        return result with { Problems = [.. result.Problems, .. MissingTranslations.Report(shared, result.Schema, options)] };
    }

    /// <summary>Fits an entry's data to its record.</summary>
    public static BindingResult Bind(EntryNode entry, ContentSchema schema, SharedKeys sharedKeys, CancellationToken cancellationToken) =>
        Binder.Bind(entry, schema, sharedKeys, cancellationToken);

    /// <summary>Renders an entry's body, and finds what its links lead to.</summary>
    public static BodyResult Render(EntryNode entry, ContentSchema schema, GenerationOptions options, CancellationToken cancellationToken) =>
        BodyRenderer.Render(entry, schema, options, cancellationToken);

    /// <summary>Checks links to headings and images of other files.</summary>
    public static EquatableArray<Problem> CheckLinks(EquatableArray<LinkCheck> links, LinkTargets targets, CancellationToken cancellationToken) =>
        LinkCheck.Check(links, targets, cancellationToken);
}
