using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Documents.Markdown;
using TypedContent.Compiler.Documents.Markdown.Foreign;
using TypedContent.Compiler.Documents.Markdown.WikiLinks;
using TypedContent.Compiler.Locales;
using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Schema.Entries;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Links;

/// <summary>Resolves the links of an entry: to a content file, to an entry by <c>collection/slug</c>, or to a page by its
/// path or URL; all other links stay unchanged.</summary>
/// <param name="schema">The schema.</param>
/// <param name="entry">The entry.</param>
/// <param name="checksSite">Whether a link into a folder of the site with entries is a mistake if it does not lead to one.</param>
internal sealed class LinkResolver(ContentSchema schema, EntryNode entry, bool checksSite = false)
{
    private readonly Dictionary<(string Url, bool IsImage), LinkTarget> _known = [];

    public LinkTarget Resolve(string url, bool isImage)
    {
        if (!_known.TryGetValue((url, isImage), out var target))
        {
            target = SafeUrl.IsScript(url, isImage)
                ? new LinkTarget(null)
                : ForeignSyntax.IsIn(url)
                    ? new LinkTarget(url)
                    : schema.HasWikiLinks && WikiLink.Of(url) is { } wiki ? Find(wiki, isImage) : isImage ? FindImage(url) : Find(url);
            _known.Add((url, isImage), target);
        }

        return target;
    }

    /// <summary>The variant of an entry that best matches the locale of the linking one, by the rule of references.</summary>
    public static EntryVariant Best(EntryName entry, string? locale) => Best(entry.Variants, locale);

    private static EntryVariant Best(IReadOnlyList<EntryVariant> variants, string? locale) =>
        LocaleFallback.Find(variants, static variant => variant.Locale, locale)!;

    // Images inside the content are known; where the project stores others is not.
    private LinkTarget FindImage(string url)
    {
        var (written, tail) = LinkPath.Split(url);
        if (written.Length == 0 || written[0] == '/' || LinkPath.HasScheme(written))
        {
            return new LinkTarget(url);
        }

        var path = LinkPath.Plain(NormalizationFormC.Of(LinkPath.Decoded(written)));
        var full = FromHere(path);
        if (path[0] != '/' && !Index.HasImage(full))
        {
            var other = ContentPath.Combine(PageFolder, path);
            full = Index.HasImage(other) ? other : UntranslatedImage(full) ?? UntranslatedImage(other) ?? full;
        }

        return ImageAt(full, tail);
    }

    // Sites with a folder for each locale keep images that all translations share in the folder of the first locale.
    private string? UntranslatedImage(string path) =>
        schema.FindCollection(entry.Collection) is { } collection && schema.Record(collection.RecordName).Entry?.DefaultLocale is var unnamed
            ? Index.FindImage(Layout, path, unnamed ?? collection.Find(entry.Slug)?.Variants[0].Locale, unnamed)
            : null;

    private LinkTarget ImageAt(string full, string rest) =>
        new(schema.BasePath + "/" + string.Join("/", Layout.Places.InRoot(full).Split('/').Select(Uri.EscapeDataString)) + rest, Image: full);

    private LinkTarget Find(WikiLink link, bool isImage)
    {
        var index = WikiLinkIndex.Of(schema);
        foreach (var (name, heading) in isImage ? [] : link.Readings)
        {
            var anchor = WikiLink.IsParagraph(heading) ? "" : HeadingId.Of(heading);
            if (name.Length == 0)
            {
                return new LinkTarget("#" + anchor, Anchor: anchor);
            }

            if (index.Find(name, entry.Path.Value) is { } found)
            {
                return To(found.Variant ?? Best(found.Entry, entry.Locale), anchor.Length > 0 ? "#" + anchor : "", anchor);
            }
        }

        // A missing image is reported like any other, by its name.
        var image = link.Readings.Select(reading => index.FindImage(reading.Target, entry.Path.Value)).FirstOrDefault(static path => path is not null);
        return image is not null
            ? ImageAt(image, "")
            : isImage ? ImageAt(ContentPath.Combine("", link.Image!), "") : index.Missing(link, entry.Path.Value);
    }

