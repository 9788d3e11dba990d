using Markdig.Helpers;

namespace TypedContent.Compiler.Documents.Markdown.Emphasis;

/// <summary>Recognizes emphasis delimiters next to Arabic text.</summary>
/// <remarks>
/// Next to punctuation, CommonMark uses white space to decide whether a delimiter opens or closes. Arabic joins particles to the next word,
/// which may begin with a quotation mark: <c>و**«لا»**</c>.
/// </remarks>
internal static class ArabicScript
{
    /// <summary>Whether a delimiter run has a character of the Arabic script on one side, and no white space on either.</summary>
    /// <param name="slice">The text, which begins with the run.</param>
    /// <param name="end">The end of the run.</param>
    public static bool IsBeside(StringSlice slice, int end)
    {
        var before = slice.PeekCharExtra(-1);
        var after = end <= slice.End ? slice.Text[end] : '\0';
        return (IsArabic(before) || IsArabic(after)) && !before.IsWhiteSpaceOrZero() && !after.IsWhiteSpaceOrZero();
    }

    // The Unicode blocks of the script within the BMP, with its punctuation.
    private static bool IsArabic(char c) => c is (>= '\u0600' and <= '\u06FF') or (>= '\u0750' and <= '\u077F') or (>= '\u0870' and <= '\u08FF')
        or (>= '\uFB50' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');
}
