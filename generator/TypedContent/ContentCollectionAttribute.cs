namespace TypedContent;

/// <summary>Makes a <c>partial record</c> the schema of a collection: each entry of the collection becomes one.</summary>
/// <param name="name">The collection: the name of a folder directly under the content root, or of a list file there without its extension.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = false, Inherited = false)]
public sealed class ContentCollectionAttribute(string name) : Attribute
{
    /// <summary>The collection's name.</summary>
    public string Name { get; } = name;

    /// <summary>Whether a key that no member takes is passed over; it is an error otherwise.</summary>
    public bool AllowUnknownKeys { get; set; }
}
