using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.HttpResults;
using Newspaper.Pages;

namespace Newspaper;

/// <summary>The web application: which address shows which page, of which records.</summary>
internal static class Site
{
    public static WebApplication Build(string[] settings)
    {
        // Beside the program, not in the folder it is started from.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = settings, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);
        if (builder.Configuration["urls"] is null && builder.Configuration["http_ports"] is null)
        {
            builder.WebHost.UseUrls(CommandLine.DefaultAddress);
        }

        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // Whoever starts the site hears of a failed start by an exception.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        builder.Services.AddRazorComponents();
        // Nothing here is kept for a visitor, so no keys are kept either.
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        // Arabic letters as they are, not as &#x0645;.
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));

        var site = builder.Build();
        site.UseSecurityHeaders();
        site.MapStaticAssets();
        foreach (var edition in Editions.All)
        {
            Map(edition, site.MapGroup(edition.Root));
        }

        return site;
    }

    private static void Map(Edition edition, RouteGroupBuilder pages)
    {
        Get("", () => Page<FrontPage>(new { edition }));
        Get("people/", () => Page<PeoplePage>(new { edition }));
        Get("articles/{slug}", (string slug) => Articles.Find(slug, edition.Slug) is { } article
            ? Page<ArticlePage>(new { edition, article })
            : NotFound());
        Get("{**path}", NotFound);

        void Get(string pattern, Delegate page) => pages.MapMethods(pattern, ["GET", "HEAD"], page);

        IResult NotFound() => Page<NotFoundPage>(new { edition }, StatusCodes.Status404NotFound);
    }

    private static RazorComponentResult<T> Page<T>(object parameters, int status = StatusCodes.Status200OK)
        where T : IComponent =>
        new(parameters) { StatusCode = status };
}
