using System.Collections.Immutable;
using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema;

/// <summary>The content of a collection's files, or of a singleton's.</summary>
/// <param name="Name">The collection or singleton.</param>
/// <param name="FirstFile">The first of its files, the location for problems of the whole collection.</param>
/// <param name="Entries">Its entries, in the order of their paths.</param>
/// <param name="IsMissingEntries">Whether entries could not be read.</param>
internal sealed record CollectionContent(string Name, ContentFile FirstFile, List<EntryNode> Entries, bool IsMissingEntries)
{
    /// <summary>Whether it is a singleton: one mapping instead of entries.</summary>
    public bool IsSingleton => Entries.Count > 0 && Entries[0].IsSingleton;

    /// <summary>The content of all collections, ordered by name.</summary>
    /// <param name="documents">All files.</param>
    /// <param name="singletons">Leaves out and reports the files that do not fit with others.</param>
    public static List<CollectionContent> Of(ImmutableArray<Document> documents, SingletonFiles singletons) => documents.Sort(InOrderOfPath)
        .Where(static document => document.Collection is not null)
        .GroupBy(static document => document.Collection!)
        .OrderBy(static group => group.Key, StringComparer.Ordinal)
        .Select(group => singletons.Fitting([.. group]))
        .Select(static files => new CollectionContent(
            files[0].Collection!,
            files[0].File,
            files.SelectMany(static document => document.Entries).ToList(),
            files.Exists(static document => document.IsMissingEntries)))
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
