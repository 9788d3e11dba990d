namespace TypedContent.TestKit;

/// <summary>The place of a case of a theory in the project that it shares with others: a collection, or an entry, with its own name.</summary>
/// <param name="index">The index of the case.</param>
public sealed class CasePlace(int index)
{
    /// <summary>The collection, or the slug: <c>c12</c>.</summary>
    public string Name { get; } = FormattableString.Invariant($"c{index}");

    /// <summary>The folder of the collection: <c>content/c12</c>.</summary>
    public string Folder => "content/" + Name;

    /// <summary>The collection's class, or the entry's property: <c>C12</c>.</summary>
    public string CSharpName { get; } = FormattableString.Invariant($"C{index}");

    /// <summary>The record of the collection's entries, if none is declared: <c>C12Item</c>.</summary>
    public string Record => CSharpName + "Item";

    // In a path, the name is a folder, or a file name before its extensions; a declaration is in a file with the record's name.
    internal bool Has(string line)
    {
        var path = line.Split('(')[0];
        return path.Split('/').Any(part => part.Split('.')[0] is var name && (name == Name || name == Record));
    }
}
