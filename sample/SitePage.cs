namespace Newspaper;

/// <summary>A page of the site: its path, which is the same below the root of every edition, and the editions that have it.</summary>
internal sealed record SitePage(string Path, IEnumerable<string> Locales, DateOnly? Changed = null)
{
    /// <summary>All pages that a search engine may show.</summary>
    public static IEnumerable<SitePage> All =>
    [
        .. new[] { "", "people/", "topics/", "quotations/" }.Select(path => new SitePage(path, Newspaper.Editions.All.Slugs)),
        .. Articles.All.Select(article => new SitePage($"articles/{article.Slug}/", Articles.All.LocalesOf(article.Slug), article.Date)),
        .. Topics.All.Select(topic => new SitePage($"topics/{topic.Slug}/", Topics.All.LocalesOf(topic.Slug))),
    ];

    public IEnumerable<Edition> Editions => Newspaper.Editions.All.Where(edition => Locales.Contains(edition.Slug));
}
