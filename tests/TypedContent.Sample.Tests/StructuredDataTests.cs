using System.Text.Json;
using Newspaper;

namespace TypedContent.Sample.Tests;

/// <summary>The structured data of pages, in JSON-LD.</summary>
public class StructuredDataTests(ServedSite site) : IClassFixture<ServedSite>
{
    private static readonly string[] Types =
    [
        "NewsArticle", "NewsMediaOrganization", "Organization", "Thing", "FAQPage", "Question", "Answer", "Quotation", "Person", "Country",
    ];

    [Theory]
    [InlineData("/", "ar")]
    [InlineData("/en/", "en")]
    public async Task An_article_is_described_with_its_questions_and_quotations(string root, string locale)
    {
        var article = Articles.MarrakechMeeting.In(locale);
        var things = await GetAsync(root + "articles/marrakech-meeting/");
        var news = things.Single(thing => Type(thing) == "NewsArticle");
        var faq = things.Single(thing => Type(thing) == "FAQPage").GetProperty("mainEntity").EnumerateArray().ToList();
        var quotations = news.GetProperty("hasPart").EnumerateArray().ToList();

        Assert.Equal((article.Title, "2022-05-13", locale), (Text(news, "headline"), Text(news, "datePublished"), Text(news, "inLanguage")));
        Assert.Equal(("2022-05-13", Text(news, "url")), (Text(news, "dateModified"), Text(news, "mainEntityOfPage")));
        Assert.Equal(article.Source.Url, Text(news, "isBasedOn"));
        Assert.Equal($"https://midad.example/share-{locale}.png", Text(news, "image"));
        Assert.All(["author", "publisher"], role => Assert.Equal(
            ("NewsMediaOrganization", Editions.Find(locale)!.Name, "https://midad.example" + root),
            (Type(news.GetProperty(role)), Text(news.GetProperty(role), "name"), Text(news.GetProperty(role), "url"))));
        Assert.Equal(article.Topics.Select(topic => topic.Name), news.GetProperty("about").EnumerateArray().Select(topic => Text(topic, "name")));
        Assert.Equal(
            article.Summary.Select(item => (item.Question, item.Answer)),
            faq.Select(item => (Text(item, "name"), Text(item.GetProperty("acceptedAnswer"), "text"))));
        Assert.Equal(
            article.Quotes.Select(quote => (quote.Text, quote.Speaker.Name, quote.Speaker.Role)),
            quotations.Select(
                quotation => (Text(quotation, "text"), Text(quotation.GetProperty("creator"), "name"), Text(quotation.GetProperty("creator"), "jobTitle"))));
        Assert.All(things.SelectMany(AllTypes), type => Assert.Contains(type, Types));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/en/")]
    public async Task People_and_quotations_are_described_with_working_addresses(string root)
    {
        var people = await GetAsync(root + "people/");
        var quotations = await GetAsync(root + "quotations/");

        Assert.All(people, person => Assert.Equal("Person", Type(person)));
        Assert.Equal(People.All.Count, people.Count);
        Assert.All(quotations, quotation => Assert.Equal("Quotation", Type(quotation)));
        Assert.Equal(10, quotations.Count);
        foreach (var thing in people.Concat(quotations))
        {
            var address = new Uri(Text(thing, "@id"));
            Assert.NotNull((await site.GetPageAsync(address.AbsolutePath)).GetElementById(address.Fragment[1..]));
        }
    }

    [Fact]
    public async Task Its_type_is_not_escaped() =>
        Assert.Contains("<script type=\"application/ld+json\">{", await site.Client.GetStringAsync("/people/"), StringComparison.Ordinal);

    private async Task<List<JsonElement>> GetAsync(string address)
    {
        var page = await site.GetPageAsync(address);
        var root = JsonDocument.Parse(Assert.Single(page.QuerySelectorAll("script[type='application/ld+json']")).TextContent).RootElement;
        Assert.Equal("https://schema.org", Text(root, "@context"));
        return [.. root.GetProperty("@graph").EnumerateArray()];
    }

    private static string Type(JsonElement thing) => Text(thing, "@type");

    private static string Text(JsonElement thing, string name) => thing.GetProperty(name).GetString()!;

    private static IEnumerable<string> AllTypes(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(AllTypes),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => member.Name == "@type" ? [member.Value.GetString()!] : AllTypes(member.Value)),
        _ => [],
    };
}
