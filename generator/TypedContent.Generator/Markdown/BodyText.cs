using TypedContent.Generator.Model;

namespace TypedContent.Generator.Markdown;

/// <summary>The plain text of bodies, which at run time is taken out of their HTML where that gives the same.</summary>
internal static class BodyText
{
    /// <summary>What of a body's text is kept: nothing where it is in the HTML, whatever is still filled in.</summary>
    public static string? Kept(EquatableArray<PartTemplate> parts, string text) =>
        !parts.Any(static part => part.Html.Marks.Any(HasText)) && IsInHtml(text, parts) ? null : text;

    /// <summary>Whether a text is what is taken out of the HTML.</summary>
    public static bool IsInHtml(string text, EquatableArray<PartTemplate> parts)
    {
        var inHtml = new HtmlText(text.Length);
        foreach (var part in parts)
        {
            var html = part.Html.Text;
            inHtml.Append(html, 0, html.Length);
        }

        return inHtml.Length == text.Length && inHtml.ToString() == text;
    }

    // An attribute has no text.
    private static bool HasText(HtmlMark mark) => mark.Kind is HtmlMarkKind.RawHtml or HtmlMarkKind.RawHtmlBlock or HtmlMarkKind.Title;
}
