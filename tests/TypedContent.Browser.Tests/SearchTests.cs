namespace TypedContent.Browser.Tests;

/// <summary>Search, on the site and in its export.</summary>
public class SearchTests(Site site)
{
    private static readonly string Title = Articles.MarrakechMeeting.Title;

    /// <summary>Words as somebody may type them, and a text that has them.</summary>
    public static TheoryData<string, string> Searches => new()
    {
        { "أفريقيا", Title },
        { "افريقيا", Title },
        { "أَفْرِيقِيَا", Title },
        { "أفـريقيـا", Title },
        { "مراكش ٧٦", Title },
        { "76 مراكش", Title },
        { "لهشاشه الاوضاع", Articles.MarrakechMeeting.Quotes[0].Text },
        { "فعالا من الناحية", Articles.MarrakechMeeting.Quotes[^1].Text },
        { "ابو هنيه", People.HassanAbuHaniyeh.Name },
        { "\u200F76\u200F مراكش", Title },
        { "مراكش ۷۶", Title },
        { "«داعش» (أفريقيا) \"76\"", Title },
        { "هجمات عرفتها 500", Title },
        { "البيشمركة", Articles.NamesInTheNews.Title },
    };

    [Theory]
    [MemberData(nameof(Searches))]
    public async Task It_finds_words_with_and_without_diacritics_and_hamza(string words, string text)
    {
        foreach (var address in new[] { new Uri(site.Served, "search/"), new Uri(site.Exported, "search/") })
        {
            var tab = await site.TabAsync(address.AbsolutePath);
            await tab.GoAsync(address);
            Assert.Equal(0, await tab.Page.Locator(".results > li:visible").CountAsync());

            await tab.Page.Locator("input").FillAsync(words);

            var found = await tab.Page.Locator(".results > li:visible").AllInnerTextsAsync();
            Assert.Contains(found, result => result.Contains(text, StringComparison.Ordinal));
            Assert.Equal($"{Editions.Find("ar")!.Labels.SearchResults}: {found.Count}", await tab.Page.GetByRole(AriaRole.Status).InnerTextAsync());
            Assert.NotEqual(0, await tab.Page.Locator(".results > li:visible mark").CountAsync());
            Assert.Empty(tab.Mistakes);
        }
    }

    [Fact]
    public async Task It_highlights_the_searched_words()
    {
        await using var tab = await site.OpenAsync("/search/?q=" + Uri.EscapeDataString("افريقيا"));
        var marks = await tab.Page.Locator(".results > li:visible mark").AllInnerTextsAsync();

        Assert.All(marks, mark => Assert.Equal("أفريقيا", mark.TrimEnd('ً')));
        Assert.NotEmpty(marks);
    }

    [Fact]
    public async Task It_finds_words_in_English_and_links_to_the_quotation()
    {
        await using var tab = await site.OpenAsync("/en/search/");
        await tab.Page.GetByLabel(Editions.Find("en")!.Labels.SearchWords).FillAsync("ROOT causes");
        await tab.Page.Locator(".results a:visible", new() { HasText = "Muraikhi" }).First.ClickAsync();

        await Expect(tab.Page).ToHaveURLAsync(new Uri(site.Served, "/en/articles/marrakech-meeting/#quote-2").AbsoluteUri);
        await Expect(tab.Page.Locator("#quote-2:target")).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData("coalition's ministers")]
    [InlineData("coalition’s ministers")]
    [InlineData("‘coalition’ “ministers”")]
    [InlineData("10,000 fighters")]
    public async Task It_finds_words_in_any_quotation_marks_and_numbers_in_the_figures(string words)
    {
        await using var tab = await site.OpenAsync("/en/search/?q=" + Uri.EscapeDataString(words));

        Assert.Contains(Articles.MarrakechMeeting.In("en").Title, await tab.Page.Locator(".results > li:visible h2").AllInnerTextsAsync());
    }

    [Fact]
    public async Task It_says_when_nothing_is_found_and_its_address_can_be_shared()
    {
        await using var tab = await site.OpenAsync("/en/search/?q=zebra");
        var status = tab.Page.GetByRole(AriaRole.Status);

        Assert.Equal("zebra", await tab.Page.Locator("input").InputValueAsync());
        Assert.Equal(Editions.Find("en")!.Labels.SearchNothing, await status.InnerTextAsync());
        await tab.Page.Locator("input").ClearAsync();
        await tab.Page.Locator("input").PressSequentiallyAsync("Sahel");
        await Expect(tab.Page).ToHaveURLAsync(new Uri(site.Served, "/en/search/?q=Sahel").AbsoluteUri);
        Assert.StartsWith(Editions.Find("en")!.Labels.SearchResults, await status.InnerTextAsync(), StringComparison.Ordinal);
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(tab.Page).ToHaveURLAsync(new Uri(site.Served, "/en/search/?q=Sahel").AbsoluteUri);
    }

    [Fact]
    public async Task A_search_is_text_and_never_markup()
    {
        await using var tab = await site.OpenAsync("/en/search/?q=" + Uri.EscapeDataString("<img src=x onerror=alert(1)>"));

        Assert.Equal(0, await tab.Page.Locator("img").CountAsync());
        Assert.Empty(tab.Mistakes);
    }
}
