using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema;

/// <summary>The type of a member: what declared and inferred schemas have in common.</summary>
internal abstract record TypeSpec
{
    /// <summary>Whether it is a reference, or lists of nothing else.</summary>
    public bool IsReference => this is ReferenceSpec or ListSpec { Element.IsReference: true };

    /// <summary>Whether a row has a value in one field, which is passed over without knowing what it is.</summary>
    public bool IsSingleField => this is ScalarSpec or ReferenceSpec;

    /// <summary>Whether it is lists of lists of entries, which are found when first read: the row of an entry has the number of their fields.</summary>
    public bool IsReadLater => this is ListSpec { IsReference: true, Element: ListSpec };
}

/// <summary>A scalar type.</summary>
internal sealed record ScalarSpec(ScalarType Type) : TypeSpec
{
    /// <summary>The formats that an attribute gives the dates of a declared member; empty for those of the project.</summary>
    public EquatableArray<DateFormat> Formats { get; init; }

    /// <summary>Whether it is a date, with or without a time.</summary>
    public bool IsDate => Type is ScalarType.Date or ScalarType.DateTimeOffset or ScalarType.DateTime;
}

/// <summary>A value of any kind: the runtime's <c>ContentValue</c>.</summary>
internal sealed record ContentValueSpec : TypeSpec;

/// <summary>An enum.</summary>
/// <param name="Type">The type as C# names it.</param>
/// <param name="Values">Its members.</param>
/// <param name="IsFlags">Whether several of them, in a list, make a value.</param>
internal sealed record EnumSpec(string Type, EquatableArray<EnumValue> Values, bool IsFlags) : TypeSpec;

/// <summary>A member of an enum.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="Text">The text that an attribute gives it; <see langword="null"/> where its name counts, in any case style.</param>
internal sealed record EnumValue(string Name, string? Text);

/// <summary>A record nested in an entry.</summary>
/// <param name="Name">The record's name (<see cref="RecordSpec.Name"/>).</param>
internal sealed record NestedSpec(string Name) : TypeSpec;

/// <summary>A list or a set.</summary>
/// <param name="Element">The type of its items.</param>
/// <param name="IsElementNullable">Whether an item may be null.</param>
/// <param name="SetType">The set to create; <see langword="null"/> where a collection expression makes the list.</param>
internal sealed record ListSpec(TypeSpec Element, bool IsElementNullable, string? SetType = null) : TypeSpec;

/// <summary>A dictionary by string.</summary>
/// <param name="Value">The type of its values.</param>
/// <param name="IsValueNullable">Whether a value may be null.</param>
/// <param name="ValueType">The values' type as C# names it.</param>
/// <param name="Kind">What makes the dictionary.</param>
internal sealed record DictionarySpec(TypeSpec Value, bool IsValueNullable, string ValueType, DictionaryKind Kind) : TypeSpec;

/// <summary>The dictionaries that can be made.</summary>
internal enum DictionaryKind
{
    Dictionary,
    SortedDictionary,
    ImmutableDictionary,
    ImmutableSortedDictionary,
    FrozenDictionary,
}

/// <summary>An entry of a collection.</summary>
/// <param name="Collection">The collection's name (<see cref="CollectionSpec.Name"/>).</param>
/// <param name="RecordType">The collection's record as C# names it.</param>
/// <param name="ClassType">The collection's static class as C# names it.</param>
internal sealed record ReferenceSpec(string Collection, string RecordType, string ClassType) : TypeSpec;

/// <summary>A type of a declared record that the compiler does not know: it may be a record that is generated.</summary>
/// <param name="Name">The name; empty for a member that can't have a value at all, which is reported.</param>
internal sealed record UnresolvedSpec(string Name) : TypeSpec;
