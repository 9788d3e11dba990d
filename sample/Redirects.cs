using System.Net;

namespace Newspaper;

/// <summary>The old addresses of articles (<c>aliases:</c> in their files), which lead to their pages.</summary>
internal static class Redirects
{
    /// <summary>All old addresses, with their articles.</summary>
    public static IEnumerable<(string Alias, Article Article)> All =>
        from edition in Editions.All
        from article in Articles.AllIn(edition.Slug)
        from alias in article.Aliases
        select (alias, article);

    /// <summary>Redirects requests for the old addresses, for good.</summary>
    public static void MapRedirects(this IEndpointRouteBuilder site)
    {
        foreach (var (alias, article) in All)
        {
            site.MapMethods(
                Uri.UnescapeDataString(alias),
                ["GET", "HEAD"],
                (HttpRequest request) => Results.Redirect($"{request.PathBase}{article.Url}{request.QueryString}", permanent: true));
        }
    }

    /// <summary>A page that leads to an article, for servers of files.</summary>
    /// <param name="article">The article.</param>
    /// <param name="link">The link to its page.</param>
    /// <param name="address">The whole address of its page.</param>
    public static string Page(Article article, string link, string address) =>
        $"""
        <!DOCTYPE html>
        <html lang="{article.Locale}" dir="{article.Direction}">
        <meta charset="utf-8">
        <title>{WebUtility.HtmlEncode(article.Title)}</title>
        <link rel="canonical" href="{address}">
        <meta http-equiv="refresh" content="0; url={link}">
        <p><a href="{link}">{WebUtility.HtmlEncode(article.Title)}</a></p>
        </html>

        """;
}
