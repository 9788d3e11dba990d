namespace TypedContent.Compiler.Schema.Entries;

/// <summary>An entry or a body, which has a class in a generated file.</summary>
internal interface INamedEntry
{
    /// <summary>The namespace of its collection.</summary>
    string Namespace { get; }

    /// <summary>The static class of its collection.</summary>
    string ClassName { get; }

    /// <summary>Its names.</summary>
    EntryVariant Name { get; }
}
