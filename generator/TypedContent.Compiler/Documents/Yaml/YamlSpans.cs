using TypedContent.Compiler.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace TypedContent.Compiler.Documents.Yaml;

/// <summary>Finds the location of a value from the events of YamlDotNet, which do not always end with the value.</summary>
/// <param name="text">The text that the events' marks refer to.</param>
/// <param name="offset">The position of the text in its file.</param>
internal sealed class YamlSpans(string text, int offset)
{
    // A block scalar ends with its last line, and a tag before a bracket or an empty node with itself, but the event ends at the next token.
    public TextSpan Of(ParsingEvent e)
    {
        var span = TextSpan.FromBounds(At(e.Start), Math.Max(At(e.Start), At(e.End)));
        if (e is not (Scalar { Style: not (ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted) } or SequenceStart or MappingStart))
        {
            return span;
        }

        var end = span.End;
        while (end > span.Start && char.IsWhiteSpace(text[end - offset - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(span.Start, end);
    }

    // The end event of a flow collection ends with it, but that of a block collection is at the next token, so its last value is used instead.
    public TextSpan Of(ParsingEvent start, ParsingEvent end, ContentNode? last)
    {
        var from = At(start.Start);
        var isFlow = start is SequenceStart { Style: SequenceStyle.Flow } or MappingStart { Style: MappingStyle.Flow };
        return TextSpan.FromBounds(from, Math.Max(from, isFlow ? At(end.End) : last?.Span.End ?? from));
    }

    // After the last line, a mark may include a line end that the text does not have.
    private int At(Mark mark) => offset + Math.Min((int)mark.Index, text.Length);
}
