using TypedContent.Compiler.Text;
using YamlDotNet.Core;

namespace TypedContent.Compiler.Documents.Yaml;

/// <summary>A YAML document is nested too deeply, or its aliases expand to too many nodes.</summary>
internal sealed class YamlLimitException(Mark start, Mark end, string message) : YamlException(start, end, message)
{
    /// <summary>The message for an alias that nests the document too deeply.</summary>
    public static string TooDeepAlias(AnchorName name) =>
        $"Content can be nested at most {ContentDepth.Max} levels deep, and the value of the alias '*{MessageText.Shorten(name.Value)}' is deeper here; nest "
        + "lists and mappings less deeply";
}
