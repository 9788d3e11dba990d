using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Schema.Entries;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Binding;

/// <summary>An entry, bound to its schema: what its generated file is written from. It holds no place in any file.</summary>
/// <param name="Namespace">The namespace of its collection.</param>
/// <param name="ClassName">The static class of its collection.</param>
/// <param name="RecordName">The record that it becomes.</param>
/// <param name="Name">What it is called.</param>
/// <param name="SourcePath">The file, for readers.</param>
/// <param name="Title">Its title, for readers; <see langword="null"/> where it has none.</param>
/// <param name="Value">The record.</param>
/// <param name="IsCyclic">Whether its references are set after it was created.</param>
/// <param name="Links">The members of an entry of a cyclic collection that are set after it was created.</param>
/// <param name="Obstacle">Why the entry can't be created, since mistakes leave it without a value that it needs; <see langword="null"/> where it can.</param>
/// <param name="HasOpenTitles">Whether some of its HTML names other entries by titles that are still to be filled in.</param>
internal sealed record BoundEntry(
    string Namespace,
    string ClassName,
    string RecordName,
    EntryVariant Name,
    string SourcePath,
    string? Title,
    BoundRecord Value,
    bool IsCyclic,
    EquatableArray<BoundMember> Links,
    string? Obstacle,
    bool HasOpenTitles) : INamedEntry
{
    /// <summary>The hash of its row in the content store; <see langword="null"/> where it has none there.</summary>
    public string? StoredRow { get; init; }

    /// <summary>Whether its values are in the content store, and not here.</summary>
    public bool IsStored { get; init; }

    /// <summary>Whether it is created with typed blocks.</summary>
    public bool HasBlocks =>
        Value.Members.Any(static member => member.Value is BoundList list && list.Items.Any(static item => item is BoundRecord { Block: not null }));
}

/// <summary>What binding an entry yields.</summary>
/// <param name="Entry">The bound entry; <see langword="null"/> where the schema has no place for it, which is reported elsewhere.</param>
/// <param name="Problems">What does not fit, at its place.</param>
internal sealed record BindingResult(BoundEntry? Entry, EquatableArray<Problem> Problems);
