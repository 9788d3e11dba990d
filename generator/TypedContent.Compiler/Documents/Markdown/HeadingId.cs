using System.Globalization;
using System.Text;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Markdown;

/// <summary>Creates a heading's id from its text as GitHub does: letters, marks and digits of any script in lower case, and <c>-</c> for a space.</summary>
/// <remarks>Markdig's ids lose the vowels of Thai, Hindi and vocalized Arabic.</remarks>
internal static class HeadingId
{
    private const char CapitalSigma = '\u03A3';
    private const char FinalSigma = '\u03C2';

    /// <summary>The id; empty for a text without characters that an id keeps.</summary>
    public static string Of(string text)
    {
        text = LowerCase(text.Trim());
        var id = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = char.IsSurrogatePair(text, i);
            if (text[i] is ' ' or '\n' or '-')
            {
                id.Append('-');
            }
            else if (IsKept(UnicodeData.Category(text, i)) || IsEnclosedLetter(isPair ? char.ConvertToUtf32(text, i) : text[i]))
            {
                id.Append(text, i, isPair ? 2 : 1);
            }

            i += isPair ? 1 : 0;
        }

        return id.ToString();
    }

    /// <summary>The text in lower case, including two cases that the invariant culture does not convert: the Turkish capital İ, and the final form of a Greek
    /// letter.</summary>
    public static string LowerCase(string text)
    {
        var lower = UnicodeData.ToLower(text);
        if (text.IndexOf(CapitalSigma) >= 0)
        {
            var letters = lower.ToCharArray();
            for (var i = 0; i < text.Length; i++)
            {
                letters[i] = text[i] == CapitalSigma && IsBesideLetter(text, i, -1) && !IsBesideLetter(text, i, 1) ? FinalSigma : letters[i];
            }

            lower = new string(letters);
        }

        return lower.Replace("\u0130", "i\u0307");
    }

    // Whether the next character in a direction, after marks and the like, is a letter with case.
    private static bool IsBesideLetter(string text, int index, int direction)
    {
        for (index += direction; index >= 0 && index < text.Length; index += direction)
        {
            // For a surrogate pair, whichever half comes first.
            var start = char.IsLowSurrogate(text[index]) && index > 0 ? index - 1 : index;
            var category = UnicodeData.Category(text, start);
            if (category is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter)
            {
                return true;
            }

            var isPassed = category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format
                or UnicodeCategory.ModifierLetter or UnicodeCategory.ModifierSymbol
                || text[index] is '\'' or '.' or ':' or '\u00B7' or '\u2018' or '\u2019' or '\u2024' or '\u2027';
            if (!isPassed)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether ids keep the characters of a category: letters, marks and digits of any script, and <c>_</c>.</summary>
    public static bool IsKept(UnicodeCategory category) => category
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
        or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.ConnectorPunctuation;

    // Letters in circles and squares have the category of symbols, but behave like letters otherwise.
    private static bool IsEnclosedLetter(int point) => point
        is >= 0x24B6 and <= 0x24E9 or >= 0x1F130 and <= 0x1F149 or >= 0x1F150 and <= 0x1F169 or >= 0x1F170 and <= 0x1F189;
}
