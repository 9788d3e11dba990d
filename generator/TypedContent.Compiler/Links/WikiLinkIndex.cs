using System.Runtime.CompilerServices;
using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Documents.Markdown.WikiLinks;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Links;

/// <summary>Resolves wiki links: they refer to files by name, in any folder and case.</summary>
internal sealed class WikiLinkIndex
{
    // Cached in a separate table, because schemas are compared by their members.
    private static readonly ConditionalWeakTable<ContentSchema, WikiLinkIndex> Indexes = new();

    private readonly ILookup<string, (string Path, EntryName Entry, EntryVariant? Variant)> _entries;
    private readonly ILookup<string, string> _images;

    private WikiLinkIndex(ContentSchema schema)
    {
        _entries = schema.Collections.Where(static collection => !collection.IsSingleton)
            .SelectMany(static collection => collection.Entries.SelectMany(entry => PathsOf(collection, entry)
                .Select(place => (place.Path, entry, place.Variant))))
            .ToLookup(static place => ContentPath.NameOf(place.Path), static place => place, StringComparer.OrdinalIgnoreCase);
        _images = schema.Images.ToLookup(ContentPath.NameOf, static path => path, StringComparer.OrdinalIgnoreCase);
    }

    public static WikiLinkIndex Of(ContentSchema schema) => Indexes.GetValue(schema, static schema => new WikiLinkIndex(schema));

    /// <summary>The entry that a link refers to, and its variant if the link names that file; <see langword="null"/> if there is none.</summary>
    /// <param name="target">The target of the link.</param>
    /// <param name="from">The file with the link; its path inside the content root.</param>
    public (EntryName Entry, EntryVariant? Variant)? Find(string target, string from)
    {
        var path = WithoutExtension(Full(target, from, out var isExact));
        return Nearest(
            _entries[ContentPath.NameOf(path)].Where(place => IsNamedBy(place.Path, path, isExact)),
            static place => place.Path,
            path,
            from) is { Entry: { } entry } found
            ? (entry, found.Variant)
            : null;
    }

    /// <summary>The path of the image that a link refers to; <see langword="null"/> if there is none.</summary>
    public string? FindImage(string target, string from)
    {
        var path = Full(target, from, out var isExact);
        return Nearest(_images[ContentPath.NameOf(path)].Where(image => IsNamedBy(image, path, isExact)), static image => image, path, from);
    }

    /// <summary>A link without a target.</summary>
    public LinkTarget Missing(WikiLink link, string from)
    {
        var (target, heading) = link.Readings.First();
        if (target.IndexOf('^') is var mark and >= 0 && heading.Length == 0 && (mark == 0 || Find(target.Substring(0, mark).Trim(), from) is not null))
        {
            return new LinkTarget(link.Url, $"did you mean '[[{MessageText.Shorten(target.Insert(mark, "#"))}]]'?")
            {
                Meant = Suggestion.ToProperties($"[[{target.Insert(mark, "#")}]]", isCertain: true),
            };
        }

        var names = _entries.Select(static group => group.Key).ToList();
        var nearest = Suggestion.Nearest(target, names, out var isCertain) ?? Suggestion.Nearest(ContentPath.NameOf(target), names, out isCertain);
        return nearest is null
            ? new LinkTarget(link.Url, "write the name of a content file, or its path without extension")
            : new LinkTarget(link.Url, $"did you mean '[[{nearest}]]'?")
            {
                Meant = Suggestion.ToProperties(
                    $"[[{nearest}{link.Place.Substring(target.Length)}]]",
                    isCertain && _entries[nearest].Select(static place => place.Entry).Distinct().Count() == 1),
            };
    }

    // First the path from the root; then one in the folder of the link; then the one with the fewest folders; then the first in ordinal order.
    private static T? Nearest<T>(IEnumerable<T> candidates, Func<T, string> pathOf, string target, string from) => candidates
        .OrderBy(candidate => string.Equals(pathOf(candidate), target.TrimStart('/'), StringComparison.OrdinalIgnoreCase) ? 0
            : ContentPath.FolderOf(pathOf(candidate)) == ContentPath.FolderOf(from) ? 1
            : 2)
        .ThenBy(candidate => pathOf(candidate).Count(static c => c == '/'))
        .ThenBy(pathOf, StringComparer.Ordinal)
        .FirstOrDefault();

    // For a file with one entry, its path without extension, with and without locale; and the slug, which may be shorter.
    private static IEnumerable<(string Path, EntryVariant? Variant)> PathsOf(CollectionSpec collection, EntryName entry)
    {
        var paths = new Dictionary<string, EntryVariant?>(StringComparer.Ordinal) { [collection.Name + "/" + entry.Slug] = null };
        foreach (var variant in entry.Variants.Where(static variant => !variant.IsOfList))
        {
            var path = WithoutExtension(variant.ContentPath);
            var page = ContentPath.WithoutLocale(path, variant.Locale);
            if (page != path)
            {
                paths[path] = variant;
            }

            paths[page] = null;
        }

        return paths.OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => (pair.Key, pair.Value));
    }

    // "./Note" and "../folder/Note" are relative to the file with the link.
    private static string Full(string target, string from, out bool isExact)
    {
        target = NormalizationFormC.Of(target);
        isExact = target.StartsWith("./", StringComparison.Ordinal) || target.StartsWith("../", StringComparison.Ordinal);
        return isExact ? ContentPath.Combine(from, target) : target;
    }

    private static bool IsNamedBy(string path, string target, bool isExact)
    {
        if (isExact)
        {
            return string.Equals(path, target, StringComparison.OrdinalIgnoreCase);
        }

        target = target.TrimStart('/');
        return path.EndsWith(target, StringComparison.OrdinalIgnoreCase) && (path.Length == target.Length || path[path.Length - target.Length - 1] == '/');
    }

    private static string WithoutExtension(string path) => ContentPath.HasFormat(path) ? path.Substring(0, path.LastIndexOf('.')) : path;
}
