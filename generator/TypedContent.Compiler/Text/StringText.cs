namespace TypedContent.Compiler.Text;

/// <summary>A text that its host has read into memory.</summary>
/// <param name="text">The characters.</param>
/// <param name="undecoded">Where the bytes of the file are no text of its encoding; <see langword="null"/> where all are.</param>
internal sealed class StringText(string text, TextSpan? undecoded = null) : FileText
{
    private readonly Lazy<LineStarts> _lines = new(() => LineStarts.Of(text));

    /// <summary>Where its lines begin.</summary>
    public LineStarts Lines => _lines.Value;

    public override char this[int index] => text[index];

    public override TextSpan? FindUndecoded() => undecoded;

    public override LinePosition GetLinePosition(int position) => Lines.PositionOf(position);

    public override bool ContentEquals(FileText other) => other is StringText && text == other.ToString();

    public override bool ContentEquals(TextSpan span, FileText other, TextSpan otherSpan) => other is StringText && ToString(span) == other.ToString(otherSpan);

    public override string ToString() => text;
}
