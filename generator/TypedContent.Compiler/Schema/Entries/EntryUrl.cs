using System.Text;
using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema.Entries;

/// <summary>Creates the URLs of entries from the patterns of <c>TypedContentUrl</c>.</summary>
/// <remarks>
/// A pattern is a path with the placeholders <c>{collection}</c>, <c>{slug}</c> and <c>{locale}</c>; <c>people=/who/{slug}</c> applies to one
/// collection. Several are separated by <c>;</c> or line ends.
/// </remarks>
internal sealed class EntryUrl
{
    private const string Default = "/{collection}/{slug}";

    private readonly Dictionary<string, (string Written, string Url)> _patterns = new(StringComparer.Ordinal);
    private readonly string? _defaultLocale;
    private readonly string _basePath;
    private readonly ProjectProblemBag _problems;
    private readonly Dictionary<string, EntryNode> _owners = new(StringComparer.Ordinal);

    public EntryUrl(GenerationOptions options, ProjectProblemBag problems)
    {
        _problems = problems;
        _defaultLocale = options.DefaultLocale;
        _basePath = options.BasePath;
        foreach (var part in options.UrlPatterns.Split([';', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            var text = part.Trim();
            var equals = text.IndexOf('=');
            var (collection, pattern) = equals > 0 && text.IndexOf('/') > equals
                ? (text.Substring(0, equals).TrimEnd(), text.Substring(equals + 1).TrimStart())
                : ("", text);
            if (text.Length > 0 && Obstacle(pattern) is { } problem)
            {
                problems.Report(ProblemId.InvalidUrlPattern, text, problem, $"write one such as '{Default}'");
            }
            else if (text.Length > 0)
            {
                _patterns[collection] = (pattern, GenerationOptions.Encoded(pattern));
            }
        }
    }

    /// <summary>Reports the patterns of collections that do not exist.</summary>
    /// <param name="collections">The collections' names.</param>
    public void Check(IReadOnlyCollection<string> collections)
    {
        foreach (var pattern in _patterns.Where(pattern => pattern.Key.Length > 0 && !collections.Contains(pattern.Key)))
        {
            var fix = Suggestion.Nearest(pattern.Key, collections) is { } nearest
                ? $"did you mean '{nearest}={pattern.Value.Written}'?"
                : "remove it, or name an existing collection";
            _problems.Report(
                ProblemId.InvalidUrlPattern,
                $"{pattern.Key}={pattern.Value.Written}",
                $"is for the collection '{pattern.Key}', which does not exist",
                fix);
        }
    }

    /// <summary>The URL of an entry, percent-encoded (RFC 3986, section 2.1); a duplicate is reported.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="isFirst">Whether it is the first of the entry's locales.</param>
    public string Of(EntryNode entry, bool isFirst)
    {
        // The page of a collection's own folder has the URL of that folder.
        var url = Of(entry.Collection, entry.Slug, entry.Locale, isFirst, isCollectionPage: entry.Path.IsCollectionPage && entry.SlugSpan == default);
        if (!_owners.TryGetValue(url, out var owner))
        {
            _owners.Add(url, entry);
        }
        else if (entry.IsSlugKnown && owner.IsSlugKnown)
        {
            _problems.Report(
                entry.File, ProblemId.DuplicateUrl, entry.SlugSpan, MessageText.Shorten(url), EntryNames.PlaceOf(owner), Fix(entry, owner));
        }

        return url;
    }

    private string Fix(EntryNode entry, EntryNode owner) => (entry.Collection == owner.Collection, entry.Slug == owner.Slug) switch
    {
        (true, true) when _defaultLocale is not null && (entry.Locale is null || owner.Locale is null) =>
            $"'{_defaultLocale}' is the default locale, so keep one of the two files",
        (true, true) => "add '{locale}' to the pattern of TypedContentUrl",
        (true, false) => "give one of the two another 'slug:'",
        _ =>
            $"add '{{collection}}' to the pattern of TypedContentUrl, or a pattern for the collection, such as "
            + $"<TypedContentUrl>$(TypedContentUrl);{entry.Collection}=/{entry.Collection}/{{slug}}</TypedContentUrl>",
    };

    private string Of(string collection, string slug, string? locale, bool isFirst, bool isCollectionPage)
    {
        var pattern = _patterns.TryGetValue(collection, out var own) || _patterns.TryGetValue("", out own) ? own.Url : Default;
        // A pattern that already contains the base path keeps it, before the locale.
        pattern = pattern.StartsWith(_basePath + "/", StringComparison.Ordinal) ? pattern.Substring(_basePath.Length) : pattern;
        var isDefault = locale is null || (_defaultLocale is null ? isFirst : string.Equals(locale, _defaultLocale, StringComparison.OrdinalIgnoreCase));
        if (!isDefault && !pattern.Contains("{locale}"))
        {
            pattern = "/{locale}" + pattern;
        }

        if (isCollectionPage && (pattern.EndsWith("/{slug}", StringComparison.Ordinal) || pattern.EndsWith("/{slug}/", StringComparison.Ordinal)))
        {
            var end = pattern.EndsWith("/", StringComparison.Ordinal) ? "/" : "";
            pattern = pattern.Substring(0, pattern.LastIndexOf("/{slug}", StringComparison.Ordinal)) + end;
        }

        var url = pattern.Replace("{collection}", Encoded(collection))
            .Replace("{locale}", locale ?? _defaultLocale ?? "")
            .Replace("{slug}", Encoded(slug))
            .Replace("//", "/");
        return url.Length + _basePath.Length == 0 ? "/" : _basePath + url;
    }

    private static string Encoded(string text) => string.Join("/", text.Split('/').Select(Escaped));

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

    private static string? Obstacle(string pattern)
    {
        if (!pattern.StartsWith("/", StringComparison.Ordinal))
        {
            return "does not begin with '/'";
        }

        if (!pattern.Contains("{slug}"))
        {
            return "has no '{slug}', so many entries would have the same URL";
        }

        var rest = pattern.Replace("{collection}", "").Replace("{slug}", "").Replace("{locale}", "");
        return rest.IndexOfAny(['{', '}', ' ']) >= 0 ? "has a space, or a placeholder other than {collection}, {slug} and {locale}" : null;
    }
}
