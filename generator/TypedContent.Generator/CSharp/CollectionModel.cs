using System.Collections.Immutable;
using TypedContent.Compiler.Binding;
using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.CSharp;

/// <summary>The input for the file of a collection's static class.</summary>
/// <param name="Collection">The collection.</param>
/// <param name="Summaries">The documentation of each slug, in the collection's order.</param>
/// <param name="Links">The members that are set after an entry was created; empty if no entries refer to each other in a cycle.</param>
internal sealed record CollectionModel(
    CollectionSpec Collection, EquatableArray<EntrySummary> Summaries, EquatableArray<MemberSpec> Links)
{
    /// <summary>The records that entries are read into, starting with their own; empty unless the record is declared and entries are rows of tables.</summary>
    public EquatableArray<RecordSpec> Records { get; init; }

    /// <summary>The collections whose records have members with the entries of this one; empty if its own record is inferred.</summary>
    public EquatableArray<Relation> RelationsOfDeclared { get; init; }

    /// <summary>The records that an entry consists of, starting with its own; empty unless it has such relations.</summary>
    public EquatableArray<RecordSpec> ReferringRecords { get; init; }

    /// <summary>The members of a singleton's record that its static class has too; empty for a collection.</summary>
    public EquatableArray<MemberSpec> Members { get; init; }

    /// <summary>The entries that cannot be created (<see cref="EntryVariant.Id"/>).</summary>
    public EquatableArray<string> Unmade { get; init; }

    /// <summary>The positions of entries in the index, in the order of the collection; empty if this is the order of slugs.</summary>
    public EquatableArray<int> Order { get; init; }

    public static IEnumerable<CollectionModel> Of(
        ContentSchema schema,
        ImmutableArray<EntrySummary> all,
        ImmutableArray<EntryState> states,
        EquatableArray<CollectionOrder> orders,
        EquatableArray<RelationRequests> requests,
        CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var unmade = EntryState.Unmade(schema, states).ToLookup(static entry => entry.ClassType, static entry => entry.Id, StringComparer.Ordinal);
        var summaries = all.ToDictionary(static summary => (summary.Path, summary.Index));
        return schema.Collections.Select(whole =>
            Of(
                whole,
                MadeFirst(whole, unmade[whole.ClassType]),
                whole.Declared is null ? default : Relations.From(schema, whole, requests).ToEquatableArray()));

        CollectionModel Of(CollectionSpec whole, CollectionSpec collection, EquatableArray<Relation> relationsOfDeclared) => new(
            collection,
            // The class of a singleton has no member for its only entry, so an edited title does not change it.
            collection.IsSingleton ? default : collection.Entries.Select(entry =>
                entry.Variants[0] is var first && summaries.TryGetValue((first.Path, first.Index), out var summary)
                    ? summary
                    : new EntrySummary(first.Path, first.Index, null, entry.Slug)).ToEquatableArray(),
            collection.IsCyclic ? LinksOf(schema, collection.RecordName).ToEquatableArray() : default)
        {
            Records = collection is { IsTable: true, Declared: not null } ? NestedRecords.Of(schema, collection.RecordName).ToEquatableArray() : default,
            RelationsOfDeclared = relationsOfDeclared,
            ReferringRecords = relationsOfDeclared.Count == 0
                ? default
                : NestedRecords.Of(schema, collection.RecordName).ConvertAll(NestedRecords.OnlyReferences).ToEquatableArray(),
            Members = collection.IsSingleton ? SingletonEmitter.MembersOf(collection, schema.Record(collection.RecordName)).ToEquatableArray() : default,
            Unmade = unmade[collection.ClassType].OrderBy(static id => id, StringComparer.Ordinal).ToEquatableArray(),
            Order = orders.FirstOrDefault(order => order.Collection == collection.Name) is { } order ? OrderOf(whole, collection, order) : default,
        };
    }

    /// <summary>The entries in the order of <c>ContentCollection</c>: all slugs in their first locale, then the other locales of each.</summary>
    public static IEnumerable<EntryVariant> InOrderOfIndex(CollectionSpec collection) =>
        collection.Entries.Select(static entry => entry.Variants[0])
            .Concat(collection.Entries.SelectMany(static entry => entry.Variants.Skip(1)));

    private static EquatableArray<int> OrderOf(CollectionSpec whole, CollectionSpec collection, CollectionOrder order)
    {
        var variants = whole.Entries.SelectMany(static entry => entry.Variants).ToList();
        var positions = InOrderOfIndex(collection).Select(static (variant, position) => (variant.Id, position))
            .ToDictionary(static pair => pair.Id, static pair => pair.position, StringComparer.Ordinal);
        return order.Positions.Select(position => positions[variants[position].Id]).ToEquatableArray();
    }

    // A slug is returned in its first locale, and so in the first that can be created.
    private static CollectionSpec MadeFirst(CollectionSpec collection, IEnumerable<string> unmade)
    {
        var ids = new HashSet<string>(unmade, StringComparer.Ordinal);
        return ids.Count == 0 ? collection : collection with
        {
            Entries = collection.Entries.Select(entry => entry with
            {
                Variants = entry.Variants.OrderBy(variant => ids.Contains(variant.Id)).ToEquatableArray(),
            }).ToEquatableArray(),
        };
    }

    private static IEnumerable<MemberSpec> LinksOf(ContentSchema schema, string recordName) => schema.WithDerived(recordName)
        .SelectMany(static record => record.Members)
        .Where(member => member.SetterType is not null
            && (member.Source == MemberSource.Body || member.Type is ListSpec { Element: NestedSpec } || References.Any(schema, member.Type)));
}

/// <summary>The documentation of an entry.</summary>
/// <param name="Path">The entry's file.</param>
/// <param name="Index">The index of its item in the file.</param>
/// <param name="Title">Its title; <see langword="null"/> for none.</param>
/// <param name="SourcePath">The path of its file, for display.</param>
internal sealed record EntrySummary(string Path, int Index, string? Title, string SourcePath)
{
    public string Text => EntryEmitter.Summary(Title, SourcePath);

    public static EntrySummary Of(EntryNode entry, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new EntrySummary(entry.File.Path, entry.Index, entry.Title, entry.Path.SourcePath);
    }
}
