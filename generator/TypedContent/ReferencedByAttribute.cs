namespace TypedContent;

/// <summary>Adds a member to a declared record: the entries of a collection that refer to the entry.</summary>
/// <remarks>An inferred record has these members without an attribute.</remarks>
/// <param name="collection">The collection whose entries refer to those of this record: <c>articles</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class ReferencedByAttribute(string collection) : Attribute
{
    /// <summary>The name of the collection whose entries refer to those of this record.</summary>
    public string Collection { get; } = collection;

    /// <summary>The key that refers; the keys that lead to it are separated by dots: <c>meta.author</c>. All keys if it is not set.</summary>
    public string? Key { get; set; }

    /// <summary>The name of the member; if it is not set, that of the collection, and of the key after <c>By</c>: <c>ArticlesByAuthor</c>.</summary>
    public string? Member { get; set; }
}
