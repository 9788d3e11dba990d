using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace TypedContent.Sample.Tests;

internal static class Html
{
    public static Task<IHtmlDocument> ParseAsync(string html) => new HtmlParser().ParseDocumentAsync(html);

    /// <summary>The links of a page, as its HTML writes them: pages, style sheets, pictures.</summary>
    public static IEnumerable<string> Links(this IDocument page) =>
        page.QuerySelectorAll("[href], [src]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!);

    /// <summary>The visible text: white space is collapsed, as in HTML, except for no-break spaces.</summary>
    public static string Words(this IElement element) =>
        string.Join(' ', element.TextContent.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

    public static IEnumerable<string> Words(this IParentNode parent, string selector) => parent.QuerySelectorAll(selector).Select(Words);
}
