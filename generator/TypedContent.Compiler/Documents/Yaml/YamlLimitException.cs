using TypedContent.Compiler.Text;
using YamlDotNet.Core;

namespace TypedContent.Compiler.Documents.Yaml;

/// <summary>A YAML document is nested too deeply, or its aliases expand to too many nodes.</summary>
internal sealed class YamlLimitException(Mark start, Mark end, string message) : YamlException(start, end, message)
{
    /// <summary>The message for an alias that nests the document too deeply.</summary>
    public static string TooDeepAlias(AnchorName name) =>
        $"Content may be nested {ContentDepth.Max} levels deep, and what the alias '*{MessageText.Shorten(name.Value)}' stands for goes deeper here; take "
        + "lists or mappings out of each other";
}
