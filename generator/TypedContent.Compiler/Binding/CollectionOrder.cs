using System.Collections.Immutable;
using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Locales;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Schema.Entries;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Binding;

/// <summary>The order of a collection's entries.</summary>
/// <param name="Collection">The collection's name.</param>
/// <param name="Positions">The positions of its entries, in their order, among all entries of the schema: by slug, each in all of its locales.</param>
internal sealed record CollectionOrder(string Collection, EquatableArray<int> Positions)
{
    /// <summary>The order of each collection that has one of its own.</summary>
    public static EquatableArray<CollectionOrder> Of(
        ImmutableArray<DocumentData> documents, ContentSchema schema, SharedKeys sharedKeys, CancellationToken cancellationToken)
    {
        if (!schema.Collections.Any(static collection => collection.IsOrdered))
        {
            return default;
        }

        var documentsByCollection = documents.ToLookup(static data => data.Document.Collection);
        return schema.Collections.Where(static collection => collection.IsOrdered).Select(collection =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            var values = new OrderValues(schema, collection, sharedKeys);
            var entries = documentsByCollection[collection.Name].SelectMany(static data => data.Document.Entries)
                .GroupBy(static entry => new EntryKey(entry))
                .ToDictionary(static group => group.Key, static group => group.First());

            // Sorting is stable: entries with equal values stay in the order of their slugs and locales.
            var variants = collection.Entries.SelectMany(static entry => entry.Variants)
                .Select(variant => new EntryKey(collection.Name, variant.Slug, variant.Path, variant.Index))
                .Select(key => values.Of(key.Slug, entries.TryGetValue(key, out var own) ? own : null)).ToList();
            return new CollectionOrder(
                collection.Name, Enumerable.Range(0, variants.Count).OrderBy(position => variants[position], values).ToEquatableArray());
        }).ToEquatableArray();
    }
}
