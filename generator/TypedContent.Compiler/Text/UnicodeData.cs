using System.Globalization;
using System.Runtime.CompilerServices;

namespace TypedContent.Compiler.Text;

/// <summary>
/// Unicode properties of characters from this library's own table: each version of .NET and ICU has different data, and names must be the same everywhere.
/// </summary>
internal static partial class UnicodeData
{
    /// <summary>The number of values of <see cref="UnicodeCategory"/>, with which the runs of categories are encoded.</summary>
    public const int CategoryCount = (int)UnicodeCategory.OtherNotAssigned + 1;

    private const int Letter = 1 << (int)UnicodeCategory.UppercaseLetter | 1 << (int)UnicodeCategory.LowercaseLetter | 1 << (int)UnicodeCategory.TitlecaseLetter
        | 1 << (int)UnicodeCategory.ModifierLetter | 1 << (int)UnicodeCategory.OtherLetter;

    private const int Digit = 1 << (int)UnicodeCategory.DecimalDigitNumber;

    private const int Punctuation = 1 << (int)UnicodeCategory.ConnectorPunctuation | 1 << (int)UnicodeCategory.DashPunctuation
        | 1 << (int)UnicodeCategory.OpenPunctuation | 1 << (int)UnicodeCategory.ClosePunctuation | 1 << (int)UnicodeCategory.InitialQuotePunctuation
        | 1 << (int)UnicodeCategory.FinalQuotePunctuation | 1 << (int)UnicodeCategory.OtherPunctuation;

    private const int Symbol = 1 << (int)UnicodeCategory.MathSymbol | 1 << (int)UnicodeCategory.CurrencySymbol
        | 1 << (int)UnicodeCategory.ModifierSymbol | 1 << (int)UnicodeCategory.OtherSymbol;

    /// <summary>A character's general category, as <see cref="char.GetUnicodeCategory(char)"/>.</summary>
    [MethodImpl(HotMethod.Options)]
    public static UnicodeCategory Category(char c) => (UnicodeCategory)Categories.All.OfPlane0[c];

    /// <summary>A code point's general category.</summary>
    public static UnicodeCategory Category(int codePoint) =>
        codePoint <= char.MaxValue ? Category((char)codePoint) : (UnicodeCategory)Categories.All.OfHigherPlanes(codePoint);

    /// <summary>The general category of the code point at a position; a surrogate pair counts as one.</summary>
    public static UnicodeCategory Category(string text, int index) =>
        char.IsSurrogatePair(text, index) ? Category(char.ConvertToUtf32(text, index)) : Category(text[index]);

    [MethodImpl(HotMethod.Options)]
    public static bool IsLetter(char c) => Is(c, Letter);

    [MethodImpl(HotMethod.Options)]
    public static bool IsLetterOrDigit(char c) => Is(c, Letter | Digit);

    [MethodImpl(HotMethod.Options)]
    public static bool IsDigit(char c) => Is(c, Digit);

    [MethodImpl(HotMethod.Options)]
    public static bool IsUpper(char c) => Category(c) == UnicodeCategory.UppercaseLetter;

    [MethodImpl(HotMethod.Options)]
    public static bool IsLower(char c) => Category(c) == UnicodeCategory.LowercaseLetter;

    [MethodImpl(HotMethod.Options)]
    public static bool IsPunctuation(char c) => Is(c, Punctuation);

    [MethodImpl(HotMethod.Options)]
    public static bool IsSymbol(char c) => Is(c, Symbol);

    /// <summary>The uppercase form of a letter, like <see cref="char.ToUpperInvariant"/>; any other character itself.</summary>
    [MethodImpl(HotMethod.Options)]
    public static char ToUpper(char c) => (char)Case.Upper.Of(c);

    /// <summary>The lowercase form of a letter, like <see cref="char.ToLowerInvariant"/>; any other character itself.</summary>
    [MethodImpl(HotMethod.Options)]
    public static char ToLower(char c) => (char)Case.Lower.Of(c);

    /// <summary>The text in upper case.</summary>
    public static string ToUpper(string text) => Case.Upper.Of(text);

    /// <summary>The text in lower case.</summary>
    public static string ToLower(string text) => Case.Lower.Of(text);

    [MethodImpl(HotMethod.Options)]
    private static bool Is(char c, int categories) => (categories >> Categories.All.OfPlane0[c] & 1) != 0;

    /// <summary>The categories, decoded on first use.</summary>
    private sealed class Categories
    {
        public static readonly Categories All = new(CategoryRuns);

        /// <summary>The category of each character of plane 0.</summary>
        public readonly byte[] OfPlane0 = new byte[char.MaxValue + 1];

        // For the other planes: the start of each run of one category, and its category.
        private readonly List<int> _starts = [];
        private readonly List<byte> _categories = [];

        private Categories(ReadOnlySpan<byte> runs)
        {
            var reader = new UnicodeTableReader(runs);
            for (var start = 0; reader.TryRead(out var run);)
            {
                var (end, category) = (start + (run / CategoryCount), (byte)(run % CategoryCount));
                if (start > char.MaxValue)
                {
                    _starts.Add(start);
                    _categories.Add(category);
                }
                else
                {
                    // No run reaches beyond the plane.
                    OfPlane0.AsSpan(start, end - start).Fill(category);
                }

                start = end;
            }
        }

        public byte OfHigherPlanes(int codePoint) => _categories[_starts.BinarySearch(codePoint) is var run && run < 0 ? ~run - 1 : run];
    }

    /// <summary>A mapping of letters to one case, in pages of 256 characters, most of which are empty.</summary>
    private sealed class Case
    {
        private const int PageBits = 8;
        private const int PageMask = (1 << PageBits) - 1;

        public static readonly Case Upper = new(UpperRuns);
        public static readonly Case Lower = new(LowerRuns);

        // The values added to code points within their plane; null for a page without letters that have case.
        private readonly ushort[]?[] _pages;

        private Case(ReadOnlySpan<byte> runs)
        {
            var pages = new ushort[]?[(char.MaxValue + 1) * 2 >> PageBits];
            var reader = new UnicodeTableReader(runs);
            for (var codePoint = 0; reader.TryRead(out var gap);)
            {
                codePoint += gap;
                var run = reader.Read();
                var (count, step, change) = ((run >> 1) + 1, (run & 1) + 1, (ushort)reader.ReadSigned());
                for (var i = 0; i < count; i++)
                {
                    var page = pages[codePoint >> PageBits] ??= new ushort[1 << PageBits];
                    page[codePoint & PageMask] = change;
                    codePoint += i == count - 1 ? 1 : step;
                }
            }

            _pages = pages;
        }

        public int Of(int codePoint)
        {
            var number = codePoint >> PageBits;
            return number < _pages.Length && _pages[number] is { } page
                ? (codePoint & ~char.MaxValue) | ((codePoint + page[codePoint & PageMask]) & char.MaxValue)
                : codePoint;
        }

        public string Of(string text)
        {
            char[]? changed = null;
            for (var i = 0; i < text.Length; i++)
            {
                if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                {
                    var codePoint = char.ConvertToUtf32(text[i], text[i + 1]);
                    if (Of(codePoint) is var other && other != codePoint)
                    {
                        char.ConvertFromUtf32(other).CopyTo(0, changed ??= text.ToCharArray(), i, 2);
                    }

                    i++;
                }
                else if ((char)Of(text[i]) is var c && c != text[i])
                {
                    (changed ??= text.ToCharArray())[i] = c;
                }
            }

            return changed is null ? text : new string(changed);
        }
    }
}
