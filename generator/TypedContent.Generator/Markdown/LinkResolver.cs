using TypedContent.Generator.Binding;
using TypedContent.Generator.Diagnostics;
using TypedContent.Generator.Files;
using TypedContent.Generator.Markdown.Foreign;
using TypedContent.Generator.Markdown.WikiLinks;
using TypedContent.Generator.Reading;
using TypedContent.Generator.Schema;

namespace TypedContent.Generator.Markdown;

/// <summary>Where a link leads.</summary>
/// <param name="Url">The URL; <see langword="null"/> for one that must not be emitted.</param>
/// <param name="Problem">What is wrong, as the rest of a sentence; <see langword="null"/> where nothing is.</param>
/// <param name="Target">The entry that it leads to; <see langword="null"/> where it leads to none.</param>
/// <param name="Anchor">What stands behind <c>#</c>; empty for nothing.</param>
/// <param name="Image">The path of an image inside the content root; <see langword="null"/> for all else.</param>
internal sealed record LinkTarget(string? Url, string? Problem = null, VariantName? Target = null, string Anchor = "", string? Image = null)
{
    /// <summary>The target's file, for readers.</summary>
    public string SourcePath => Target is null ? "" : "'" + Target.ContentPath + "'";
}

/// <summary>Finds where the links of an entry lead: a file of the content, or an entry by <c>collection/slug</c>; all others are left alone.</summary>
internal sealed class LinkResolver(ContentSchema schema, EntryNode entry)
{
    private const string Draft = "it is a draft, which this build leaves out";

    private const string WithoutData = "its file has no data, and is left out; write some there";

    private readonly Dictionary<(string Url, bool IsImage), LinkTarget> _known = [];

    public LinkTarget Resolve(string url, bool isImage)
    {
        if (!_known.TryGetValue((url, isImage), out var target))
        {
            target = SafeUrl.IsScript(url, isImage) ? new LinkTarget(null) : ForeignSyntax.IsIn(url) ? new LinkTarget(url) : schema.HasWikiLinks && WikiLink.Of(url) is { } wiki ? Find(wiki, isImage) : isImage ? FindImage(url) : Find(url);
            _known.Add((url, isImage), target);
        }

        return target;
    }

    /// <summary>The collection that the speakers of a typed block are of; <see langword="null"/> where they are of none.</summary>
    public string? SpeakersOf(string block) =>
        schema.FindCollection(entry.Collection) is { } collection ? SpeakersOf(schema.Record(collection.RecordName), CSharpName.Pascal(CSharpName.Plural(block)), []) : null;

    private string? SpeakersOf(RecordSpec record, string list, HashSet<string> seen)
    {
        var nested = record.Members.Where(static member => member.Type is ListSpec { Element: NestedSpec })
            .Select(member => (member.Name, Record: schema.Record(((NestedSpec)((ListSpec)member.Type).Element).Name)))
            .ToList();
        return nested.Where(member => member.Name == list)
                .Select(static member => KeyStyle.Find(member.Record, "speaker")?.Type)
                .OfType<ReferenceSpec>()
                .FirstOrDefault()?.Collection
            ?? nested.Where(member => seen.Add(member.Record.Name)).Select(member => SpeakersOf(member.Record, list, seen)).FirstOrDefault(static found => found is not null);
    }

    /// <summary>The best variant of an entry for the one that links: by the rule of references.</summary>
    public static VariantName Best(EntryName entry, string? locale)
    {
        for (var tag = locale; !string.IsNullOrEmpty(tag); tag = Shorter(tag!))
        {
            if (entry.Variants.FirstOrDefault(variant => string.Equals(variant.Locale, tag, StringComparison.OrdinalIgnoreCase)) is { } found)
            {
                return found;
            }
        }

        return entry.Variants[0];
    }

    private static string? Shorter(string tag) => tag.LastIndexOf('-') is var dash and > 0 ? tag.Substring(0, dash) : null;

    // An image beside the content is known; where the project puts others, it isn't.
    private LinkTarget FindImage(string url)
    {
        var end = url.IndexOfAny(['?', '#']);
        var path = end < 0 ? url : url.Substring(0, end);
        if (path.Length == 0 || path[0] == '/' || HasScheme(path))
        {
            return new LinkTarget(url);
        }

        return ImageAt(Combined(entry.Path.Value, CSharpName.Normalize(Decoded(path))), end < 0 ? "" : url.Substring(end));
    }

    private LinkTarget ImageAt(string full, string rest) =>
        new(schema.BasePath + "/" + string.Join("/", full.Split('/').Select(Uri.EscapeDataString)) + rest, Image: full);

    private LinkTarget Find(WikiLink link, bool isImage)
    {
        var index = WikiLinkIndex.Of(schema);
        if (isImage)
        {
            // One that is not there is reported as others are, by its name.
            return ImageAt(index.FindImage(link.Target, entry.Path.Value) ?? link.Target, "");
        }

        var anchor = HeadingId.Of(link.Heading);
        var rest = anchor.Length > 0 ? "#" + anchor : "";
        if (link.Target.Length == 0)
        {
            return new LinkTarget(rest, Anchor: anchor);
        }

        if (index.Find(link.Target, entry.Path.Value) is { } found)
        {
            var target = Best(found, entry.Locale);
            return new LinkTarget(target.Url + rest, null, target, anchor);
        }

        return new LinkTarget(link.Url, Suggestion.Nearest(link.Target, index.Names) is { } nearest ? $"did you mean '[[{nearest}]]'?" : "name a file of the content by its name, or by its path without extension");
    }

