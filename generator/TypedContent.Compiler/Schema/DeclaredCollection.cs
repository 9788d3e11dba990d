using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema;

/// <summary>A collection that a declared record claims.</summary>
/// <param name="Name">The collection's name.</param>
/// <param name="Collection">The schema; <see langword="null"/> if the record is invalid, so that nothing is inferred in its place.</param>
internal sealed record ClaimedCollection(string Name, DeclaredCollection? Collection)
{
    /// <summary>The C# name of a record without a collection name, which is reported: no inferred record becomes a part of it.</summary>
    public string? UnnamedRecord { get; init; }
}

/// <summary>A collection whose schema is declared in C#. It has no symbols and no locations.</summary>
/// <param name="Name">The collection's name.</param>
/// <param name="Namespace">The namespace of the record and of the static class; empty for none.</param>
/// <param name="Record">The part of the record to generate.</param>
/// <param name="Types">The record, and each record that its members consist of.</param>
internal sealed record DeclaredCollection(
    string Name, string Namespace, PartialRecord Record, EquatableArray<RecordSpec> Types)
{
    /// <summary>Whether the record gets members for the keys that its own do not read.</summary>
    public bool InfersOthers { get; init; }

    /// <summary>If it does, the names of all members that it has in C#, in ordinal order, which the inferred ones cannot have.</summary>
    public EquatableArray<string> MemberNames { get; init; }

    /// <summary>The keys that order its entries, as in <c>[ContentOrder("-date, title")]</c>; <see langword="null"/> without the attribute.</summary>
    public string? Order { get; init; }

    /// <summary>The schema of the record itself.</summary>
    public RecordSpec Schema => Types.First(type => type.Name == Record.Type);
}

/// <summary>The input for generating another part of a declared record.</summary>
/// <param name="Type">The fully qualified name, with <c>global::</c> (<see cref="RecordSpec.Name"/>).</param>
/// <param name="Name">The name.</param>
/// <param name="Headers">The declarations of the containing types and of the record itself: <c>partial record Person</c>.</param>
/// <param name="IsPartial">Whether another part can be added.</param>
/// <param name="IsPublic">Whether it is visible to other assemblies.</param>
/// <param name="IsSealed">Whether it is sealed.</param>
/// <param name="HasBase">Whether it derives from another record.</param>
/// <param name="OwnMembers">The members that could be generated but are written by the user.</param>
/// <param name="EntryMembers">The members of every entry that it has: <c>Slug</c>, <c>Locale</c>, <c>SourcePath</c>.</param>
internal sealed record PartialRecord(
    string Type, string Name, EquatableArray<string> Headers, bool IsPartial, bool IsPublic, bool IsSealed, bool HasBase,
    EquatableArray<string> OwnMembers, EquatableArray<string> EntryMembers);
