using System.Text.RegularExpressions;

namespace TypedContent.Browser.Tests;

/// <summary>Navigation: between the languages, and with the keyboard only.</summary>
public class NavigationTests(Site site)
{
    [Theory]
    [InlineData("people/")]
    [InlineData("topics/sahel/")]
    [InlineData("articles/two-meetings/")]
    public async Task The_language_switch_stays_on_the_page(string path)
    {
        foreach (var root in new[] { site.Served, site.Exported })
        {
            await using var tab = await site.OpenAsync(new Uri(root, path));
            await tab.Page.GetByText("English", new() { Exact = true }).ClickAsync();
            await Expect(tab.Page).ToHaveURLAsync(AddressOf(root, "en/" + path));
            await Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("dir", "ltr");
            await tab.Page.GetByText("العربية", new() { Exact = true }).ClickAsync();
            await Expect(tab.Page).ToHaveURLAsync(AddressOf(root, path));
            await Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("dir", "rtl");
        }
    }

    [Fact]
    public async Task A_page_without_a_translation_says_so_and_has_no_language_link()
    {
        await using var tab = await site.OpenAsync(Articles.NamesInTheNews.Url);
        var switcher = tab.Page.GetByRole(AriaRole.Navigation, new() { Name = Editions.Find("ar")!.Labels.Editions });

        Assert.Equal("English: " + Editions.Find("ar")!.Labels.Untranslated, (await switcher.InnerTextAsync()).Trim());
        Assert.Equal(0, await switcher.GetByRole(AriaRole.Link).CountAsync());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/en/")]
    public async Task The_keyboard_skips_the_masthead_and_opens_an_article(string root)
    {
        await using var tab = await site.OpenAsync(root);
        var keyboard = tab.Page.Keyboard;

        // The first key shows the link that skips the masthead.
        await keyboard.PressAsync("Tab");
        Assert.Equal("skip", await FocusAsync(tab.Page, "className"));
        Assert.True(await tab.Page.EvaluateAsync<bool>("document.activeElement.getBoundingClientRect().top >= 0"));
        await keyboard.PressAsync("Enter");
        Assert.Equal("main", await FocusAsync(tab.Page, "id"));

        // The next one is the headline.
        await keyboard.PressAsync("Tab");
        Assert.Equal(Articles.MarrakechMeeting.In(root == "/" ? "ar" : "en").Title, await FocusAsync(tab.Page, "textContent"));
        Assert.NotEqual("none", await tab.Page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));
        await keyboard.PressAsync("Enter");
        await Expect(tab.Page).ToHaveURLAsync(AddressOf(site.Served, root[1..] + "articles/marrakech-meeting/"));
    }

    [Theory]
    [InlineData("/articles/marrakech-meeting/")]
    [InlineData("/en/search/?q=Africa")]
    public async Task The_keyboard_reaches_every_control_in_page_order(string address)
    {
        await using var tab = await site.OpenAsync(address, width: 390);
        var all = await tab.Page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll('a[href], button, input')].filter(element => element.checkVisibility({ visibilityProperty: true })).map(element => element.outerHTML)
            """);
        if (address.Contains('?', StringComparison.Ordinal))
        {
            await tab.Page.EvaluateAsync("document.activeElement.blur()");
        }

        var reached = new List<string>();
        for (var i = 0; i < all.Length; i++)
        {
            await tab.Page.Keyboard.PressAsync("Tab");
            reached.Add(await FocusAsync(tab.Page, "outerHTML"));
        }

        Assert.Equal(all, reached);
    }

    [Fact]
    public async Task The_table_of_contents_leads_to_the_sections()
    {
        await using var tab = await site.OpenAsync("/articles/marrakech-meeting/");
        foreach (var heading in Articles.MarrakechMeeting.Body.Headings)
        {
            await tab.Page.Locator(".contents").GetByText(heading.Text, new() { Exact = true }).ClickAsync();
            Assert.True(
                await tab.Page.EvaluateAsync<bool>("id => Math.abs(document.getElementById(id).getBoundingClientRect().top) < innerHeight", heading.Id));
        }
    }

    // The export names the file of a page where a link must work without a server.
    private static Regex AddressOf(Uri root, string path) => new("^" + Regex.Escape(new Uri(root, path).AbsoluteUri) + "(index\\.html)?$");

    private static Task<string> FocusAsync(IPage page, string property) => page.EvaluateAsync<string>($"document.activeElement.{property}");
}
