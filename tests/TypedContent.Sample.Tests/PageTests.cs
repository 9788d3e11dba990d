using System.Net;
using AngleSharp.Dom;
using Newspaper;

namespace TypedContent.Sample.Tests;

public class PageTests(ServedSite site) : IClassFixture<ServedSite>
{
    public static TheoryData<string> Pages => ServedSite.Pages;

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_is_in_the_language_and_the_direction_of_its_edition(string address)
    {
        var page = await site.GetPageAsync(address);
        var english = address.StartsWith("/en/", StringComparison.Ordinal);

        Assert.Equal(english ? ("en", "ltr") : ("ar", "rtl"), (page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("dir")));
        Assert.Contains(english ? "Midad" : "مداد", page.Title, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelector("meta[name=description]")!.GetAttribute("content")!);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_links_to_itself_in_the_other_language(string address)
    {
        var page = await site.GetPageAsync(address);
        var other = page.QuerySelector(".editions a[rel=alternate]")!;
        var english = address.StartsWith("/en/", StringComparison.Ordinal);

        Assert.Equal(english ? address[3..] : "/en" + address, other.GetAttribute("href"));
        Assert.Equal(english ? "ar" : "en", other.GetAttribute("hreflang"));
        Assert.Equal((english ? "en_GB" : "ar_AE", english ? "ar_AE" : "en_GB"), (Meta("og:locale"), Meta("og:locale:alternate")));
        Assert.Equal(english ? ("ar", "العربية") : ("en", "English"), (other.GetAttribute("lang"), other.TextContent));

        string? Meta(string name) => page.QuerySelector($"meta[property='{name}']")!.GetAttribute("content");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_has_its_landmarks_one_first_heading_and_no_gap_below_it(string address)
    {
        var page = await site.GetPageAsync(address);
        var levels = page.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(heading => heading.LocalName[1] - '0').ToList();

        Assert.Equal(1, levels.Count(level => level == 1));
        Assert.Equal(1, levels[0]);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.All(page.QuerySelectorAll("nav"), nav => Assert.NotEmpty(nav.GetAttribute("aria-label") ?? ""));
        Assert.Equal("#" + page.QuerySelector("main")!.Id, page.QuerySelector("a")!.GetAttribute("href"));

        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Theory]
    [InlineData("/topics/", "topics/", "page")]
    [InlineData("/en/topics/africa/", "topics/", "true")]
    [InlineData("/en/", "", "page")]
    [InlineData("/articles/marrakech-meeting/", null, null)]
    public async Task The_navigation_marks_the_section_of_a_page(string address, string? section, string? kind)
    {
        var page = await site.GetPageAsync(address);
        var current = page.QuerySelectorAll(".sections [aria-current]").Select(link => (link.GetAttribute("href"), link.GetAttribute("aria-current")));

        Assert.Equal(section is null ? [] : [(page.QuerySelector(".nameplate")!.GetAttribute("href") + section, kind)], current);
    }

    [Fact]
    public async Task The_line_below_a_name_repeats_nothing()
    {
        foreach (var (address, minister, leader) in new[]
        {
            ("/people/", "وزير الخارجية السعودي", "زعيم قُتل مطلع 2022 · تنظيم الدولة"),
            ("/en/people/", "Saudi foreign minister", "Leader, killed in early 2022 · Islamic State"),
        })
        {
            var page = await site.GetPageAsync(address);

            Assert.Equal(minister, Assert.Single(page.Words("#faisal-bin-farhan .role")));
            Assert.Equal(leader, Assert.Single(page.Words("#abu-ibrahim-al-qurashi dd")));
        }
    }

    [Fact]
    public async Task The_front_page_lists_each_article_with_its_day_written_out()
    {
        foreach (var (address, day) in new[] { ("/", "الجمعة، 13 مايو 2022"), ("/en/", "Friday, 13 May 2022") })
        {
            var page = await site.GetPageAsync(address);
            var article = Articles.MarrakechMeeting.In(page.DocumentElement.GetAttribute("lang")!);
            var teasers = page.QuerySelectorAll("article");
            var teaser = teasers[0];

            Assert.Equal(
                Articles.AllIn(article.Locale!).Select(other => other.Title).Order(StringComparer.Ordinal),
                teasers.Select(other => other.QuerySelector("a")!.TextContent).Order(StringComparer.Ordinal));
            Assert.Equal(article.Title, teaser.QuerySelector("h2 a")!.TextContent);
            Assert.Equal($"{address}articles/{article.Slug}/", teaser.QuerySelector("h2 a")!.GetAttribute("href"));
            Assert.Contains(article.Subtitle, teaser.TextContent, StringComparison.Ordinal);
            Assert.Contains(article.Body.ExcerptText, teaser.TextContent, StringComparison.Ordinal);
            Assert.Equal(article.Topics.Select(topic => topic.Name), teaser.Words(".topics a"));
            Assert.Equal(("2022-05-13", day), (teaser.QuerySelector("time")!.GetAttribute("datetime"), teaser.QuerySelector("time")!.TextContent));
        }
    }

    [Fact]
    public async Task The_people_page_has_each_person_once_and_each_quotation_under_its_speaker()
    {
        foreach (var address in new[] { "/people/", "/en/people/" })
        {
            var page = await site.GetPageAsync(address);
            var locale = page.DocumentElement.GetAttribute("lang")!;
            foreach (var person in People.All.Select(person => person.In(locale)))
            {
                var element = page.GetElementById(person.Slug)!;
                var said = Articles.All.SelectMany(article => article.In(locale).Quotes).Where(quote => quote.Speaker == person);

                Assert.Equal(person.Name, element.QuerySelector("h2, dt")!.TextContent);
                Assert.Contains(person.Role, element.TextContent, StringComparison.Ordinal);
                Assert.Equal(said.Select(quote => quote.Text), element.Words("blockquote"));
            }
        }
    }

    [Fact]
    public async Task The_page_of_quotations_has_each_with_its_speaker_and_role()
    {
        foreach (var edition in Editions.All)
        {
            var page = await site.GetPageAsync(edition.Root + "quotations/");
            var quotes = Articles.AllIn(edition.Slug).SelectMany(article => article.Quotes).ToList();

            Assert.Equal(10, quotes.Count);
            Assert.Equal(quotes.Select(quote => quote.Text), page.Words("blockquote"));
            Assert.Equal(quotes.Select(quote => quote.Speaker.Name), page.Words("figcaption .speaker"));
            Assert.Equal(quotes.Select(quote => quote.Speaker.Role), page.Words("figcaption .role"));
        }
    }

    [Fact]
    public async Task A_topic_lists_its_articles()
    {
        foreach (var topic in Topics.All.SelectMany(topic => topic.Translations.Append(topic)))
        {
            var articles = Articles.AllIn(topic.Locale!).Where(article => article.Topics.Contains(topic)).Select(article => article.Title).ToList();

            Assert.NotEmpty(articles);
            Assert.Equal(articles, (await site.GetPageAsync(topic.Url)).Words("article h2"));
        }
    }

    [Fact]
    public async Task A_page_that_is_not_translated_says_so()
    {
        var page = await site.GetPageAsync(Articles.NamesInTheNews.Url);

        Assert.Equal("English: " + Editions.Find("ar")!.Labels.Untranslated, Assert.Single(page.Words(".editions > *")));
        Assert.Equal(["ar", "x-default"], page.QuerySelectorAll("link[hreflang]").Select(link => link.GetAttribute("hreflang")));
    }

    [Theory]
    [InlineData("/nothing", "ar")]
    [InlineData("/articles/", "ar")]
    [InlineData("/articles/marrakesh", "ar")]
    [InlineData("/articles/marrakech-meeting/more", "ar")]
    [InlineData("/topics/marrakech-meeting", "ar")]
    [InlineData("/en/articles/names-in-the-news/", "en")]
    [InlineData("/articles/marrakech-meeting.ar.md", "ar")]
    [InlineData("/articles/%D9%85%D8%B1%D8%A7%D9%83%D8%B4", "ar")]
    [InlineData("/articles/..%2f..%2fcontent%2fpeople.ar.yaml", "ar")]
    [InlineData("/content/people.ar.yaml", "ar")]
    [InlineData("/appsettings.json", "ar")]
    [InlineData("/en/nothing", "en")]
    [InlineData("/en/en/", "en")]
    public async Task An_address_without_a_page_gets_the_404_page_of_its_edition(string address, string locale)
    {
        using var response = await site.Client.GetAsync(address);
        var page = await Html.ParseAsync(await response.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(locale, page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(Editions.Find(locale)!.Labels.NotFound, page.QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_answers_HEAD_and_rejects_other_methods(string address)
    {
        using var head = await site.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));
        using var post = await site.Client.PostAsync(address, null);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.MethodNotAllowed), (head.StatusCode, post.StatusCode));
        Assert.Equal(["GET", "HEAD"], post.Content.Headers.Allow.Order(StringComparer.Ordinal));
        Assert.Contains("405", await post.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/people", "/people/")]
    [InlineData("/People/", "/people/")]
    [InlineData("/people?q=1&r=%D9%85", "/people/?q=1&r=%D9%85")]
    [InlineData("/en", "/en/")]
    [InlineData("/EN/topics/africa", "/en/topics/africa/")]
    [InlineData("/articles/marrakech-meeting", "/articles/marrakech-meeting/")]
    [InlineData("/feed.xml/", "/feed.xml")]
    [InlineData("/Sitemap.xml", "/sitemap.xml")]
    public async Task Other_addresses_redirect_to_the_one_of_the_page(string address, string expected)
    {
        // Also when the page is known already.
        using var page = await site.Client.GetAsync(expected);
        using var response = await site.Client.GetAsync(address);
        using var head = await site.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal((HttpStatusCode.MovedPermanently, expected), (response.StatusCode, response.Headers.Location?.OriginalString));
        Assert.Equal((HttpStatusCode.MovedPermanently, expected), (head.StatusCode, head.Headers.Location?.OriginalString));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_shared_page_has_a_preview_image(string address)
    {
        var page = await site.GetPageAsync(address);
        var picture = new Uri(Meta("og:image"));
        using var response = await site.Client.GetAsync(picture.AbsolutePath);
        var bytes = await response.Content.ReadAsByteArrayAsync();

        Assert.Equal("summary_large_image", page.QuerySelector("meta[name='twitter:card']")!.GetAttribute("content"));
        Assert.Equal(("https", "midad.example"), (picture.Scheme, picture.Host));
        Assert.Equal($"/share-{page.DocumentElement.GetAttribute("lang")}.png", picture.AbsolutePath);
        Assert.Equal((HttpStatusCode.OK, Meta("og:image:type")), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        Assert.Equal("cross-origin", Assert.Single(response.Headers.GetValues("Cross-Origin-Resource-Policy")));
        // A PNG file says its width and its height after sixteen bytes.
        Assert.Equal((byte[])[0x89, .. "PNG"u8], bytes[..4]);
        Assert.Equal((Meta("og:image:width"), Meta("og:image:height")), ($"{Number(bytes[16..])}", $"{Number(bytes[20..])}"));
        Assert.Contains(page.QuerySelector(".nameplate")!.TextContent, Meta("og:image:alt"), StringComparison.Ordinal);

        string Meta(string name) => page.QuerySelector($"meta[property='{name}']")!.GetAttribute("content")!;

        static int Number(byte[] bytes) => System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(bytes);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Apostrophes_are_typographic(string address)
    {
        var page = await site.GetPageAsync(address);
        // Quoted text keeps its own apostrophes.
        foreach (var element in page.QuerySelectorAll("script, blockquote, q, cite, .results .text").ToList())
        {
            element.Remove();
        }

        var text = System.Text.RegularExpressions.Regex.Replace(page.DocumentElement.TextContent, "“[^”]*”", "");
        Assert.DoesNotMatch(@"\w'\w", text);
    }

    [Fact]
    public async Task Every_link_inside_the_site_leads_to_a_page_and_to_a_place_on_it()
    {
        var open = new Queue<string>(["/", "/en/", "/nothing", "/en/nothing"]);
        var pages = new Dictionary<string, IDocument?>();
        var links = new List<(string Page, string Target)>();
        while (open.TryDequeue(out var address))
        {
            if (pages.ContainsKey(address))
            {
                continue;
            }

            using var response = await site.Client.GetAsync(address);
            Assert.True(response.IsSuccessStatusCode || address.EndsWith("nothing", StringComparison.Ordinal), $"{address}: {response.StatusCode}");
            var page = response.Content.Headers.ContentType?.MediaType == "text/html" ? await site.GetPageAsync(address) : null;
            pages.Add(address, page);
            foreach (var target in (page?.Links() ?? []).Select(link => new Uri(new Uri("http://localhost" + address), link)).Where(uri => uri.Host == "localhost"))
            {
                open.Enqueue(target.AbsolutePath);
                links.Add((address, target.PathAndQuery + Uri.UnescapeDataString(target.Fragment)));
            }
        }

        Assert.True(pages.Count >= 30);
        Assert.All(links.Where(link => link.Target.Contains('#', StringComparison.Ordinal)), link =>
            Assert.NotNull(pages[link.Target.Split('#')[0]]!.GetElementById(link.Target.Split('#')[1])));
    }
}
