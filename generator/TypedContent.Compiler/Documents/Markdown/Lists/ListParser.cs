using Markdig.Parsers;
using Markdig.Syntax;

namespace TypedContent.Compiler.Documents.Markdown.Lists;

/// <summary>Parses lists, and continues an item at its content offset.</summary>
/// <remarks>Markdig continues at the line's first non-space character if it is indented by less than four columns, so that a line of code loses
/// its indentation, or keeps that of its fence.</remarks>
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
