using System.Globalization;

namespace TypedContent.CodeFixes;

/// <summary>Scalars as a YAML or JSON file has them.</summary>
internal static class ContentScalar
{
    private static readonly string[] NoTexts = ["true", "false", "null"];

    /// <summary>
    /// The scalar that says <paramref name="value"/> in the style of the one it stands in for; <see langword="null"/> where that is not known to be safe.
    /// </summary>
    public static string? Replace(string scalar, string value)
    {
        if (value.Any(char.IsControl))
        {
            return null;
        }

        return (scalar.Length > 1 ? (scalar[0], scalar[scalar.Length - 1]) : default) switch
        {
            ('"', '"') => "\"" + value.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"",
            ('\'', '\'') => "'" + value.Replace("'", "''") + "'",
            _ => IsPlain(scalar) && IsPlain(value) ? value : null,
        };
    }

    /// <summary>Whether a text can stand without quotation marks wherever a scalar can, and is then this text and nothing else.</summary>
    /// <remarks>Narrower than YAML is: what begins with a letter and goes on with letters, digits and <c>- _ / .</c> is no number, date or indicator.</remarks>
    private static bool IsPlain(string text) =>
        text.Length > 0
        && char.IsLetter(text[0])
        && text.All(static c => char.IsLetterOrDigit(c) || c is '-' or '_' or '/' or '.' || IsMark(c))
        && !NoTexts.Contains(text, StringComparer.OrdinalIgnoreCase);

    // Vowels of Arabic and Indic scripts are marks, and belong to the word.
    private static bool IsMark(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
