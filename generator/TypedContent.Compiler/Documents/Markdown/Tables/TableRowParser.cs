using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Parsers;

namespace TypedContent.Compiler.Documents.Markdown.Tables;

/// <summary>Adds each line after a table that does not start another block as a row, up to an empty line. It is
/// tried last, before a paragraph would start.</summary>
internal sealed class TableRowParser : BlockParser
{
    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.CurrentBlock is not Table { Parser: TableParser, Parent.IsOpen: true } table || processor.IsBlankLine)
        {
            return BlockState.None;
        }

        var line = new StringLine(processor.Line, processor.LineIndex, processor.Column, processor.CurrentLineStartPosition, NewLine.None);
        ReadingCost.Of(processor).AddRow(TableCells.AddRow(table, line, TableCells.Split(line.Slice)));
        table.UpdateSpanEnd(processor.Line.End);
        table.IsOpen = true;
        return BlockState.BreakDiscard;
    }
}
