using System.Text;
using TypedContent.Compiler.Text;
using CodeAnalysisText = Microsoft.CodeAnalysis.Text;

namespace TypedContent.Generator.Host;

/// <summary>A text of the C# compiler.</summary>
internal sealed class RoslynText(CodeAnalysisText.SourceText text) : FileText
{
    private readonly CodeAnalysisText.SourceText _text = text;

    public override char this[int index] => _text[index];

    public override LinePosition GetLinePosition(int position)
    {
        var place = _text.Lines.GetLinePosition(position);
        return new(place.Line, place.Character);
    }

    public override bool ContentEquals(FileText other) => other is RoslynText compiler && _text.ContentEquals(compiler._text);

    public override bool ContentEquals(TextSpan span, FileText other, TextSpan otherSpan) =>
        other is RoslynText compiler && _text.GetSubText(span.ToRoslyn()).ContentEquals(compiler._text.GetSubText(otherSpan.ToRoslyn()));

    // The compiler silently reads invalid UTF-8 in the machine's default encoding; if that is UTF-8 too, U+FFFD replaces
    // the invalid bytes. Text from memory has no encoding.
    public override TextSpan? FindUndecoded()
    {
        switch (_text.Encoding)
        {
            case null or UnicodeEncoding or UTF32Encoding or UTF8Encoding { DecoderFallback: DecoderExceptionFallback }:
                return null;
            case UTF8Encoding:
                return ToString().IndexOf('\uFFFD') is var index and >= 0 && !IsWhole() ? new TextSpan(index, 1) : null;
            default:
                return _text.Encoding.WebName.StartsWith("utf-", StringComparison.OrdinalIgnoreCase) ? null : default(TextSpan);
        }
    }

    public override string ToString() => _text.ToString();

    // A U+FFFD that the author wrote: the text has the same bytes as the file.
    private bool IsWhole()
    {
        var characters = ToString();
        return new[] { "", "\uFEFF" }.Any(mark =>
        {
            var bytes = Encoding.UTF8.GetBytes(mark + characters);
            return CodeAnalysisText.SourceText.From(bytes, bytes.Length, Encoding.UTF8, _text.ChecksumAlgorithm)
                .GetChecksum()
                .SequenceEqual(_text.GetChecksum());
        });
    }
}