    private LinkTarget Find(string url)
    {
        var (written, tail) = LinkPath.Split(url);
        var anchor = LinkPath.AnchorOf(url);
        if (written.Length == 0)
        {
            return new LinkTarget(url, Anchor: anchor);
        }

        if (LinkPath.HasScheme(written) || written.StartsWith("//", StringComparison.Ordinal))
        {
            return new LinkTarget(url);
        }

        var path = LinkPath.Plain(NormalizationFormC.Of(LinkPath.Decoded(written)));
        // The URL of an entry may look like a file.
        var target = path[0] == '/' ? FindUrl(path) : null;
        if (target is not null || ContentPath.HasFormat(path))
        {
            return target is null ? FindFile(url, path, tail, anchor) : To(target, tail, anchor);
        }

        if (path[0] == '/')
        {
            return FindOnSite(url, Index.ByPath.FindUrlFolder(path) is null ? BelowBase(path) : path);
        }

        if (ReferenceText.Split(path.TrimEnd('/')) is var (name, slug) && FindCollection(name)?.FindNamed(slug) is { } named)
        {
            return To(Best(named, entry.Locale), tail, anchor);
        }

        return FindPage(path) is { } found ? To(found, tail, anchor) : FindReference(url, path.TrimEnd('/'));
    }

    private string BelowBase(string path) => LinkPath.Decoded(schema.BasePath) + path;

    private EntryVariant? FindUrl(string path) => Index.ByPath.FindUrl(path) ?? Index.ByPath.FindUrl(BelowBase(path));

    private SchemaIndex Index => SchemaIndex.Of(schema);

    private ContentLayout Layout => entry.File.Options.Layout;

    // No link leads to a singleton.
    private CollectionSpec? FindCollection(string name) => schema.FindCollection(name) is { IsSingleton: false } found ? found : null;

    // The folder that is the page's URL on sites whose URLs end with '/': "docs/intro/" for "docs/intro.md".
    private string PageFolder => EntryPaths.FolderOf(entry.Path.Value, entry.Locale) + "/";

    private string OwnUrl => schema.FindCollection(entry.Collection)?.FindVariant(new EntryKey(entry))?.Url ?? "/";

    // Resolves a relative link as a browser does.
    private static string OnSite(string own, string path) => "/" + ContentPath.Combine(LinkPath.Decoded(own).TrimStart('/'), path);

    private static LinkTarget To(EntryVariant target, string tail, string anchor) => new(target.Url + tail, null, target, anchor);

    // Relative to the file, as in tools that read files; to the URL, as in a browser; and to the page as a folder, for sites whose URLs end with '/'.
    private EntryVariant? FindPage(string path)
    {
        var own = OwnUrl;
        var file = PageAt(ContentPath.Combine(entry.Path.Value, path));
        var url = Index.ByPath.FindUrl(OnSite(own, path));
        return (own.EndsWith("/", StringComparison.Ordinal) ? url ?? file : file ?? url) ?? PageAt(ContentPath.Combine(PageFolder, path));
    }

    private EntryVariant? PageAt(string path)
    {
        const string html = ".html";
        var found = Index.ByPath.FindPage(path);
        if (found.Count == 0 && path.EndsWith(html, StringComparison.OrdinalIgnoreCase))
        {
            path = path.Substring(0, path.Length - html.Length);
            found = Index.ByPath.FindPage(path);
        }

        return found.Count == 0 ? Untranslated(path + ".md") : Best(found, entry.Locale);
    }

    // Not a link to a page; it may refer to an entry that does not exist.
    private LinkTarget FindReference(string url, string path)
    {
        if (ReferenceText.Split(path) is not var (name, slug) || schema.UnnamedCollections.Contains(name) || name is "." or "..")
        {
            return FindOnSite(url, OnSite(OwnUrl, path));
        }

        if (FindCollection(name) is { } collection)
        {
            // With a dot, it may be a file of the site.
            return slug.Contains('.') ? new LinkTarget(url) : MissingTarget.Of(url, collection, slug, schema);
        }

        // Another page of the site, unless a similar collection has an entry with this slug.
        var nearest = Suggestion.Nearest(
            name, schema.Collections.Where(static candidate => !candidate.IsSingleton).Select(static candidate => candidate.Name), out var isCertain);
        return nearest is not null && schema.FindCollection(nearest)!.Find(slug) is not null
            ? new LinkTarget(url, $"there is no collection '{MessageText.Shorten(name)}'; did you mean '{nearest}/{slug}'?")
            {
                Meant = LinkFix.ToProperties(LinkFix.WithPart(url, name, nearest), isCertain),
            }
            : FindOnSite(url, OnSite(OwnUrl, path));
    }

