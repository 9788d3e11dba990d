namespace TypedContent.Compiler.Text;

/// <summary>
/// What characters consist of and how marks are ordered, decoded from the table of <see cref="UnicodeData"/> when the first text is met that has a character
/// of which the quick check has to ask.
/// </summary>
internal static class NormalizationData
{
    /// <summary>A flag of characters that are not in the composed form, or that may join the one before them.</summary>
    public const byte MayChange = 0x80;

    /// <summary>A flag of characters that consist of others.</summary>
    public const byte HasParts = 0x40;

    /// <summary>The bits that tell where a mark stands among others on one letter; 0 for what is no such mark.</summary>
    public const byte Order = 0x3F;

    // Vowels and tails of Hangul, which join by arithmetic.
    public const int FirstVowel = 0x1161;
    public const int VowelCount = 21;
    public const int BeforeFirstTail = 0x11A7;
    public const int TailCount = 28;

    private const int PageBits = 8;
    private const int PageMask = (1 << PageBits) - 1;

    // Of each code point, in pages of 256, of which most have none.
    private static readonly byte[]?[] Properties = new byte[]?[0x30000 >> PageBits];

    // The characters that consist of others, by their number, and for each the one before it that begins alike and joins again; -1 for none.
    private static readonly List<int> Wholes = new(2100);
    private static readonly List<int> Firsts = new(2100);
    private static readonly List<int> Seconds = new(2100);
    private static readonly List<int> Alike = new(2100);

    // The last of those that begin with a character and join again.
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

    /// <summary>The two parts of a character that has parts; no second one where another character stands for it alone.</summary>
    public static (int First, int Second) PartsOf(int codePoint)
    {
        var index = Wholes.BinarySearch(codePoint);
        return (Firsts[index], Seconds[index]);
    }

    /// <summary>The character that two others join to; <see langword="null"/> where they stay two.</summary>
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
