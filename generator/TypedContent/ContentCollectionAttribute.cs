namespace TypedContent;

/// <summary>Makes a <c>partial record</c> the schema of a collection: each entry of the collection becomes an instance of it.</summary>
/// <param name="name">The collection: the name of a folder directly under the content root, or of a list file there without its extension.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = false, Inherited = false)]
public sealed class ContentCollectionAttribute(string name) : Attribute
{
    /// <summary>The collection's name.</summary>
    public string Name { get; } = name;

    /// <summary>Whether keys that no member reads are ignored; they are errors by default.</summary>
    public bool AllowUnknownKeys { get; set; }

    /// <summary>
    /// Whether the record gets a member for each key that none of its own members reads, with a type inferred from the content, and the members of every
    /// entry (<c>Slug</c>, <c>Locale</c>, <c>SourcePath</c>, <c>Url</c>, <c>Body</c>) that it lacks.
    /// </summary>
    public bool InferOthers { get; set; }
}
