using System.Globalization;

namespace TypedContent.Compiler.Text;

/// <summary>Characters that nobody sees, or takes for a space, but which are none: a no-break space, a form feed, a zero width space.</summary>
internal static class HiddenCharacter
{
    public static bool Is(char c) => c is not (' ' or '\t' or '\r' or '\n') && IsBlank(c);

    /// <summary>Whether a text shows nothing.</summary>
    public static bool IsBlank(string text) => text.All(IsBlank);

    /// <summary>The character for messages.</summary>
    public static string Describe(char c) => $"a character that cannot be seen (U+{((int)c).ToString("X4", CultureInfo.InvariantCulture)})";

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || UnicodeData.Category(c) == UnicodeCategory.Format;
}
