using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema;

/// <summary>The type of a member, for both declared and inferred schemas.</summary>
internal abstract record TypeSpec
{
    /// <summary>Whether it is a reference, or a list whose innermost items are references.</summary>
    public bool IsReference => this is ReferenceSpec or ListSpec { Element.IsReference: true };

    /// <summary>Whether a row has the value in a single field, which can be skipped without knowing its type.</summary>
    public bool IsSingleField => this is ScalarSpec or ParsedSpec or ReferenceSpec;

    /// <summary>Whether it is lists of lists of entries, which are looked up when first read: the row of an entry has the number of their fields.</summary>
    public bool IsReadLater => this is ListSpec { IsReference: true, Element: ListSpec };

    /// <summary>Whether it is a dictionary whose values are references or lists of them, which are looked up when it is first read.</summary>
    public bool IsReferenceDictionary => this is DictionarySpec { Kind: DictionaryKind.ContentDictionary, Value: var value } && HasReference(value);

    /// <summary>Whether a missing value is an empty list or dictionary in an inferred record.</summary>
    public bool IsEmptyByDefault => this is ListSpec or DictionarySpec;

    private static bool HasReference(TypeSpec type) => type switch
    {
        ReferenceSpec => true,
        ListSpec list => HasReference(list.Element),
        _ => false,
    };
}

/// <summary>A scalar type.</summary>
internal sealed record ScalarSpec(ScalarType Type) : TypeSpec
{
    /// <summary>The date formats from an attribute of a declared member; empty for those of the project.</summary>
    public EquatableArray<DateFormat> Formats { get; init; }

    /// <summary>Whether it is a date, with or without a time.</summary>
    public bool IsDate => Type is ScalarType.Date or ScalarType.DateTimeOffset or ScalarType.DateTime;
}

/// <summary>A type of the project whose values are created from texts while the program runs.</summary>
/// <param name="Type">The type as named in C#.</param>
/// <param name="Name">Its name without namespace, for messages.</param>
/// <param name="Method">The static method that creates a value, as named in C#; <see langword="null"/> if the type implements <c>IParsable</c>.</param>
internal sealed record ParsedSpec(string Type, string Name, string? Method) : TypeSpec
{
    /// <summary>The regular expression that each text must match; <see langword="null"/> for none.</summary>
    public string? Pattern { get; init; }

    /// <summary>A valid text; <see langword="null"/> if none is given.</summary>
    public string? Example { get; init; }

    /// <summary>The message for a text that does not match; <see langword="null"/> for the default one.</summary>
    public string? ErrorMessage { get; init; }

    /// <summary>The key of its member, as messages at run time name it.</summary>
    public string Key { get; init; } = "";
}

/// <summary>A value of any kind: the runtime's <c>ContentValue</c>.</summary>
internal sealed record ContentValueSpec : TypeSpec;

/// <summary>An enum.</summary>
/// <param name="Type">The type as named in C#.</param>
/// <param name="Values">Its members.</param>
/// <param name="IsFlags">Whether a value may combine several of them, as a list.</param>
internal sealed record EnumSpec(string Type, EquatableArray<EnumValue> Values, bool IsFlags) : TypeSpec;

/// <summary>A member of an enum.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="Text">The text from an attribute; <see langword="null"/> if its name is used, in any case style.</param>
internal sealed record EnumValue(string Name, string? Text);

/// <summary>A record nested in an entry.</summary>
/// <param name="Name">The record's name (<see cref="RecordSpec.Name"/>).</param>
internal sealed record NestedSpec(string Name) : TypeSpec;

/// <summary>A list or a set.</summary>
/// <param name="Element">The type of its items.</param>
/// <param name="IsElementNullable">Whether an item may be null.</param>
/// <param name="SetType">The set to create; <see langword="null"/> if a collection expression creates the list.</param>
/// <param name="ElementType">The items' type as named in C#; <see langword="null"/> for an inferred list.</param>
internal sealed record ListSpec(TypeSpec Element, bool IsElementNullable, string? SetType = null, string? ElementType = null) : TypeSpec;

/// <summary>A dictionary with string keys.</summary>
/// <param name="Value">The type of its values.</param>
/// <param name="IsValueNullable">Whether a value may be null.</param>
/// <param name="ValueType">The values' type as named in C#.</param>
/// <param name="Kind">How the dictionary is created.</param>
internal sealed record DictionarySpec(TypeSpec Value, bool IsValueNullable, string ValueType, DictionaryKind Kind) : TypeSpec
{
    /// <summary>The type of a dictionary in an inferred record.</summary>
    public static DictionarySpec OfContent(TypeSpec value, bool isValueNullable) =>
        new(value, isValueNullable, TypeName.Of(value, isValueNullable), DictionaryKind.ContentDictionary);
}

/// <summary>The supported kinds of dictionaries.</summary>
internal enum DictionaryKind
{
    Dictionary,
    SortedDictionary,
    ImmutableDictionary,
    ImmutableSortedDictionary,
    FrozenDictionary,

    /// <summary>The runtime's <c>ContentDictionary</c>, in inferred records.</summary>
    ContentDictionary,
}

/// <summary>An entry of a collection.</summary>
/// <param name="Collection">The collection's name (<see cref="CollectionSpec.Name"/>).</param>
/// <param name="RecordType">The collection's record as named in C#.</param>
/// <param name="ClassType">The collection's static class as named in C#.</param>
internal sealed record ReferenceSpec(string Collection, string RecordType, string ClassType) : TypeSpec;

/// <summary>A type of a declared record that the compiler does not know, and that may be a generated record.</summary>
/// <param name="Name">The name; empty for a member that can't have a value at all, which is reported.</param>
internal sealed record UnresolvedSpec(string Name) : TypeSpec;
