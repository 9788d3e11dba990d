namespace TypedContent.Browser.Tests;

/// <summary>An open page, and what went wrong in it.</summary>
public sealed class Tab : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _mistakes = [];

    private Tab(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) => Note(message.Type is "error" or "warning" && !IsMissingPage(message.Text), message.Text);
        page.PageError += (_, error) => Note(true, error);
        page.RequestFailed += (_, request) => Note(true, $"{request.Url}: {request.Failure}");
    }

    public IPage Page { get; }

    /// <summary>Errors and warnings of the console, exceptions of scripts, and failed requests.</summary>
    public IEnumerable<string> Mistakes => _mistakes;

    public static async Task<Tab> OpenAsync(IBrowserContext context)
    {
        // How far visible elements move, from the beginning.
        await context.AddInitScriptAsync("""
            window.shift = 0;
            new PerformanceObserver(list => list.getEntries().forEach(entry => { if (!entry.hadRecentInput) window.shift += entry.value; }))
              .observe({ type: 'layout-shift', buffered: true });
            """);
        return new Tab(context, await context.NewPageAsync());
    }

    public async Task GoAsync(Uri address)
    {
        _mistakes.Clear();
        await Page.GotoAsync(address.AbsoluteUri);
    }

    public ValueTask DisposeAsync() => new(_context.CloseAsync());

    // The 404 page is requested on purpose, and the console reports its status.
    private bool IsMissingPage(string text) => text.Contains("404", StringComparison.Ordinal) && Page.Url.EndsWith("/404", StringComparison.Ordinal);

    private void Note(bool isMistake, string text)
    {
        if (isMistake)
        {
            _mistakes.Add(text);
        }
    }
}
