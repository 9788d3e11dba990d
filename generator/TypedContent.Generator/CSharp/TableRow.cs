using TypedContent.Compiler.Binding;
using TypedContent.Compiler.Rows;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Schema.Entries;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.CSharp;

/// <summary>An entry of a large collection as a row of a table.</summary>
/// <param name="Namespace">The namespace of its collection.</param>
/// <param name="ClassName">The static class of its collection.</param>
/// <param name="Name">Its names.</param>
/// <param name="Fields">Its tab-separated values, which the code of <see cref="RowReaderEmitter"/> reads; <see langword="null"/> if the store has them.</param>
internal sealed record TableRow(string Namespace, string ClassName, EntryVariant Name, string? Fields) : ITableItem
{
    public bool IsStored => Fields is null;

    /// <summary>Writes an entry's row; <see langword="null"/> if generated code contains the entry in another form.</summary>
    public static TableRow? Of(BoundEntry entry, ContentSchema schema, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!entry.Name.IsRow)
        {
            return null;
        }

        var fields = entry.IsStored ? null : RowWriter.Write(entry, schema);
        var isStored = fields is null || entry.StoredRow == TextHash.Of(fields);
        return new TableRow(entry.Namespace, entry.ClassName, entry.Name, isStored ? null : fields);
    }
}
