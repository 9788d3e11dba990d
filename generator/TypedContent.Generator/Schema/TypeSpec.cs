using TypedContent.Generator.Model;

namespace TypedContent.Generator.Schema;

/// <summary>The type of a member: what declared and inferred schemas have in common.</summary>
internal abstract record TypeSpec;

/// <summary>A scalar type.</summary>
internal sealed record ScalarSpec(ScalarType Type) : TypeSpec;

/// <summary>A record nested in an entry.</summary>
/// <param name="Name">The record's name (<see cref="RecordSpec.Name"/>).</param>
internal sealed record NestedSpec(string Name) : TypeSpec;

/// <summary>A list.</summary>
/// <param name="Element">The type of its items.</param>
/// <param name="IsElementNullable">Whether an item may be null.</param>
internal sealed record ListSpec(TypeSpec Element, bool IsElementNullable) : TypeSpec;

/// <summary>An entry of a collection.</summary>
/// <param name="Collection">The collection's name (<see cref="CollectionSpec.Name"/>).</param>
/// <param name="RecordName">The name of the collection's record.</param>
/// <param name="ClassName">The name of the collection's static class.</param>
internal sealed record ReferenceSpec(string Collection, string RecordName, string ClassName) : TypeSpec;

/// <summary>The scalar types of inferred schemas.</summary>
internal enum ScalarType
{
    Boolean,
    Int32,
    Int64,
    Double,
    Date,
    DateTimeOffset,
    String,
}

/// <summary>A member of a record.</summary>
/// <param name="Key">The key in the content.</param>
/// <param name="Name">The C# property.</param>
/// <param name="Type">The type.</param>
/// <param name="IsNullable">Whether the value may be missing.</param>
internal sealed record MemberSpec(string Key, string Name, TypeSpec Type, bool IsNullable);

/// <summary>A record to generate.</summary>
/// <param name="Name">The C# type.</param>
/// <param name="Members">Its members, without those that every entry has.</param>
/// <param name="Entry">What the record has as the record of a collection's entries; <see langword="null"/> for a nested one.</param>
/// <param name="HintName">The name of its generated file, without extension.</param>
internal sealed record RecordSpec(string Name, EquatableArray<MemberSpec> Members, EntrySpec? Entry, string HintName);

/// <summary>What the record of a collection's entries has besides its members.</summary>
/// <param name="Collection">The collection's name.</param>
/// <param name="ClassName">The collection's static class.</param>
/// <param name="HasBody">Whether entries have a Markdown body.</param>
internal sealed record EntrySpec(string Collection, string ClassName, bool HasBody);
