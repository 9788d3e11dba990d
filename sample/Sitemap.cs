using System.Globalization;
using System.Xml;

namespace Newspaper;

/// <summary>The list of all pages for search engines, each with its other languages.</summary>
internal static class Sitemap
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    public static void Write(XmlWriter xml, PublicAddress address)
    {
        xml.WriteStartElement("urlset", Namespace);
        xml.WriteAttributeString("xmlns", "xhtml", null, Xhtml);
        foreach (var page in SitePage.All)
        {
            foreach (var edition in page.Editions)
            {
                xml.WriteStartElement("url", Namespace);
                xml.WriteElementString("loc", Namespace, address.Of(edition.Root + page.Path));
                if (page.Changed is { } day)
                {
                    xml.WriteElementString("lastmod", Namespace, day.ToString("O", CultureInfo.InvariantCulture));
                }

                // Readers of other languages get the first one.
                foreach (var (language, other) in page.Editions.Select(other => (other.Slug, other)).Append(("x-default", page.Editions.First())))
                {
                    xml.WriteStartElement("link", Xhtml);
                    xml.WriteAttributeString("rel", "alternate");
                    xml.WriteAttributeString("hreflang", language);
                    xml.WriteAttributeString("href", address.Of(other.Root + page.Path));
                    xml.WriteEndElement();
                }

                xml.WriteEndElement();
            }
        }

        xml.WriteEndElement();
    }
}
