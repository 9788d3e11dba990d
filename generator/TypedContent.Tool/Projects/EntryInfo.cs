using TypedContent.Compiler.Binding;
using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Markdown;
using TypedContent.Compiler.Links;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Schema.Entries;

namespace TypedContent.Tool.Projects;

/// <summary>An entry in one locale, as commands show it.</summary>
/// <param name="Collection">The collection.</param>
/// <param name="Slug">The slug.</param>
/// <param name="Locale">The locale; <see langword="null"/> for none.</param>
/// <param name="Title">The title; <see langword="null"/> if it has none.</param>
/// <param name="IsDraft">Whether it is a draft, is not published yet, or has expired.</param>
/// <param name="Words">The number of words in its body.</param>
/// <param name="File">The full path of its file.</param>
/// <param name="Url">Its URL; <see langword="null"/> if this build leaves it out.</param>
internal sealed record EntryInfo(
    string Collection, string Slug, string? Locale, string? Title, bool IsDraft, int Words, string File, string? Url)
{
    /// <summary>The entries of all collections, in the order of collections, slugs and locales. Singletons are no entries.</summary>
    public static IReadOnlyList<EntryInfo> Of(ProjectContent content) =>
    [
        .. content.Entries.Select((entry, index) => (Entry: entry, Body: content.Bodies[index]))
            .Where(static pair => !pair.Entry.IsSingleton && pair.Entry.Slug.Length > 0 && pair.Entry.Collection.Length > 0)
            .Select(pair => Of(pair.Entry, pair.Body, content))
            .OrderBy(static entry => entry.Collection, StringComparer.Ordinal)
            .ThenBy(static entry => entry.Slug, StringComparer.Ordinal)
            .ThenBy(static entry => entry.Locale, StringComparer.Ordinal),
    ];

    /// <summary>The slugs, with their collections, that an entry of another slug links or refers to.</summary>
    public static IReadOnlySet<(string Collection, string Slug)> Referenced(ProjectContent content)
    {
        var referenced = new HashSet<(string, string)>();
        var slugs = content.Schema.Collections.SelectMany(static collection => collection.Entries.SelectMany(static entry => entry.Variants)
            .Select(variant => (variant, collection.Name))).ToLookup(static pair => (pair.variant.Path, pair.variant.Index));
        foreach (var (entry, index) in content.Entries.Select(static (entry, index) => (entry, index)))
        {
            var found = new List<(string Collection, string Slug)>();
            if (content.Bindings[index].Entry is { } bound)
            {
                // References of entries that may refer to each other in a circle are not among the values.
                foreach (var value in bound.Links.Select(static link => link.Value).Prepend(bound.Value))
                {
                    Collect(value, found);
                }
            }

            if (entry.Body is { } body)
            {
                var links = new LinkResolver(content.Schema, entry);
                found.AddRange(body.Links.Where(static link => !link.IsImage).Select(link => links.Resolve(link.Url, isImage: false).Target)
                    .OfType<EntryVariant>().SelectMany(target => slugs[(target.Path, target.Index)]).Select(static pair => (pair.Name, pair.variant.Slug)));
            }

            referenced.UnionWith(found.Where(target => target != (entry.Collection, entry.Slug)));
        }

        return referenced;
    }

    private static EntryInfo Of(EntryNode entry, BodyResult body, ProjectContent content) => new(
        entry.Collection,
        entry.Slug,
        entry.Locale ?? content.Options.DefaultLocale,
        entry.Title,
        Publication.IsDraft(entry, content.Options),
        body.Body is { } rendered ? WordCount.Of(HtmlText.Of(rendered.Html)).Words : 0,
        entry.File.Path,
        content.Schema.FindCollection(entry.Collection)?.FindVariant(new EntryKey(entry))?.Url);

    private static void Collect(BoundValue value, List<(string Collection, string Slug)> found)
    {
        switch (value)
        {
            case BoundReference reference:
                found.Add((reference.Type.Collection, reference.Slug));
                break;
            case BoundRecord record:
                CollectAll(record.Members.Select(static member => member.Value));
                break;
            case BoundList list:
                CollectAll(list.Items);
                break;
            case BoundDictionary dictionary:
                CollectAll(dictionary.Items.Select(static item => item.Value));
                break;
        }

        void CollectAll(IEnumerable<BoundValue> values)
        {
            foreach (var inner in values)
            {
                Collect(inner, found);
            }
        }
    }
}
