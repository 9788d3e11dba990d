namespace TypedContent.Compiler.Text;

/// <summary>
/// Reads the numbers of a table encoded as text: each character has five bits, least significant first, and a sixth bit if another character follows.
/// </summary>
internal ref struct UnicodeTableReader(ReadOnlySpan<byte> table)
{
    /// <summary>The character for zero; the others follow it in ASCII.</summary>
    public const char Zero = '0';

    /// <summary>The number of bits per character.</summary>
    public const int Bits = 5;

    private readonly ReadOnlySpan<byte> _table = table;
    private int _position;

    /// <summary>Reads the next number, if there is one.</summary>
    public bool TryRead(out int number)
    {
        number = 0;
        for (var shift = 0; _position < _table.Length;)
        {
            var digit = _table[_position++] - Zero;
            if (digit < 0)
            {
                // A line end.
                continue;
            }

            number |= (digit & ((1 << Bits) - 1)) << shift;
            shift += Bits;
            if (digit >> Bits == 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads a number that must follow the last one.</summary>
    public int Read()
    {
        TryRead(out var number);
        return number;
    }

    /// <summary>Reads a signed number, whose sign is the least significant bit.</summary>
    public int ReadSigned() => Read() is var number && (number & 1) == 0 ? number >> 1 : ~(number >> 1);
}
