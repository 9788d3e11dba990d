using System.Runtime.CompilerServices;

namespace TypedContent.Generator.Schema;

/// <summary>Finds entries by their files: what links between content files ask for.</summary>
internal sealed class SchemaIndex
{
    // Beside the schema, which is compared by its members.
    private static readonly ConditionalWeakTable<ContentSchema, SchemaIndex> Indexes = new();

    private readonly Dictionary<string, (CollectionSpec Collection, EntryName Entry, VariantName Variant)> _files = new(StringComparer.Ordinal);

    private SchemaIndex(ContentSchema schema)
    {
        foreach (var collection in schema.Collections)
        {
            foreach (var entry in collection.Entries)
            {
                foreach (var variant in entry.Variants)
                {
                    _files[variant.ContentPath] = (collection, entry, variant);
                }
            }
        }
    }

    /// <summary>The paths of the files, inside the content root.</summary>
    public IEnumerable<string> Paths => _files.Keys;

    public static SchemaIndex Of(ContentSchema schema) => Indexes.GetValue(schema, static schema => new SchemaIndex(schema));

    /// <summary>The entry of a file; <see langword="null"/> where there is none.</summary>
    public (CollectionSpec Collection, EntryName Entry, VariantName Variant)? Find(string contentPath) =>
        _files.TryGetValue(contentPath, out var found) ? found : null;
}
