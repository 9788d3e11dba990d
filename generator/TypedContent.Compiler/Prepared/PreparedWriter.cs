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

    private readonly StringBuilder _text = new();

    /// <summary>How much is written.</summary>
    public int Length => _text.Length;

    /// <summary>Writes a number that is not negative.</summary>
    public void Write(ulong number)
    {
        while (number >= More)
        {
            _text.Append((char)(Zero + More + (int)(number & (More - 1))));
            number >>= DigitBits;
        }

        _text.Append((char)(Zero + (int)number));
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
            _text.Append(text);
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
    public void Append(PreparedWriter other)
    {
        // Piece by piece: as one text it would be there twice.
        var piece = new char[Math.Min(other._text.Length, 1 << 16)];
        for (var start = 0; start < other._text.Length; start += piece.Length)
        {
            var count = Math.Min(piece.Length, other._text.Length - start);
            other._text.CopyTo(start, piece, 0, count);
            _text.Append(piece, 0, count);
        }
    }

    /// <summary>What was written.</summary>
    public override string ToString() => _text.ToString();

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
