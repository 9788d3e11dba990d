using System.Text;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Prepared;

/// <summary>Writes numbers and texts that <see cref="PreparedReader"/> reads again.</summary>
/// <remarks>
/// As text, since the C# compiler hands a generator nothing else: a number is digits of five bits, lowest first, from <c>0</c> to <c>O</c>, and from
/// <c>P</c> to <c>o</c> where another digit follows; a text is its length and its characters.
/// </remarks>
internal sealed class PreparedWriter
{
    /// <summary>How many bits a digit has.</summary>
    public const int DigitBits = 5;

    /// <summary>The first digit.</summary>
    public const char Zero = '0';

    /// <summary>What is added to a digit that another one follows.</summary>
    public const int More = 1 << DigitBits;

    private const int FirstPieceLength = 1 << 8;
    private const int LastPieceLength = 1 << 16;

    // Full ones; of each, the next is twice as long, up to a limit.
    private readonly List<char[]> _pieces = [];
    private char[] _piece = new char[FirstPieceLength];
    private int _used;

    /// <summary>Begins a text.</summary>
    /// <param name="head">What stands before all that is written.</param>
    public PreparedWriter(string head = "") => Append(head.AsSpan());

    /// <summary>How many characters are written.</summary>
    public int Length => _pieces.Sum(static piece => piece.Length) + _used;

    /// <summary>Writes a number that is not negative.</summary>
    public void Write(ulong number)
    {
        while (number >= More)
        {
            Append((char)(Zero + More + (int)(number & (More - 1))));
            number >>= DigitBits;
        }

        Append((char)(Zero + (int)number));
    }

    /// <summary>Writes a number: small ones of both signs are short.</summary>
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
            // Half a pair is no character, and no file in UTF-8 holds it.
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

    /// <summary>Writes how many items there are, and each of them.</summary>
    public void WriteAll<T>(IReadOnlyCollection<T> items, Action<T> write)
    {
        Write((ulong)items.Count);
        foreach (var item in items)
        {
            write(item);
        }
    }

    /// <summary>Writes what another one has written.</summary>
    public void Append(PreparedWriter other) => other.CopyTo((piece, count) => Append(piece.AsSpan(0, count)));

    /// <summary>Copies what was written piece by piece: as one text, it would be in memory twice.</summary>
    /// <param name="write">Takes a piece, and how many characters of it are used.</param>
    public void CopyTo(Action<char[], int> write)
    {
        foreach (var piece in _pieces)
        {
            write(piece, piece.Length);
        }

        write(_piece, _used);
    }

    /// <summary>What was written.</summary>
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

    /// <summary>Whether a text has half a surrogate pair.</summary>
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
