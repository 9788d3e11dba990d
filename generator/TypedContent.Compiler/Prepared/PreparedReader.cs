using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Prepared;

/// <summary>Reads what <see cref="PreparedWriter"/> wrote.</summary>
/// <param name="text">The text.</param>
/// <param name="position">Where to begin.</param>
/// <exception cref="FormatException">Of each method: something else stands there.</exception>
internal sealed class PreparedReader(string text, int position = 0)
{
    private int _position = position;

    /// <summary>Where the next value begins.</summary>
    public int Position => _position;

    /// <summary>Whether all was read.</summary>
    public bool IsAtEnd => _position == text.Length;

    /// <summary>Reads a number that is not negative.</summary>
    [MethodImpl(HotMethod.Options)]
    public ulong ReadUnsigned()
    {
        var number = 0UL;
        for (var shift = 0; shift < 64; shift += PreparedWriter.DigitBits)
        {
            if (_position >= text.Length)
            {
                break;
            }

            var digit = text[_position++] - PreparedWriter.Zero;
            if (digit is < 0 or >= 2 * PreparedWriter.More)
            {
                break;
            }

            number |= (ulong)(uint)(digit & (PreparedWriter.More - 1)) << shift;
            if (digit < PreparedWriter.More)
            {
                return number;
            }
        }

        throw Wrong();
    }

    /// <summary>Reads a number of either sign.</summary>
    public long ReadLong()
    {
        var number = ReadUnsigned();
        return (long)(number >> 1) ^ -(long)(number & 1);
    }

    /// <summary>Reads a number of either sign.</summary>
    public int ReadInt() => ReadLong() is >= int.MinValue and <= int.MaxValue and var number ? (int)number : throw Wrong();

    /// <summary>Reads how many items, or characters, follow.</summary>
    public int ReadCount() => ReadUnsigned() is var count && count <= (ulong)(text.Length - _position) ? (int)count : throw Wrong();

    /// <summary>Reads a number that is not negative and not above another one.</summary>
    public int ReadPosition(int max = int.MaxValue) => ReadUnsigned() is var position && position <= (ulong)max ? (int)position : throw Wrong();

    public bool ReadFlag() => ReadUnsigned() switch
    {
        0 => false,
        1 => true,
        _ => throw Wrong(),
    };

    /// <summary>Reads a text.</summary>
    public string ReadText() => ReadNullableText() ?? throw Wrong();

    /// <summary>Reads a text, or <see langword="null"/>.</summary>
    [MethodImpl(HotMethod.Options)]
    public string? ReadNullableText()
    {
        var head = ReadUnsigned();
        if (head == 0)
        {
            return null;
        }

        var length = head >> 2;
        if (length > (ulong)(text.Length - _position) || (head & 1) == 0)
        {
            throw Wrong();
        }

        if ((head & 2) != 0)
        {
            var characters = new char[length];
            for (var i = 0; i < characters.Length; i++)
            {
                characters[i] = ReadUnsigned() is <= char.MaxValue and var code ? (char)code : throw Wrong();
            }

            return new string(characters);
        }

        var start = _position;
        _position += (int)length;
        return length == 0 ? "" : text.Substring(start, (int)length);
    }

    /// <summary>Reads how many characters belong together, and where they begin.</summary>
    public TextSpan ReadLength()
    {
        var length = ReadCount();
        return new TextSpan(_position, length);
    }

    /// <summary>Passes characters.</summary>
    public void Skip(int count) => _position += count;

    /// <summary>Reads how many items there are, and each of them.</summary>
    public EquatableArray<T> ReadAll<T>(Func<T> read)
        where T : IEquatable<T>
    {
        var count = ReadCount();
        if (count == 0)
        {
            return default;
        }

        // A wrong number of items must not take memory before it is noticed.
        var items = ImmutableArray.CreateBuilder<T>(Math.Min(count, 1024));
        for (var i = 0; i < count; i++)
        {
            items.Add(read());
        }

        return new EquatableArray<T>(items.ToImmutable());
    }

    private FormatException Wrong() => new(FormattableString.Invariant($"Prepared content ends, or is wrong, at character {_position}."));
}
