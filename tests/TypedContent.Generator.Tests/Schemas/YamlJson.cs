using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace TypedContent.Generator.Tests.Schemas;

/// <summary>YAML as JSON, as editors and validators read it: by the core schema of YAML 1.2, in which a date is a text.</summary>
internal static partial class YamlJson
{
    /// <summary>The data of a content file; <see langword="null"/> if it has none, or has them in another format.</summary>
    public static string? OfFile(string path, string text) => Path.GetExtension(path) switch
    {
        ".json" => text,
        ".yaml" or ".yml" => Of(text),
        ".md" when FrontMatter.Match(text.ReplaceLineEndings("\n")) is { Success: true } match => Of(match.Groups["data"].Value),
        _ => null,
    };

    /// <summary>A YAML document as JSON; <see langword="null"/> if it is empty.</summary>
    public static string? Of(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return stream.Documents is [var document] && Of(document.RootNode) is { } value ? value.ToJsonString() : null;
    }

    private static JsonNode? Of(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new JsonObject(mapping.Children.Select(static pair => KeyValuePair.Create(((YamlScalarNode)pair.Key).Value!, Of(pair.Value)))),
        YamlSequenceNode sequence => new JsonArray([.. sequence.Children.Select(Of)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: var text } => Plain(text!),
        _ => ((YamlScalarNode)node).Value,
    };

    private static JsonNode? Plain(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => null,
        "true" or "True" or "TRUE" => true,
        "false" or "False" or "FALSE" => false,
        _ when Whole.IsMatch(text) => JsonNode.Parse(decimal.Parse(text, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)),
        _ when text.StartsWith("0x", StringComparison.Ordinal) => Convert.ToInt64(text, 16),
        _ when Fraction.IsMatch(text) => double.Parse(text, CultureInfo.InvariantCulture),
        _ => text,
    };

    [GeneratedRegex(@"\A---\n(?<data>.*?\n)---(\n|\z)", RegexOptions.Singleline)]
    private static partial Regex FrontMatter { get; }

    [GeneratedRegex(@"^[-+]?[0-9]+\z")]
    private static partial Regex Whole { get; }

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\z")]
    private static partial Regex Fraction { get; }
}
