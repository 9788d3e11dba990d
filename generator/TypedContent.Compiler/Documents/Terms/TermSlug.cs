using System.Text;
using TypedContent.Compiler.Documents.Markdown;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Terms;

/// <summary>
/// Creates the slug of a term from its text: letters, marks and digits of any script in lower case, and a <c>-</c> for everything between them. A <c>/</c>
/// separates the parts of a slug, as in Obsidian's <c>project/alpha</c>.
/// </summary>
internal static class TermSlug
{
    /// <summary>The text by which two terms are the same: Unicode normalization makes no difference.</summary>
    public static string Normalized(string text) => NormalizationFormC.Of(text).Trim();

    /// <summary>The slug; empty if the text has no character that a slug keeps.</summary>
    public static string Of(string text) =>
        string.Join("/", HeadingId.LowerCase(Normalized(text)).Split('/').Select(Part).Where(static part => part.Length > 0)) is var slug
        && SlugText.Problem(slug) is null ? NormalizationFormC.Of(slug) : "";

    /// <summary>The text by which two surely mean the same: case, spaces, hyphens and apostrophes make no difference.</summary>
    public static string Folded(string text) =>
        new([.. HeadingId.LowerCase(Normalized(text)).Where(static c => c is not ('-' or '_' or '\'' or '\u2019') && !char.IsWhiteSpace(c))]);

    private static string Part(string text)
    {
        var part = new StringBuilder(text.Length);
        var isBetween = false;
        for (var i = 0; i < text.Length; i++)
        {
            var length = char.IsSurrogatePair(text, i) ? 2 : 1;
            if (HeadingId.IsKept(UnicodeData.Category(text, i)))
            {
                if (isBetween && part.Length > 0)
                {
                    part.Append('-');
                }

                part.Append(text, i, length);
                isBetween = false;
            }
            else if (!IsInWord(text[i]))
            {
                isBetween = true;
            }

            i += length - 1;
        }

        return part.ToString();
    }

    // An apostrophe, and the invisible characters by which some scripts join and separate letters.
    private static bool IsInWord(char c) => c is '\'' or '\u2019' or '\u200C' or '\u200D' or '\u00AD';
}
