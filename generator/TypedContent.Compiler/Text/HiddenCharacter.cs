using System.Globalization;

namespace TypedContent.Compiler.Text;

/// <summary>Characters that are invisible, or look like a space but are not: a no-break space, a form feed, a zero width space.</summary>
internal static class HiddenCharacter
{
    public static bool Is(char c) => c is not (' ' or '\t' or '\r' or '\n') && IsBlank(c);

    /// <summary>Whether a text has no visible characters.</summary>
    public static bool IsBlank(string text) => text.All(IsBlank);

    /// <summary>The character for messages.</summary>
    public static string Describe(char c) => $"an invisible character (U+{((int)c).ToString("X4", CultureInfo.InvariantCulture)})";

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || UnicodeData.Category(c) == UnicodeCategory.Format;
}
