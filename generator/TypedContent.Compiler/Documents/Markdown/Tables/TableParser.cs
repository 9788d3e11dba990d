using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Syntax;

namespace TypedContent.Compiler.Documents.Markdown.Tables;

/// <summary>Starts a table at its delimiter row, as GitHub Flavored Markdown does: the last line of the preceding paragraph is the header.</summary>
/// <remarks>
/// Markdig creates tables from whole paragraphs while it parses inlines, so that one line without <c>|</c> turns all of them into
/// text. Here each cell is a separate paragraph from the beginning.
/// </remarks>
internal sealed class TableParser : BlockParser
{
    public TableParser() => OpeningCharacters = ['|', '-', ':'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        // The container of a paragraph is not open if the line is only a lazy continuation.
        if (processor.IsCodeIndent
            || processor.CurrentBlock is not ParagraphBlock { Parent.IsOpen: true } paragraph
            || TableColumns.Read(processor.Line.ToString()) is not { } columns)
        {
            return BlockState.None;
        }

        var header = paragraph.Lines.Lines[paragraph.Lines.Count - 1];
        var cells = TableCells.Split(header.Slice);
        // A line that is indented like code continues a paragraph, but is not a header.
        if (cells.Count != columns.Count || header.Column >= paragraph.Column + 4)
        {
            return BlockState.None;
        }

        if (paragraph.Lines.Count == 1)
        {
            processor.Discard(paragraph);
        }
        else
        {
            paragraph.Lines.RemoveAt(paragraph.Lines.Count - 1);
            paragraph.Span.End = paragraph.Lines.Lines[paragraph.Lines.Count - 1].Slice.End;
        }

        var table = new Table(this) { Column = header.Column, Span = new SourceSpan(header.Slice.Start, processor.Line.End) };
        table.ColumnDefinitions.AddRange(columns);
        var row = TableCells.AddRow(table, header, cells);
        row.IsHeader = true;
        ReadingCost.Of(processor).AddRow(row);
        processor.NewBlocks.Push(table);
        return BlockState.ContinueDiscard;
    }

    // A line that starts another block ends the table, so all other parsers are tried first; see TableRowParser.
    public override BlockState TryContinue(BlockProcessor processor, Block block) => BlockState.None;
}
