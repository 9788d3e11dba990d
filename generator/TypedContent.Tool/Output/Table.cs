using TypedContent.Compiler.Text;

namespace TypedContent.Tool.Output;

/// <summary>Writes a table whose columns are as wide as their texts, in a terminal of fixed width.</summary>
internal sealed class Table(params string[] columns)
{
    private const int Gap = 2;

    private readonly List<string[]> _rows = [];
    private readonly HashSet<int> _numbers = [];

    /// <summary>Aligns columns to the right.</summary>
    public Table WithNumbers(params int[] numbers)
    {
        _numbers.UnionWith(numbers);
        return this;
    }

    /// <summary>Adds a row.</summary>
    public void Add(params string[] cells) => _rows.Add([.. cells.Select(MessageText.Of)]);

    /// <summary>Writes the table.</summary>
    public void Write(Terminal terminal)
    {
        var widths = columns.Select((title, column) => _rows.Select(row => TextWidth.Of(row[column])).Append(TextWidth.Of(title)).Max()).ToArray();
        terminal.Out.WriteLine(terminal.Colored(Line(columns, widths, terminal), TextColor.Bold));
        foreach (var row in _rows)
        {
            terminal.Out.WriteLine(Line(row, widths, terminal));
        }
    }

    private string Line(string[] cells, int[] widths, Terminal terminal) => string.Concat(cells.Select((cell, column) =>
    {
        var space = new string(' ', widths[column] - TextWidth.Of(cell));
        var shown = terminal.Isolated(cell);
        return (_numbers.Contains(column) ? space + shown : shown + space) + new string(' ', column == cells.Length - 1 ? 0 : Gap);
    })).TrimEnd(' ');
}
