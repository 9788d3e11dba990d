using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema;

/// <summary>A collection that a declared record claims.</summary>
/// <param name="Name">The collection's name.</param>
/// <param name="Collection">The schema; <see langword="null"/> where the record can't be one, so that nothing is inferred in its place.</param>
internal sealed record ClaimedCollection(string Name, DeclaredCollection? Collection)
{
    /// <summary>The C# name of a record that names no collection, which is reported: no inferred record adds to it.</summary>
    public string? UnnamedRecord { get; init; }
}

/// <summary>A collection whose schema is declared in C#. It holds no symbol and no place.</summary>
/// <param name="Name">The collection's name.</param>
/// <param name="Namespace">The record's namespace, which the static class is made in; empty for none.</param>
/// <param name="Record">The record's part that is generated.</param>
/// <param name="Types">The record, and each record that its members are made of.</param>
internal sealed record DeclaredCollection(
    string Name, string Namespace, PartialRecord Record, EquatableArray<RecordSpec> Types);

/// <summary>What a further part of a declared record is written from.</summary>
/// <param name="Type">The full name, with <c>global::</c> (<see cref="RecordSpec.Name"/>).</param>
/// <param name="Name">The name.</param>
/// <param name="Headers">The declarations of the types around it and of itself: <c>partial record Person</c>.</param>
/// <param name="IsPartial">Whether a further part can be added.</param>
/// <param name="IsPublic">Whether other assemblies see it.</param>
/// <param name="IsSealed">Whether it is sealed.</param>
/// <param name="HasBase">Whether it derives from another record.</param>
/// <param name="OwnMembers">Which of the members that could be generated the user has written.</param>
/// <param name="EntryMembers">Which members of every entry it has: <c>Slug</c>, <c>Locale</c>, <c>SourcePath</c>.</param>
internal sealed record PartialRecord(
    string Type, string Name, EquatableArray<string> Headers, bool IsPartial, bool IsPublic, bool IsSealed, bool HasBase, EquatableArray<string> OwnMembers, EquatableArray<string> EntryMembers);
