using System.Globalization;

namespace TypedContent.Compiler.Text;

/// <summary>A file: the path that its problems are reported at, and its text.</summary>
/// <param name="Path">The path that the host knows the file by.</param>
/// <param name="Text">The text; <see langword="null"/> where the file could not be read.</param>
internal abstract record SourceFile(string Path, FileText? Text)
{
    /// <summary>The line and the column of a character; the first ones where there is no text.</summary>
    public LinePosition PositionOf(int position) => Text?.GetLinePosition(position) ?? default;

    /// <summary>A place by lines; the first one where there is no text.</summary>
    public LinePositionSpan LineSpanOf(TextSpan span) => Text?.GetLinePositionSpan(span) ?? default;

    /// <summary>The line that a place is on, counted from 1.</summary>
    public string LineOf(TextSpan span) => (PositionOf(span.Start).Line + 1).ToString(CultureInfo.InvariantCulture);
}
