using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax.Inlines;

namespace TypedContent.Compiler.Documents.Markdown.Emphasis;

/// <summary>Parses emphasis delimiters where Markdig's own parser differs from CommonMark or does not support Arabic.</summary>
internal sealed class EmphasisParser : EmphasisInlineParser
{
    public EmphasisParser(bool hasMarks)
    {
        CjkFriendlyEmphasis = true;
        EmphasisDescriptors.Add(new EmphasisDescriptor('~', hasMarks ? 1 : 2, 2, true));
        if (hasMarks)
        {
            EmphasisDescriptors.Add(new EmphasisDescriptor('^', 1, 1, true));
            EmphasisDescriptors.Add(new EmphasisDescriptor('+', 2, 2, true));
            EmphasisDescriptors.Add(new EmphasisDescriptor('=', 2, 2, true));
        }
    }

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var end = slice.Start;
        while (end <= slice.End && slice.Text[end] == slice.CurrentChar)
        {
            end++;
        }

        // Three tildes are not a strikethrough.
        if (slice.CurrentChar == '~' && end - slice.Start > 2)
        {
            return false;
        }

        // Markdig checks the decoded entity; in CommonMark, the '&' or ';' is the character next to the delimiter.
        var inline = processor.Inline;
        processor.Inline = inline is HtmlEntityInline ? null : inline;
        var run = slice;
        run.End = Math.Min(slice.End, end + 1);
        if (!base.Match(processor, ref run))
        {
            processor.Inline = inline;
            return false;
        }

        if (processor.Inline is EmphasisDelimiterInline { Descriptor.EnableWithinWord: true } delimiter && ArabicScript.IsBeside(slice, end))
        {
            delimiter.Type = DelimiterType.Open | DelimiterType.Close;
        }

        slice.Start = run.Start;
        return true;
    }
}
