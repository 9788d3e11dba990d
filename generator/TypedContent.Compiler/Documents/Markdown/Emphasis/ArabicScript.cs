using Markdig.Helpers;

namespace TypedContent.Compiler.Documents.Markdown.Emphasis;

/// <summary>Recognizes marks of emphasis beside Arabic text.</summary>
/// <remarks>
/// CommonMark decides by the blanks around a mark whether it opens or closes where punctuation stands beside it. Arabic joins particles to the word
/// after them, which may begin with a quotation mark: <c>و**«لا»**</c>.
/// </remarks>
internal static class ArabicScript
{
    /// <summary>Whether a run of marks has a character of the Arabic script on one side, and no blank on either.</summary>
    /// <param name="slice">The text, which begins with the run.</param>
    /// <param name="end">Where the run ends.</param>
    public static bool IsBeside(StringSlice slice, int end)
    {
        var before = slice.PeekCharExtra(-1);
        var after = end <= slice.End ? slice.Text[end] : '\0';
        return (IsArabic(before) || IsArabic(after)) && !before.IsWhiteSpaceOrZero() && !after.IsWhiteSpaceOrZero();
    }

    // The blocks of the script that a character of 16 bits can be in, with its punctuation.
    private static bool IsArabic(char c) => c is (>= '\u0600' and <= '\u06FF') or (>= '\u0750' and <= '\u077F') or (>= '\u0870' and <= '\u08FF')
        or (>= '\uFB50' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');
}
