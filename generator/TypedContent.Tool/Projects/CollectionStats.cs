namespace TypedContent.Tool.Projects;

/// <summary>Numbers about a collection.</summary>
/// <param name="Collection">The collection.</param>
/// <param name="Entries">The number of slugs.</param>
/// <param name="Locales">The locales of its entries, in ordinal order.</param>
/// <param name="Drafts">The number of drafts, each locale by itself.</param>
/// <param name="Words">The number of words in all bodies.</param>
/// <param name="MissingTranslations">The slugs that lack locales, with these.</param>
/// <param name="Unreferenced">The slugs that no other entry links or refers to.</param>
internal sealed record CollectionStats(
    string Collection,
    int Entries,
    IReadOnlyList<string> Locales,
    int Drafts,
    int Words,
    IReadOnlyList<MissingTranslation> MissingTranslations,
    IReadOnlyList<string> Unreferenced)
{
    /// <summary>The numbers about each collection, in the order of their names.</summary>
    public static IReadOnlyList<CollectionStats> Of(ProjectContent content)
    {
        var referenced = EntryInfo.Referenced(content);
        return [.. EntryInfo.Of(content).GroupBy(static entry => entry.Collection).Select(collection => Of(collection, content, referenced))];
    }

    private static CollectionStats Of(
        IGrouping<string, EntryInfo> collection, ProjectContent content, IReadOnlySet<(string Collection, string Slug)> referenced)
    {
        var slugs = collection.GroupBy(static entry => entry.Slug).ToList();
        var locales = collection.Select(static entry => entry.Locale).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList();
        // The project names the locales that each entry must have; otherwise each should have those of the others.
        var expected = content.Options.Locales.Count > 0 ? [.. content.Options.Locales] : locales;
        return new CollectionStats(
            collection.Key,
            slugs.Count,
            locales,
            collection.Count(static entry => entry.IsDraft),
            collection.Sum(static entry => entry.Words),
            [
                .. slugs.Select(slug => new MissingTranslation(
                    slug.Key,
                    [.. expected.Where(locale => !slug.Any(entry => string.Equals(entry.Locale, locale, StringComparison.OrdinalIgnoreCase)))]))
                    .Where(static missing => missing.Locales.Count > 0)
            ],
            [.. slugs.Select(static slug => slug.Key).Where(slug => !referenced.Contains((collection.Key, slug)))]);
    }
}

/// <summary>A slug without entries in some locales.</summary>
/// <param name="Slug">The slug.</param>
/// <param name="Locales">The locales that it lacks.</param>
internal sealed record MissingTranslation(string Slug, IReadOnlyList<string> Locales);
