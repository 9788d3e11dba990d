using System.Collections.Immutable;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Schema.Entries;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.CSharp;

/// <summary>An item of a table, or of the content store: a row, or a body.</summary>
internal interface ITableItem : INamedEntry
{
    /// <summary>Whether it is in the store instead of in code.</summary>
    bool IsStored { get; }
}

/// <summary>The input for a file of a large collection's table.</summary>
/// <param name="HintName">The file's name, without extension.</param>
/// <param name="Namespace">The namespace of the collection.</param>
/// <param name="ClassName">The static class of the collection.</param>
/// <param name="Parts">The parts of the table (<see cref="TablePartition"/>) whose methods it has; empty if another file has them.</param>
/// <param name="Items">The items of these parts in code, in the order of their names.</param>
internal sealed record TableModel<T>(string HintName, string Namespace, string ClassName, EquatableArray<int> Parts, EquatableArray<T> Items)
    where T : ITableItem, IEquatable<T>
{
    /// <summary>Whether it has the dispatching methods, and those of all parts without items in code.</summary>
    public bool IsRest { get; init; }
}

/// <summary>The text of an item.</summary>
/// <param name="Name">The item's names.</param>
/// <param name="Text">The text.</param>
internal readonly record struct TableText<TText>(EntryVariant Name, TText Text);

/// <summary>The names of a large collection's table.</summary>
/// <param name="HintName">The common prefix of its files' names.</param>
/// <param name="Namespace">The namespace of the collection.</param>
/// <param name="ClassName">The static class of the collection.</param>
/// <param name="HasBodies">Whether entries have bodies.</param>
internal sealed record TableName(string HintName, string Namespace, string ClassName, bool HasBodies)
{
    /// <summary>The tables of all content, by the names of their files.</summary>
    public static EquatableArray<TableName> Of(ContentSchema schema, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return schema.Collections.Where(static collection => collection.IsTable)
            .Select(collection => new TableName(
                collection.HintName, collection.Namespace, collection.ClassName, schema.Record(collection.RecordName).Entry is { HasBody: true }))
            .OrderBy(static table => table.HintName, StringComparer.Ordinal)
            .ToEquatableArray();
    }
}

/// <summary>Assigns rows, or bodies, to the files of tables.</summary>
/// <remarks>
/// Each part with text has its own file, so that an edit changes few texts, and all other parts share one: the compiler's time grows with the
/// number of files, and there may be no text after the content was prepared. The compiler identifies several outputs of one step by their order,
/// so the number of files never changes.
/// </remarks>
internal static class TableModel
{
    /// <summary>Groups the items in code into the files of all tables.</summary>
    public static IEnumerable<TableModel<T>> Group<T>(ImmutableArray<T> items, EquatableArray<TableName> tables, CancellationToken cancellationToken)
        where T : ITableItem, IEquatable<T>
    {
        cancellationToken.ThrowIfCancellationRequested();
        var byTable = items.ToLookup(static item => HintNames.CollectionOf(item.Name.HintName), StringComparer.Ordinal);
        return tables.SelectMany(table => Group(table, byTable[table.HintName]));
    }

    private static IEnumerable<TableModel<T>> Group<T>(TableName table, IEnumerable<T> items)
        where T : ITableItem, IEquatable<T>
    {
        var live = items.Where(static item => !item.IsStored).ToLookup(static item => TablePartition.Of(item.Name.Slug, item.Name.Locale));
        var rest = new List<int>();
        for (var part = 0; part < TablePartition.Count; part++)
        {
            var own = live[part].OrderBy(static item => item.Name.Id, StringComparer.Ordinal).ToEquatableArray();
            if (own.Count == 0)
            {
                rest.Add(part);
            }

            EquatableArray<int> parts = own.Count == 0 ? default : [part];
            yield return new TableModel<T>($"{table.HintName}.{HintNames.SharedFile(part)}", table.Namespace, table.ClassName, parts, own);
        }

        yield return new TableModel<T>(table.HintName + ".Table", table.Namespace, table.ClassName, rest.ToEquatableArray(), default) { IsRest = true };
    }
}
