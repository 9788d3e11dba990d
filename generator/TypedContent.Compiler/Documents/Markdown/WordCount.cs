using System.Globalization;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Markdown;

/// <summary>Counts the words of a text (Unicode Standard Annex #29, section 4) and estimates the time to read them.</summary>
/// <remarks>
/// Han and Kana have no spaces: each ideograph and each Kana letter counts. Thai, Lao, Khmer and Burmese have none either, and the annex requires a
/// dictionary: their words are assumed to have four letters.
/// </remarks>
internal readonly record struct WordCount(int Words, int Seconds)
{
    private const int WordsPerMinute = 200;
    private const int IdeographsPerMinute = 500;
    private const int LettersPerWordWithoutSpaces = 4;

    public static WordCount Of(string text)
    {
        var (words, ideographs, unspaced) = (0, 0, 0);
        var isInWord = false;
        for (var i = 0; i < text.Length; i++)
        {
            var first = i;
            int point = text[i];
            if (point is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'))
            {
                // A fast path for the most common characters.
                words += isInWord ? 0 : 1;
                isInWord = true;
                continue;
            }

            var isPair = char.IsSurrogatePair(text, i);
            var category = isPair ? UnicodeData.Category(text, i) : UnicodeData.Category(text[i]);
            if (isPair)
            {
                point = char.ConvertToUtf32(text, i++);
            }

            if (IsIdeograph(point))
            {
                ideographs++;
                isInWord = false;
            }
            else if (IsUnspaced(point))
            {
                unspaced += IsLetterOrDigit(category) ? 1 : 0;
                isInWord = false;
            }
            else if (IsLetterOrDigit(category))
            {
                words += isInWord ? 0 : 1;
                isInWord = true;
            }
            else if (isInWord && !IsExtension(category) && !JoinsWord(text, first))
            {
                isInWord = false;
            }
        }

        words += (unspaced + LettersPerWordWithoutSpaces - 1) / LettersPerWordWithoutSpaces;
        return new WordCount(
            words + ideographs, (int)Math.Ceiling((words * 60.0 / WordsPerMinute) + (ideographs * 60.0 / IdeographsPerMinute)));
    }

    private static bool IsLetterOrDigit(UnicodeCategory category) => category
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
        or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.ConnectorPunctuation;

    // Marks and joiners belong to the letter before them (rule WB4).
    private static bool IsExtension(UnicodeCategory category) => category
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    // MidLetter, MidNum and MidNumLet between two letters or two digits (rules WB6, WB7, WB11, WB12).
    private static bool JoinsWord(string text, int index) =>
        index + 1 < text.Length
        && index > 0
        && text[index] switch
        {
            '\'' or '.' or '\u2018' or '\u2019' or '\u2024' =>
                UnicodeData.IsLetter(text[index + 1]) || (UnicodeData.IsDigit(text[index - 1]) && UnicodeData.IsDigit(text[index + 1])),
            ':' or '\u00B7' or '\u05F4' or '\u2027' => UnicodeData.IsLetter(text[index - 1]) && UnicodeData.IsLetter(text[index + 1]),
            ',' or ';' or '\u060C' or '\u060D' or '\u066B' or '\u066C' => UnicodeData.IsDigit(text[index - 1]) && UnicodeData.IsDigit(text[index + 1]),
            _ => false,
        };

    private static bool IsIdeograph(int point) => point
        is >= 0x3041 and <= 0x30FF or >= 0x3400 and <= 0x4DBF or >= 0x4E00 and <= 0x9FFF or >= 0xF900 and <= 0xFAFF or >= 0x20000 and <= 0x3FFFF;

    private static bool IsUnspaced(int point) => point
        is >= 0x0E00 and <= 0x0EFF or >= 0x1000 and <= 0x109F or >= 0x1780 and <= 0x17FF;
}
