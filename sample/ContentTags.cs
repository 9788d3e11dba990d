using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace Newspaper;

internal static class ContentTags
{
    /// <summary>Gives each page and file an ETag that is the hash of its bytes, so that clients that have these bytes need not load them again.</summary>
    public static void UseContentTags(this IApplicationBuilder site) => site.Use(async (context, next) =>
    {
        var (request, response) = (context.Request, context.Response);
        var method = request.Method;
        var body = response.Body;
        // Each is small, so range requests are not supported.
        request.Headers.Remove(HeaderNames.Range);
        using var page = new MemoryStream();
        response.Body = page;
        if (HttpMethods.IsHead(method))
        {
            // A HEAD request gets the headers of the same content.
            request.Method = HttpMethods.Get;
        }

        try
        {
            await next(context);
        }
        finally
        {
            response.Body = body;
            request.Method = method;
        }

        // This header is for a script of Blazor's, which no page has.
        response.Headers.Remove("blazor-enhanced-nav");
        response.Headers.Remove(HeaderNames.AcceptRanges);
        if (response.StatusCode == StatusCodes.Status200OK)
        {
            // Weak, since compression changes the bytes on their way.
            var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(page.ToArray()).AsSpan(..16))}\"", isWeak: true);
            response.Headers.ETag = tag.ToString();
            response.Headers.CacheControl = "public, max-age=60, must-revalidate";
            if (request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false) || known == EntityTagHeaderValue.Any))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                response.ContentLength = null;
                return;
            }
        }

        page.Position = 0;
        await page.CopyToAsync(body);
    });
}
