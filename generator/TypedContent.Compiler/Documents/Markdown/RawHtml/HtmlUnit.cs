using TypedContent.Compiler.Documents.Options;

namespace TypedContent.Compiler.Documents.Markdown.RawHtml;

/// <summary>Applies the raw HTML mode to an author's HTML in a rendered text: it becomes text, or is kept fully or partly.</summary>
/// <param name="mode">How it is handled.</param>
/// <param name="policy">The parts that are kept when it is sanitized.</param>
internal sealed class HtmlUnit(RawHtmlMode mode, HtmlPolicy policy)
{
    /// <summary>Whether a text contains an author's HTML.</summary>
    public static bool HasRawHtml(HtmlTemplate html)
    {
        foreach (var mark in html.Marks)
        {
            if (mark.Kind is HtmlMarkKind.RawHtml or HtmlMarkKind.RawHtmlInText or HtmlMarkKind.RawHtmlBlock)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Handles a single text.</summary>
    public HtmlTemplate Decide(HtmlTemplate html) => HasRawHtml(html) ? Decide([new PartTemplate(html)])[0].Html : html;

    /// <summary>
    /// Handles the parts of a body. An element may begin in one part and end in another; the content of typed blocks has already been handled, and no
    /// element of the text around them ends inside.
    /// </summary>
    public IReadOnlyList<PartTemplate> Decide(IReadOnlyList<PartTemplate> parts)
    {
        if (!parts.Any(static part => HasRawHtml(part.Html)))
        {
            return parts;
        }

        return mode switch
        {
            RawHtmlMode.Sanitize => SanitizedHtml.Of(parts, policy) ?? [.. parts.Select(static part => part.With(AsText))],
            RawHtmlMode.Allow => [.. parts.Select(static part => part.With(AsWritten))],
            _ => [.. parts.Select(static part => part.With(AsText))],
        };
    }

    private static HtmlTemplate AsText(HtmlTemplate html) => html.Fill(static mark => mark.Kind switch
    {
        HtmlMarkKind.RawHtml or HtmlMarkKind.RawHtmlInText => IsComment(mark.Value) ? "" : HtmlEscape.Text(mark.Value),
        HtmlMarkKind.RawHtmlBlock => IsComment(mark.Value) ? "" : "<p>" + HtmlEscape.Text(mark.Value) + "</p>\n",
        _ => null,
    });

    private static HtmlTemplate AsWritten(HtmlTemplate html)
    {
        if (!HasRawHtml(html))
        {
            return html;
        }

        var writer = new HtmlTemplateBuilder();
        var position = 0;
        foreach (var mark in html.Marks)
        {
            writer.Append(html.Source, position, mark.Position);
            position = mark.Position;
            if (mark.Kind is HtmlMarkKind.RawHtml or HtmlMarkKind.RawHtmlBlock)
            {
                AppendRaw(writer, mark.Value);
                writer.Append(mark.Kind == HtmlMarkKind.RawHtmlBlock ? "\n" : "");
            }
            else if (mark.Kind != HtmlMarkKind.RawHtmlInText)
            {
                writer.Mark(mark.Kind, mark.Value, mark.Block);
            }
        }

        writer.Append(html.Source, position, html.Source.Length);
        return writer.Take();
    }

    // Keeps placeholders for the URLs of its links and images.
    private static void AppendRaw(HtmlTemplateBuilder writer, string html)
    {
        var position = 0;
        foreach (var tag in RawTag.In(html))
        {
            foreach (var attribute in tag.Attributes)
            {
                if (RawUrl.KindOf(tag.Name, attribute.Name) is { } kind)
                {
                    var start = char.IsWhiteSpace(html[attribute.Start - 1]) ? attribute.Start - 1 : attribute.Start;
                    writer.Append(html, position, start);
                    writer.Mark(kind, html.Substring(start, attribute.End - start));
                    position = attribute.End;
                }
            }
        }

        writer.Append(html, position, html.Length);
    }

    private static bool IsComment(string html) =>
        html.TrimStart().StartsWith("<!--", StringComparison.Ordinal) && html.TrimEnd().EndsWith("-->", StringComparison.Ordinal);
}
