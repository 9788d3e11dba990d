using System.Runtime.CompilerServices;
using TypedContent.Generator.Schema;

namespace TypedContent.Generator.Markdown.WikiLinks;

/// <summary>Finds what links of a wiki name: a file by its name, in whatever folder and case.</summary>
internal sealed class WikiLinkIndex
{
    // Beside the schema, which is compared by its members.
    private static readonly ConditionalWeakTable<ContentSchema, WikiLinkIndex> Indexes = new();

    private readonly ILookup<string, (string Path, EntryName Entry)> _entries;
    private readonly ILookup<string, string> _images;

    private WikiLinkIndex(ContentSchema schema)
    {
        _entries = schema.Collections.SelectMany(static collection => collection.Entries.SelectMany(entry => PathsOf(collection, entry).Select(path => (Path: path, entry))))
            .ToLookup(static place => NameOf(place.Path), static place => place, StringComparer.OrdinalIgnoreCase);
        _images = schema.Images.ToLookup(NameOf, static path => path, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The names of all that links may name.</summary>
    public IEnumerable<string> Names => _entries.Select(static group => group.Key);

    public static WikiLinkIndex Of(ContentSchema schema) => Indexes.GetValue(schema, static schema => new WikiLinkIndex(schema));

    /// <summary>The entry that a link names; <see langword="null"/> where there is none.</summary>
    /// <param name="target">What the link names.</param>
    /// <param name="from">The file with the link; its path inside the content root.</param>
    public EntryName? Find(string target, string from)
    {
        var path = WithoutExtension(CSharpName.Normalize(target));
        return Nearest(_entries[NameOf(path)].Where(place => IsNamedBy(place.Path, path)), static place => place.Path, path, from).Entry;
    }

    /// <summary>The path of the image that a link names; <see langword="null"/> where there is none.</summary>
    public string? FindImage(string target, string from)
    {
        var path = CSharpName.Normalize(target);
        return Nearest(_images[NameOf(path)].Where(image => IsNamedBy(image, path)), static image => image, path, from);
    }

    // The path from the root; then one in the folder of the link; then the one with the fewest folders; then the first by ordinal order.
    private static T? Nearest<T>(IEnumerable<T> candidates, Func<T, string> pathOf, string target, string from) => candidates
        .OrderBy(candidate => string.Equals(pathOf(candidate), target.TrimStart('/'), StringComparison.OrdinalIgnoreCase) ? 0 : FolderOf(pathOf(candidate)) == FolderOf(from) ? 1 : 2)
        .ThenBy(candidate => pathOf(candidate).Count(static c => c == '/'))
        .ThenBy(pathOf, StringComparer.Ordinal)
        .FirstOrDefault();

    // Of a file of its own, its path without locale and extension; and the slug, which may be shorter.
    private static IEnumerable<string> PathsOf(CollectionSpec collection, EntryName entry) => entry.Variants
        .Select(static variant => WithoutExtension(variant.Locale is { } locale ? variant.ContentPath.Replace("." + locale + ".", ".") : variant.ContentPath))
        .Where(static path => path.IndexOf('/') > 0)
        .Append(collection.Name + "/" + entry.Slug)
        .Distinct(StringComparer.Ordinal);

    private static bool IsNamedBy(string path, string target)
    {
        target = target.TrimStart('/');
        return path.EndsWith(target, StringComparison.OrdinalIgnoreCase) && (path.Length == target.Length || path[path.Length - target.Length - 1] == '/');
    }

    private static string NameOf(string path) => path.Substring(path.LastIndexOf('/') + 1);

    private static string FolderOf(string path) => path.LastIndexOf('/') is var slash and > 0 ? path.Substring(0, slash) : "";

    private static string WithoutExtension(string path) => Files.ContentPath.HasFormat(path) ? path.Substring(0, path.LastIndexOf('.')) : path;
}
