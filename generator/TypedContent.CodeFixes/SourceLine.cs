using Microsoft.CodeAnalysis.Text;

namespace TypedContent.CodeFixes;

/// <summary>The lines of a C# file.</summary>
internal static class SourceLine
{
    /// <summary>The line break of the file.</summary>
    public static string BreakOf(SourceText text)
    {
        var first = text.Lines[0];
        return first.End < first.EndIncludingLineBreak ? text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak)) : "\n";
    }

    /// <summary>The indentation of the line at a position.</summary>
    public static string IndentOf(SourceText text, int position)
    {
        var line = text.ToString(text.Lines.GetLineFromPosition(position).Span);
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }

    public static bool IsBlank(SourceText text, TextLine line) => string.IsNullOrWhiteSpace(text.ToString(line.Span));

    /// <summary>Whether no code follows a position on its line; a comment may.</summary>
    /// <param name="text">The file.</param>
    /// <param name="position">The position.</param>
    /// <param name="end">The end of the line.</param>
    public static bool IsLast(SourceText text, int position, out int end)
    {
        end = text.Lines.GetLineFromPosition(position).End;
        var rest = text.ToString(TextSpan.FromBounds(position, end)).Trim();
        return rest.Length == 0 || rest.StartsWith("//", StringComparison.Ordinal);
    }
}
