using System.Globalization;
using AngleSharp.Dom;
using Newspaper;

namespace TypedContent.Sample.Tests;

/// <summary>All values of an article's record are on its page.</summary>
public class ArticlePageTests(ServedSite site) : IClassFixture<ServedSite>
{
    [Theory]
    [InlineData("/", "ar")]
    [InlineData("/en/", "en")]
    public async Task Every_quotation_is_shown_with_its_speaker_and_role(string root, string locale)
    {
        var (page, article) = await GetAsync(root, locale);
        var figures = page.QuerySelectorAll("figure");

        Assert.Equal(10, figures.Length);
        Assert.Equal(article.Quotes.Select(quote => quote.Text), figures.SelectMany(figure => figure.Words("blockquote")));
        foreach (var (figure, quote) in figures.Zip(article.Quotes))
        {
            var caption = figure.QuerySelector("figcaption")!;
            Assert.Equal(quote.Speaker.Name, caption.QuerySelector("a")!.TextContent);
            Assert.Equal($"{root}people/#{quote.Speaker.Slug}", caption.QuerySelector("a")!.GetAttribute("href"));
            Assert.Contains(quote.Speaker.Role, caption.TextContent, StringComparison.Ordinal);
            Assert.Contains(quote.Context, caption.TextContent, StringComparison.Ordinal);
            Assert.Equal(quote.Translated, caption.TextContent.Contains(Editions.Find(locale)!.Labels.Translated, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("/", "ar")]
    [InlineData("/en/", "en")]
    public async Task The_headline_the_summary_the_facts_and_the_text_are_shown(string root, string locale)
    {
        var (page, article) = await GetAsync(root, locale);

        Assert.Equal(article.Title, page.QuerySelector("h1")!.TextContent);
        // Where and when it happened above the headline, and below it when it was published.
        Assert.Equal(["2022-05-11", "2022-05-13"], page.QuerySelectorAll("main header time").Select(time => time.GetAttribute("datetime")));
        Assert.EndsWith(Editions.Find(locale)!.Write(article.EventDate), Assert.Single(page.Words(".kicker")), StringComparison.Ordinal);
        Assert.Contains(Editions.Find(locale)!.Labels.Published, Assert.Single(page.Words("main header .dateline")), StringComparison.Ordinal);
        Assert.Contains(Editions.Find(locale)!.Write(article.Body.ReadingTime), page.QuerySelector("main header")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(article.Summary.Select(item => item.Question), page.Words(".brief dt"));
        Assert.Equal(article.Summary.Select(item => item.Answer), page.Words(".brief dd"));
        Assert.Equal(article.FactBoxes.Select(box => box.Title), page.Words("aside h2"));
        Assert.Equal(article.FactBoxes.SelectMany(box => box.Items).Select(item => item.DateText), page.Words("aside dt"));
        Assert.Equal(article.FactBoxes.SelectMany(box => box.Items).Select(item => item.Text), page.Words("aside dd"));
        Assert.Equal(article.Topics.Select(topic => topic.Name), page.Words(".story .topics li"));
        Assert.Equal(article.Body.Headings.Select(heading => heading.Text), page.Words(".contents a"));
        Assert.Equal(article.Body.Headings.Select(heading => "#" + heading.Id), page.QuerySelectorAll(".contents a").Select(link => link.GetAttribute("href")));
        // The text between the blocks; these are drawn by the site's own components, in their places.
        var body = page.QuerySelector(".body")!;
        var parts = await Html.ParseAsync(string.Concat(article.Body.Parts.OfType<HtmlPart>().Select(part => part.Html)));
        Assert.Equal(
            article.Body.Parts.OfType<BlockPart>().Select(part => part.Value is Quote quote ? quote.Text : ((FactBox)part.Value).Title),
            body.QuerySelectorAll("figure > blockquote, aside > h2").Select(Html.Words));
        foreach (var block in body.QuerySelectorAll("figure, aside").ToList())
        {
            block.Remove();
        }

        Assert.Equal(parts.Body!.Words(), body.Words());
    }

    [Theory]
    [InlineData("/", "ar", "76 دولة", "500 هجوم", "70%", "4", "10,000 مقاتل")]
    [InlineData("/en/", "en", "76 countries", "500 attacks", "70%", "4", "10,000 fighters")]
    public async Task The_figures_are_written_with_their_units(string root, string locale, params string[] expected)
    {
        var (page, article) = await GetAsync(root, locale);

        Assert.Equal(expected, page.Words(".figures strong"));
        Assert.DoesNotContain("", page.Words(".figures strong *"));
        Assert.Equal(article.Figures.Select(figure => figure.Label), page.Words(".figures .label"));
        Assert.Equal(article.Figures.Select(figure => figure.Approximation).OfType<string>(), page.Words(".figures .approximation"));
        Assert.Equal(["2022", "2021", "2021"], page.Words(".figures time"));
    }

    [Theory]
    [InlineData("/", "ar", "حلف الشمال الأطلسي (الناتو)")]
    [InlineData("/en/", "en", "North Atlantic Treaty Organization (NATO)")]
    public async Task The_organisations_and_the_source_are_shown(string root, string locale, string nato)
    {
        var (page, article) = await GetAsync(root, locale);
        var source = page.QuerySelector($".source a[href='{article.Source.Url}']")!;

        Assert.Equal(article.Organisations.Select(organisation => organisation.Name), page.Words(".organisations b"));
        Assert.Contains(page.Words(".organisations li"), text => text.StartsWith(nato, StringComparison.Ordinal));
        Assert.Equal((article.Source.Title, "ar"), (source.TextContent, source.GetAttribute("hreflang")));
        Assert.Contains(article.Source.Publisher, source.Closest("section")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/", "ar", "كل نقطة: 100 مقاتل")]
    [InlineData("/en/", "en", "Each dot: 100 fighters")]
    public async Task The_figures_are_drawn_dot_by_dot(string root, string locale, string each)
    {
        var (page, article) = await GetAsync(root, locale);
        var drawn = page.QuerySelectorAll(".figures svg").Select(svg => Dots(svg.QuerySelector("path:last-child")!)).ToList();

        // A count has a dot for each one, or for each hundred; a share of a hundred as many; a rank is one.
        Assert.Equal(article.Figures.Length, drawn.Count);
        Assert.Equal([76, 500, 70, 1, 100], drawn);
        Assert.All(page.QuerySelectorAll(".figures path"), path => Assert.DoesNotMatch(@"\.\d{3}", path.GetAttribute("d")!));
        Assert.Equal([each], page.Words(".figures .each"));
        Assert.Equal([100, 4], page.QuerySelectorAll(".figures svg .rest").Select(Dots));

        // A row is a line, on which the style sheet sets a dot every ten.
        static int Dots(IElement path) => path.GetAttribute("d")!.Split('M', StringSplitOptions.RemoveEmptyEntries)
            .Sum(row => (int)(double.Parse(row.Split('h')[1], CultureInfo.InvariantCulture) / 10) + 1);
    }

    [Fact]
    public async Task Further_reading_shares_a_topic()
    {
        var page = await site.GetPageAsync("/articles/two-meetings/");

        Assert.Equal([Articles.MarrakechMeeting.Title, Articles.NamesInTheNews.Title], page.Words(".more h3"));
    }

    [Theory]
    [InlineData("/articles/marrakech-meeting/", "", "/articles/names-in-the-news/")]
    [InlineData("/articles/names-in-the-news/", "/articles/marrakech-meeting/", "/articles/two-meetings/")]
    [InlineData("/en/articles/marrakech-meeting/", "", "/en/articles/two-meetings/")]
    [InlineData("/en/articles/two-meetings/", "/en/articles/marrakech-meeting/", "")]
    public async Task The_articles_before_and_after_are_linked(string address, string newer, string older)
    {
        var page = await site.GetPageAsync(address);

        Assert.Equal(newer, page.QuerySelector(".beside a[rel=prev]")?.GetAttribute("href") ?? "");
        Assert.Equal(older, page.QuerySelector(".beside a[rel=next]")?.GetAttribute("href") ?? "");
    }

    [Fact]
    public async Task Letters_are_not_escaped() =>
        Assert.Contains(Articles.MarrakechMeeting.Title, await site.Client.GetStringAsync("/articles/marrakech-meeting/"), StringComparison.Ordinal);

    private async Task<(IDocument Page, Article Article)> GetAsync(string root, string locale) =>
        (await site.GetPageAsync(root + "articles/marrakech-meeting/"), Articles.Find("marrakech-meeting", locale)!);
}
