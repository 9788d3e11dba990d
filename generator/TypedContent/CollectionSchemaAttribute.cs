using System.ComponentModel;

namespace TypedContent;

/// <summary>The declared schema of a collection, which generated code leaves in the assembly for tools. Programs have no use for it.</summary>
/// <param name="collection">The collection.</param>
/// <param name="schema">The schema, in a form that only tools of the same version of the package read.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CollectionSchemaAttribute(string collection, string schema) : Attribute
{
    /// <summary>The collection.</summary>
    public string Collection { get; } = collection;

    /// <summary>The schema.</summary>
    public string Schema { get; } = schema;
}
