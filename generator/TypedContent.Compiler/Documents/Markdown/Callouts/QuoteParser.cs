using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Markdown.Callouts;

/// <summary>Parses block quotes, and those that begin with <c>[!kind]</c> as callouts, at any nesting level.</summary>
/// <remarks>Markdig's alerts have no title, and are not allowed in lists, block quotes or other blocks.</remarks>
internal sealed class QuoteParser : QuoteBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor)
    {
        var state = base.TryOpen(processor);
        if (state is not BlockState.Continue)
        {
            return state;
        }

        var read = (QuoteBlock)processor.NewBlocks.Pop();
        var quote = new ContentQuote(this) { QuoteChar = read.QuoteChar, Column = read.Column, Span = read.Span };
        processor.NewBlocks.Push(quote);
        return TakeMark(processor, quote) ? BlockState.ContinueDiscard : state;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var state = base.TryContinue(processor, block);
        var quote = (ContentQuote)block;
        return state switch
        {
            BlockState.Continue when quote is { Callout: null, Count: 0 } && TakeMark(processor, quote) => BlockState.ContinueDiscard,
            BlockState.None when quote.Callout is not null && IsLazy(processor, quote) => BlockState.Continue,
            _ => state,
        };
    }

    private bool TakeMark(BlockProcessor processor, ContentQuote quote)
    {
        if (CalloutMark.Read(processor.Line) is not { } mark)
        {
            return false;
        }

        quote.Callout = mark;
        var title = new StringSlice(processor.Line.Text, processor.Line.Start + mark.Length, processor.Line.End);
        if (!title.IsEmptyOrWhitespace())
        {
            TitleBlock.Add(quote, this, processor, title);
        }

        return true;
    }

    // A line without '>' continues a paragraph (laziness). The mark is not a paragraph, but authors and GitHub treat it as its first line.
    private static bool IsLazy(BlockProcessor processor, ContentQuote callout) =>
        !processor.IsCodeIndent && UnicodeData.IsLetter(processor.CurrentChar) && callout.Count == (TitleBlock.Of(callout) is null ? 0 : 1);
}
