using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using TypedContent.Compiler.Scalars;

namespace TypedContent.Tool.Writing;

/// <summary>Writes data as YAML, TOML or JSON.</summary>
internal static partial class DataText
{
    /// <summary>The lines of a mapping in YAML.</summary>
    /// <param name="mapping">The mapping.</param>
    /// <param name="indent">The spaces before each line.</param>
    public static string Yaml(NewMapping mapping, string indent = "") => string.Concat(mapping.Pairs.Select(pair => pair.Value switch
    {
        NewMapping { Pairs.Count: 0 } => $"{indent}{YamlScalar(pair.Key)}: {{}}\n",
        NewMapping inner => $"{indent}{YamlScalar(pair.Key)}:\n{Yaml(inner, indent + "  ")}",
        NewText text => $"{indent}{YamlScalar(pair.Key)}: {YamlScalar(text.Text)}\n",
        NewReference reference => $"{indent}{YamlScalar(pair.Key)}: {reference.Text}\n",
        var value => $"{indent}{YamlScalar(pair.Key)}: {Literal(value)}\n",
    }));

    /// <summary>The lines of a mapping in TOML.</summary>
    public static string Toml(NewMapping mapping) => string.Concat(mapping.Pairs.Select(static pair => $"{TomlKey(pair.Key)} = {TomlValue(pair.Value)}\n"));

    /// <summary>A mapping in JSON.</summary>
    public static string Json(NewMapping mapping, string indent = "") => mapping.Pairs.Count == 0 ? "{}"
        : "{\n" + string.Join(",\n", mapping.Pairs.Select(pair => $"{indent}  {Quoted(pair.Key)}: {JsonValue(pair.Value, indent + "  ")}")) + $"\n{indent}}}";

    private static string JsonValue(NewValue value, string indent) => value switch
    {
        NewMapping inner => Json(inner, indent),
        NewLiteral literal => literal.Text,
        NewText { Text: var text } => Quoted(text),
        NewReference { Text: var text } => Quoted(text),
        _ => Quoted(Literal(value)),
    };

    private static string TomlValue(NewValue value) => value switch
    {
        NewMapping inner => "{ " + string.Join(", ", inner.Pairs.Select(static pair => $"{TomlKey(pair.Key)} = {TomlValue(pair.Value)}")) + " }",
        NewText { Text: var text } => Quoted(text),
        NewReference { Text: var text } => Quoted(text),
        _ => Literal(value),
    };

    private static string TomlKey(string key) => BareKey().IsMatch(key) ? key : Quoted(key);

    private static string Literal(NewValue value) => value switch
    {
        NewLiteral literal => literal.Text,
        NewDate date => date.Text,
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    // Without quotation marks only where it cannot have another meaning.
    private static string YamlScalar(string text) =>
        PlainText().IsMatch(text) && CoreSchema.Resolve(text).Kind == ScalarKind.PlainString ? text : Quoted(text);

    // The escapes of JSON have the same meaning in double quotation marks of YAML and TOML, except that of a slash, which is not used.
    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    [GeneratedRegex(@"^[A-Za-z0-9_-]+\z")]
    private static partial Regex BareKey();

    [GeneratedRegex(@"^\p{L}[\p{L}\p{M}\p{Nd}_.,'’«»()!?-]{2,}( [\p{L}\p{M}\p{Nd}_.,'’«»()!?-]+)*\z")]
    private static partial Regex PlainText();
}
