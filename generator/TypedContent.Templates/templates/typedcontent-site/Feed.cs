using System.Xml.Linq;

namespace Site._1;

/// <summary>The Atom feed of the newest articles.</summary>
public static class Feed
{
    private const int Size = 20;

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static IResult Write(HttpRequest request)
    {
        // Addresses in the feed are complete, so that they mean the same in any reader.
        var site = $"{request.Scheme}://{request.Host}{request.PathBase}";
        var feed = new XElement(
            Atom + "feed",
            new XAttribute(XNamespace.Xml + "lang", Settings.Language),
            new XAttribute(XNamespace.Xml + "base", site),
            new XElement(Atom + "id", site + "/"),
            new XElement(Atom + "title", Settings.Title),
            new XElement(Atom + "updated", Midnight(Articles.All[0].Date)),
            new XElement(Atom + "author", new XElement(Atom + "name", Settings.Title)),
            new XElement(Atom + "link", new XAttribute("rel", "self"), new XAttribute("href", site + "/feed.xml")),
            Articles.All.Take(Size).Select(article => EntryOf(article, site)));
        return Results.Content(feed.ToString(), "application/atom+xml; charset=utf-8");
    }

    private static XElement EntryOf(Article article, string site) => new(
        Atom + "entry",
        new XElement(Atom + "id", site + article.Url),
        new XElement(Atom + "title", article.Title),
        new XElement(Atom + "updated", Midnight(article.Date)),
        new XElement(Atom + "link", new XAttribute("href", site + article.Url)),
        article.Tags.Select(tag => new XElement(Atom + "category", new XAttribute("term", tag.Slug), new XAttribute("label", tag.Name))),
        new XElement(Atom + "summary", article.Summary),
        new XElement(Atom + "content", new XAttribute("type", "html"), article.Body.Html));

    private static string Midnight(DateOnly day) => $"{day:O}T00:00:00Z";
}
