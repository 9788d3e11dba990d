using System.Globalization;

namespace TypedContent.Tool.Output;

/// <summary>Writes the difference between two texts with the same number of lines as a patch.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>Writes it.</summary>
    /// <param name="path">The path of the file, for display.</param>
    /// <param name="before">The text before.</param>
    /// <param name="after">The text after.</param>
    /// <param name="terminal">The output.</param>
    public static void Write(string path, string before, string after, Terminal terminal)
    {
        var (old, changed) = (LinesOf(before), LinesOf(after));
        var places = Enumerable.Range(0, old.Count).Where(index => old[index] != changed[index]).ToList();
        WriteLine(terminal, $"--- a/{path}", TextColor.Bold);
        WriteLine(terminal, $"+++ b/{path}", TextColor.Bold);
        for (var first = 0; first < places.Count;)
        {
            var last = first;
            while (last + 1 < places.Count && places[last + 1] - places[last] <= 2 * Context)
            {
                last++;
            }

            WriteHunk(old, changed, Math.Max(0, places[first] - Context), Math.Min(old.Count, places[last] + Context + 1), terminal);
            first = last + 1;
        }
    }

    private static void WriteHunk(List<string> old, List<string> changed, int start, int end, Terminal terminal)
    {
        var range = string.Create(CultureInfo.InvariantCulture, $"{start + 1},{end - start}");
        WriteLine(terminal, $"@@ -{range} +{range} @@", TextColor.Cyan);
        for (var index = start; index < end;)
        {
            var same = index;
            while (index < end && old[index] != changed[index])
            {
                index++;
            }

            for (var line = same; line < index; line++)
            {
                WriteLine(terminal, "-" + old[line], TextColor.Red);
            }

            for (var line = same; line < index; line++)
            {
                WriteLine(terminal, "+" + changed[line], TextColor.Green);
            }

            if (index < end)
            {
                WriteLine(terminal, " " + old[index++], null);
            }
        }
    }

    // A line keeps its end, with which it can be found in the file.
    private static void WriteLine(Terminal terminal, string line, TextColor? color)
    {
        var text = line.TrimEnd('\r', '\n');
        terminal.Out.Write(color is { } shown ? terminal.Colored(text, shown) : text);
        terminal.Out.Write(line.EndsWith("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n");
        if (color is not (TextColor.Bold or TextColor.Cyan) && text.Length == line.Length)
        {
            terminal.Out.Write("\\ No newline at end of file\n");
        }
    }

    private static List<string> LinesOf(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny('\r', '\n') is var length and >= 0 ? start + length : text.Length;
            end += end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : end < text.Length ? 1 : 0;
            lines.Add(text[start..end]);
            start = end;
        }

        return lines;
    }
}
