using System.Text;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Naming;

/// <summary>Decides whether a key may be a misspelling of another.</summary>
/// <remarks>
/// Many short words differ in one letter (<c>lat</c> and <c>lng</c>, <c>next</c> and <c>text</c>), so the allowed distance grows with the word.
/// </remarks>
internal sealed class KeySpelling
{
    // Longer keys are not considered.
    private const int MaxLength = 100;

    private static readonly string[] Endings = ["", "S", "ES", "ED", "ER", "ERS", "OR", "ORS", "ING", "LY", "AL"];
    private static readonly string[] EndingsAfterE = ["D", "R", "RS"];

    // The length of the shortest word that may be misspelt if the right word occurs only twice.
    private const int SureLength = 6;

    // Similar words that are both in common use.
    private static readonly string[][] WordsOfTheirOwn =
    [
        ["COUNTY", "COUNTRY"], ["CONTEXT", "CONTENT", "CONTEST", "CONSENT"], ["CONTACT", "CONTRACT"], ["STATUS", "STATUE", "STATUTE"], ["FORMAT", "FORMAL"],
        ["CASUAL", "CAUSAL"], ["DESERT", "DESSERT"], ["SILVER", "SLIVER"], ["SACRED", "SCARED"], ["MARTIAL", "MARITAL"], ["VISION", "VERSION"],
        ["PRINCIPAL", "PRINCIPLE"], ["PERSONAL", "PERSONNEL"], ["COLLECTION", "CORRECTION", "CONNECTION"], ["COMPLEMENT", "COMPLIMENT"],
        ["STATIONARY", "STATIONERY"], ["PRESCRIPTION", "PROSCRIPTION"],
    ];

    private readonly List<string> _words;
    private readonly string _plain;
    private readonly string _digits;

    public KeySpelling(string key)
    {
        _words = key.Length > MaxLength ? [] : WordsOf(NormalizationFormC.Of(key));
        _plain = string.Concat(_words);
        _digits = new string([.. _plain.Where(UnicodeData.IsDigit)]);
    }

    /// <summary>
    /// The number of wrong letters, if this may be a misspelling of the other key: 0 if only case and separators differ; <see langword="null"/> if it is
    /// a different key.
    /// </summary>
    /// <param name="other">The other key.</param>
    /// <param name="isRareToo">Whether the other key is hardly more common, so that only obvious typing mistakes count.</param>
    public int? DistanceTo(KeySpelling other, bool isRareToo = false)
    {
        if (_plain.Length < 2 || Math.Abs(_plain.Length - other._plain.Length) > 2 || _digits != other._digits)
        {
            return null;
        }

        if (_plain == other._plain)
        {
            return _plain.Any(UnicodeData.IsLetter) ? 0 : null;
        }

        if (_words.Count != other._words.Count)
        {
            return Changes(_plain, other._plain, isRareToo);
        }

        // Only one of several words may be misspelt: "title_ar" is not "title_en".
        var word = -1;
        for (var i = 0; i < _words.Count; i++)
        {
            if (_words[i] != other._words[i])
            {
                if (word >= 0)
                {
                    return null;
                }

                word = i;
            }
        }

        return Changes(_words[word], other._words[word], isRareToo);
    }

    private static int? Changes(string word, string meant, bool isRareToo)
    {
        var limit = meant.Length switch { < 4 => 0, < 9 => 1, _ => 2 };
        if (limit == 0
            || !BeginAlike(word, meant)
            || IsEnding(word, meant)
            || WordsOfTheirOwn.Any(words => words.Contains(word) && words.Contains(meant))
            || new EditDistance(word, meant.Length).To(meant, limit) is not { } distance)
        {
            return null;
        }

        var isOther = meant.Length switch
        {
            4 => !IsSwap(word, meant),
            5 => word.Length == meant.Length && !IsSwap(word, meant),
            _ => isRareToo && !(distance == 1 && IsSlip(word, meant)),
        };
        return isOther || (isRareToo && meant.Length < SureLength) ? null : distance;
    }

    // The first letter is rarely wrong, but often makes another word: "weight" and "height".
    private static bool BeginAlike(string word, string meant) =>
        word[0] == meant[0] || (word.Length == meant.Length && word[0] == meant[1] && word[1] == meant[0]);

    // "author" and "authors", or "published" and "publisher", are different words.
    private static bool IsEnding(string word, string other)
    {
        var same = 0;
        while (same < word.Length && same < other.Length && word[same] == other[same])
        {
            same++;
        }

        return IsEndingAfter(word, same) && IsEndingAfter(other, same);
    }

    private static bool IsEndingAfter(string word, int length) =>
        word.Substring(length) is var ending && (Endings.Contains(ending) || (length > 0 && word[length - 1] == 'E' && EndingsAfterE.Contains(ending)));

    // For a distance of one: two letters are swapped, one is doubled, or one in the middle is left out.
    private static bool IsSlip(string word, string meant)
    {
        var same = 0;
        while (same < word.Length && same < meant.Length && word[same] == meant[same])
        {
            same++;
        }

        return (word.Length - meant.Length) switch
        {
            0 => IsSwap(word, meant),
            1 => same > 0 && word[same] == word[same - 1],
            _ => same > 0 && same < meant.Length - 1,
        };
    }

    // For a distance of one.
    private static bool IsSwap(string word, string meant) =>
        word.Length == meant.Length && Enumerable.Range(0, word.Length).Count(i => word[i] != meant[i]) == 2;

    private static List<string> WordsOf(string key)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (var i = 0; i < key.Length; i++)
        {
            var isCapital = UnicodeData.IsUpper(key[i]) && i > 0
                && (!UnicodeData.IsUpper(key[i - 1]) || (i + 1 < key.Length && UnicodeData.IsLower(key[i + 1])));
            if ((isCapital || key[i] is '-' or '_' or ' ') && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }

            if (key[i] is not ('-' or '_' or ' '))
            {
                word.Append(UnicodeData.ToUpper(key[i]));
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return words;
    }
}
