using Microsoft.AspNetCore.Http.Extensions;

namespace Newspaper;

/// <summary>Gives each page one address: requests for /people or /People/ are redirected to /people/.</summary>
internal sealed class OneAddress : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        var page = await next(context);
        if (page is IStatusCodeHttpResult { StatusCode: StatusCodes.Status404NotFound })
        {
            return page;
        }

        var pattern = ((RouteEndpoint)context.HttpContext.GetEndpoint()!).RoutePattern.RawText!;
        var path = "/" + pattern.TrimStart('/').Replace("{slug}", request.RouteValues["slug"] as string, StringComparison.Ordinal);
        return request.Path.Value == path
            ? page
            : Results.Redirect(UriHelper.BuildRelative(request.PathBase, path, request.QueryString), permanent: true);
    }
}
