using System.Collections.Immutable;
using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema;

/// <summary>What the files of a collection hold.</summary>
/// <param name="Name">The collection.</param>
/// <param name="FirstFile">The first of its files, where a problem of the whole collection is reported.</param>
/// <param name="Entries">Its entries, in the order of their paths.</param>
/// <param name="IsMissingEntries">Whether entries could not be read.</param>
internal sealed record CollectionContent(string Name, ContentFile FirstFile, List<EntryNode> Entries, bool IsMissingEntries)
{
    /// <summary>The content of all collections, ordered by name.</summary>
    public static List<CollectionContent> Of(ImmutableArray<Document> documents) => documents.Sort(InOrderOfPath)
        .Where(static document => document.Collection is not null)
        .GroupBy(static document => document.Collection!)
        .OrderBy(static group => group.Key, StringComparer.Ordinal)
        .Select(static group => new CollectionContent(
            group.Key,
            group.First().File,
            group.SelectMany(static document => document.Entries).ToList(),
            group.Any(static document => document.IsMissingEntries)))
        .ToList();

    /// <summary>The slugs of entries, each once and in order.</summary>
    public static EquatableArray<string> SlugsOf(IEnumerable<EntryNode> entries) =>
        entries.Select(static entry => entry.Slug).Distinct().OrderBy(static slug => slug, StringComparer.Ordinal).ToEquatableArray();

    // Two files may have one place in the content root: linked to it, or named in two forms of Unicode.
    private static int InOrderOfPath(Document a, Document b) =>
        string.CompareOrdinal(a.File.ContentPath.Value, b.File.ContentPath.Value) is var order and not 0
            ? order
            : string.CompareOrdinal(a.File.Path, b.File.Path);
}
