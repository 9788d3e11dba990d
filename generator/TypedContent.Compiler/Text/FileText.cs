namespace TypedContent.Compiler.Text;

/// <summary>The text of a file, as stored by its host.</summary>
internal abstract class FileText
{
    public abstract char this[int index] { get; }

    /// <summary>The location of bytes that are invalid in the file's encoding; <see langword="null"/> if all are valid.</summary>
    public abstract TextSpan? FindUndecoded();

    /// <summary>The line and the column of a character.</summary>
    public abstract LinePosition GetLinePosition(int position);

    /// <summary>Whether two have the same characters.</summary>
    public abstract bool ContentEquals(FileText other);

    /// <summary>Whether a part of one and a part of another have the same characters.</summary>
    public abstract bool ContentEquals(TextSpan span, FileText other, TextSpan otherSpan);

    public LinePositionSpan GetLinePositionSpan(TextSpan span) => new(GetLinePosition(span.Start), GetLinePosition(span.End));

    /// <summary>The characters of a part.</summary>
    public string ToString(TextSpan span) => ToString().Substring(span.Start, span.Length);

    /// <summary>All characters.</summary>
    public abstract override string ToString();
}
