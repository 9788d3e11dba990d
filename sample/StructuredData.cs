using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Newspaper;

/// <summary>The structured data of pages, in the vocabulary of schema.org (JSON-LD).</summary>
internal static class StructuredData
{
    // Letters as they are; the encoder still escapes what could end a script element.
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Write(IEnumerable<JsonObject> things) =>
        new JsonObject { ["@context"] = "https://schema.org", ["@graph"] = List(things) }.ToJsonString(Options);

    public static IEnumerable<JsonObject> Of(Article article, Edition edition, PublicAddress address)
    {
        var url = address.Of(article.Url);
        var day = article.Date.ToString("O", CultureInfo.InvariantCulture);
        yield return new JsonObject
        {
            ["@type"] = "NewsArticle",
            ["@id"] = url,
            ["url"] = url,
            ["headline"] = article.Title,
            ["description"] = article.Subtitle,
            ["image"] = address.Of(edition.SharePicture),
            ["inLanguage"] = edition.Slug,
            ["mainEntityOfPage"] = url,
            ["datePublished"] = day,
            // Nothing is changed once it is published.
            ["dateModified"] = day,
            ["wordCount"] = article.Body.WordCount,
            ["author"] = Of(edition, address),
            ["publisher"] = Of(edition, address),
            ["isBasedOn"] = article.Source.Url,
            ["about"] = List(article.Topics.Select(topic => Thing("Thing", topic.Name))),
            ["mentions"] = List(article.Organisations.Select(organisation => Thing("Organization", organisation.Name))),
            ["hasPart"] = List(article.Quotations.Select(said => Of(said, address))),
        };
        if (article.Summary.Length > 0)
        {
            yield return new JsonObject
            {
                ["@type"] = "FAQPage",
                ["@id"] = url + "#brief",
                ["mainEntity"] = List(article.Summary.Select(item => new JsonObject
                {
                    ["@type"] = "Question",
                    ["name"] = item.Question,
                    ["acceptedAnswer"] = new JsonObject { ["@type"] = "Answer", ["text"] = item.Answer },
                })),
            };
        }
    }

    public static JsonObject Of(Quotation said, PublicAddress address) => new()
    {
        ["@type"] = "Quotation",
        ["@id"] = address.Of(said.Url),
        ["text"] = said.Quote.Text,
        ["creator"] = Of(said.Quote.Speaker, address),
        ["isPartOf"] = new JsonObject { ["@id"] = address.Of(said.Article.Url) },
    };

    public static JsonObject Of(Person person, PublicAddress address) => new()
    {
        ["@type"] = "Person",
        ["@id"] = address.Of(person.Url),
        ["name"] = person.Name,
        ["jobTitle"] = person.Role,
        ["nationality"] = person.Country is { } country ? Thing("Country", country) : null,
        ["affiliation"] = person.Organisation is { } organisation ? Thing("Organization", organisation.Name) : null,
    };

    private static JsonObject Of(Edition edition, PublicAddress address) => new()
    {
        ["@type"] = "NewsMediaOrganization",
        ["name"] = edition.Name,
        ["url"] = address.Of(edition.Root),
    };

    private static JsonObject Thing(string type, string name) => new() { ["@type"] = type, ["name"] = name };

    private static JsonArray List(IEnumerable<JsonObject> things) => [.. things];
}
