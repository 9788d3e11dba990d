using Markdig.Syntax;
using TypedContent.Compiler.Documents.Options;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Markdown.RawHtml;

/// <summary>Finds the ids that links can target, the links, and the images in an author's HTML.</summary>
/// <param name="text">The Markdown.</param>
/// <param name="offset">The position of the Markdown in the file.</param>
/// <param name="mode">How the HTML is handled.</param>
/// <param name="policy">The parts that are kept when it is sanitized.</param>
internal sealed class RawHtmlReader(string text, int offset, RawHtmlMode mode, HtmlPolicy policy)
{
    // The sanitizer library is recursive, and Markdown has a nesting limit too.
    private const int MaxDepth = 100;

    // Elements that end where the next one of their kind begins.
    private static readonly HashSet<string> EndsByItself = new(
        "area br col dd dt embed hr img input li link meta option p param rb rp rt source tbody td tfoot th thead tr track wbr"
            .Split(' '), StringComparer.Ordinal);

    // The number of open elements by name.
    private readonly Dictionary<string, int> _open = new(StringComparer.Ordinal);
    private int _depth;

    /// <summary>The ids, in order: those of the page's elements, and those in HTML that it shows as text.</summary>
    public List<string> Ids { get; } = [];

    /// <summary>Whether there is any HTML by the author.</summary>
    public bool HasHtml { get; private set; }

    /// <summary>Reads a node.</summary>
    /// <returns>Its links and images, in order.</returns>
    public IEnumerable<LinkTemplate> Read(MarkdownObject node)
    {
        if (RawPiece.Of(node, text) is not { } piece)
        {
            yield break;
        }

        HasHtml = true;
        foreach (var tag in RawTag.In(piece.Html))
        {
            foreach (var attribute in tag.Attributes)
            {
                if (attribute is { Name: "id", Value.Length: > 0 } || (attribute is { Name: "name", Value.Length: > 0 } && tag.Name == "a"))
                {
                    Ids.Add(attribute.Value);
                }
                else if (mode != RawHtmlMode.Text && RawUrl.KindOf(tag.Name, attribute.Name) is { } kind)
                {
                    foreach (var (start, end) in RawUrl.In(attribute.Name, attribute.Value))
                    {
                        yield return new LinkTemplate(
                            attribute.Value.Substring(start, end - start), HtmlTemplate.Empty, null, kind == HtmlMarkKind.ImageAttribute,
                            SpanOf(piece, attribute, start, end));
                    }
                }
            }
        }
    }

    /// <summary>Checks the nesting of elements, before any of them is sanitized.</summary>
    /// <exception cref="MarkdownLimitException">Elements are nested too deeply.</exception>
    public void CheckDepth(IEnumerable<MarkdownObject> nodes)
    {
        foreach (var piece in mode == RawHtmlMode.Sanitize ? nodes.Select(node => RawPiece.Of(node, text)).OfType<RawPiece>() : [])
        {
            foreach (var tag in RawTag.In(piece.Html))
            {
                Watch(tag, piece);
            }
        }
    }

    private void Watch(RawTag tag, RawPiece piece)
    {
        if (!policy.Allows(tag.Name) || EndsByItself.Contains(tag.Name))
        {
            return;
        }

        // A closing tag without an open element has no effect.
        var count = _open.TryGetValue(tag.Name, out var open) ? open : 0;
        var change = tag.Kind == RawTagKind.Open ? 1 : count > 0 ? -1 : 0;
        _open[tag.Name] = count + change;
        _depth += change;
        if (_depth > MaxDepth)
        {
            throw new MarkdownLimitException(
                piece.PlaceOf(tag.Start),
                $"More than 100 HTML elements are open here and would be nested; close each, as '<{tag.Name}>' with "
                + $"'</{tag.Name}>'");
        }
    }

    // The location of one of several URLs follows from its position in the value, unless decoded entities change it.
    private TextSpan SpanOf(RawPiece piece, RawAttribute attribute, int start, int end)
    {
        var isAsWritten = attribute.Value.Length == attribute.ValueEnd - attribute.ValueStart;
        var first = piece.PlaceOf(isAsWritten ? attribute.ValueStart + start : attribute.ValueStart);
        var last = piece.PlaceOf(isAsWritten ? attribute.ValueStart + end : attribute.ValueEnd);
        return TextSpan.FromBounds(offset + first, offset + Math.Max(first, last));
    }
}
