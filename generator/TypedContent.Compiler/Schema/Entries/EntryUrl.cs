using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Schema.Inference;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema.Entries;

/// <summary>Creates the URLs of entries from the patterns of <c>TypedContentUrl</c>, and from the keys that set them.</summary>
/// <remarks>
/// A pattern is a path with the placeholders <c>{collection}</c>, <c>{slug}</c> and <c>{locale}</c>, and keys of entries; <c>people=/who/{slug}</c>
/// applies to one collection. Several are separated by <c>;</c> or line ends.
/// </remarks>
internal sealed class EntryUrl
{
    private static readonly UrlPattern Default = UrlPattern.Read(UrlPattern.Default);

    private readonly Dictionary<string, UrlPattern> _patterns = new(StringComparer.Ordinal);
    private readonly string? _defaultLocale;
    private readonly string _basePath;
    private readonly ProjectProblemBag _problems;
    private readonly UrlOwners _owners;

    public EntryUrl(GenerationOptions options, ProjectProblemBag problems)
    {
        _problems = problems;
        _defaultLocale = options.DefaultLocale;
        _basePath = options.BasePath;
        _owners = new UrlOwners(options.DefaultLocale, problems);
        foreach (var part in options.UrlPatterns.Split([';', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            var text = part.Trim();
            var equals = text.IndexOf('=');
            var (collection, pattern) = equals > 0 && text.IndexOf('/') > equals
                ? (text.Substring(0, equals).TrimEnd(), text.Substring(equals + 1).TrimStart())
                : ("", text);
            if (text.Length > 0 && UrlPattern.Obstacle(pattern) is var (problem, fix))
            {
                problems.Report(ProblemId.InvalidUrlPattern, text, problem, fix);
            }
            else if (text.Length > 0)
            {
                _patterns[collection] = UrlPattern.Read(pattern);
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

    /// <summary>The values of the entries of a collection for the keys in its pattern.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="record">The declared record; <see langword="null"/> for an inferred one.</param>
    /// <param name="shape">The shape of the entries, from which members are inferred; <see langword="null"/> if none are.</param>
    public UrlValues ValuesOf(List<EntryNode> entries, RecordSpec? record, Shape? shape) =>
        new(PatternOf(entries.Count == 0 ? "" : entries[0].Collection), entries, record, shape, _problems);

    /// <summary>Adds the addresses of an entry, percent-encoded (RFC 3986, section 2.1), to its names; duplicates are reported.</summary>
    /// <param name="name">The entry's names.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="first">The entry in the first of its locales.</param>
    /// <param name="values">The values for the keys in the pattern.</param>
    public EntryVariant AddTo(EntryVariant name, EntryNode entry, EntryNode first, UrlValues values)
    {
        var own = entry.Addresses.Url;
        var url = own is { } known ? OnSite(known.Path) : ByPattern(entry, first, values);
        _owners.Add(new UrlOwner(entry, url, own?.Span ?? entry.SlugSpan, own is null ? null : entry.Addresses.Permalink!.Key.Text, IsAlias: false));
        var aliases = new List<string>();
        foreach (var (path, span) in entry.Addresses.Others)
        {
            var alias = path[0] == '/' ? OnSite(path) : FolderOf(url) + AddressText.Encoded(path);
            // An entry that keeps its old address needs no redirect, which would have no end.
            if (alias.TrimEnd('/') != url.TrimEnd('/'))
            {
                _owners.Add(new UrlOwner(entry, alias, span, entry.Addresses.Aliases!.Key.Text, IsAlias: true));
                aliases.Add(alias);
            }
        }

        return name with { Url = url, Aliases = aliases.ToEquatableArray(), HasPermalink = own is not null };
    }

    private UrlPattern PatternOf(string collection) =>
        _patterns.TryGetValue(collection, out var own) || _patterns.TryGetValue("", out own) ? own : Default;

    // A path that already contains the base path keeps it.
    private string OnSite(string path) =>
        AddressText.Encoded(path) is var url && url.StartsWith(_basePath + "/", StringComparison.Ordinal) ? url : _basePath + url;

    // As in Hugo, the folder of a page is that of the page before it: "/posts/" for "/posts/hello/".
    private static string FolderOf(string url)
    {
        var path = url.Split('#', '?')[0].TrimEnd('/');
        return path.Substring(0, path.LastIndexOf('/') + 1) is { Length: > 0 } folder ? folder : "/";
    }

    private string ByPattern(EntryNode entry, EntryNode first, UrlValues values)
    {
        var locale = entry.Locale;
        var pattern = PatternOf(entry.Collection).Url;
        // A pattern that already contains the base path keeps it, before the locale.
        pattern = pattern.StartsWith(_basePath + "/", StringComparison.Ordinal) ? pattern.Substring(_basePath.Length) : pattern;
        var isFirst = ReferenceEquals(entry, first);
        var isDefault = locale is null || (_defaultLocale is null ? isFirst : string.Equals(locale, _defaultLocale, StringComparison.OrdinalIgnoreCase));
        if (!isDefault && !pattern.Contains("{locale}"))
        {
            pattern = "/{locale}" + pattern;
        }

        // The page of a collection's own folder has the URL of that folder.
        if (entry.Path.IsCollectionPage && entry.SlugSpan == default
            && (pattern.EndsWith("/{slug}", StringComparison.Ordinal) || pattern.EndsWith("/{slug}/", StringComparison.Ordinal)))
        {
            var end = pattern.EndsWith("/", StringComparison.Ordinal) ? "/" : "";
            pattern = pattern.Substring(0, pattern.LastIndexOf("/{slug}", StringComparison.Ordinal)) + end;
        }

        var url = UrlPattern.Fill(pattern, (key, format) => key switch
        {
            "collection" => AddressText.Encoded(entry.Collection),
            "locale" => locale ?? _defaultLocale ?? "",
            "slug" => AddressText.Encoded(entry.Slug),
            _ => values.Of(new UrlKey(key, format), entry, first),
        });
        while (url.Contains("//"))
        {
            url = url.Replace("//", "/");
        }

        return url.Length + _basePath.Length == 0 ? "/" : _basePath + url;
    }
}
