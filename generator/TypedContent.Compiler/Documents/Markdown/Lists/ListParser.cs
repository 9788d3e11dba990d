using Markdig.Parsers;
using Markdig.Syntax;

namespace TypedContent.Compiler.Documents.Markdown.Lists;

/// <summary>Reads lists, and goes on in an item where its text begins.</summary>
/// <remarks>Markdig goes on at the line's first character where that is less than four columns in, so that a line of code loses
/// its blanks, or keeps those of its fence.</remarks>
internal sealed class ListParser : ListBlockParser
{
    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var column = processor.ColumnBeforeIndent;
        var isIn = block is ListItemBlock && !processor.IsBlankLine && processor.Indent > 0;
        var state = base.TryContinue(processor, block);
        if (isIn && state == BlockState.Continue && processor.NewBlocks.Count == 0 && block is ListItemBlock { ColumnWidth: var width })
        {
            processor.GoToColumn(column + Math.Abs(width));
        }

        return state;
    }
}
