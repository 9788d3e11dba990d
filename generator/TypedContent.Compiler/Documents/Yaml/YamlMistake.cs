using TypedContent.Compiler.Text;
using YamlDotNet.Core;

namespace TypedContent.Compiler.Documents.Yaml;

/// <summary>A mistake in the syntax that this reader found itself: reported with its own message, at its place in the text that was read.</summary>
internal sealed class YamlMistake(string message, TextSpan span) : YamlException(MarkAt(span.Start), MarkAt(span.End), message)
{
    private static Mark MarkAt(int index) => new(index, 1, 1);
}
