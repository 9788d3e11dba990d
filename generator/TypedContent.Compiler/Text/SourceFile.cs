using System.Globalization;

namespace TypedContent.Compiler.Text;

/// <summary>A file: the path that its problems are reported with, and its text.</summary>
/// <param name="Path">The path that the host uses.</param>
/// <param name="Text">The text; <see langword="null"/> if the file could not be read.</param>
internal abstract record SourceFile(string Path, FileText? Text)
{
    /// <summary>The path that problems have.</summary>
    public virtual string ProblemPath => Path;

    /// <summary>The line and the column of a character; the first ones if there is no text.</summary>
    public LinePosition PositionOf(int position) => Text?.GetLinePosition(position) ?? default;

    /// <summary>A location as line positions; the first position if there is no text.</summary>
    public LinePositionSpan LineSpanOf(TextSpan span) => Text?.GetLinePositionSpan(span) ?? default;

    /// <summary>The one-based line of a location.</summary>
    public string LineOf(TextSpan span) => (PositionOf(span.Start).Line + 1).ToString(CultureInfo.InvariantCulture);
}
