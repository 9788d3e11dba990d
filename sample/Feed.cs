using System.ServiceModel.Syndication;
using System.Xml;

namespace Newspaper;

/// <summary>The Atom feed of an edition, with its newest articles.</summary>
internal static class Feed
{
    public const string Path = "feed.xml";

    public static void Write(XmlWriter xml, Edition edition, PublicAddress address)
    {
        var home = new Uri(address.Of(edition.Root));
        var items = Articles.Page(1, size: 20, edition.Slug).Entries.Select(article => ItemOf(article, address)).ToList();
        var feed = new SyndicationFeed(edition.Name, edition.Motto, home, home.AbsoluteUri, items.Max(item => item.LastUpdatedTime), items)
        {
            Language = edition.Slug,
            Authors = { new SyndicationPerson { Name = edition.Name } },
        };
        feed.Links.Add(SyndicationLink.CreateSelfLink(new Uri(home, Path), "application/atom+xml"));
        feed.GetAtom10Formatter().WriteTo(xml);
    }

    private static SyndicationItem ItemOf(Article article, PublicAddress address)
    {
        var url = new Uri(address.Of(article.Url));
        // An article has a day; a feed needs an instant, so it takes the day's first one.
        var day = new DateTimeOffset(article.Date, TimeOnly.MinValue, TimeSpan.Zero);
        var item = new SyndicationItem(article.Title, SyndicationContent.CreateHtmlContent(address.InLinksOf(article.Body.Html)), url, url.AbsoluteUri, day)
        {
            Summary = SyndicationContent.CreatePlaintextContent(article.Body.ExcerptText),
            PublishDate = day,
            BaseUri = url,
        };
        foreach (var topic in article.Topics)
        {
            item.Categories.Add(new SyndicationCategory(topic.Name));
        }

        return item;
    }
}
