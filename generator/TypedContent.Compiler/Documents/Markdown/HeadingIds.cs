using System.Globalization;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Markdown;

/// <summary>Gives headings their ids: the one that is written after the heading (<see cref="HeadingAttributes"/>), else one made of its text.</summary>
internal sealed class HeadingIds(int offset, ProblemBag problems)
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>Gives all headings of a document their ids.</summary>
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

    /// <summary>Takes an id for something else in the document; one that is taken already is reported.</summary>
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

    // Of many equal headings, each goes on where the last one was numbered.
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

    // An element that the author wrote is none of its words, and separates none, whether or not the page shows it as text. Blanks side by side all count,
    // as in code.
    private static string IdOf(HtmlTemplate html) =>
        HeadingId.Of(HtmlText.Of("<code>" + html.Fill(static _ => "").Text)) is { Length: > 0 } id ? id : "section";
}
