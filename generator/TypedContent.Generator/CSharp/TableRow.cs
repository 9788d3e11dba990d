using TypedContent.Compiler.Binding;
using TypedContent.Compiler.Rows;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Schema.Entries;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.CSharp;

/// <summary>An entry of a large collection as a row of a table, which is written with its file.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="IsStored">Whether the content store has the row.</param>
internal sealed record TableRow(BoundEntry Entry, bool IsStored) : ITableItem
{
    public string Namespace => Entry.Namespace;

    public string ClassName => Entry.ClassName;

    public EntryVariant Name => Entry.Name;

    /// <summary>The row of an entry; <see langword="null"/> if generated code contains the entry in another form.</summary>
    public static TableRow? Of(BoundEntry entry, ContentSchema schema, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return entry.Name.IsRow
            ? new TableRow(entry, entry.IsStored || (entry.StoredRow is { } hash && hash == TextHash.Of(RowWriter.Write(entry, schema))))
            : null;
    }

    /// <summary>Its tab-separated values, which the code of <see cref="RowReaderEmitter"/> reads.</summary>
    public string Fields(ContentSchema schema) => RowWriter.Write(Entry, schema);
}
