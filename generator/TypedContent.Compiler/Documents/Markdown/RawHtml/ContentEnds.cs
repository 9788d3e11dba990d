using System.Text.RegularExpressions;

namespace TypedContent.Compiler.Documents.Markdown.RawHtml;

/// <summary>Finds the ends of elements that are removed with their content. No part of a text is searched twice for the end of the same element.</summary>
/// <param name="policy">Decides which elements these are.</param>
internal sealed class ContentEnds(HtmlPolicy policy)
{
    // Every inline text of Markdown ends with one of these tags.
    private static readonly Regex EndOfText = new("</(?:p|h[1-6]|li|td|th|dt|dd|figcaption|div)>");

    // For each element name, the mark up to which no closing tag exists.
    private readonly Dictionary<string, int> _unclosed = new(StringComparer.Ordinal);

    /// <summary>Finds the end of an element in inline text, where each tag is a separate mark.</summary>
    /// <param name="template">The text, the same one in each call.</param>
    /// <param name="index">The mark of the tag that may open such an element.</param>
    /// <returns>
    /// The mark that closes it; -1 for a tag that does not open such an element; <see langword="null"/> if the element would extend to the end of the text,
    /// as a script tag that is only mentioned in a sentence does.
    /// </returns>
    public int? Find(HtmlTemplate template, int index)
    {
        var marks = template.Marks;
        if (FirstOf(marks[index]) is not { Kind: RawTagKind.Open } open || IsEmpty(open) || policy.Allows(open.Name) || !HtmlPolicy.DropsContentOf(open.Name))
        {
            return -1;
        }

        if (_unclosed.TryGetValue(open.Name, out var end) && index < end)
        {
            return null;
        }

        for (end = index + 1; end < marks.Count && !IsAfterText(template, end); end++)
        {
            if (marks[end].Kind == HtmlMarkKind.RawHtml && FirstOf(marks[end]) is { Kind: RawTagKind.Close } close && close.Name == open.Name)
            {
                return end;
            }
        }

        _unclosed[open.Name] = end;
        return null;
    }

    /// <summary>The position after an element, or after its tag if the HTML does not close it.</summary>
    /// <param name="tag">The tag that opens it.</param>
    /// <param name="unclosed">The elements that are not closed in this HTML.</param>
    public static int Within(RawTag tag, HashSet<string> unclosed)
    {
        if (tag.ContentEnd is { } end)
        {
            return end;
        }

        var html = tag.Html;
        if (IsEmpty(tag) || unclosed.Contains(tag.Name))
        {
            return tag.End;
        }

        end = HtmlTag.Read(html, tag.Start, html.Length).EndOfElement(html, html.Length);
        if (html.LastIndexOf("</" + tag.Name, end - 1, end - tag.End, StringComparison.OrdinalIgnoreCase) >= 0)
        {
            return end;
        }

        unclosed.Add(tag.Name);
        return tag.End;
    }

    private static RawTag? FirstOf(HtmlMark mark) => RawTag.In(mark.Value).Select(static tag => (RawTag?)tag).FirstOrDefault();

    private static bool IsAfterText(HtmlTemplate template, int index)
    {
        var (start, end) = (template.Marks[index - 1].Position, template.Marks[index].Position);
        return template.Marks[index].Kind == HtmlMarkKind.RawHtmlBlock || (end > start && EndOfText.IsMatch(template.Source.Substring(start, end - start)));
    }

    private static bool IsEmpty(RawTag tag) => tag.Name is "embed" or "frame" || tag.Html[tag.End - 2] == '/';
}
