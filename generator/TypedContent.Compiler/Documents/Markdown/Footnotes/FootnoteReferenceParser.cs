using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace TypedContent.Compiler.Documents.Markdown.Footnotes;

/// <summary>Parses <c>[^label]</c> if the text has a footnote with that label, before any link parser sees it.</summary>
/// <remarks>
/// Markdig treats a footnote as a link reference definition, so in <c>[^1][^2]</c> the second one would be the target of the first. A footnote
/// reference in the text of a link is moved after the link, since HTML does not allow nested links.
/// </remarks>
internal sealed class FootnoteReferenceParser : InlineParser, IPostInlineProcessor
{
    public FootnoteReferenceParser() => OpeningCharacters = ['[', '!'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.CurrentChar == '!')
        {
            return MatchExclamationMark(processor, ref slice);
        }

        var start = slice.Start;
        if (FootnoteLabel.Read(processor.Document, ref slice) is not { } definition)
        {
            return false;
        }

        var reference = definition.CreateLinkInline!(processor, definition);
        reference.Span = new SourceSpan(processor.GetSourcePosition(start, out var line, out var column), processor.GetSourcePosition(slice.Start - 1));
        reference.Line = line;
        reference.Column = column;
        processor.Inline = reference;
        processor.GetParserState<List<Inline>>(this).Add(reference);
        return true;
    }

    // The exclamation mark in "Really![^1]" does not begin an image.
    private static bool MatchExclamationMark(InlineProcessor processor, ref StringSlice slice)
    {
        var rest = slice;
        rest.SkipChar();
        if (FootnoteLabel.Read(processor.Document, ref rest) is null || LinkHelper.TryParseInlineLink(rest, out _, out _))
        {
            return false;
        }

        var position = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new LiteralInline
        {
            Content = new StringSlice(slice.Text, slice.Start, slice.Start),
            Span = new SourceSpan(position, position),
            Line = line,
            Column = column,
        };
        slice.SkipChar();
        return true;
    }

    public bool PostProcess(InlineProcessor state, Inline? root, Inline? lastChild, int postInlineProcessorIndex, bool isFinalProcessing)
    {
        if (isFinalProcessing && state.ParserStates[Index] is List<Inline> references)
        {
            state.ParserStates[Index] = null!;
            // In reverse order, so that they keep their order after a link.
            for (var i = references.Count - 1; i >= 0; i--)
            {
                if (OutermostLink(references[i]) is { } link)
                {
                    references[i].Remove();
                    link.InsertAfter(references[i]);
                }
            }
        }

        return true;
    }

    private static LinkInline? OutermostLink(Inline inline)
    {
        LinkInline? link = null;
        for (var parent = inline.Parent; parent is not null; parent = parent.Parent)
        {
            link = parent as LinkInline ?? link;
        }

        return link;
    }
}
