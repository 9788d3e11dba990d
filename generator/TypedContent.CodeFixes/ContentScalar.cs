using System.Globalization;

namespace TypedContent.CodeFixes;

/// <summary>Scalars as a content file has them.</summary>
internal static class ContentScalar
{
    private static readonly string[] NoTexts = ["true", "false", "null"];

    private static readonly string[] PathStarts = ["/", "./", "../"];

    /// <summary>
    /// The scalar that says <paramref name="value"/> in the style of the one it stands in for; <see langword="null"/> where that is not known to be safe.
    /// </summary>
    /// <param name="scalar">What stands there.</param>
    /// <param name="value">The text to say.</param>
    /// <param name="syntax">The rules of the place.</param>
    public static string? Replace(string scalar, string value, ContentSyntax syntax)
    {
        if (value.Any(char.IsControl))
        {
            return null;
        }

        return (scalar.Length > 1 ? (scalar[0], scalar[scalar.Length - 1]) : default) switch
        {
            ('"', '"') or ('\'', '\'') when syntax == ContentSyntax.Attributes => InMarks(scalar[0], value) ?? InMarks(scalar[0] == '"' ? '\'' : '"', value),
            ('"', '"') => "\"" + value.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"",
            ('\'', '\'') when syntax == ContentSyntax.Toml => InMarks('\'', value),
            ('\'', '\'') => "'" + value.Replace("'", "''") + "'",
            _ => scalar.Length > 0 && scalar.All(IsPlain) && IsPlain(value, syntax) ? value : null,
        };
    }

    // Where there is no escape, a text holds no mark of its own kind.
    private static string? InMarks(char mark, string value) => value.IndexOf(mark) < 0 ? mark + value + mark : null;

    /// <summary>Whether a text can stand without quotation marks wherever a scalar can, and is then this text and nothing else.</summary>
    /// <remarks>
    /// Narrower than YAML is: what begins with a letter, or as a path does, and goes on with letters, digits
    /// and <c>- _ / .</c> is no number, date or indicator.
    /// Of TOML it is a key, in which a <c>.</c> would begin another one.
    /// </remarks>
    private static bool IsPlain(string text, ContentSyntax syntax) => syntax == ContentSyntax.Toml
        ? text.Length > 0 && text.All(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_')
        : Array.Find(PathStarts, start => text.StartsWith(start, StringComparison.Ordinal)) is var start
            && text.Length > (start?.Length ?? 0)
            && char.IsLetter(text[start?.Length ?? 0])
            && text.All(IsPlain)
            && !NoTexts.Contains(text, StringComparer.OrdinalIgnoreCase);

    private static bool IsPlain(char c) => char.IsLetterOrDigit(c) || c is '-' or '_' or '/' or '.' || IsMark(c);

    // Vowels of Arabic and Indic scripts are marks, and belong to the word.
    private static bool IsMark(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
