namespace Newspaper;

internal static class SecurityHeaders
{
    /// <summary>Sends security headers: the pages may load the site's own style sheet, script and pictures, and nothing else.</summary>
    public static void UseSecurityHeaders(this IApplicationBuilder site)
    {
        // The script with which "dotnet watch" refreshes an open page talks to it through a socket.
        var refresh = Site.IsWatched ? "; connect-src ws://localhost:* wss://localhost:*" : "";
        var policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
            + refresh;
        site.Use((context, next) =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            // The preview image of a shared link is shown by other sites.
            headers["Cross-Origin-Resource-Policy"] = context.Request.Path.Value!.EndsWith(".png", StringComparison.Ordinal) ? "cross-origin" : "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
            return next(context);
        });
    }
}
