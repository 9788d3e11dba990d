using TypedContent.Compiler.Text;

namespace TypedContent.Generator.Declarations;

/// <summary>What the C# of a project says of the JSON of a type. It is no part of the schema: a computed member binds nothing anew.</summary>
/// <param name="Type">The full name, with <c>global::</c>.</param>
/// <param name="Converter">The converter that its <c>[JsonConverter]</c> names.</param>
/// <param name="Members">The members that the project's C# has, in order.</param>
internal sealed record JsonRecord(string Type, JsonConverterChoice Converter, EquatableArray<JsonMember> Members)
{
    /// <summary>Whether <c>[JsonDerivedType]</c> is on it, or on what it derives from: System.Text.Json takes no converter for it.</summary>
    public bool IsPolymorphic { get; init; }

    /// <summary>The key that names a derived record, and its value as C#; <see langword="null"/> where there is none.</summary>
    public JsonDiscriminator? Discriminator { get; init; }

    public bool IsAbstract { get; init; }

    /// <summary>How many types it derives from, by which a pattern that fits the derived type comes first.</summary>
    public int Depth { get; init; }
}

/// <summary>What names a derived record in JSON.</summary>
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
    /// <summary>None is written on it.</summary>
    None,

    /// <summary><c>ContentJsonConverter</c>.</summary>
    Content,

    /// <summary>One of the project's own.</summary>
    Own,
}

/// <summary>What the C# of a project says of the JSON of a collection's entries.</summary>
/// <param name="RecordType">The collection's record.</param>
/// <param name="Records">The record, those that derive from it, and those that its members are made of.</param>
internal sealed record JsonDeclaration(string RecordType, EquatableArray<JsonRecord> Records);
