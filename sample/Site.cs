using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using System.Xml;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.ResponseCompression;
using Newspaper.Pages;

namespace Newspaper;

/// <summary>The web application: which address shows which page and records.</summary>
internal static class Site
{
    /// <summary>Whether "dotnet watch" started the program: then pages change, and are not cached.</summary>
    public static bool IsWatched { get; } = Environment.GetEnvironmentVariable("DOTNET_WATCH") == "1";

    public static WebApplication Build(string[] settings)
    {
        // Next to the program, not in the folder that it is started from.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = settings, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);
        if (builder.Configuration["urls"] is null && builder.Configuration["http_ports"] is null)
        {
            builder.WebHost.UseUrls(CommandLine.DefaultAddress);
        }

        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // The caller gets an exception if the start fails.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        builder.Services.AddRazorComponents();
        // Support for forms creates keys at the start, though there are no forms here: by default in the user's folder, with a warning.
        builder.Services.AddDataProtection().AddKeyManagementOptions(static keys => (keys.XmlRepository, keys.XmlEncryptor) =
            (new ForgottenKeys(), new NullXmlEncryptor()));
        // Arabic letters as they are, not as &#x0645;.
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.AddSingleton(new PublicAddress(builder.Configuration["address"] ?? PublicAddress.Example));
        builder.Services.AddResponseCompression(compression =>
        {
            // No page contains a secret that its length could reveal.
            compression.EnableForHttps = true;
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/atom+xml", "image/svg+xml"];
        });
        builder.Services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);
        // A page is the same for everybody until the program is built again.
        builder.Services.AddOutputCache(cache =>
        {
            cache.UseCaseSensitivePaths = true;
            cache.AddBasePolicy(page => page.Expire(TimeSpan.FromDays(1)).SetVaryByQuery([]).SetVaryByHost(false));
        });

        var site = builder.Build();
        site.UseSecurityHeaders();
        if (!IsWatched)
        {
            site.UseResponseCompression();
            site.UseOutputCache();
            site.UseContentTags();
        }

        // Before routing, which would send a file's address to the 404 page. Files are uncompressed here: the middleware
        // above compresses them, and hashes them for their tags.
        site.UseStaticFiles();
        site.UseStatusCodePages("text/plain; charset=utf-8", "This cannot be done here (status {0}). The pages of this site can be read, with GET or HEAD.\n");
        site.UseRouting();
        foreach (var edition in Editions.All)
        {
            Map(edition, site.MapGroup(edition.Root));
        }

        site.MapRedirects();
        site.Get("sitemap.xml", (PublicAddress address) => Xml("application/xml", xml => Sitemap.Write(xml, address)));
        site.Get("robots.txt", (PublicAddress address) => $"User-agent: *\nAllow: /\nSitemap: {address.Of("/sitemap.xml")}\n");
        return site;
    }

    private static void Map(Edition edition, RouteGroupBuilder pages)
    {
        pages.Get("", () => Page<FrontPage>(new { edition }));
        pages.Get("people/", () => Page<PeoplePage>(new { edition }));
        pages.Get("topics/", () => Page<TopicsPage>(new { edition }));
        pages.Get("quotations/", () => Page<QuotationsPage>(new { edition }));
        pages.Get("search/", () => Page<SearchPage>(new { edition }));
        pages.Get("articles/{slug}/", (string slug) => Articles.Find(slug, edition.Slug) is { } article
            ? Page<ArticlePage>(new { edition, article })
            : NotFound());
        pages.Get("topics/{slug}/", (string slug) => Topics.Find(slug, edition.Slug) is { } topic
            ? Page<TopicPage>(new { edition, topic })
            : NotFound());
        pages.Get(Feed.Path, (PublicAddress address) => Xml("application/atom+xml", xml => Feed.Write(xml, edition, address)));
        pages.Get("{**path}", NotFound);

        IResult NotFound() => Page<NotFoundPage>(new { edition }, StatusCodes.Status404NotFound);
    }

    private static void Get(this IEndpointRouteBuilder site, string pattern, Delegate page) =>
        site.MapMethods(pattern, ["GET", "HEAD"], page).AddEndpointFilter<OneAddress>();

    private static RazorComponentResult<T> Page<T>(object parameters, int status = StatusCodes.Status200OK)
        where T : IComponent =>
        new(parameters) { StatusCode = status };

    private static IResult Xml(string type, Action<XmlWriter> write)
    {
        using var file = new MemoryStream();
        using (var xml = XmlWriter.Create(file, new XmlWriterSettings { Indent = true, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
        {
            write(xml);
        }

        return Results.Bytes(file.ToArray(), type + "; charset=utf-8");
    }
}
