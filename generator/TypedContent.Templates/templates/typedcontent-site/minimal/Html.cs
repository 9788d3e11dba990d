using System.Net;
using TypedContent;

namespace Site._1;

/// <summary>The pages of the site.</summary>
public static class Html
{
    private const int PageSize = 10;

    /// <summary>A page of the list of articles; the first one has the number 1.</summary>
    public static IResult Home(int number)
    {
        if (number < 1 || number > Articles.Page(1, PageSize).Count)
        {
            return NotFound();
        }

        var page = Articles.Page(number, PageSize);
        return Page(
            Settings.Title,
            $"""
            <h1>{Text(Settings.Title)}</h1>
            <p>{Text(Settings.Description)}</p>
            {List(page.Entries)}
            {Links(
                page.Previous is { } newer ? (newer == 1 ? "/" : $"/page/{newer}", Settings.Labels.Newer) : null,
                page.Next is { } older ? ($"/page/{older}", Settings.Labels.Older) : null)}
            """);
    }

    public static IResult Article(Article article) => Page(
        article.Title,
        $"""
        <article>
        <h1>{Text(article.Title)}</h1>
        <p><time datetime="{article.Date:O}">{Text(ArticleDate.Of(article))}</time></p>
        {article.Body.Html}
        <p class="tags">{string.Join(" ", article.Tags.Select(tag => Link(tag.Url, tag.Name)))}</p>
        </article>
        {Links(
            article.Previous is { } newer ? (newer.Url, newer.Title) : null,
            article.Next is { } older ? (older.Url, older.Title) : null)}
        """);

    public static IResult Tag(Tag tag) => Page(
        tag.Name,
        $"""
        <h1>{Text(tag.Name)}</h1>
        {List(tag.Articles)}
        """);

    public static IResult NotFound() => Page(
        Settings.Labels.NotFound,
        $"<h1>{Text(Settings.Labels.NotFound)}</h1>",
        StatusCodes.Status404NotFound);

    private static IResult Page(string title, string content, int status = StatusCodes.Status200OK) => Results.Content(
        $"""
        <!doctype html>
        <html lang="{Settings.Language}" dir="{Settings.Direction}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{Text(title)}</title>
        <link rel="stylesheet" href="/site.css">
        <link rel="alternate" type="application/atom+xml" title="{Text(Settings.Title)}" href="/feed.xml">
        </head>
        <body>
        <header>{Link("/", Settings.Title)}</header>
        <main>
        {content}
        </main>
        <footer>{Link("/feed.xml", Settings.Labels.Feed)}</footer>
        </body>
        </html>

        """,
        "text/html; charset=utf-8",
        statusCode: status);

    private static string List(IReadOnlyList<Article> articles)
    {
        var items = articles.Select(article =>
            $"""
            <li>
            <h2>{Link(article.Url, article.Title)}</h2>
            <p><time datetime="{article.Date:O}">{Text(ArticleDate.Of(article))}</time> {Text(article.Summary)}</p>
            </li>
            """);
        return $"<ul class=\"articles\">\n{string.Join("\n", items)}\n</ul>";
    }

    private static string Links((string Url, string Text)? newer, (string Url, string Text)? older) =>
        $"<nav>{(newer is { } left ? Link(left.Url, left.Text) : "")} {(older is { } right ? Link(right.Url, right.Text) : "")}</nav>";

    private static string Link(string url, string text) => $"<a href=\"{url}\">{Text(text)}</a>";

    // A title or a name may hold characters that mean something in HTML, such as &.
    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
