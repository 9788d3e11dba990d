namespace TypedContent.Compiler.Text;

/// <summary>The starts of a text's lines, as counted by the C# compiler: a line ends with CR, LF, both, U+0085, U+2028 or U+2029.</summary>
/// <param name="starts">The index of each line's first character; the first one is 0.</param>
internal sealed class LineStarts(int[] starts)
{
    /// <summary>The index of each line's first character.</summary>
    public IReadOnlyList<int> All => starts;

    /// <summary>Finds the lines of a text.</summary>
    public static LineStarts Of(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '\n' or '\u0085' or '\u2028' or '\u2029' || (c == '\r' && !(i + 1 < text.Length && text[i + 1] == '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return new LineStarts([.. starts]);
    }

    /// <summary>The line and the column of a character.</summary>
    public LinePosition PositionOf(int position)
    {
        var index = Array.BinarySearch(starts, position);
        var line = index < 0 ? ~index - 1 : index;
        return new(line, position - starts[line]);
    }
}
