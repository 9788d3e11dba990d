using System.Globalization;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Markdown;

/// <summary>Assigns ids to headings: the explicit one (<see cref="HeadingAttributes"/>), or else one created from the text.</summary>
internal sealed class HeadingIds(int offset, ProblemBag problems)
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>Assigns ids to all headings of a document.</summary>
    /// <param name="document">The document.</param>
    /// <returns>The headings, in order.</returns>
    public EquatableArray<HeadingTemplate> Assign(MarkdownDocument document)
    {
        var headings = document.Descendants<HeadingBlock>().ToList();
        foreach (var heading in headings)
        {
            if (HeadingAttributes.Of(heading) is { } written)
            {
                Take(heading.GetAttributes(), written);
            }
        }

        return headings.Select(Template).ToEquatableArray();

        HeadingTemplate Template(HeadingBlock heading)
        {
            var html = heading.Inline is { } inline ? TemplateRenderer.RenderInline(inline) : HtmlTemplate.Empty;
            var id = heading.GetAttributes().Id ??= Unique(IdOf(html));
            return new HeadingTemplate(heading.Level, html, id);
        }
    }

    /// <summary>Reserves an id for another element of the document, and reports a duplicate.</summary>
    public void Take(string id, TextSpan span)
    {
        if (!_ids.Add(id))
        {
            problems.Report(ProblemId.DuplicateId, span, MessageText.Shorten(id));
        }
    }

    private void Take(HtmlAttributes attributes, HeadingAttributes written)
    {
        if (written.Id is { } id)
        {
            attributes.Id = id;
            Take(id, new TextSpan(offset + written.IdSpan.Start, written.IdSpan.Length));
        }

        written.Classes.ForEach(attributes.AddClass);
        written.Pairs.ForEach(pair => attributes.AddPropertyIfNotExist(pair.Key, pair.Value));
    }

    // Each of many equal headings continues from the last number used.
    private string Unique(string id)
    {
        _counts.TryGetValue(id, out var count);
        var unique = id;
        while (!_ids.Add(unique))
        {
            count++;
            unique = string.Format(CultureInfo.InvariantCulture, "{0}-{1}", id, count);
        }

        _counts[id] = count;
        return unique;
    }

    // HTML elements are not part of the words and do not separate them, whether or not the page shows them as text. Consecutive spaces all count,
    // as in code.
    private static string IdOf(HtmlTemplate html) =>
        HeadingId.Of(HtmlText.Of("<code>" + html.Fill(static _ => "").Text)) is { Length: > 0 } id ? id : "section";
}