    private LinkTarget Find(string url)
    {
        var end = url.IndexOfAny(['?', '#']);
        var path = end < 0 ? url : url.Substring(0, end);
        var rest = end < 0 ? "" : url.Substring(end);
        var anchor = url.IndexOf('#') is var mark and >= 0 ? Decoded(url.Substring(mark + 1)) : "";
        if (path.Length == 0)
        {
            return new LinkTarget(url, Anchor: anchor);
        }

        if (HasScheme(path) || path.StartsWith("//", StringComparison.Ordinal))
        {
            return new LinkTarget(url);
        }

        var decoded = CSharpName.Normalize(Decoded(path));
        if (ContentPath.HasFormat(decoded))
        {
            return FindFile(url, decoded, rest, anchor);
        }

        if (ReferenceText.Split(decoded) is not var (name, slug))
        {
            return new LinkTarget(url);
        }

        if (schema.FindCollection(name) is { } collection)
        {
            // With a dot, it may be a file of the site, unless there is such an entry.
            return !slug.Contains('.') || collection.Find(slug) is not null ? FindEntry(url, collection, slug, rest, anchor) : new LinkTarget(url);
        }

        if (schema.UnnamedCollections.Contains(name))
        {
            return new LinkTarget(url);
        }

        // Another page of the site, unless it is an entry but for its collection's name.
        var nearest = Suggestion.Nearest(name, schema.Collections.Select(static candidate => candidate.Name));
        return nearest is not null && schema.FindCollection(nearest)!.Find(slug) is not null
            ? new LinkTarget(url, $"there is no collection '{NodeText.Shorten(name)}'; did you mean '{nearest}/{slug}'?")
            : new LinkTarget(url);
    }

    private LinkTarget FindFile(string url, string path, string rest, string anchor)
    {
        var full = path[0] == '/' ? path.Substring(1) : Combined(entry.Path.Value, path);
        var index = SchemaIndex.Of(schema);
        if (index.Find(full) is { } target)
        {
            return new LinkTarget(target.Url + rest, null, target, anchor);
        }

        if (index.FindList(full) is { } list)
        {
            return new LinkTarget(url, $"the file holds several entries; name one, such as '{list.Name}/{list.Entries[0].Slug}'");
        }

        if (ContentPath.Parse("", full) is { } draft && schema.FindCollection(draft.Collection)?.Drafts.Contains(draft.Slug) == true)
        {
            return new LinkTarget(url, Draft);
        }

        if (schema.Collections.Any(collection => collection.WithoutData.Contains(full)))
        {
            return new LinkTarget(url, WithoutData);
        }

        // Where no file of Markdown with JSX is read, it is the site's matter where one is.
        if (index.IsUnnamed(full) || (ContentPath.Parse("", full) is { IsMdx: true } && !index.Paths.Any(static path => path.EndsWith(".mdx", StringComparison.OrdinalIgnoreCase))))
        {
            return new LinkTarget(url);
        }

        var nearest = Suggestion.Nearest(full, index.Paths);
        return new LinkTarget(url, nearest is null ? "name a file of the content by its path from this one, or an entry as 'collection/slug'" : $"did you mean '{Relative(entry.Path.Value, nearest)}'?");
    }

    private LinkTarget FindEntry(string url, CollectionSpec collection, string slug, string rest, string anchor)
    {
        if (collection.Find(slug) is { } found)
        {
            var target = Best(found, entry.Locale);
            return new LinkTarget(target.Url + rest, null, target, anchor);
        }

        if (collection.MayHave(slug))
        {
            return new LinkTarget(url);
        }

        var nearest = Suggestion.Nearest(slug, collection.Entries.Select(static candidate => candidate.Slug));
        return new LinkTarget(
            url,
            $"the collection '{collection.Name}' has no slug '{NodeText.Shorten(slug)}'; " + (collection.Drafts.Contains(slug) ? Draft : collection.LacksData(slug) ? WithoutData : nearest is null ? "name one that it has" : $"did you mean '{collection.Name}/{nearest}'?"));
    }

    private static bool HasScheme(string path) => path.IndexOf(':') is var colon and > 0 && path.IndexOf('/') is var slash && (slash < 0 || colon < slash);

    private static string Decoded(string text) => Uri.UnescapeDataString(text);

    private static string Combined(string file, string path)
    {
        var parts = file.Split('/').ToList();
        parts.RemoveAt(parts.Count - 1);
        foreach (var part in path.Split('/'))
        {
            if (part == ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("." or ""))
            {
                parts.Add(part);
            }
        }

        return string.Join("/", parts);
    }

    /// <summary>How a link in one file names another.</summary>
    /// <param name="file">The file with the link; its path inside the content root.</param>
    /// <param name="path">The other file's.</param>
    public static string Relative(string file, string path)
    {
        var (from, to) = (file.Split('/'), path.Split('/'));
        var same = 0;
        while (same < from.Length - 1 && same < to.Length - 1 && from[same] == to[same])
        {
            same++;
        }

        return string.Concat(Enumerable.Repeat("../", from.Length - 1 - same)) + string.Join("/", to.Skip(same)).Replace(" ", "%20");
    }
}
