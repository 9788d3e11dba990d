using Microsoft.CodeAnalysis.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace TypedContent.Generator.Reading;

/// <summary>Finds where a value stands, by the events of YamlDotNet, whose ends are not always the value's.</summary>
/// <param name="text">The text that the events' marks count in.</param>
/// <param name="offset">Where the text begins in its file.</param>
internal sealed class YamlSpans(string text, int offset)
{
    // A block of text ends with its last line, and a tag before a bracket or before nothing: the event's end stands at the next token.
    public TextSpan Of(ParsingEvent e)
    {
        var span = YamlProblem.Span(offset, e.Start, e.End);
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

    // The end event of a flow collection stands at its bracket; that of a block collection at the next token, so its last value counts.
    // A pair in a list in brackets ("[a: 1]") is a mapping without brackets, whose events have no place.
    public TextSpan Of(ParsingEvent start, ParsingEvent end, int depth, ContentNode? first, ContentNode? last)
    {
        var isPlaced = depth == 0 || start.End.Index > 0;
        var isFlow = start is SequenceStart { Style: SequenceStyle.Flow } or MappingStart { Style: MappingStyle.Flow };
        var from = isPlaced || first is null ? offset + (int)start.Start.Index : first.Span.Start;
        return TextSpan.FromBounds(from, Math.Max(from, isPlaced && isFlow ? offset + (int)end.Start.Index + 1 : last?.Span.End ?? from));
    }
}
