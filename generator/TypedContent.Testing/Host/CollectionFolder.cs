namespace TypedContent.Testing.Host;

/// <summary>A folder that the project makes a collection: an item <c>TypedContentCollection</c>.</summary>
/// <param name="Include">The folder, as the project writes it.</param>
/// <param name="Name">The collection; empty for the folder's own name.</param>
/// <param name="Locale">The locale of its files; empty for none.</param>
internal sealed record CollectionFolder(string Include, string Name, string Locale)
{
    /// <summary>The line by which the compiler knows it.</summary>
    public string Line => string.Join('\t', Folder, Name, Locale, Include);

    /// <summary>What the full paths of its files begin with.</summary>
    public string Begin => Folder.Split("{locale}")[0];

    private string Folder => ProjectPath.Full(Include) + "/";
}
