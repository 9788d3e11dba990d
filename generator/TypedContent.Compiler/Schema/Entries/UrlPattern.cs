using System.Text.RegularExpressions;
using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema.Entries;

/// <summary>A pattern of <c>TypedContentUrl</c>: a path with placeholders.</summary>
/// <param name="Written">The pattern, as written.</param>
/// <param name="Url">The pattern, percent-encoded except for its placeholders.</param>
/// <param name="Keys">The placeholders that are keys of entries.</param>
internal sealed record UrlPattern(string Written, string Url, EquatableArray<UrlKey> Keys)
{
    public const string Default = "/{collection}/{slug}";

    private const string Slug = "{slug}";

    // A placeholder, or the text up to the next one.
    private static readonly Regex Part = new(@"\{(?<key>[^{}:]+)(:(?<format>[^{}]*))?\}|[^{}]+|[{}]", RegexOptions.CultureInvariant);

    private static readonly HashSet<string> Known = new(StringComparer.Ordinal) { "collection", "slug", "locale" };

    /// <summary>Reads a valid pattern.</summary>
    public static UrlPattern Read(string pattern)
    {
        var text = NormalizationFormC.Of(pattern);
        return new(
            pattern,
            Part.Replace(text, static part => part.Groups["key"].Success ? part.Value : GenerationOptions.Encoded(part.Value)),
            Part.Matches(text).OfType<Match>().Select(KeyOf).OfType<UrlKey>().Distinct().ToEquatableArray());
    }

    /// <summary>What is wrong with a pattern, as the rest of a sentence, and what to write; <see langword="null"/> if it is valid.</summary>
    public static (string Problem, string Fix)? Obstacle(string pattern)
    {
        const string fix = $"write one such as '{Default}'";
        if (!pattern.StartsWith("/", StringComparison.Ordinal))
        {
            return ("does not begin with '/'", fix);
        }

        if (!pattern.Contains(Slug))
        {
            return ($"has no '{Slug}', so many entries would have the same URL", fix);
        }

        foreach (Match part in Part.Matches(pattern))
        {
            var (key, format) = (part.Groups["key"], part.Groups["format"]);
            if (!key.Success && part.Value.IndexOfAny(['{', '}', ' ']) >= 0)
            {
                return ("has a space, or a brace that is not part of a placeholder", fix);
            }

            if (format.Success && Known.Contains(key.Value))
            {
                return ($"has a format for '{key.Value}', which is not a date", $"write '{{{key.Value}}}'");
            }

            if (format.Success && !UrlKey.IsFormat(format.Value))
            {
                return (
                    $"has the date format '{MessageText.Shorten(format.Value)}', which is not supported",
                    $"write yyyy, MM and dd, with '/' or '-' or nothing between them, such as '{{{MessageText.Shorten(key.Value)}:yyyy/MM/dd}}'");
            }
        }

        return null;
    }

    /// <summary>The pattern with other text in place of its placeholders.</summary>
    /// <param name="url">The pattern, or a part of it.</param>
    /// <param name="valueOf">The text of a placeholder, by its key and its format.</param>
    public static string Fill(string url, Func<string, string?, string> valueOf) => Part.Replace(
        url,
        part => part.Groups["key"] is { Success: true, Value: var key }
            ? valueOf(key, part.Groups["format"] is { Success: true, Value: var format } ? format : null)
            : part.Value);

    private static UrlKey? KeyOf(Match part) => part.Groups["key"] is { Success: true, Value: var key } && !Known.Contains(key)
        ? new UrlKey(key, part.Groups["format"] is { Success: true, Value: var format } ? format : null)
        : null;
}

/// <summary>A placeholder that is a key of entries.</summary>
/// <param name="Name">The key.</param>
/// <param name="Format">The format of its date; <see langword="null"/> for none.</param>
internal sealed record UrlKey(string Name, string? Format)
{
    private static readonly Regex FormatPart = new("yyyy|MM|dd", RegexOptions.CultureInvariant);
    private static readonly Regex ValidFormat = new(@"^(yyyy|MM|dd)([-/]?(yyyy|MM|dd))*\z", RegexOptions.CultureInvariant);

    /// <summary>Whether a format of dates is supported.</summary>
    public static bool IsFormat(string format) => ValidFormat.IsMatch(format);

    /// <summary>A date by the format: in the Gregorian calendar, with ASCII digits.</summary>
    public string Formatted(IsoDate date) => FormatPart.Replace(
        Format!, part => part.Value == "yyyy" ? date.DayText.Substring(0, 4) : part.Value == "MM" ? date.DayText.Substring(5, 2) : date.DayText.Substring(8));
}
