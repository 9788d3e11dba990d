using System.Text;
using Microsoft.CodeAnalysis.Text;
using TextSpan = Microsoft.CodeAnalysis.Text.TextSpan;

namespace TypedContent.Generator.CSharp;

/// <summary>Generated code of a large collection for an editor, which keeps all of it and seldom reads it: it is written again when it is read.</summary>
/// <param name="text">The text.</param>
/// <param name="write">Writes the same text again.</param>
internal sealed class RewrittenText(string text, Func<string> write) : SourceText(checksumAlgorithm: SourceHashAlgorithm.Sha256)
{
    private readonly WeakReference<string> _text = new(text);

    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <inheritdoc/>
    public override int Length { get; } = text.Length;

    /// <inheritdoc/>
    public override char this[int position] => Text[position];

    private string Text
    {
        get
        {
            if (!_text.TryGetTarget(out var text))
            {
                text = write();
                _text.SetTarget(text);
            }

            return text;
        }
    }

    /// <inheritdoc/>
    public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count) =>
        Text.CopyTo(sourceIndex, destination, destinationIndex, count);

    /// <inheritdoc/>
    public override string ToString(TextSpan span) => span.Length == Length ? Text : Text.Substring(span.Start, span.Length);
}
