namespace TypedContent.TestKit;

/// <summary>Where a case of a theory stands in the project that it shares with others: in a collection, or in an entry, of its own name.</summary>
/// <param name="index">The index of the case.</param>
public sealed class CasePlace(int index)
{
    /// <summary>The collection, or the slug: <c>c12</c>.</summary>
    public string Name { get; } = FormattableString.Invariant($"c{index}");

    /// <summary>The folder of the collection: <c>content/c12</c>.</summary>
    public string Folder => "content/" + Name;

    /// <summary>The collection's class, or the entry's property: <c>C12</c>.</summary>
    public string CSharpName { get; } = FormattableString.Invariant($"C{index}");

    /// <summary>The record of the collection's entries, where none is declared: <c>C12Item</c>.</summary>
    public string Record => CSharpName + "Item";

    // Of a path, the name is a folder, or a file's name before its extensions; a declaration is in a file of the record's name.
    internal bool Has(string line)
    {
        var path = line.Split('(')[0];
        return path.Split('/').Any(part => part.Split('.')[0] is var name && (name == Name || name == Record));
    }
}
