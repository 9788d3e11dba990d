using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents;

/// <summary>Checks and encodes the paths of URLs that authors write: <c>/about/</c>, or percent-encoded as <c>/caf%C3%A9/</c>.</summary>
internal static class AddressText
{
    private static readonly Regex Octets = new("(%[0-9A-Fa-f]{2})+", RegexOptions.CultureInvariant);

    // Jekyll and Hugo: "/:year/:title/"; Eleventy: "/{{ title }}/"; patterns of this package: "/{slug}". Jekyll's styles are names.
    private static readonly Regex Placeholder = new(@"(?<=^|[-/._]):[A-Za-z_]+|[{}]", RegexOptions.CultureInvariant);
    private static readonly HashSet<string> Styles = new(StringComparer.Ordinal) { "date", "pretty", "ordinal", "weekdate", "none" };

    /// <summary>What is wrong with a path, as the rest of a sentence; <see langword="null"/> if it is valid.</summary>
    /// <param name="text">The path, as written.</param>
    /// <param name="isRelative">Whether it may be relative to a folder.</param>
    public static string? Problem(string text, bool isRelative)
    {
        if (text.Trim().Length == 0)
        {
            return "is empty";
        }

        if (text.Contains("://") || text.StartsWith("//", StringComparison.Ordinal))
        {
            return "has a host";
        }

        if (Placeholder.Match(Decoded(text)) is { Success: true } placeholder)
        {
            return $"has the placeholder '{placeholder.Value}'";
        }

        if (!isRelative && Styles.Contains(text))
        {
            return "is the name of a style";
        }

        if (text.IndexOfAny(['?', '#', '\\']) is var index and >= 0)
        {
            return $"has a '{text[index]}'";
        }

        if (Octets.Matches(text).OfType<Match>().Any(static match => OfOctets(match.Value).IndexOfAny(['/', '\\']) >= 0))
        {
            return "has an encoded '/' or '\\'";
        }

        var path = Decoded(text);
        return path == "/" ? null : ProblemOfDots(path) ?? SlugText.Problem(WithoutEnds(path));
    }

    /// <summary>What is wrong with the parts of a path if one leads to another folder, as the rest of a sentence; otherwise <see langword="null"/>.</summary>
    /// <param name="path">The path, decoded.</param>
    public static string? ProblemOfDots(string path) => path.Split('/').Any(static part => part is "." or "..") ? "has a part '.' or '..'" : null;

    /// <summary>What to write instead of an invalid path.</summary>
    /// <param name="text">The path, as written; <see langword="null"/> if the value is no text.</param>
    /// <param name="isRelative">Whether it may be relative to a folder.</param>
    /// <param name="value">The value.</param>
    public static string Fix(string? text, bool isRelative, ContentNode value)
    {
        if (!isRelative && value is ScalarNode { Value: { Kind: ScalarKind.Boolean } })
        {
            return "write the path, or remove the key (and add 'draft: true' to hold the entry back)";
        }

        if (text?.Trim().Length == 0)
        {
            return "write a path, or remove it";
        }

        if (text is not null && (Placeholder.IsMatch(Decoded(text)) || Styles.Contains(text)) && !text.Contains("://"))
        {
            return "write the whole path; patterns are set in the project file, such as "
                + "<TypedContentUrl>/{date:yyyy/MM/dd}/{slug}/</TypedContentUrl>";
        }

        if (text is not null && text.IndexOf("://", StringComparison.Ordinal) is var scheme and >= 0)
        {
            text = text.IndexOf('/', scheme + 3) is var path and >= 0 ? text.Substring(path) : "/";
        }

        var candidate = text?.Trim();
        return candidate is { Length: <= 60 } && Problem(candidate, isRelative) is null ? $"write '{candidate}'" : "write the path alone";
    }

    /// <summary>A path with its percent-encoded characters decoded, in normalization form C. A '%' that encodes nothing stays.</summary>
    public static string Decoded(string text) =>
        NormalizationFormC.Of(text.IndexOf('%') < 0 ? text : Octets.Replace(text, static match => OfOctets(match.Value)));

    /// <summary>The path of a URL, percent-encoded (RFC 3986, section 2.1).</summary>
    public static string Encoded(string text) => string.Join("/", text.Split('/').Select(Escaped));

    private static string WithoutEnds(string path)
    {
        path = path.StartsWith("/", StringComparison.Ordinal) ? path.Substring(1) : path;
        return path.EndsWith("/", StringComparison.Ordinal) ? path.Substring(0, path.Length - 1) : path;
    }

    private static string OfOctets(string octets)
    {
        var bytes = new byte[octets.Length / 3];
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = byte.Parse(octets.Substring((3 * i) + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        }

        // Bytes that are no UTF-8 stay as they are written.
        return Encoding.UTF8.GetString(bytes) is var text && text.IndexOf('\uFFFD') < 0 ? text : octets;
    }

    private static string Escaped(string text)
    {
        // On .NET Framework, EscapeDataString accepts no more than 65,519 characters.
        const int most = 32_000;
        var escaped = new StringBuilder();
        for (int start = 0, length; start < text.Length; start += length)
        {
            length = Math.Min(most, text.Length - start);
            length -= length == most && char.IsHighSurrogate(text[start + length - 1]) ? 1 : 0;
            escaped.Append(Uri.EscapeDataString(text.Substring(start, length)));
        }

        return escaped.ToString();
    }
}
