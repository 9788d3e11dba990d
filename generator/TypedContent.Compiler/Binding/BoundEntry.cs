using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Schema.Entries;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Binding;

/// <summary>An entry, bound to its schema: the input for its generated file. It has no location in any file.</summary>
/// <param name="Namespace">The namespace of its collection.</param>
/// <param name="ClassName">The static class of its collection.</param>
/// <param name="RecordName">The name of its record.</param>
/// <param name="Name">Its names.</param>
/// <param name="SourcePath">The path of its file, for display.</param>
/// <param name="Title">Its title, for display; <see langword="null"/> if it has none.</param>
/// <param name="Value">The record.</param>
/// <param name="IsCyclic">Whether its references are set after it was created.</param>
/// <param name="Links">The members of an entry of a cyclic collection that are set after it was created.</param>
/// <param name="Obstacle">Why the entry can't be created, if mistakes leave it without a required value; otherwise <see langword="null"/>.</param>
/// <param name="HasOpenTitles">Whether some of its HTML has placeholders for titles of other entries.</param>
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
    /// <summary>The hash of its row in the content store; <see langword="null"/> if it has none there.</summary>
    public string? StoredRow { get; init; }

    /// <summary>Whether its values are only in the content store.</summary>
    public bool IsStored { get; init; }

    /// <summary>Whether it is created with typed blocks.</summary>
    public bool HasBlocks =>
        Value.Members.Any(static member => member.Value is BoundList list && list.Items.Any(static item => item is BoundRecord { Block: not null }));
}

/// <summary>The result of binding an entry.</summary>
/// <param name="Entry">The bound entry; <see langword="null"/> if the schema does not include it, which is reported elsewhere.</param>
/// <param name="Problems">The mistakes, with their locations.</param>
internal sealed record BindingResult(BoundEntry? Entry, EquatableArray<Problem> Problems);
