using System.Collections.Immutable;
using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Schema.Entries;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Locales;

/// <summary>Reports entries that lack a locale of <c>TypedContentLocales</c>, in collections that use locales at all.</summary>
internal static class MissingTranslations
{
    /// <summary>Reports the entries of all collections that have a name.</summary>
    public static void Report(ImmutableArray<Document> documents, ContentSchema schema, GenerationOptions options, ProjectProblemBag problems)
    {
        if (options.Locales.Count == 0)
        {
            return;
        }

        foreach (var collection in documents.SelectMany(static document => document.Entries).GroupBy(static entry => entry.Collection))
        {
            if (schema.FindCollection(collection.Key) is not null)
            {
                Report([.. collection], options, problems);
            }
        }
    }

    private static void Report(List<EntryNode> entries, GenerationOptions options, ProjectProblemBag problems)
    {
        if (entries.TrueForAll(static entry => entry.Locale is null))
        {
            return;
        }

        var order = new LocaleOrder(options.DefaultLocale);
        var paths = new HashSet<string>(entries.Select(static entry => entry.Path.SourcePath), StringComparer.Ordinal);
        foreach (var group in entries.Where(static entry => entry.Slug.Length > 0).GroupBy(static entry => entry.Slug))
        {
            // A translation that this build leaves out as a draft is not missing.
            if (order.Sort(group.Where(entry => Publication.IsIncluded(entry, options))).FirstOrDefault() is not { } first)
            {
                continue;
            }

            var missing = options.Locales
                .Where(locale => !group.Any(entry => string.Equals(entry.Locale ?? options.DefaultLocale, locale, StringComparison.OrdinalIgnoreCase)))
                .ToList();
            if (missing.Count > 0)
            {
                problems.Report(
                    first.File,
                    ProblemId.MissingTranslation,
                    first.Head,
                    MessageText.Shorten(first.IsSingleton ? first.Collection : first.Slug),
                    string.Join(", ", missing.Select(static locale => $"'{locale}'")),
                    string.Join(", ", missing.Select(locale =>
                        FileName(first, locale) is var file && paths.Contains(file) ? $"'{MessageText.Shorten(first.Slug)}' to {file}" : file)));
            }
        }
    }

    /// <summary>The file that an entry would have in another locale.</summary>
    private static string FileName(EntryNode entry, string locale)
    {
        var (path, layout) = (entry.Path.SourcePath, entry.File.Options.Layout);
        var dot = path.LastIndexOf('.');
        var (bare, extension) = (path.Substring(0, dot), path.Substring(dot));
        var place = layout.Places.Find(entry.Path.Value);
        if (place?.Folder is { } own && own.Shown.Contains(CollectionFolder.LocalePart))
        {
            return own.Shown.Replace(CollectionFolder.LocalePart, locale) + "/" + place.Value.Inside;
        }

        var parts = bare.Split('/').ToList();
        var first = parts.Count - (place?.Inside.Split('/').Length ?? parts.Count);
        var index = (layout.Locale, place?.Folder) switch
        {
            _ when entry.Path.IsDirectlyUnderRoot && layout.Locale != LocalePlace.AroundCollection => -1,
            (LocalePlace.AroundCollection, _) or (LocalePlace.InCollection, not null) => first,
            (LocalePlace.InCollection, null) => first + (layout.HasCollectionFolders && parts.Count > first + 1 ? 1 : 0),
            _ => -1,
        };
        if (index >= 0 && (entry.Path.HasLocaleFolder || entry.Locale is null))
        {
            parts.RemoveRange(index, entry.Path.HasLocaleFolder ? 1 : 0);
            parts.Insert(index, locale);
            return string.Join("/", parts) + extension;
        }

        if (layout.Locale == LocalePlace.OnCollection
            && place is { Folder: null }
            && !entry.Path.IsDirectlyUnderRoot
            && (entry.Path.HasLocaleFolder || entry.Locale is null))
        {
            parts[first] = entry.Collection + "." + locale;
            return string.Join("/", parts) + extension;
        }

        if (layout.Locale == LocalePlace.InsteadOfName && !entry.Path.IsDirectlyUnderRoot && (entry.Path.HasLocaleFolder || entry.Locale is null))
        {
            return (entry.Path.HasLocaleFolder ? bare.Substring(0, bare.LastIndexOf('/')) : bare) + "/" + locale + extension;
        }

        return $"{(entry.Locale is not null && LastTag(bare) is var tag and > 0 ? bare.Substring(0, tag) : bare)}.{locale}{extension}";
    }

    private static int LastTag(string bare) => bare.LastIndexOf('.') is var dot && dot > bare.LastIndexOf('/') ? dot : -1;
}
