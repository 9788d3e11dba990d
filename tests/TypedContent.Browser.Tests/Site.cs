using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace TypedContent.Browser.Tests;

/// <summary>The sample, served by itself and, as it is exported, by a server of static files; and the browser to look at both.</summary>
public sealed class Site : IAsyncLifetime
{
    private readonly WebApplicationFactory<Article> _application = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("typed-content-site-").FullName;
    private readonly ConcurrentDictionary<(string Name, int Width, ColorScheme Scheme), Tab> _tabs = [];
    private WebApplication? _files;
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private string? _missing;

    /// <summary>Where the sample serves itself.</summary>
    public Uri Served { get; private set; } = null!;

    /// <summary>Where the export is served, in a folder, as on a shared web server.</summary>
    public Uri Exported { get; private set; } = null!;

    /// <summary>The addresses of all pages, of one of the topics, and of a search that marks what it found.</summary>
    public static IEnumerable<string> Pages { get; } =
    [
        .. from edition in Editions.All
           from path in new[] { "", "people/", "topics/", "quotations/", "search/", "404" }
           select edition.Root + path,
        .. Editions.All.SelectMany(edition => Articles.AllIn(edition.Slug)).Select(article => article.Url),
        "/search/?q=" + Uri.EscapeDataString("وزير"),
        "/en/search/?q=minister",
        .. Editions.All.Select(edition => Topics.AllIn(edition.Slug)[0].Url),
    ];

    public async ValueTask InitializeAsync()
    {
        _application.UseKestrel(0);
        _application.StartServer();
        Served = _application.ClientOptions.BaseAddress;

        await ExportAsync(Path.Combine(_folder, "site"));
        _files = FileServer(_folder);
        await _files.StartAsync();
        Exported = new Uri(_files.Urls.Single() + "/site/");

        try
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await Chromium.LaunchAsync(_playwright);
        }
        catch (Exception e) when (e is InvalidOperationException or PlaywrightException)
        {
            // A run without a browser must not pass unnoticed.
            if (Environment.GetEnvironmentVariable("CI") == "true")
            {
                throw new InvalidOperationException($"Tests need a browser where CI is \"true\": {e.Message}", e);
            }

            _missing = $"Tests in a browser are skipped: {e.Message}";
        }
    }

    /// <summary>A new tab, with no page in it yet.</summary>
    private async Task<Tab> OpenAsync(int width, int height, ColorScheme scheme)
    {
        if (_browser is null)
        {
            Assert.Skip(_missing!);
        }

        var context = await _browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = scheme });
        // A busy machine is slow, which is no failure.
        context.SetDefaultTimeout(300_000);
        SetDefaultExpectTimeout(300_000);
        return await Tab.OpenAsync(context);
    }

    /// <summary>A page in a separate tab.</summary>
    public async Task<Tab> OpenAsync(Uri address, int width = 1280, int height = 900, ColorScheme scheme = ColorScheme.Light)
    {
        var tab = await OpenAsync(width, height, scheme);
        await tab.GoAsync(address);
        return tab;
    }

    public Task<Tab> OpenAsync(string path, int width = 1280, int height = 900, ColorScheme scheme = ColorScheme.Light) =>
        OpenAsync(new Uri(Served, path), width, height, scheme);

    /// <summary>The tab that a class of tests uses for all of its cases, since opening one takes longer than looking at it.</summary>
    public async Task<Tab> TabAsync(string name, int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        if (!_tabs.TryGetValue((name, width, scheme), out var tab))
        {
            tab = _tabs[(name, width, scheme)] = await OpenAsync(width, 900, scheme);
        }

        return tab;
    }

    public async ValueTask DisposeAsync()
    {
        await (_browser?.CloseAsync() ?? Task.CompletedTask);
        _playwright?.Dispose();
        await (_files?.DisposeAsync() ?? default);
        await _application.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task ExportAsync(string folder)
    {
        var start = new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "Sample.dll"), "export", folder])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"The export failed.\n{await output}{await error}");
    }

    private static WebApplication FileServer(string folder)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        server.UseFileServer(new FileServerOptions { FileProvider = new PhysicalFileProvider(folder) });
        return server;
    }
}
