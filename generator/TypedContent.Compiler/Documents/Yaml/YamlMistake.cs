using TypedContent.Compiler.Text;
using YamlDotNet.Core;

namespace TypedContent.Compiler.Documents.Yaml;

/// <summary>A syntax error that this library found itself: it has its own message, and its location in the text.</summary>
internal sealed class YamlMistake(string message, TextSpan span) : YamlException(MarkAt(span.Start), MarkAt(span.End), message)
{
    private static Mark MarkAt(int index) => new(index, 1, 1);
}
