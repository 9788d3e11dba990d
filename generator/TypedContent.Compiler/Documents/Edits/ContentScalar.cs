using System.Globalization;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Edits;

/// <summary>Scalars in the notation of a content file.</summary>
internal static class ContentScalar
{
    private static readonly string[] NoTexts = ["true", "false", "null"];

    private static readonly string[] PathStarts = ["/", "./", "../"];

    /// <summary>
    /// The scalar with <paramref name="value"/> in the style of the one that it replaces; <see langword="null"/> if that may not be safe.
    /// </summary>
    /// <param name="scalar">The scalar to replace.</param>
    /// <param name="value">The new value.</param>
    /// <param name="syntax">The syntax at its location.</param>
    public static string? Replace(string scalar, string value, ContentSyntax syntax)
    {
        if (value.Any(char.IsControl))
        {
            return null;
        }

        if (syntax == ContentSyntax.Cell)
        {
            return Cell(value);
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

    // Quotation marks around a cell are only its escape, so another type cannot become text.
    private static string? Cell(string value) => value.Length == 0 || CoreSchema.Resolve(value).Kind != ScalarKind.PlainString ? null
        : value.All(IsPlain) ? value
        : "\"" + value.Replace("\"", "\"\"") + "\"";

    // Without escapes, a text cannot contain its own quotation mark.
    private static string? InMarks(char mark, string value) => value.IndexOf(mark) < 0 ? mark + value + mark : null;

    /// <summary>Whether a text can be unquoted wherever a scalar is allowed, and is then read as this text.</summary>
    /// <remarks>
    /// Stricter than YAML: a text that begins with a letter, or like a path, and continues with letters, digits
    /// and <c>- _ / .</c> is not a number, date or indicator.
    /// In TOML it is a key, in which a <c>.</c> would begin another part.
    /// </remarks>
    private static bool IsPlain(string text, ContentSyntax syntax) => syntax == ContentSyntax.Toml
        ? text.Length > 0 && text.All(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_')
        : Array.Find(PathStarts, start => text.StartsWith(start, StringComparison.Ordinal)) is var start
            && text.Length > (start?.Length ?? 0)
            && UnicodeData.IsLetter(text[start?.Length ?? 0])
            && text.All(IsPlain)
            && !NoTexts.Contains(text, StringComparer.OrdinalIgnoreCase);

    private static bool IsPlain(char c) => UnicodeData.IsLetterOrDigit(c) || c is '-' or '_' or '/' or '.' || IsMark(c);

    // Vowels of Arabic and Indic scripts are marks, and are part of the word.
    private static bool IsMark(char c) =>
        UnicodeData.Category(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
