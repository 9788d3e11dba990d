using TypedContent.Generator.Diagnostics;
using TypedContent.Generator.Options;
using TypedContent.Generator.Reading;
using TypedContent.Generator.Schema;

namespace TypedContent.Generator.Translation;

/// <summary>Reports entries that lack a locale of <c>TypedContentLocales</c>, in collections that have locales at all.</summary>
internal static class MissingTranslations
{
    public static void Report(IReadOnlyList<EntryNode> entries, GenerationOptions options, List<DiagnosticInfo> diagnostics)
    {
        if (options.Locales.Count == 0 || entries.All(static entry => entry.Locale is null))
        {
            return;
        }

        var order = new LocaleOrder(options.DefaultLocale);
        var paths = new HashSet<string>(entries.Select(static entry => entry.Path.SourcePath), StringComparer.Ordinal);
        foreach (var group in entries.Where(entry => entry.Slug.Length > 0 && Publication.IsIncluded(entry, options)).GroupBy(static entry => entry.Slug))
        {
            var first = order.Sort(group).First();
            var missing = options.Locales
                .Where(locale => !group.Any(entry => string.Equals(entry.Locale ?? options.DefaultLocale, locale, StringComparison.OrdinalIgnoreCase)))
                .ToList();
            if (missing.Count > 0)
            {
                diagnostics.Add(DiagnosticBag.Create(
                    first.File,
                    DiagnosticDescriptors.MissingTranslation,
                    first.Head,
                    NodeText.Shorten(first.Slug),
                    string.Join(", ", missing.Select(static locale => $"'{locale}'")),
                    string.Join(", ", missing.Select(locale => FileName(first, locale) is var file && paths.Contains(file) ? $"'{NodeText.Shorten(first.Slug)}' to {file}" : file))));
            }
        }
    }

    private static string FileName(EntryNode entry, string locale)
    {
        var path = entry.Path.SourcePath;
        var dot = path.LastIndexOf('.');
        var bare = path.Substring(0, dot);
        if (entry.Locale is not null && LastTag(bare) is var tag and > 0)
        {
            bare = bare.Substring(0, tag);
        }

        return $"{bare}.{locale}{path.Substring(dot)}";
    }

    private static int LastTag(string bare) => bare.LastIndexOf('.') is var dot && dot > bare.LastIndexOf('/') ? dot : -1;
}
