using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Prepared;

/// <summary>Reads the data written by <see cref="PreparedWriter"/>.</summary>
/// <param name="text">The text.</param>
/// <param name="position">The position to start from.</param>
/// <exception cref="FormatException">Thrown by each method if the data is invalid.</exception>
internal sealed class PreparedReader(string text, int position = 0)
{
    private int _position = position;

    /// <summary>The position of the next value.</summary>
    public int Position => _position;

    /// <summary>Whether everything has been read.</summary>
    public bool IsAtEnd => _position == text.Length;

    /// <summary>Reads a non-negative number.</summary>
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

    /// <summary>Reads a signed number.</summary>
    public long ReadLong()
    {
        var number = ReadUnsigned();
        return (long)(number >> 1) ^ -(long)(number & 1);
    }

    /// <summary>Reads a signed number.</summary>
    public int ReadInt() => ReadLong() is >= int.MinValue and <= int.MaxValue and var number ? (int)number : throw Wrong();

    /// <summary>Reads the number of items, or characters, that follow.</summary>
    public int ReadCount() => ReadUnsigned() is var count && count <= (ulong)(text.Length - _position) ? (int)count : throw Wrong();

    /// <summary>Reads a non-negative number up to a maximum.</summary>
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

    /// <summary>Reads the number of characters that belong together, and returns their location.</summary>
    public TextSpan ReadLength()
    {
        var length = ReadCount();
        return new TextSpan(_position, length);
    }

    /// <summary>Skips characters.</summary>
    public void Skip(int count) => _position += count;

    /// <summary>Reads the number of items, and then each of them.</summary>
    public EquatableArray<T> ReadAll<T>(Func<T> read)
        where T : IEquatable<T>
    {
        var count = ReadCount();
        if (count == 0)
        {
            return default;
        }

        // An invalid number of items must not allocate memory before it is noticed.
        var items = ImmutableArray.CreateBuilder<T>(Math.Min(count, 1024));
        for (var i = 0; i < count; i++)
        {
            items.Add(read());
        }

        return new EquatableArray<T>(items.ToImmutable());
    }

    private FormatException Wrong() => new(FormattableString.Invariant($"Prepared content ends, or is wrong, at character {_position}."));
}
