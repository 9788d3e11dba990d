using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;
using YamlDotNet.Core;

namespace TypedContent.Compiler.Documents.Yaml;

/// <summary>The tags of YAML's core schema (YAML 1.2.2, section 10.3).</summary>
internal static class YamlTag
{
    /// <summary>The prefix of the core schema's tags, abbreviated as <c>!!</c>.</summary>
    public const string Core = "tag:yaml.org,2002:";

    /// <summary>The kinds of plain scalars that a tag allows; <see langword="null"/> for a tag without meaning here.</summary>
    public static ScalarKind[]? KindsOf(TagName tag) => tag.Value switch
    {
        Core + "int" => [ScalarKind.Int32, ScalarKind.Int64],
        Core + "float" => [ScalarKind.Int32, ScalarKind.Int64, ScalarKind.Double],
        Core + "bool" => [ScalarKind.Boolean],
        Core + "null" => [ScalarKind.Null],
        Core + "timestamp" => [ScalarKind.Date, ScalarKind.DateTimeOffset, ScalarKind.DateTime],
        _ => null,
    };

    /// <summary>The tag as written by authors.</summary>
    public static string Name(TagName tag) => MessageText.Shorten(
        tag.Value.StartsWith(Core, StringComparison.Ordinal) ? "!!" + tag.Value.Substring(Core.Length) : tag.Value);
}
