namespace TypedContent.Browser.Tests;

/// <summary>Every page, over a line so slow that a browser could show parts of it.</summary>
public class SlowLineTests(Site site)
{
    [Theory]
    [MemberData(nameof(PageTests.Views), MemberType = typeof(PageTests))]
    public async Task Nothing_moves_while_a_page_comes_in(string address, int width, ColorScheme scheme)
    {
        await using var line = await SlowLine.ToAsync(site.Served);
        await using var tab = await site.OpenAsync(new Uri(line.Address, address), width, scheme: scheme);

        // What the last picture moves is told behind it.
        await tab.Page.EvaluateAsync("new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))))");
        Assert.Equal(0, await tab.Page.EvaluateAsync<double>("window.shift"));
        // What the browser waits for is the last of the page.
        Assert.True(await tab.Page.EvaluateAsync<bool>("document.body.lastElementChild.matches(document.querySelector('link[rel=expect]').getAttribute('href'))"));
    }
}
