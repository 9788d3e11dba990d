using TypedContent.Compiler.Documents.Files;

namespace TypedContent.Compiler.Schema.Entries;

/// <summary>Finds entries by the paths in links: without extension or locale, as a folder, as a URL;
/// and in any case, to suggest a correction.</summary>
internal sealed class EntryPaths
{
    private readonly Dictionary<string, List<EntryVariant>> _pages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<EntryVariant>> _folders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<EntryVariant>> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EntryVariant> _urls = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EntryVariant> _aliases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CollectionSpec> _urlFolders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _byCase = new(StringComparer.OrdinalIgnoreCase);
    private readonly NearPaths _near = new();

    public EntryPaths(ContentSchema schema)
    {
        foreach (var collection in schema.Collections.Where(static collection => !collection.IsSingleton))
        {
            foreach (var entry in collection.Entries)
            {
                Suggest(_byCase, collection.Name + "/" + entry.Slug);
                foreach (var variant in entry.Variants)
                {
                    AddUrl(collection, variant);
                    // An item of a list file has no path of its own.
                    if (!variant.IsOfList)
                    {
                        AddPath(variant);
                    }
                }
            }
        }
    }

    /// <summary>The entry in each locale for a path inside the content root without the locale: <c>docs/intro.md</c> for <c>docs/intro.ar.md</c>.</summary>
    public IReadOnlyList<EntryVariant> FindFile(string path) => Find(_files, path);

    /// <summary>The entry in each locale for a path without extension, or for a folder that has a page.</summary>
    public IReadOnlyList<EntryVariant> FindPage(string path) => Find(_pages, path) is { Count: > 0 } found ? found : Find(_folders, path);

    /// <summary>The entry with a URL or an alias, with or without a trailing <c>/</c>; <see langword="null"/> if there is none.</summary>
    /// <param name="url">The path of the URL, decoded.</param>
    public EntryVariant? FindUrl(string url) => _urls.TryGetValue(Bare(url), out var found) || _aliases.TryGetValue(Bare(url), out found) ? found : null;

    /// <summary>The collection with URLs in the folder of a URL, and the slug that the URL would have there; the deepest folder is used.</summary>
    public (CollectionSpec Collection, string Slug)? FindUrlFolder(string url)
    {
        url = Bare(url);
        for (var slash = url.LastIndexOf('/'); slash >= 0; slash = slash == 0 ? -1 : url.LastIndexOf('/', slash - 1))
        {
            if (_urlFolders.TryGetValue(url.Substring(0, slash + 1), out var collection))
            {
                return (collection, url.Substring(slash + 1));
            }
        }

        return null;
    }

    /// <summary>The <c>collection/slug</c> that differs from a text only in case; <see langword="null"/> for none.</summary>
    public string? FindInAnyCase(string text) => _byCase.TryGetValue(text, out var found) ? found : null;

    /// <summary>The path of the file that a broken one may mean, and whether it can be no other; <see langword="null"/> for none.</summary>
    public string? FindNear(string path, out bool isCertain) => _near.Find(path, out isCertain);

    /// <summary>The base folder of a page's relative links if its URL ends with <c>/</c>: <c>docs/intro</c> for <c>docs/intro.ar.md</c>.</summary>
    public static string FolderOf(string path, string? locale)
    {
        var bare = ContentPath.WithoutLocale(path.Substring(0, path.LastIndexOf('.')), locale);
        return ContentLayout.IsUsualFolderPage(ContentPath.NameOf(bare)) && bare.LastIndexOf('/') is var slash and > 0 ? bare.Substring(0, slash) : bare;
    }

    private static List<EntryVariant> Find(Dictionary<string, List<EntryVariant>> variants, string path) =>
        variants.TryGetValue(path, out var found) ? found : [];

    private static string Bare(string url) => url.Length > 1 ? url.TrimEnd('/') : url;

    private static void Add(Dictionary<string, List<EntryVariant>> variants, string path, EntryVariant variant)
    {
        if (!variants.TryGetValue(path, out var list))
        {
            variants.Add(path, list = []);
        }

        list.Add(variant);
    }

    private static void Suggest(Dictionary<string, string> suggestions, string text)
    {
        if (!suggestions.ContainsKey(text))
        {
            suggestions.Add(text, text);
        }
    }

    private void AddPath(EntryVariant variant)
    {
        var path = variant.ContentPath;
        var dot = path.LastIndexOf('.');
        var bare = path.Substring(0, dot);
        var page = ContentPath.WithoutLocale(bare, variant.Locale);
        Add(_pages, page, variant);
        if (page != bare)
        {
            Add(_pages, bare, variant);
            Add(_files, page + path.Substring(dot), variant);
        }

        if (FolderOf(path, variant.Locale) is var folder && folder != page)
        {
            Add(_folders, folder, variant);
        }

        _near.Add(path);
        _near.Add(page + path.Substring(dot));
    }

    private void AddUrl(CollectionSpec collection, EntryVariant variant)
    {
        var url = Uri.UnescapeDataString(variant.Url);
        if (!_urls.ContainsKey(Bare(url)))
        {
            _urls.Add(Bare(url), variant);
        }

        foreach (var alias in variant.Aliases.Select(static alias => Bare(Uri.UnescapeDataString(alias))))
        {
            if (!_aliases.ContainsKey(alias))
            {
                _aliases.Add(alias, variant);
            }
        }

        // The part of a pattern before the slug.
        if (!variant.HasPermalink
            && url.LastIndexOf("/" + variant.Slug, StringComparison.Ordinal) is var slug and >= 0
            && !_urlFolders.ContainsKey(url.Substring(0, slug + 1)))
        {
            _urlFolders.Add(url.Substring(0, slug + 1), collection);
        }
    }
}
