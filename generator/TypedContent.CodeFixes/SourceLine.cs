using Microsoft.CodeAnalysis.Text;

namespace TypedContent.CodeFixes;

/// <summary>The lines of a C# file.</summary>
internal static class SourceLine
{
    /// <summary>What ends the file's lines.</summary>
    public static string BreakOf(SourceText text)
    {
        var first = text.Lines[0];
        return first.End < first.EndIncludingLineBreak ? text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak)) : "\n";
    }

    /// <summary>What the line of a place is indented by.</summary>
    public static string IndentOf(SourceText text, int position)
    {
        var line = text.ToString(text.Lines.GetLineFromPosition(position).Span);
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }

    public static bool IsBlank(SourceText text, TextLine line) => string.IsNullOrWhiteSpace(text.ToString(line.Span));

    /// <summary>Whether no code stands behind a place in its line; what does may be a comment.</summary>
    /// <param name="text">The file.</param>
    /// <param name="position">The place.</param>
    /// <param name="end">The end of the line.</param>
    public static bool IsLast(SourceText text, int position, out int end)
    {
        end = text.Lines.GetLineFromPosition(position).End;
        var rest = text.ToString(TextSpan.FromBounds(position, end)).Trim();
        return rest.Length == 0 || rest.StartsWith("//", StringComparison.Ordinal);
    }
}
