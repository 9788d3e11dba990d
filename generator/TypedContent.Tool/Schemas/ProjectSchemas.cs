using System.Collections.Immutable;
using TypedContent.Compiler;
using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Documents.Options;
using TypedContent.Compiler.Schema;
using TypedContent.Tool.Prepare;

namespace TypedContent.Tool.Schemas;

/// <summary>The schema of a project's content: of inferred collections from the content, of declared ones from the assembly.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="Options">How the project has its files read.</param>
/// <param name="Use">How the content writes keys and values.</param>
/// <param name="Documents">The content files.</param>
/// <param name="Descriptions">The documentation of declared records, by their names.</param>
internal sealed record ProjectSchemas(
    ContentSchema Schema,
    ReadingOptions Options,
    ContentUse Use,
    ImmutableArray<Document> Documents,
    IReadOnlyDictionary<string, RecordDescription> Descriptions)
{
    /// <summary>The collections and singletons, ordered by name.</summary>
    public IEnumerable<CollectionSpec> Collections => Schema.Collections;

    /// <summary>Reads the content.</summary>
    /// <param name="content">The content.</param>
    /// <param name="assembly">The declared collections.</param>
    /// <exception cref="UnpreparedException">A file cannot be read.</exception>
    public static ProjectSchemas Read(RequestedContent content, AssemblySchemas assembly)
    {
        var links = new SymbolicLinks(content.Root);
        var data = content.Files.AsParallel().AsOrdered()
            .Select(file => DocumentData.Of(Read(links.Check(file.Path), file.ContentPath, content.Root.Options), CancellationToken.None))
            .ToImmutableArray();
        var keys = ContentCompiler.Share(data, content.Options, CancellationToken.None);
        var terms = ContentCompiler.FindTerms(data, content.Options, CancellationToken.None).Table;
        var schema = ContentCompiler.BuildSchema(data, terms, keys, assembly.Claims, default, content.Options, CancellationToken.None).Schema;
        var documents = data.Select(static item => item.Document).ToImmutableArray();
        return new ProjectSchemas(
            schema,
            content.Root.Options,
            ContentUse.Of(documents, schema, keys),
            documents,
            assembly.Items.SelectMany(static item => item.Descriptions).DistinctBy(static item => item.Record)
                .ToDictionary(static item => item.Record, StringComparer.Ordinal));
    }

    private static Document Read(string path, ContentPath contentPath, ReadingOptions options) => ContentCompiler.Read(
        new ContentFile(path, contentPath, SourceFileReader.TextOf(SourceFileReader.BytesOf(path))) { Options = options }, CancellationToken.None);
}