    // Other pages of the site are not known here, but the folders of entries contain only entries. With a dot, it may be another file.
    private LinkTarget FindOnSite(string url, string path) =>
        checksSite && Index.ByPath.FindUrlFolder(path) is var (collection, slug) && slug.Length > 0 && slug.IndexOf('.', slug.LastIndexOf('/') + 1) < 0
            ? MissingTarget.Of(url, collection, slug, schema)
            : new LinkTarget(url);

    private LinkTarget FindFile(string url, string path, string tail, string anchor)
    {
        var full = FromHere(path);
        if (FileAt(full) is { } target)
        {
            return To(target, tail, anchor);
        }

        if (Index.FindList(full) is { } list)
        {
            return new LinkTarget(
                url,
                list.IsSingleton
                    ? "the file is a singleton, which has no page; link to an entry, as 'collection/slug'"
                    : $"the file has several entries; name one, such as '{list.Name}/{list.Entries[0].Slug}'");
        }

        // Relative to the folder of the collection, to the content root, or to the page as a folder, if this file's folder has no such file.
        var other = path[0] == '.' ? null : FileAt(ContentPath.Combine(entry.Path.SlugFolder, path)) ?? FileAt(InRoot(path));
        other ??= path[0] == '/' ? null : FileAt(ContentPath.Combine(PageFolder, path));
        if (other is not null)
        {
            return To(other, tail, anchor);
        }

        var place = ContentPath.Parse(Layout, full);
        if (place is not null && schema.FindCollection(place.Collection)?.Drafts.Contains(place.Slug) == true)
        {
            return new LinkTarget(url, MissingTarget.Draft);
        }

        if (schema.Collections.Any(collection => collection.WithoutData.Contains(full)))
        {
            return new LinkTarget(url, MissingTarget.WithoutData);
        }

        // If no MDX file is read, such a file may be a page of the site; and a data file may be any file of the site.
        if (Index.IsUnnamed(full)
            || (path[0] == '/' && place is { Format: not ContentFormat.Markdown })
            || (place is { IsMdx: true } && !Index.HasMdx))
        {
            return new LinkTarget(url);
        }

        if (Index.ByPath.FindNear(full, out var isCertain) is not { } nearest)
        {
            return new LinkTarget(url, "write the path of a content file from this one, or an entry as 'collection/slug'");
        }

        var meant = Relative(entry.Path.Value, nearest);
        return new LinkTarget(url, $"did you mean '{meant}'?") { Meant = LinkFix.ToProperties(meant + tail, isCertain) };
    }

    private string FromHere(string path) => path[0] == '/' ? InRoot(path) : ContentPath.Combine(entry.Path.Value, path);

    // If the collection's folder is outside the content root, a path may start in the content root or in the common folder of both.
    private string InRoot(string path)
    {
        var inside = ContentPath.Combine("", path);
        return Layout.Places.OfRoot(inside).Append(inside).FirstOrDefault(place => FileAt(place) is not null || Index.HasImage(place))
            ?? Layout.Places.Root + inside;
    }

    private EntryVariant? FileAt(string path) =>
        Index.Find(path) ?? (Index.ByPath.FindFile(path) is { Count: > 0 } variants ? Best(variants, entry.Locale) : Untranslated(path));

    // Sites with a folder for each locale show an untranslated page in another locale.
    private EntryVariant? Untranslated(string path) =>
        ContentPath.Parse(Layout, path) is { HasLocaleFolder: true, Format: ContentFormat.Markdown } place
            && FindCollection(place.Collection)?.FindNamed(place.Slug) is { } named
            ? Best(named, place.Locale)
            : null;

    /// <summary>The relative link from one file to another.</summary>
    /// <param name="file">The file with the link; its path inside the content root.</param>
    /// <param name="path">The path of the other file.</param>
    public static string Relative(string file, string path) => ContentPath.Relative(file, path).Replace(" ", "%20");
}
