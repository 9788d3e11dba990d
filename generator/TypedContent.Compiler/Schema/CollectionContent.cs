using System.Collections.Immutable;
using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema;

/// <summary>The content of a collection's files.</summary>
/// <param name="Name">The collection.</param>
/// <param name="FirstFile">The first of its files, the location for problems of the whole collection.</param>
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

    /// <summary>The slugs of entries, without duplicates and in order.</summary>
    public static EquatableArray<string> SlugsOf(IEnumerable<EntryNode> entries) =>
        entries.Select(static entry => entry.Slug).Distinct().OrderBy(static slug => slug, StringComparer.Ordinal).ToEquatableArray();

    // Two files may have the same path in the content root: one is linked into it, or their names are different Unicode forms.
    private static int InOrderOfPath(Document a, Document b) =>
        string.CompareOrdinal(a.File.ContentPath.Value, b.File.ContentPath.Value) is var order and not 0
            ? order
            : string.CompareOrdinal(a.File.Path, b.File.Path);
}
