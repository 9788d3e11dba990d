using Deque.AxeCore.Commons;
using Newtonsoft.Json.Linq;

namespace TypedContent.Browser.Tests;

/// <summary>Every page, in both languages, on a phone and on a desktop, in light and in dark colors.</summary>
public class PageTests(Site site)
{
    private static readonly (int Width, ColorScheme Scheme)[] s_screens = [(360, ColorScheme.Dark), (1280, ColorScheme.Light)];

    private static readonly string s_axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>Each page on one of the two screens, in turn.</summary>
    public static IEnumerable<TheoryDataRow<string, int, ColorScheme>> Views => ViewsFrom(0);

    /// <summary>Each page on the other one.</summary>
    public static IEnumerable<TheoryDataRow<string, int, ColorScheme>> OtherViews => ViewsFrom(1);

    [Theory]
    [MemberData(nameof(Views))]
    public async Task A_page_has_no_faults(string address, int width, ColorScheme scheme)
    {
        var tab = await site.TabAsync(nameof(PageTests), width, scheme);
        await tab.GoAsync(new Uri(site.Served, address));
        var page = tab.Page;
        var english = address.StartsWith("/en/", StringComparison.Ordinal);

        Assert.Equal(english ? "ltr" : "rtl", await page.EvaluateAsync<string>("getComputedStyle(document.body).direction"));
        Assert.Equal(width, await page.EvaluateAsync<int>("Math.max(document.documentElement.scrollWidth, innerWidth)"));
        Assert.Empty(await HeadingsOutOfOrderAsync(page));
        Assert.Equal(0, await page.EvaluateAsync<double>("window.shift"));
        Assert.Equal("banner main contentinfo", await LandmarksAsync(page));

        var audit = await AuditAsync(page);
        Assert.True(audit.Violations.Length == 0, string.Join('\n', audit.Violations.Select(Describe)));
        Assert.NotEmpty(audit.Passes);
        Assert.Empty(tab.Mistakes);
    }

    [Theory(Explicit = true)]
    [MemberData(nameof(OtherViews))]
    public Task A_page_has_no_faults_on_the_other_screen(string address, int width, ColorScheme scheme) => A_page_has_no_faults(address, width, scheme);

    [Fact]
    public async Task Arabic_uses_an_Arabic_font_and_quotation_marks_follow_the_language()
    {
        foreach (var (address, marks) in new[] { ("/quotations/", ("«", "»")), ("/en/quotations/", ("“", "”")) })
        {
            await using var tab = await site.OpenAsync(address);
            // Marks are drawn by the style sheet, which takes them from "quotes" of the language.
            var quotes = await tab.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('blockquote')).quotes");
            Assert.StartsWith($"\"{marks.Item1}\" \"{marks.Item2}\"", quotes, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Figures_are_read_in_their_visual_order()
    {
        foreach (var edition in Editions.All)
        {
            await using var tab = await site.OpenAsync(Articles.MarrakechMeeting.In(edition.Slug).Url);
            // From the top: the upper edges in reading order.
            var tops = await tab.Page.EvaluateAsync<double[][]>("""
                [...document.querySelectorAll('.figures li')].map(figure => [...figure.children].map(part => part.getBoundingClientRect().top))
                """);

            Assert.Equal(5, tops.Length);
            Assert.All(tops, figure => Assert.Equal(figure.Order(), figure));
            Assert.Equal(0, await tab.Page.GetByRole(AriaRole.Img).CountAsync());
        }
    }

    [Fact]
    public async Task A_date_fits_on_one_line_on_a_small_phone()
    {
        foreach (var article in Articles.All.SelectMany(article => article.Translations.Append(article)))
        {
            await using var tab = await site.OpenAsync(article.Url, width: 320);
            // Numbers among Arabic letters are boxes of their own, at the same height.
            Assert.Empty(await tab.Page.EvaluateAsync<string[]>("""
                [...document.querySelectorAll('time')].filter(time => new Set([...time.getClientRects()].map(box => box.top)).size > 1).map(time => time.textContent)
                """));
            Assert.Equal(320, await tab.Page.EvaluateAsync<int>("Math.max(document.documentElement.scrollWidth, innerWidth)"));
        }
    }

    [Fact]
    public async Task Table_headings_are_above_their_columns()
    {
        await using var tab = await site.OpenAsync(Articles.TwoMeetings.Url);
        var starts = await tab.Page.EvaluateAsync<double[]>("""
            [...document.querySelectorAll('.body :is(th, td):first-child')].map(cell => cell.getBoundingClientRect().right - parseFloat(getComputedStyle(cell).paddingInlineStart))
            """);

        Assert.True(starts.Length > 2);
        Assert.Single(starts.Distinct());
    }

    [Fact]
    public async Task A_printed_article_omits_screen_controls()
    {
        await using var tab = await site.OpenAsync("/articles/marrakech-meeting/", scheme: ColorScheme.Dark);
        await tab.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.False(await tab.Page.Locator(".sections, .contents, .editions, .skip").First.IsVisibleAsync());
        Assert.True(await tab.Page.Locator(".body").IsVisibleAsync());
        Assert.Equal("rgb(255, 255, 255)", await tab.Page.EvaluateAsync<string>("getComputedStyle(document.documentElement).backgroundColor"));
    }

    private static IEnumerable<TheoryDataRow<string, int, ColorScheme>> ViewsFrom(int first) => Site.Pages.Select((address, i) =>
        new TheoryDataRow<string, int, ColorScheme>(address, s_screens[(first + i) % 2].Width, s_screens[(first + i) % 2].Scheme));

    // Run in the page itself, which has no frames: the package that drives axe through Playwright opens one more page for each audit.
    private static async Task<AxeResult> AuditAsync(IPage page)
    {
        await page.EvaluateAsync(s_axe);
        return new AxeResult(JObject.Parse(await page.EvaluateAsync<string>("""
            async () => JSON.stringify(await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }))
            """)));
    }

    private static Task<string> LandmarksAsync(IPage page) =>
        page.EvaluateAsync<string>("""
            [...document.body.children].map(element => ({ HEADER: 'banner', MAIN: 'main', FOOTER: 'contentinfo' })[element.tagName]).filter(name => name).join(' ')
            """);

    private static Task<string[]> HeadingsOutOfOrderAsync(IPage page) =>
        page.EvaluateAsync<string[]>("""
            (() => {
              const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')];
              const level = heading => heading ? +heading.tagName[1] : 0;
              return headings.filter((heading, i) => level(heading) > level(headings[i - 1]) + 1 || (i > 0 && level(heading) === 1)).map(heading => heading.outerHTML);
            })()
            """);

    private static string Describe(AxeResultItem violation) =>
        $"{violation.Id}: {violation.Help}\n" + string.Join('\n', violation.Nodes.Select(node => $"  {node.Html}"));
}
