namespace TypedContent.Compiler.Schema.Entries;

/// <summary>What has a class in a generated file: an entry, or a body.</summary>
internal interface INamedEntry
{
    /// <summary>The namespace of its collection.</summary>
    string Namespace { get; }

    /// <summary>The static class of its collection.</summary>
    string ClassName { get; }

    /// <summary>What it is called.</summary>
    EntryVariant Name { get; }
}
