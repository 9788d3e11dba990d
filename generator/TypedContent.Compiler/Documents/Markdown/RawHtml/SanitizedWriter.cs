using System.Globalization;
using AngleSharp.Dom;

namespace TypedContent.Compiler.Documents.Markdown.RawHtml;

/// <summary>Writes a sanitized tree in the form of Markdown's own HTML: with placeholders for links, titles and typed blocks.</summary>
/// <param name="policy">The parts that are written; the library has left no others.</param>
/// <param name="prefix">The prefix of the comments that mark places.</param>
/// <param name="places">The places.</param>
internal sealed class SanitizedWriter(HtmlPolicy policy, string prefix, IReadOnlyList<HtmlPlace> places)
{
    private readonly HtmlTemplateBuilder _html = new();
    private readonly List<PartTemplate> _parts = [];
    private readonly HashSet<int> _written = [];
    private HtmlMark? _excerptEnd;

    /// <summary>Writes the content of a document's body element.</summary>
    /// <returns>The parts; <see langword="null"/> if a place is missing from the tree.</returns>
    public IReadOnlyList<PartTemplate>? Write(IElement body)
    {
        foreach (var node in body.ChildNodes)
        {
            WriteNode(node);
            if (_excerptEnd is { } end)
            {
                // An excerpt that ended inside an element would leave it open.
                _html.Mark(end.Kind, end.Value);
                _excerptEnd = null;
            }
        }

        EndPart();
        return _written.Count == places.Count ? _parts : null;
    }

    private void WriteNode(INode node)
    {
        switch (node)
        {
            case IText text:
                _html.Append(HtmlEscape.Text(text.Data));
                break;
            case IComment comment when PlaceOf(comment) is { } place:
                WritePlace(place);
                break;
            case IElement element when policy.Allows(element.LocalName):
                WriteElement(element);
                break;
        }
    }

    private void WriteElement(IElement element)
    {
        _html.Append("<" + element.LocalName);
        foreach (var attribute in element.Attributes)
        {
            if (HtmlPolicy.IsName(attribute.Name))
            {
                WriteAttribute(element.LocalName, attribute.Name, attribute.Value);
            }
        }

        if (element.LocalName is "area" or "br" or "col" or "hr" or "img" or "source" or "track" or "wbr")
        {
            _html.Append(" />");
            return;
        }

        _html.Append('>');
        if (element.LocalName == "pre" && element.FirstChild is IText { Data: ['\n', ..] })
        {
            // Browsers drop the first line break there.
            _html.Append('\n');
        }

        foreach (var child in element.ChildNodes)
        {
            WriteNode(child);
        }

        _html.Append("</" + element.LocalName + ">");
    }

    private void WriteAttribute(string element, string name, string value)
    {
        var written = $" {name}=\"{HtmlEscape.Text(value)}\"";
        switch (RawUrl.KindOf(element, name))
        {
            case HtmlMarkKind.LinkAttribute when element == "a":
                _html.Mark(HtmlMarkKind.LinkUrl, value);
                break;
            case HtmlMarkKind.ImageAttribute when name == "src":
                _html.Mark(HtmlMarkKind.ImageUrl, value);
                break;
            case { } kind:
                _html.Mark(kind, written);
                break;
            default:
                _html.Append(written);
                break;
        }
    }

    private void WritePlace(HtmlPlace place)
    {
        if (place.Part is { } part)
        {
            EndPart();
            _parts.Add(part);
        }
        else if (place.Mark is { Kind: HtmlMarkKind.ExcerptEnd } end)
        {
            _excerptEnd = end;
        }
        else if (place.Mark is { } mark)
        {
            _html.Mark(mark.Kind, mark.Value, mark.Block);
        }
        else if (place.Template is { } template)
        {
            _html.Append(template);
        }
        else
        {
            _html.Append(place.Html!);
        }
    }

    private void EndPart()
    {
        if (!_html.IsEmpty)
        {
            _parts.Add(new PartTemplate(_html.Take()));
        }
    }

    private HtmlPlace? PlaceOf(IComment comment) =>
        comment.Data.StartsWith(prefix, StringComparison.Ordinal)
        && int.TryParse(comment.Data.Substring(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
        && _written.Add(index)
            ? places[index]
            : null;
}
