using System.Text.RegularExpressions;
using Markdig.Extensions.Tables;

namespace TypedContent.Compiler.Documents.Markdown.Tables;

/// <summary>The delimiter row of a table, which defines the number of columns and their alignment.</summary>
internal static class TableColumns
{
    private static readonly Regex DelimiterRow = new(@"\A\|?(?:[ \t]*:?-+:?[ \t]*(?:\||\z))+[ \t]*\z");

    /// <summary>Reads a line.</summary>
    /// <returns>The columns; <see langword="null"/> if the line is not a delimiter row.</returns>
    public static List<TableColumnDefinition>? Read(string line)
    {
        line = line.Trim(' ', '\t');
        // A line of dashes is a setext underline, and one that begins with a dash and a space is a list item.
        if (line.IndexOfAny(['|', ':']) < 0
            || line.StartsWith("- ", StringComparison.Ordinal)
            || line.StartsWith("-\t", StringComparison.Ordinal)
            || !DelimiterRow.IsMatch(line))
        {
            return null;
        }

        return [.. line.Trim('|', ' ', '\t').Split('|').Select(static cell => new TableColumnDefinition { Alignment = AlignmentOf(cell.Trim(' ', '\t')) })];
    }

    private static TableColumnAlign? AlignmentOf(string cell) => (cell[0], cell[cell.Length - 1]) switch
    {
        (':', ':') => TableColumnAlign.Center,
        (':', _) => TableColumnAlign.Left,
        (_, ':') => TableColumnAlign.Right,
        _ => null,
    };
}
