using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using TypedContent.Compiler.Documents.Markdown.Foreign;

namespace TypedContent.Compiler.Documents.Markdown;

/// <summary>
/// Parses paragraphs: counts their lines, keeps lines like footnotes from becoming link definitions, and keeps template tags in definitions together.
/// </summary>
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
        // A setext underline closes the definitions before the heading's text.
        var tagged = IsUnderline(processor, block) ? TaggedDefinitions.Mask(processor.Document, ((LeafBlock)block).Lines) : null;
        var state = base.TryContinue(processor, block);
        tagged?.Unmask();
        return state;
    }

    public override bool Close(BlockProcessor processor, Block block)
    {
        if (block is not ParagraphBlock { Lines: { Count: > 0 } lines } || !IsFootnote(lines.Lines[0].Slice))
        {
            var tagged = TaggedDefinitions.Mask(processor.Document, ((LeafBlock)block).Lines);
            var isKept = base.Close(processor, block);
            tagged?.Unmask();
            return isKept;
        }

        // The same as the base method, except for looking for definitions.
        for (var i = 0; i < lines.Count; i++)
        {
            lines.Lines[i].Slice.TrimStart();
        }

        lines.Lines[lines.Count - 1].Slice.TrimEnd();
        return true;
    }

    // Not if the line leaves the block quote or list of the paragraph, since then it continues the paragraph.
    private static bool IsUnderline(BlockProcessor processor, Block block)
    {
        if (processor.IsCodeIndent || (block.Column != processor.Column && block.Parent is QuoteBlock or ListItemBlock))
        {
            return false;
        }

        var line = processor.Line;
        var mark = line.CurrentChar;
        while (mark is '=' or '-' && line.CurrentChar == mark)
        {
            line.SkipChar();
        }

        line.TrimStart();
        return line.Start > processor.Line.Start && line.IsEmpty;
    }

    // Footnotes are parsed before paragraphs, but not in lists and block quotes, where "[^1]: Note" would define a link to "Note".
    private static bool IsFootnote(StringSlice line)
    {
        line.TrimStart();
        return line.CurrentChar == '[' && line.PeekChar() == '^';
    }
}
