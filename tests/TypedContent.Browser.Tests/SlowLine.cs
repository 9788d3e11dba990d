using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace TypedContent.Browser.Tests;

/// <summary>A server that forwards the pages of another one in slices, as over a slow line.</summary>
internal sealed class SlowLine : IAsyncDisposable
{
    private const int Slice = 500;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false });
    private readonly WebApplication _server;

    private SlowLine(Uri upstream)
    {
        _client.BaseAddress = upstream;
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _server.Run(PassAsync);
    }

    public Uri Address => new(_server.Urls.Single());

    public static async Task<SlowLine> ToAsync(Uri upstream)
    {
        var line = new SlowLine(upstream);
        await line._server.StartAsync();
        return line;
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _client.Dispose();
    }

    private async Task PassAsync(HttpContext context)
    {
        var cancellation = context.RequestAborted;
        using var answer = await _client.GetAsync(new Uri(context.Request.Path + context.Request.QueryString, UriKind.Relative), cancellation);
        var content = await answer.Content.ReadAsByteArrayAsync(cancellation);
        var type = answer.Content.Headers.ContentType;
        context.Response.StatusCode = (int)answer.StatusCode;
        context.Response.ContentType = type?.ToString();
        var slice = type?.MediaType == "text/html" ? Slice : Math.Max(content.Length, 1);
        foreach (var part in content.Chunk(slice))
        {
            await context.Response.Body.WriteAsync(part, cancellation);
            await context.Response.Body.FlushAsync(cancellation);
            await Task.Delay(Pause, cancellation);
        }
    }
}
