using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace TypedContent.Generator.Markdown;

/// <summary>Reads paragraphs: their lines are counted, and one that begins like a footnote is no definition of a link.</summary>
internal sealed class ParagraphParser : ParagraphBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor)
    {
        ReadingCost.Of(processor).AddLine(processor.Line);
        return base.TryOpen(processor);
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        ReadingCost.Of(processor).AddLine(processor.Line);
        return base.TryContinue(processor, block);
    }

    public override bool Close(BlockProcessor processor, Block block)
    {
        if (block is not ParagraphBlock { Lines: { Count: > 0 } lines } || !IsFootnote(lines.Lines[0].Slice))
        {
            return base.Close(processor, block);
        }

        // What the base does besides looking for definitions.
        for (var i = 0; i < lines.Count; i++)
        {
            lines.Lines[i].Slice.TrimStart();
        }

        lines.Lines[lines.Count - 1].Slice.TrimEnd();
        return true;
    }

    // Footnotes are read before paragraphs, but not in lists and quotations; "[^1]: Note" would be a link there that leads to "Note".
    private static bool IsFootnote(StringSlice line)
    {
        line.TrimStart();
        return line.CurrentChar == '[' && line.PeekChar() == '^';
    }
}
