using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax.Inlines;
using TypedContent.Compiler.Documents.Markdown.Foreign;

namespace TypedContent.Compiler.Documents.Markdown.Footnotes;

/// <summary>Parses links and images. A footnote reference after a link is not its label, and a template tag
/// in a destination is kept as one piece.</summary>
internal sealed class LinkParser : LinkInlineParser
{
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var next = slice;
        next.SkipChar();
        if (slice.CurrentChar != ']' || FootnoteLabel.Read(processor.Document, ref next) is null)
        {
            return IsTagged(processor, slice) ? MatchTagged(processor, ref slice) : base.Match(processor, ref slice);
        }

        // Nothing follows the bracket: the text is a link only if it is a label itself.
        var bracket = new StringSlice(slice.Text, slice.Start, slice.Start);
        var isLink = base.Match(processor, ref bracket);
        slice.Start = bracket.Start;
        return isLink;
    }

    private bool MatchTagged(InlineProcessor processor, ref StringSlice slice)
    {
        var masked = new StringSlice(TemplateTags.MaskedOf(slice.Text), slice.Start, slice.End);
        if (!LinkHelper.TryParseInlineLink(new StringSlice(masked.Text, slice.Start + 1, slice.End), out _, out _))
        {
            return base.Match(processor, ref slice);
        }

        base.Match(processor, ref masked);
        var link = (LinkInline)processor.Inline!;
        (link.Url, link.Title) = (TemplateTags.Unmask(link.Url), TemplateTags.Unmask(link.Title));
        slice.Start = masked.Start;
        return true;
    }

    // Whether a link ends here whose destination has a template tag that begins before any space in it.
    private static bool IsTagged(InlineProcessor processor, StringSlice slice)
    {
        if (slice.CurrentChar != ']' || slice.PeekChar() != '(' || processor.Inline?.FirstParentOfType<LinkDelimiterInline>() is not { IsActive: true })
        {
            return false;
        }

        var (text, start, end) = (slice.Text, slice.Start + 2, slice.End + 1);
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        for (; start < end && !char.IsWhiteSpace(text[start]); start++)
        {
            if (TemplateTags.BeginAt(text, start))
            {
                return true;
            }
        }

        return false;
    }
}
