namespace TypedContent.Browser.Tests;

/// <summary>Every page, over a line so slow that a browser could show parts of it.</summary>
public class SlowLineTests(Site site)
{
    [Theory(Explicit = true)]
    [InlineData(360, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    public async Task Nothing_moves_while_a_page_loads(int width, ColorScheme scheme)
    {
        await using var line = await SlowLine.ToAsync(site.Served);
        // One tab for all, since opening one takes longer than looking at it.
        await using var tab = await site.OpenAsync(line.Address, width, scheme: scheme);
        var moved = new List<string>();
        foreach (var address in Site.Pages)
        {
            await tab.GoAsync(new Uri(line.Address, address));
            // Shifts that the last picture causes are reported after it.
            await tab.Page.EvaluateAsync("new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))))");
            if (await tab.Page.EvaluateAsync<double>("window.shift") is > 0 and var shift)
            {
                moved.Add($"{address}: {shift}");
            }

            // The element that the browser waits for is the last of the page.
            Assert.True(
                await tab.Page.EvaluateAsync<bool>("document.body.lastElementChild.matches(document.querySelector('link[rel=expect]').getAttribute('href'))"));
        }

        Assert.Empty(moved);
    }
}
