namespace TypedContent.Compiler.Text;

/// <summary>A range of characters in a text.</summary>
/// <param name="Start">The index of the first character.</param>
/// <param name="Length">The number of characters (UTF-16 code units).</param>
internal readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The index after the last character.</summary>
    public int End => Start + Length;

    /// <summary>Creates a range from its bounds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It begins before the text, or ends before it begins.</exception>
    public static TextSpan FromBounds(int start, int end) => start >= 0 && end >= start
        ? new(start, end - start)
        : throw new ArgumentOutOfRangeException(nameof(end), $"A span cannot go from {start} to {end}.");

    public bool Contains(int position) => position >= Start && position < End;
}
