using System.Text;
using TypedContent.Generator.Diagnostics;
using TypedContent.Generator.Options;

namespace TypedContent.Generator.Schema;

/// <summary>Makes the URLs of entries by the patterns of <c>TypedContentUrl</c>.</summary>
/// <remarks>
/// A pattern is a path with the placeholders <c>{collection}</c>, <c>{slug}</c> and <c>{locale}</c>; <c>people=/who/{slug}</c> is that of one
/// collection. Several are parted by <c>;</c> or line ends.
/// </remarks>
internal sealed class EntryUrl
{
    private const string Default = "/{collection}/{slug}";

    private readonly Dictionary<string, string> _patterns = new(StringComparer.Ordinal);
    private readonly string? _defaultLocale;
    private readonly string _basePath;
    private readonly List<DiagnosticInfo> _diagnostics;

    public EntryUrl(GenerationOptions options, List<DiagnosticInfo> diagnostics)
    {
        _diagnostics = diagnostics;
        _defaultLocale = options.DefaultLocale;
        _basePath = options.BasePath;
        foreach (var part in options.UrlPatterns.Split([';', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            var text = part.Trim();
            var equals = text.IndexOf('=');
            var (collection, pattern) = equals > 0 && text.IndexOf('/') > equals
                ? (text.Substring(0, equals).TrimEnd(), text.Substring(equals + 1).TrimStart())
                : ("", text);
            if (text.Length > 0 && Problem(pattern) is { } problem)
            {
                diagnostics.Add(DiagnosticInfo.OfProject(DiagnosticDescriptors.InvalidUrlPattern, text, problem));
            }
            else if (text.Length > 0)
            {
                _patterns[collection] = pattern;
            }
        }
    }

    /// <summary>Reports the patterns of collections that there are not.</summary>
    /// <param name="collections">The collections' names.</param>
    public void Check(IReadOnlyCollection<string> collections)
    {
        foreach (var pattern in _patterns.Where(pattern => pattern.Key.Length > 0 && !collections.Contains(pattern.Key)))
        {
            var problem = $"is for the collection '{pattern.Key}', which does not exist" + (Suggestion.Nearest(pattern.Key, collections) is { } nearest ? $" (did you mean '{nearest}'?)" : "");
            _diagnostics.Add(DiagnosticInfo.OfProject(DiagnosticDescriptors.InvalidUrlPattern, $"{pattern.Key}={pattern.Value}", problem));
        }
    }

    /// <summary>The URL of an entry, percent-encoded (RFC 3986, section 2.1).</summary>
    /// <param name="collection">The collection's name.</param>
    /// <param name="slug">The slug.</param>
    /// <param name="locale">The locale; <see langword="null"/> for none.</param>
    /// <param name="isFirst">Whether it is the first of the entry's locales.</param>
    public string Of(string collection, string slug, string? locale, bool isFirst)
    {
        var pattern = _patterns.TryGetValue(collection, out var own) || _patterns.TryGetValue("", out own) ? own : Default;
        // A pattern that has the base path already keeps it, before the locale.
        pattern = pattern.StartsWith(_basePath + "/", StringComparison.Ordinal) ? pattern.Substring(_basePath.Length) : pattern;
        var isDefault = locale is null || (_defaultLocale is null ? isFirst : string.Equals(locale, _defaultLocale, StringComparison.OrdinalIgnoreCase));
        if (!isDefault && !pattern.Contains("{locale}"))
        {
            pattern = "/{locale}" + pattern;
        }

        return _basePath + pattern.Replace("{collection}", Encoded(collection)).Replace("{locale}", locale ?? _defaultLocale ?? "").Replace("{slug}", Encoded(slug)).Replace("//", "/");
    }

    private static string Encoded(string text) => string.Join("/", text.Split('/').Select(Escaped));

    private static string Escaped(string text)
    {
        // On .NET Framework it takes no more than 65,519 characters.
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

    private static string? Problem(string pattern)
    {
        if (!pattern.StartsWith("/", StringComparison.Ordinal))
        {
            return "begins with no '/'";
        }

        if (!pattern.Contains("{slug}"))
        {
            return "lacks '{slug}', and so gives many entries one URL";
        }

        var rest = pattern.Replace("{collection}", "").Replace("{slug}", "").Replace("{locale}", "");
        return rest.IndexOfAny(['{', '}', ' ']) >= 0 ? "has another placeholder than {collection}, {slug} and {locale}, or a space" : null;
    }
}
