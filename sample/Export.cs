using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Newspaper;

/// <summary>Writes the site as static files: the served pages and the files that they link to, with links that work in any folder.</summary>
internal static partial class Export
{
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
        using var direct = new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false };
        using var client = new HttpClient(direct) { BaseAddress = new Uri(site.Urls.Single()) };
        var address = site.Services.GetRequiredService<PublicAddress>();
        var written = new HashSet<string>();
        var broken = new List<string>();
        long size = 0;

        // Everything that can be reached from the front pages, each page once, and the files that only machines request.
        var open = new Queue<string>(
            [.. Editions.All.SelectMany(edition => new[] { edition.Root, edition.Root + "404", edition.SharePicture }), "/robots.txt", "/sitemap.xml"]);
        var known = open.ToHashSet();
        while (open.TryDequeue(out var path))
        {
            using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
            var expected = IsNotFoundPage(path) ? HttpStatusCode.NotFound : HttpStatusCode.OK;
            if (response.StatusCode != expected)
            {
                broken.Add(path);
                await Console.Error.WriteLineAsync($"  {path}: {(int)response.StatusCode}");
                continue;
            }

            var bytes = await response.Content.ReadAsByteArrayAsync();
            if (response.Content.Headers.ContentType?.MediaType == "text/html")
            {
                var html = Encoding.UTF8.GetString(bytes);
                foreach (var link in Link.Matches(html).Select(PathOf).Where(known.Add))
                {
                    open.Enqueue(link);
                }

                bytes = Encoding.UTF8.GetBytes(WithFileLinks(html, path, address.Folder));
            }

            await WriteFileAsync(FileOf(path), bytes);
        }

        // A server of files cannot redirect, so each old address has a page that does.
        foreach (var (alias, article) in Redirects.All)
        {
            var path = alias.EndsWith(".html", StringComparison.Ordinal) ? alias : alias.TrimEnd('/') + "/";
            await WriteFileAsync(FileOf(path), Encoding.UTF8.GetBytes(Redirects.Page(article, LinkTo(article.Url, path), address.Of(article.Url))));
        }

        Console.WriteLine($"{written.Count} files, {Kilobytes(size)}, in {root}");
        NameOthers(root, written);
        if (broken.Count > 0)
        {
            await Console.Error.WriteLineAsync($"Not written, since the site did not give them: {string.Join(", ", broken)}");
        }

        return broken.Count == 0 ? 0 : 1;

        async Task WriteFileAsync(string name, byte[] bytes)
        {
            var file = Path.Combine(root, name);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllBytesAsync(file, bytes);
            written.Add(Path.GetFullPath(file));
            size += bytes.Length;
            Console.WriteLine($"  {name} ({Kilobytes(bytes.Length)})");
        }
    }

    /// <summary>Reports files that are not part of the site, such as pages of an earlier export; they may belong to something else, so they are kept.</summary>
    private static void NameOthers(string root, HashSet<string> written)
    {
        const int Named = 10;
        var others = Directory.EnumerateFiles(root, "*", new EnumerationOptions { RecurseSubdirectories = true })
            .Where(file => !written.Contains(file)).Select(file => Path.GetRelativePath(root, file)).Order(StringComparer.Ordinal).ToList();
        if (others.Count > 0)
        {
            Console.WriteLine(
                $"Left in this folder, though no part of the site: "
                + $"{string.Join(", ", others.Take(Named))}{(others.Count > Named ? $" and {others.Count - Named} more" : "")}");
        }
    }

    /// <summary>An <c>href</c> or <c>src</c> to another page of the site; all of ours begin with a slash.</summary>
    [GeneratedRegex("""(?<=\s(?:href|src)=")(?<path>/(?!/)[^"#?]*)(?=[^"]*")""")]
    private static partial Regex Link { get; }

    private static string PathOf(Match link) => WebUtility.HtmlDecode(link.Groups["path"].Value);

    private static bool IsNotFoundPage(string path) => path.EndsWith("/404", StringComparison.Ordinal);

    private static string FileOf(string path) =>
        Uri.UnescapeDataString(path[1..]) + (path.EndsWith('/') ? "index.html" : IsNotFoundPage(path) ? ".html" : "");

    // The 404 page is shown for missing addresses in any folder, so it can only link from the server's root.
    private static string WithFileLinks(string html, string path, string publicFolder) =>
        Link.Replace(html, link => IsNotFoundPage(path) ? publicFolder + Escape("/" + FileOf(PathOf(link))) : LinkTo(PathOf(link), path));

    private static string LinkTo(string target, string path) =>
        Escape(Path.GetRelativePath(Path.GetDirectoryName("/" + FileOf(path))!, "/" + FileOf(target)).Replace('\\', '/'));

    private static string Escape(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static string Kilobytes(long bytes) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{bytes / 1024.0:N1} KB");
}
