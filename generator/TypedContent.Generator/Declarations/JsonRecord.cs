using TypedContent.Compiler.Text;

namespace TypedContent.Generator.Declarations;

/// <summary>The JSON attributes of a type in the project's C#. They are not part of the schema, so a computed member does not repeat any binding.</summary>
/// <param name="Type">The fully qualified name, with <c>global::</c>.</param>
/// <param name="Converter">The converter of its <c>[JsonConverter]</c>.</param>
/// <param name="Members">The members in the project's C#, in order.</param>
internal sealed record JsonRecord(string Type, JsonConverterChoice Converter, EquatableArray<JsonMember> Members)
{
    /// <summary>Whether it or a base type has <c>[JsonDerivedType]</c>: System.Text.Json does not allow a converter for it.</summary>
    public bool IsPolymorphic { get; init; }

    /// <summary>The key that identifies a derived record, and its value as C#; <see langword="null"/> for none.</summary>
    public JsonDiscriminator? Discriminator { get; init; }

    public bool IsAbstract { get; init; }

    /// <summary>The number of its base types, used to test patterns for derived types first.</summary>
    public int Depth { get; init; }
}

/// <summary>The discriminator of a derived record in JSON.</summary>
/// <param name="Name">The name: <c>$type</c>.</param>
/// <param name="Value">The value, as C#.</param>
internal sealed record JsonDiscriminator(string Name, string Value);

/// <summary>A member that is written as JSON.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="JsonName">The name that <c>[JsonPropertyName]</c> gives; <see langword="null"/> where the naming policy makes one.</param>
/// <param name="Condition">When it is left out, a name of <c>JsonIgnoreCondition</c>; <see langword="null"/> for what the options say.</param>
/// <param name="Converter">The converter of its own; <see langword="null"/> for none.</param>
internal sealed record JsonMember(string Name, string? JsonName, string? Condition, JsonMemberConverter? Converter);

/// <summary>Where generated code finds the converter of a member.</summary>
/// <param name="Type">The converter's type; where generated code can't reach it, the type that declares the member. With <c>global::</c>.</param>
/// <param name="Member">The C# name of the member whose attribute names the converter; <see langword="null"/> where its type can be reached.</param>
internal sealed record JsonMemberConverter(string Type, string? Member);

/// <summary>The converters that a type can have.</summary>
internal enum JsonConverterChoice
{
    /// <summary>It has no attribute.</summary>
    None,

    /// <summary><c>ContentJsonConverter</c>.</summary>
    Content,

    /// <summary>One of the project's own.</summary>
    Own,
}

/// <summary>The JSON attributes for a collection's entries in the project's C#.</summary>
/// <param name="RecordType">The collection's record.</param>
/// <param name="Records">The record, those derived from it, and those that its members consist of.</param>
internal sealed record JsonDeclaration(string RecordType, EquatableArray<JsonRecord> Records);
