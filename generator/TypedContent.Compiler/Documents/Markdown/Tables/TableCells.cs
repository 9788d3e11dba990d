using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Syntax;

namespace TypedContent.Compiler.Documents.Markdown.Tables;

/// <summary>Splits a line of a table into cells.</summary>
internal static class TableCells
{
    /// <summary>The cells of a line, separated by <c>|</c>, but not by <c>\|</c>. A <c>|</c> at the line's beginning or end separates nothing.</summary>
    public static List<StringSlice> Split(StringSlice line)
    {
        var rest = Trimmed(line);
        if (rest.CurrentChar == '|')
        {
            rest.Start++;
        }

        var cells = new List<StringSlice>();
        for (var i = rest.Start; i <= rest.End; i++)
        {
            if (IsSeparator(rest, i))
            {
                cells.Add(Trimmed(new StringSlice(rest.Text, rest.Start, i - 1)));
                rest.Start = i + 1;
            }
        }

        if (!rest.IsEmpty)
        {
            cells.Add(Trimmed(rest));
        }

        return cells;
    }

    /// <summary>Adds a row to a table. It has as many cells as the header: extra cells are dropped, and missing ones are empty.</summary>
    public static TableRow AddRow(Table table, StringLine line, List<StringSlice> cells)
    {
        var row = new TableRow { Line = line.Line, Column = line.Column, Span = new SourceSpan(line.Slice.Start, line.Slice.End) };
        for (var i = 0; i < table.ColumnDefinitions.Count; i++)
        {
            var cell = new TableCell { Line = line.Line };
            if (i < cells.Count && !cells[i].IsEmpty)
            {
                cell.Span = new SourceSpan(cells[i].Start, cells[i].End);
                cell.Column = line.Column + cells[i].Start - line.Slice.Start;
                cell.Add(new ParagraphBlock { Line = line.Line, Column = cell.Column, Span = cell.Span, Lines = TextOf(cells[i], line), IsOpen = false });
            }

            row.Add(cell);
        }

        table.Add(row);
        return row;
    }

    // The text without the backslashes before '|', as slices that keep their source positions. Together with an empty slice it is a separate text, so
    // parsers that check the characters before and after a delimiter see its beginning and end here.
    private static StringLineGroup TextOf(StringSlice cell, StringLine line)
    {
        var pieces = new StringLineGroup(2);
        for (var i = cell.Start + 1; i <= cell.End; i++)
        {
            if (cell.Text[i] == '|')
            {
                Add(cell.Start, i - 2);
                cell.Start = i;
            }
        }

        Add(cell.Start, cell.End);
        Add(cell.End + 1, cell.End);
        return pieces;

        void Add(int start, int end)
        {
            var piece = new StringLine(new StringSlice(cell.Text, start, end), line.Line, line.Column + start - line.Slice.Start, line.Position, NewLine.None);
            pieces.Add(ref piece);
        }
    }

    private static bool IsSeparator(StringSlice line, int index) => line.Text[index] == '|' && (index == line.Start || line.Text[index - 1] != '\\');

    private static StringSlice Trimmed(StringSlice slice)
    {
        while (slice.Start <= slice.End && slice.Text[slice.Start] is ' ' or '\t')
        {
            slice.Start++;
        }

        while (slice.Start <= slice.End && slice.Text[slice.End] is ' ' or '\t')
        {
            slice.End--;
        }

        return slice;
    }
}
