using System.Globalization;
using System.Text.RegularExpressions;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.CodeAnalysis.Text;
using TypedContent.Generator.Diagnostics;
using TypedContent.Generator.Model;
using TypedContent.Generator.Reading;

namespace TypedContent.Generator.Markdown;

/// <summary>Gives headings their ids: the one that is written behind the heading as <c>{#id}</c>, else one made of its text.</summary>
internal sealed class HeadingIds(int offset, DiagnosticBag diagnostics)
{
    private static readonly Regex Written = new(@"[ \t]*\{#([^\s{}""<>]+)\}[ \t]*\z");

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
            if (TakeWritten(heading) is { } id)
            {
                heading.GetAttributes().Id = id;
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
            diagnostics.Report(DiagnosticDescriptors.DuplicateId, span, NodeText.Shorten(id));
        }
    }

    // Takes it out of the heading's text.
    private string? TakeWritten(HeadingBlock heading)
    {
        if (heading.Inline?.LastChild is not LiteralInline last || Written.Match(last.Content.ToString()) is not { Success: true } match)
        {
            return null;
        }

        var id = match.Groups[1];
        last.Content.End = last.Content.Start + match.Index - 1;
        Take(id.Value, new TextSpan(offset + last.Span.Start + id.Index - 1, id.Length + 1));
        return id.Value;
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

    // An element that the author wrote is none of its words, whether or not the page shows it as text. Blanks side by side all count, as in code.
    private static string IdOf(HtmlTemplate html) =>
        HeadingId.Of(HtmlText.Of("<code>" + html.Fill(static mark => mark.Kind == HtmlMarkKind.RawHtml ? mark.Value : "").Text)) is { Length: > 0 } id ? id : "section";
}
