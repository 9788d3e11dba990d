using Markdig.Parsers;
using Markdig.Syntax;

namespace TypedContent.Generator.Markdown;

/// <summary>Reads paragraphs, and counts their lines.</summary>
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
}
