using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Mvc.Testing;
using Newspaper;

namespace TypedContent.Sample.Tests;

/// <summary>Addresses that no well-behaved client sends, sent byte for byte to the real server.</summary>
public sealed class PathTests(PathTests.Server server) : IClassFixture<PathTests.Server>
{
    [Theory]
    [InlineData("/../../etc/passwd")]
    [InlineData("/..%2f..%2fetc%2fpasswd")]
    [InlineData("/%2e%2e/%2e%2e/content/people.ar.yaml")]
    [InlineData("/..%5c..%5cSample.dll")]
    [InlineData("/....//....//etc/passwd")]
    [InlineData("/%252e%252e%252fSample.dll")]
    [InlineData("/Sample.dll")]
    [InlineData("/Sample.staticwebassets.endpoints.json")]
    [InlineData("/site.css/../../Sample.dll")]
    [InlineData("//etc/passwd")]
    [InlineData("/%c0%ae%c0%ae/Sample.dll")]
    [InlineData("/%ff")]
    [InlineData("/articles/%d9%85%d8%b1%d8%a7%d9%83%d8%b4/")]
    [InlineData("/articles/marrakech-meeting%2f")]
    [InlineData("/articles/marrakech-meeting/;a=b")]
    [InlineData("/%3cscript%3e")]
    [InlineData("/wwwroot/site.css")]
    public async Task They_get_the_404_page(string path)
    {
        var answer = await GetAsync(path);

        Assert.StartsWith("HTTP/1.1 404 ", answer, StringComparison.Ordinal);
        Assert.Contains($"<h1>{Editions.Find("ar")!.Labels.NotFound}</h1>", answer, StringComparison.Ordinal);
        Assert.Contains("Content-Security-Policy: ", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_HTTP_does_not_allow_is_rejected() =>
        Assert.StartsWith("HTTP/1.1 400 ", await GetAsync("/site.css%00.html"), StringComparison.Ordinal);

    private async Task<string> GetAsync(string path)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(server.Address.Host, server.Address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }

    public sealed class Server : IDisposable
    {
        private readonly WebApplicationFactory<Article> _application = new();

        public Server()
        {
            _application.UseKestrel(0);
            _application.StartServer();
        }

        public Uri Address => _application.ClientOptions.BaseAddress;

        public void Dispose() => _application.Dispose();
    }
}
