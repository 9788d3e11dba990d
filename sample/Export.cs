using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Newspaper;

/// <summary>Writes the site as static files: what the served pages say and link to, with links that work in any folder.</summary>
internal static partial class Export
{
    /// <summary>What was got from an address: the file it becomes, and its bytes or its HTML.</summary>
    private sealed record Answer(string File, byte[] Bytes, string? Html);

    public static async Task<int> RunAsync(string folder, string[] settings)
    {
        await using var site = Site.Build([.. settings, "--urls", "http://127.0.0.1:0"]);
        try
        {
            return await WriteAsync(site, Directory.CreateDirectory(folder).FullName);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }

    private static async Task<int> WriteAsync(WebApplication site, string root)
    {
        await site.StartAsync();
        using var direct = new SocketsHttpHandler { UseProxy = false };
        using var client = new HttpClient(direct) { BaseAddress = new Uri(site.Urls.Single()) };
        var answers = new Dictionary<string, Answer>();
        var broken = new List<string>();

        // All that can be reached from the front pages, each address once, and what only machines look for.
        var open = new Queue<string>([.. Editions.All.SelectMany(edition => new[] { edition.Root, edition.Root + "404" }), "/robots.txt", "/sitemap.xml"]);
        var known = open.ToHashSet();
        while (open.TryDequeue(out var address))
        {
            using var response = await client.GetAsync(new Uri(address, UriKind.Relative));
            var expected = IsNotFoundPage(address) ? HttpStatusCode.NotFound : HttpStatusCode.OK;
            if (response.StatusCode != expected)
            {
                broken.Add(address);
                await Console.Error.WriteLineAsync($"  {address}: {(int)response.StatusCode}");
                continue;
            }

            var bytes = await response.Content.ReadAsByteArrayAsync();
            var html = response.Content.Headers.ContentType?.MediaType == "text/html" ? Encoding.UTF8.GetString(bytes) : null;
            answers.Add(address, new Answer(FileOf(address, html is not null), bytes, html));
            foreach (var link in html is null ? [] : Link.Matches(html).Select(Address).Where(known.Add))
            {
                open.Enqueue(link);
            }
        }

        long size = 0;
        foreach (var (address, answer) in answers)
        {
            var bytes = answer.Html is null ? answer.Bytes : Encoding.UTF8.GetBytes(WithFileLinks(address, answer, answers));
            var file = Path.Combine(root, answer.File);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllBytesAsync(file, bytes);
            size += bytes.Length;
            Console.WriteLine($"  {answer.File} ({Kilobytes(bytes.Length)})");
        }

        Console.WriteLine($"{answers.Count} files, {Kilobytes(size)}, in {root}");
        if (broken.Count > 0)
        {
            await Console.Error.WriteLineAsync($"Not written, since the site did not give them: {string.Join(", ", broken)}");
        }

        return broken.Count == 0 ? 0 : 1;
    }

    /// <summary>An <c>href</c> or <c>src</c> to another page of the site; all of ours begin with a slash.</summary>
    [GeneratedRegex("""(?<=\s(?:href|src)=")(?<address>/[^"#?]*)(?=[^"]*")""")]
    private static partial Regex Link { get; }

    private static string Address(Match link) => WebUtility.HtmlDecode(link.Groups["address"].Value);

    private static bool IsNotFoundPage(string address) => address.EndsWith("/404", StringComparison.Ordinal);

    private static string FileOf(string address, bool isPage)
    {
        var path = Uri.UnescapeDataString(address.TrimStart('/'));
        return !isPage ? path : address.EndsWith('/') ? path + "index.html" : path + ".html";
    }

    // A page that stands for every address that is missing, in whichever folder, can only link from the root.
    private static string WithFileLinks(string address, Answer page, Dictionary<string, Answer> answers) =>
        Link.Replace(page.Html!, link =>
        {
            if (!answers.TryGetValue(Address(link), out var target))
            {
                return link.Value;
            }

            var path = IsNotFoundPage(address)
                ? "/" + target.File
                : Path.GetRelativePath(Path.GetDirectoryName("/" + page.File)!, "/" + target.File).Replace('\\', '/');
            return string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        });

    private static string Kilobytes(long bytes) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{bytes / 1024.0:N1} KB");
}
