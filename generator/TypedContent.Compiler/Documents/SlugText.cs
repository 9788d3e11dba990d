using System.Text.RegularExpressions;
using TypedContent.Compiler.Documents.Files;

namespace TypedContent.Compiler.Documents;

/// <summary>Validates slugs: non-empty parts separated by <c>/</c>, without control characters,
/// unpaired surrogates or noncharacters.</summary>
internal static class SlugText
{
    private static readonly Regex Key = new(@"(^|[\s{,""'])slug[""']?\s*[:=]", RegexOptions.CultureInvariant);

    /// <summary>Whether a text that could not be read seems to set a slug.</summary>
    public static bool IsIn(string text) => Key.IsMatch(text);

    /// <summary>What is wrong with a slug, as the rest of a sentence; <see langword="null"/> if it is valid.</summary>
    public static string? Problem(string slug)
    {
        if (slug.Trim().Length == 0)
        {
            return "is empty";
        }

        if (slug.Any(static c => char.IsControl(c) || c is '\u2028' or '\u2029'))
        {
            return "contains a control character";
        }

        if (HasHalfPair(slug))
        {
            return "contains half of a surrogate pair";
        }

        if (HasNoncharacter(slug))
        {
            return "contains a Unicode noncharacter";
        }

        if (slug != slug.Trim())
        {
            return "begins or ends with white space";
        }

        return slug[0] == '/' || slug[slug.Length - 1] == '/' || slug.Contains("//")
            ? "has an empty part before or after a '/'"
            : null;
    }

    // The last two code points of each plane, and 32 in the first one (The Unicode Standard, section 23.7): they cannot be normalized.
    private static bool HasNoncharacter(string slug)
    {
        for (var i = 0; i < slug.Length; i++)
        {
            var code = char.IsSurrogatePair(slug, i) ? char.ConvertToUtf32(slug, i) : slug[i];
            if ((code & 0xFFFE) == 0xFFFE || code is >= 0xFDD0 and <= 0xFDEF)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The fix for an invalid slug: the slug to write, if it is known.</summary>
    public static string Fix(string slug)
    {
        var parts = slug.Split('/').Select(static part => part.Trim()).Where(static part => part.Length > 0);
        return string.Join("/", parts) is { Length: > 0 and <= 60 } written && Problem(written) is null
            ? $"write '{written}'"
                + (slug[0] == '/'
                    ? $", or add <{ContentLayout.SlugsProperty}>name</{ContentLayout.SlugsProperty}> to the project file if '/' is the collection"
                    : "")
            : "write one such as 'my-entry'";
    }

    private static bool HasHalfPair(string slug)
    {
        for (var i = 0; i < slug.Length; i++)
        {
            if (char.IsSurrogate(slug[i]) && !(i + 1 < slug.Length && char.IsSurrogatePair(slug[i], slug[++i])))
            {
                return true;
            }
        }

        return false;
    }
}
