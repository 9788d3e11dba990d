using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Newspaper;

namespace TypedContent.Sample.Tests;

/// <summary>The published program, as it is started from a command line.</summary>
public sealed class ProgramTests(PublishedSample sample) : IClassFixture<PublishedSample>
{
    [Fact]
    public async Task It_prints_the_address_of_each_edition_and_serves_it()
    {
        using var process = sample.Start("--urls", "http://127.0.0.1:0");
        try
        {
            foreach (var edition in Editions.All)
            {
                var line = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1));
                Assert.NotNull(line);
                Assert.StartsWith(edition.Language + ": http://127.0.0.1:", line, StringComparison.Ordinal);

                using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
                var html = await client.GetStringAsync(new Uri(line.Split(' ')[1] + "articles/marrakech-meeting/"));
                Assert.Contains(Articles.MarrakechMeeting.In(edition.Slug).Title, html, StringComparison.Ordinal);
                Assert.DoesNotContain(PublishedSample.Trap, html, StringComparison.Ordinal);
                Assert.NotEmpty(await client.GetStringAsync(new Uri(new Uri(line.Split(' ')[1]), "/site.css")));
            }
        }
        finally
        {
            process.Kill();
        }
    }

    [Fact]
    public async Task It_sends_each_client_the_requested_encoding()
    {
        using var process = sample.Start("--urls", "http://127.0.0.1:0");
        try
        {
            var line = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1));
            using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, AutomaticDecompression = DecompressionMethods.None });
            foreach (var address in new[] { "/site.css", "/search.js", "/icon.svg", "/" })
            {
                await CheckAsync(client, new Uri(new Uri(line!.Split(' ')[1]), address));
            }
        }
        finally
        {
            process.Kill();
        }

        async Task CheckAsync(HttpClient client, Uri address)
        {
            var answers = new List<(string? Encoding, EntityTagHeaderValue? Tag, string Body)>();
            foreach (var encoding in new[] { "gzip", null, "br", "identity", "gzip" })
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, address);
                if (encoding is not null)
                {
                    request.Headers.AcceptEncoding.ParseAdd(encoding);
                }

                using var response = await client.SendAsync(request);
                var sent = response.Content.Headers.ContentEncoding.SingleOrDefault();
                await using var stream = await response.Content.ReadAsStreamAsync();
                await using var plain = sent switch
                {
                    "gzip" => new GZipStream(stream, CompressionMode.Decompress),
                    "br" => new BrotliStream(stream, CompressionMode.Decompress),
                    _ => stream,
                };
                answers.Add((sent, response.Headers.ETag, await new StreamReader(plain).ReadToEndAsync()));
            }

            Assert.Equal(
                [("gzip", address), (null, address), ("br", address), (null, address), ("gzip", address)],
                answers.Select(answer => (answer.Encoding, address)));
            Assert.Single(answers.Select(answer => (answer.Tag, answer.Body)).Distinct());
            Assert.NotNull(answers[0].Tag);
            if (address.AbsolutePath != "/")
            {
                Assert.Equal(await File.ReadAllTextAsync(Path.Combine(sample.Program, "wwwroot" + address.AbsolutePath)), answers[0].Body);
            }
        }
    }

    [Theory]
    [InlineData("export")]
    [InlineData("export", "")]
    [InlineData("export", "--here")]
    [InlineData("export", "one", "two")]
    [InlineData("export", "one", "--address")]
    [InlineData("serve")]
    [InlineData("--bogus")]
    [InlineData("--port", "80")]
    [InlineData("--urls")]
    [InlineData("--urls", "http://127.0.0.1:0", "export")]
    public void It_rejects_unknown_arguments(params string[] args)
    {
        var (exitCode, output, error) = sample.Run(args);

        Assert.Equal((2, ""), (exitCode, output));
        Assert.StartsWith("Usage:", error, StringComparison.Ordinal);
        Assert.Contains("export DIR", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("midad.example")]
    [InlineData("/news")]
    [InlineData("ftp://midad.example")]
    [InlineData("https://midad.example/?edition=ar")]
    [InlineData("https://")]
    public void It_rejects_an_invalid_public_address(string address)
    {
        foreach (var command in new string[][] { ["--urls", "http://127.0.0.1:0"], ["export", "refused"] })
        {
            var (exitCode, output, error) = sample.Run([.. command, "--address", address]);

            Assert.Equal((2, ""), (exitCode, output));
            Assert.StartsWith($"--address is \"{address}\"", Assert.Single(error.TrimEnd().Split('\n')), StringComparison.Ordinal);
        }

        Assert.False(Directory.Exists(Path.Combine(sample.Folder, "refused")));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("ftp://127.0.0.1:0")]
    [InlineData("http://127.0.0.1:99999")]
    [InlineData("http://192.0.2.1:5080")]
    [InlineData("http://localhost:0")]
    [InlineData("https://127.0.0.1:0")]
    [InlineData("http://unix:/nowhere/socket")]
    public void It_says_so_if_it_cannot_be_served_at_an_address(string address)
    {
        var (exitCode, output, error) = sample.Run("--urls", address);

        Assert.Equal((1, ""), (exitCode, output));
        var line = Assert.Single(error.TrimEnd().Split('\n'));
        Assert.Contains(address, line, StringComparison.Ordinal);
        Assert.Contains("--urls", line, StringComparison.Ordinal);
    }

    [Fact]
    public void It_prints_its_usage()
    {
        var (exitCode, output, error) = sample.Run("--help");

        Assert.Equal((0, ""), (exitCode, error));
        Assert.StartsWith("Usage:", output, StringComparison.Ordinal);
    }

    [Fact]
    public void It_says_so_if_its_address_is_in_use()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://{listener.LocalEndpoint}";

        var (exitCode, output, error) = sample.Run("--urls", address);

        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains(address, error, StringComparison.Ordinal);
        Assert.Contains("--urls", error, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled", error, StringComparison.Ordinal);
    }

    [Fact]
    public void It_does_not_overwrite_a_file()
    {
        var file = Path.Combine(sample.Folder, "file");
        File.WriteAllText(file, "mine");

        var (exitCode, _, error) = sample.Run("export", "file");

        Assert.Equal(1, exitCode);
        Assert.Contains(file, error, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(file));
    }
}
