using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace TypedContent.Generator.Markdown.Footnotes;

/// <summary>Reads links and images, to which a reference to a footnote behind them is not their label.</summary>
internal sealed class LinkParser : LinkInlineParser
{
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var next = slice;
        next.SkipChar();
        if (slice.CurrentChar != ']' || FootnoteLabel.Read(processor.Document, ref next) is null)
        {
            return base.Match(processor, ref slice);
        }

        // Nothing stands behind the bracket: the text is a link only if it is a label itself.
        var bracket = new StringSlice(slice.Text, slice.Start, slice.Start);
        var isLink = base.Match(processor, ref bracket);
        slice.Start = bracket.Start;
        return isLink;
    }
}
