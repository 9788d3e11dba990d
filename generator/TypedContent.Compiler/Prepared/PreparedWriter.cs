using System.Text;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Prepared;

/// <summary>Writes numbers and texts for <see cref="PreparedReader"/>.</summary>
/// <remarks>
/// The format is text, because the C# compiler passes nothing else to a generator: a number consists of digits of five bits, lowest first, from
/// <c>0</c> to <c>O</c>, or from <c>P</c> to <c>o</c> if another digit follows; a text consists of its length and its characters.
/// </remarks>
internal sealed class PreparedWriter
{
    /// <summary>The number of bits in a digit.</summary>
    public const int DigitBits = 5;

    /// <summary>The first digit.</summary>
    public const char Zero = '0';

    /// <summary>The value added to a digit that is followed by another one.</summary>
    public const int More = 1 << DigitBits;

    private const int FirstPieceLength = 1 << 8;
    private const int LastPieceLength = 1 << 16;

    // Full pieces; each is twice as long as the one before, up to a limit.
    private readonly List<char[]> _pieces = [];
    private char[] _piece = new char[FirstPieceLength];
    private int _used;

    /// <summary>Starts a text.</summary>
    /// <param name="head">The text before everything that is written.</param>
    public PreparedWriter(string head = "") => Append(head.AsSpan());

    /// <summary>The number of characters written.</summary>
    public int Length => _pieces.Sum(static piece => piece.Length) + _used;

    /// <summary>Writes a non-negative number.</summary>
    public void Write(ulong number)
    {
        while (number >= More)
        {
            Append((char)(Zero + More + (int)(number & (More - 1))));
            number >>= DigitBits;
        }

        Append((char)(Zero + (int)number));
    }

    /// <summary>Writes a signed number; numbers near zero are short.</summary>
    public void Write(long number) => Write((ulong)((number << 1) ^ (number >> 63)));

    public void Write(bool flag) => Write(flag ? 1UL : 0UL);

    /// <summary>Writes a text, or <see langword="null"/>.</summary>
    public void Write(string? text)
    {
        if (text is null)
        {
            Write(0UL);
        }
        else if (HasLoneSurrogate(text))
        {
            // An unpaired surrogate is not a character, and cannot be in a UTF-8 file.
            Write(((ulong)text.Length << 2) | 3);
            foreach (var c in text)
            {
                Write((ulong)c);
            }
        }
        else
        {
            Write(((ulong)text.Length << 2) | 1);
            Append(text.AsSpan());
        }
    }

    /// <summary>Writes the number of items, and then each of them.</summary>
    public void WriteAll<T>(IReadOnlyCollection<T> items, Action<T> write)
    {
        Write((ulong)items.Count);
        foreach (var item in items)
        {
            write(item);
        }
    }

    /// <summary>Appends the output of another writer.</summary>
    public void Append(PreparedWriter other) => other.CopyTo((piece, count) => Append(piece.AsSpan(0, count)));

    /// <summary>Copies the output piece by piece, because a single string would hold it in memory twice.</summary>
    /// <param name="write">Receives a piece, and the number of its characters in use.</param>
    public void CopyTo(Action<char[], int> write)
    {
        foreach (var piece in _pieces)
        {
            write(piece, piece.Length);
        }

        write(_piece, _used);
    }

    /// <summary>The output.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Length);
        CopyTo((piece, count) => text.Append(piece, 0, count));
        return text.ToString();
    }

    private void Append(char c)
    {
        if (_used == _piece.Length)
        {
            BeginPiece();
        }

        _piece[_used++] = c;
    }

    private void Append(ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            if (_used == _piece.Length)
            {
                BeginPiece();
            }

            var part = text.Slice(0, Math.Min(text.Length, _piece.Length - _used));
            part.CopyTo(_piece.AsSpan(_used));
            _used += part.Length;
            text = text.Slice(part.Length);
        }
    }

    private void BeginPiece()
    {
        _pieces.Add(_piece);
        _piece = new char[Math.Min(_piece.Length * 2, LastPieceLength)];
        _used = 0;
    }

    /// <summary>Whether a text has an unpaired surrogate.</summary>
    private static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
            {
                return true;
            }

            i++;
        }

        return false;
    }
}
