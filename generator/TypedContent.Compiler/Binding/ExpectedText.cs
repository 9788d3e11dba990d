using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Schema;

namespace TypedContent.Compiler.Binding;

/// <summary>Describes the types of declared members in messages.</summary>
internal static class ExpectedText
{
    /// <summary>Describes a valid value of a member.</summary>
    public static string Of(TypeSpec type, ContentSchema schema) => type switch
    {
        ScalarSpec { Type: ScalarType.String } => "text",
        ScalarSpec { Formats: { Count: > 0 } formats } date =>
            $"{ScalarReader.Expected(date.Type)}, or in the form {string.Join(" or ", formats.Select(static format => $"'{format.Pattern}'"))}",
        ScalarSpec scalar => ScalarReader.Expected(scalar.Type),
        ParsedSpec { Example: { } example } parsed => $"{OfType(parsed.Name)} such as '{example}'",
        ParsedSpec { Pattern: { } pattern } parsed => $"{OfType(parsed.Name)}, whose pattern is '{pattern}'",
        ParsedSpec parsed => OfType(parsed.Name),
        EnumSpec choices => "one of " + string.Join(", ", choices.Values.Select(EnumBinder.TextOf)),
        ListSpec => "a list",
        DictionarySpec => "a mapping",
        ReferenceSpec reference => $"a reference to an entry of '{reference.Collection}'",
        NestedSpec nested => "a mapping with the keys of " + schema.Record(nested.Name).Declaration?.ShortName,
        _ => "a value",
    };

    private static string OfType(string name) => ("AEIOU".IndexOf(name[0]) >= 0 ? "an " : "a ") + name;
}
