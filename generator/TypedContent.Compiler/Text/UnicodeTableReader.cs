namespace TypedContent.Compiler.Text;

/// <summary>
/// Reads the numbers of a table that is written as text: five bits a character, those of the least weight first, and a sixth where another character follows.
/// </summary>
internal ref struct UnicodeTableReader(ReadOnlySpan<byte> table)
{
    /// <summary>The character for zero; all others follow it in ASCII.</summary>
    public const char Zero = '0';

    /// <summary>How many bits of a number a character has.</summary>
    public const int Bits = 5;

    private readonly ReadOnlySpan<byte> _table = table;
    private int _position;

    /// <summary>Reads the next number, where there is one.</summary>
    public bool TryRead(out int number)
    {
        number = 0;
        for (var shift = 0; _position < _table.Length;)
        {
            var digit = _table[_position++] - Zero;
            if (digit < 0)
            {
                // The end of a line.
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

    /// <summary>Reads a number that belongs to one that was read.</summary>
    public int Read()
    {
        TryRead(out var number);
        return number;
    }

    /// <summary>Reads a number that may be negative: its sign is the bit of the least weight.</summary>
    public int ReadSigned() => Read() is var number && (number & 1) == 0 ? number >> 1 : ~(number >> 1);
}
