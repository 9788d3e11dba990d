using System.Text;
using Microsoft.CodeAnalysis.Text;
using TypedContent.Compiler.Text;
using TextSpan = Microsoft.CodeAnalysis.Text.TextSpan;

namespace TypedContent.Generator.CSharp;

/// <summary>Generated code of a large collection for an editor, which keeps all of it and seldom reads it: compressed in pieces.</summary>
internal sealed class PackedSourceText : SourceText
{
    private const int PieceLength = 1 << 15;

    // A text is usually read from start to end, so the last piece is cached.
    [ThreadStatic]
    private static (PackedText Piece, string Text)? s_last;

    // Each is a compressed text, or a string if it cannot be compressed.
    private readonly object[] _pieces;

    private PackedSourceText(object[] pieces, int length)
        : base(checksumAlgorithm: SourceHashAlgorithm.Sha256) => (_pieces, Length) = (pieces, length);

    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <inheritdoc/>
    public override int Length { get; }

    /// <inheritdoc/>
    public override char this[int position] => PieceAt(position / PieceLength)[position % PieceLength];

    /// <summary>Compresses a text.</summary>
    public static PackedSourceText Of(StringBuilder text)
    {
        var pieces = new object[(text.Length + PieceLength - 1) / PieceLength];
        for (var i = 0; i < pieces.Length; i++)
        {
            var start = i * PieceLength;
            var piece = text.ToString(start, Math.Min(PieceLength, text.Length - start));
            pieces[i] = (object?)PackedText.Of(piece) ?? piece;
        }

        return new PackedSourceText(pieces, text.Length);
    }

    /// <inheritdoc/>
    public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)
    {
        while (count > 0)
        {
            var start = sourceIndex % PieceLength;
            var part = Math.Min(count, PieceLength - start);
            PieceAt(sourceIndex / PieceLength).CopyTo(start, destination, destinationIndex, part);
            (sourceIndex, destinationIndex, count) = (sourceIndex + part, destinationIndex + part, count - part);
        }
    }

    /// <inheritdoc/>
    public override string ToString(TextSpan span)
    {
        var characters = new char[span.Length];
        CopyTo(span.Start, characters, 0, span.Length);
        return new string(characters);
    }

    private string PieceAt(int index)
    {
        if (_pieces[index] is not PackedText piece)
        {
            return (string)_pieces[index];
        }

        if (s_last is not { } last || !ReferenceEquals(last.Piece, piece))
        {
            s_last = last = (piece, piece.ToString());
        }

        return last.Text;
    }
}
