using System.Text;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Tables;

/// <summary>
/// Finds the rows and cells of a table (RFC 4180). Text is read once, except for the lines of a cell whose closing quotation mark belongs to another
/// cell: these are read as rows again.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="offset">The position of the text in its file.</param>
/// <param name="separator">The character between cells.</param>
/// <param name="lineOf">The one-based line of a location, for messages.</param>
internal sealed class TableScanner(string text, int offset, char separator, Func<TextSpan, string> lineOf)
{
    private readonly char[] _ends = [separator, '\r', '\n'];
    private readonly char[] _endsAndMark = [separator, '\r', '\n', '"'];
    private int _position;

    // The end of a cell that is not closed where its author meant it, so that other mistakes before it may be consequences.
    private int _doubtfulEnd;

    /// <summary>The location of the row, with its line end.</summary>
    public TextSpan Row { get; private set; }

    /// <summary>The location of the row, without its line end.</summary>
    public TextSpan RowText { get; private set; }

    /// <summary>The first mistake in the row.</summary>
    public TableMistake? Mistake { get; private set; }

    /// <summary>Whether a mistake in the row may be the consequence of one that is already reported.</summary>
    public bool IsDoubtful { get; private set; }

    /// <summary>Reads the next row that is not an empty line.</summary>
    /// <param name="cells">Receives its cells.</param>
    /// <returns>Whether there is one.</returns>
    public bool MoveNext(List<TableCell> cells)
    {
        while (_position < text.Length && text[_position] is '\r' or '\n')
        {
            _position++;
        }

        cells.Clear();
        Mistake = null;
        if (_position == text.Length)
        {
            return false;
        }

        var start = _position;
        IsDoubtful = start < _doubtfulEnd;
        cells.Add(ReadCell());
        while (_position < text.Length && text[_position] == separator)
        {
            _position++;
            cells.Add(ReadCell());
        }

        RowText = SpanOf(start, _position);
        _position = TextLines.Next(text, _position);
        Row = SpanOf(start, _position);
        return true;
    }

    private int EndOf(char[] ends, int start) => text.IndexOfAny(ends, start) is var end and >= 0 ? end : text.Length;

    // A value is the same with either line end, as in YAML.
    private static string WithLineFeeds(string value) => value.IndexOf('\r') < 0 ? value : value.Replace("\r\n", "\n").Replace('\r', '\n');

    private TextSpan SpanOf(int start, int end) => TextSpan.FromBounds(offset + start, offset + end);

    private TableCell ReadCell()
    {
        var start = _position;
        if (start < text.Length && text[start] == '"')
        {
            return ReadQuoted(start);
        }

        _position = EndOf(_endsAndMark, start);
        if (_position < text.Length && text[_position] == '"')
        {
            Mistake ??= new TableMistake(
                SpanOf(_position, _position + 1),
                "A quotation mark is inside a cell that does not begin with one; "
                    + (string.IsNullOrWhiteSpace(text.Substring(start, _position - start))
                        ? "remove the white space before it"
                        : "put the whole cell in quotation marks, and write each of those inside it twice"));
            _position = EndOf(_ends, _position);
        }

        return new TableCell(text.Substring(start, _position - start), SpanOf(start, _position));
    }

    private TableCell ReadQuoted(int open)
    {
        var value = new StringBuilder();
        for (var start = open + 1; ;)
        {
            var mark = text.IndexOf('"', start);
            if (mark < 0)
            {
                return Unclosed(open, text.Length, "is not closed");
            }

            value.Append(text, start, mark - start);
            if (mark + 1 < text.Length && text[mark + 1] == '"')
            {
                value.Append('"');
                start = mark + 2;
                continue;
            }

            _position = mark + 1;
            break;
        }

        var end = _position;
        if (end < text.Length && Array.IndexOf(_ends, text[end]) < 0)
        {
            if (TextLines.End(text, open) < end)
            {
                return Unclosed(open, end, $"closes only on line {lineOf(SpanOf(end - 1, end))}, where text follows");
            }

            _position = EndOf(_ends, end);
            Mistake ??= new TableMistake(
                SpanOf(end, _position),
                $"Only {CsvSeparator.Describe(separator)} or the end of the line may follow a closing quotation mark, but "
                    + $"'{MessageText.Shorten(text.Substring(end, _position - end), 30)}' is here; write a quotation mark inside the cell twice");
        }

        return new TableCell(WithLineFeeds(value.ToString()), SpanOf(open, _position));
    }

    // The row ends with its first line, so that the rows after it are read.
    private TableCell Unclosed(int open, int doubtfulEnd, string how)
    {
        if (Mistake is null && !IsDoubtful)
        {
            _doubtfulEnd = doubtfulEnd;
        }

        Mistake ??= new TableMistake(
            SpanOf(open, open + 1), $"The quotation mark that opens here {how}; close it before the end of the cell, and write each of those inside it twice");
        _position = TextLines.End(text, open);
        return new TableCell("", SpanOf(open, _position));
    }
}
