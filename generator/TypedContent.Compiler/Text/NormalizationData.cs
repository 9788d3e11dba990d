namespace TypedContent.Compiler.Text;

/// <summary>
/// The decompositions of characters and the canonical ordering of marks, decoded from the table of <see cref="UnicodeData"/> when the first text needs
/// them, because the quick check does not know one of its characters to be composed.
/// </summary>
internal static class NormalizationData
{
    /// <summary>A flag of characters that are not in the composed form, or may combine with the preceding one.</summary>
    public const byte MayChange = 0x80;

    /// <summary>A flag of characters that have a decomposition.</summary>
    public const byte HasParts = 0x40;

    /// <summary>The bits for the order of a mark among others on one letter; 0 if the character is not such a mark.</summary>
    public const byte Order = 0x3F;

    // Hangul vowels and trailing consonants, which are composed by arithmetic.
    public const int FirstVowel = 0x1161;
    public const int VowelCount = 21;
    public const int BeforeFirstTail = 0x11A7;
    public const int TailCount = 28;

    private const int PageBits = 8;
    private const int PageMask = (1 << PageBits) - 1;

    // The properties of each code point, in pages of 256, most of which are empty.
    private static readonly byte[]?[] Properties = new byte[]?[0x30000 >> PageBits];

    // The characters with a decomposition, by number, and for each the previous one with the same first part that is composed again; -1 for none.
    private static readonly List<int> Wholes = new(2100);
    private static readonly List<int> Firsts = new(2100);
    private static readonly List<int> Seconds = new(2100);
    private static readonly List<int> Alike = new(2100);

    // For each first part, the last such character that is composed again.
    private static readonly Dictionary<int, int> LastOf = new(400);

    static NormalizationData()
    {
        var reader = new UnicodeTableReader(UnicodeData.MarkRuns);
        for (var codePoint = 0; reader.TryRead(out var gap);)
        {
            codePoint += gap;
            var (length, order) = (reader.Read(), (byte)reader.Read());
            for (var end = codePoint + length; codePoint < end; codePoint++)
            {
                Set(codePoint, order);
            }
        }

        ReadDecompositions();
        for (var i = 0; i < VowelCount; i++)
        {
            Set(FirstVowel + i, MayChange);
        }

        for (var i = 1; i < TailCount; i++)
        {
            Set(BeforeFirstTail + i, MayChange);
        }
    }

    public static byte PropertiesOf(int codePoint)
    {
        var number = codePoint >> PageBits;
        return number < Properties.Length && Properties[number] is { } page ? page[codePoint & PageMask] : (byte)0;
    }

    public static int OrderOf(int codePoint) => PropertiesOf(codePoint) & Order;

    /// <summary>The two parts of a decomposition; the second one is missing if it is a single character.</summary>
    public static (int First, int Second) PartsOf(int codePoint)
    {
        var index = Wholes.BinarySearch(codePoint);
        return (Firsts[index], Seconds[index]);
    }

    /// <summary>The composition of two characters; <see langword="null"/> if they do not combine.</summary>
    public static int? CompositeOf(int first, int second)
    {
        for (var index = LastOf.TryGetValue(first, out var last) ? last : -1; index >= 0; index = Alike[index])
        {
            if (Seconds[index] == second)
            {
                return Wholes[index];
            }
        }

        return null;
    }

    private static void ReadDecompositions()
    {
        var reader = new UnicodeTableReader(UnicodeData.Decompositions);
        for (var (codePoint, first, lastSecond) = (0, 0, 0); reader.TryRead(out var gap);)
        {
            codePoint += gap;
            var change = reader.ReadSigned();
            first += change >> 1;
            var second = 0;
            if (reader.ReadSigned() is var secondChange && secondChange != 0)
            {
                second = lastSecond += secondChange > 0 ? secondChange - 1 : secondChange;
            }

            var joins = (change & 1) != 0;
            Alike.Add(joins && LastOf.TryGetValue(first, out var last) ? last : -1);
            Set(codePoint, joins ? HasParts : (byte)(HasParts | MayChange));
            if (joins)
            {
                Set(second, MayChange);
                LastOf[first] = Wholes.Count;
            }

            Wholes.Add(codePoint);
            Firsts.Add(first);
            Seconds.Add(second);
        }
    }

    private static void Set(int codePoint, byte bits)
    {
        var page = Properties[codePoint >> PageBits] ??= new byte[1 << PageBits];
        page[codePoint & PageMask] |= bits;
    }
}
