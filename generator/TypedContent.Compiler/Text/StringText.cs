namespace TypedContent.Compiler.Text;

/// <summary>A text that its host has read into memory.</summary>
/// <param name="text">The characters.</param>
/// <param name="undecoded">The location of bytes that are invalid in the file's encoding; <see langword="null"/> if all are valid.</param>
internal sealed class StringText(string text, TextSpan? undecoded = null) : FileText
{
    private string _text = text;
    private LineStarts? _lines;

    /// <summary>The starts of its lines.</summary>
    public LineStarts Lines => _lines ??= LineStarts.Of(_text);

    public override char this[int index] => _text[index];

    /// <summary>Releases the characters, after everything except the line starts has been read.</summary>
    public void Release()
    {
        _ = Lines;
        _text = "";
    }

    public override TextSpan? FindUndecoded() => undecoded;

    public override LinePosition GetLinePosition(int position) => Lines.PositionOf(position);

    public override bool ContentEquals(FileText other) => other is StringText && _text == other.ToString();

    public override bool ContentEquals(TextSpan span, FileText other, TextSpan otherSpan) => other is StringText && ToString(span) == other.ToString(otherSpan);

    public override string ToString() => _text;
}
