using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace TypedContent.Sample.Tests;

internal static class Html
{
    public static Task<IHtmlDocument> ParseAsync(string html) => new HtmlParser().ParseDocumentAsync(html);

    /// <summary>What a page links to, as its HTML says it: pages, style sheets, pictures.</summary>
    public static IEnumerable<string> Links(this IDocument page) =>
        page.QuerySelectorAll("[href], [src]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!);

    /// <summary>The text that a reader reads: white space counts once, as in HTML, and a no-break space is none.</summary>
    public static string Words(this IElement element) => string.Join(' ', element.TextContent.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

    public static IEnumerable<string> Words(this IParentNode parent, string selector) => parent.QuerySelectorAll(selector).Select(Words);
}
