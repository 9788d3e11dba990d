using System.Globalization;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using TypedContent.Compiler.Documents.Markdown.Callouts;
using TypedContent.Compiler.Documents.Markdown.RawHtml;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Markdown.Templates;

/// <summary>Writes the elements of a body that have a template.</summary>
/// <remarks>
/// HTML of the template is not sanitized. So an author's HTML inside the element is handled before, and the result is between two marks, as one
/// thing for the HTML around it.
/// </remarks>
/// <param name="templates">The templates.</param>
/// <param name="html">Handles an author's HTML.</param>
internal sealed class TemplateWriter(RenderTemplates templates, HtmlUnit html)
{
    /// <summary>The links and images that were written by a template.</summary>
    public List<LinkTemplate> Links { get; } = [];

    /// <summary>The template of a typed block; <see langword="null"/> for none.</summary>
    public RenderTemplate? FindBlock(string name) => templates.FindBlock(name);

    /// <summary>Writes an element, if there is a template for it.</summary>
    /// <param name="renderer">Receives the HTML.</param>
    /// <param name="node">The element.</param>
    /// <param name="usual">The renderer of such elements without a template.</param>
    public bool Write<T>(TemplateRenderer renderer, T node, HtmlObjectRenderer<T> usual)
        where T : MarkdownObject
    {
        var isBlock = node is Block;
        if (ElementOf(node) is not { } element || templates.Find(element) is not { } template || (!isBlock && !renderer.EnableHtmlForInline))
        {
            return false;
        }

        var values = ValuesOf(renderer, node, usual);
        if (isBlock)
        {
            renderer.EnsureLine();
        }

        Write(renderer, template, piece => values(piece.Text), LinkOf(node));
        if (isBlock)
        {
            renderer.EnsureLine();
        }

        return true;
    }

    /// <summary>Writes a template.</summary>
    /// <param name="renderer">Receives the HTML.</param>
    /// <param name="template">The template.</param>
    /// <param name="find">Returns the value that a piece names.</param>
    /// <param name="link">The link or image that it writes; <see langword="null"/> for none.</param>
    /// <returns>The location in the output of the first value <c>html</c>, or after the template if it has none.</returns>
    public TextSpan Write(TemplateRenderer renderer, RenderTemplate template, Func<TemplatePiece, TemplateValue> find, LinkTemplate? link)
    {
        TextSpan? inner = null;
        renderer.Mark(HtmlMarkKind.TemplateStart, link is null ? "" : Links.Count.ToString(CultureInfo.InvariantCulture));
        if (link is not null)
        {
            Links.Add(link);
        }

        for (var i = 0; i < template.Pieces.Count; i++)
        {
            var piece = template.Pieces[i];
            switch (piece.Kind)
            {
                case TemplatePieceKind.Html:
                    renderer.Write(piece.Text);
                    break;
                case TemplatePieceKind.Value:
                    var start = renderer.Length;
                    renderer.Write(find(piece).Html);
                    inner ??= piece.Text == "html" ? TextSpan.FromBounds(start, renderer.Length) : null;
                    break;
                default:
                    i = find(piece).IsPresent == (piece.Kind == TemplatePieceKind.Section) ? i : piece.End - 1;
                    break;
            }
        }

        inner ??= new TextSpan(renderer.Length, 0);
        renderer.Mark(HtmlMarkKind.TemplateEnd, "");
        return inner.Value;
    }

    private LinkTemplate? LinkOf(MarkdownObject node) =>
        (node is LinkInline link ? LinkTemplate.Of(link, default) : node is AutolinkInline auto ? LinkTemplate.Of(auto, default) : null) is { } found
            ? found with { Html = html.Decide(found.Html) }
            : null;

    private static TemplateElement? ElementOf(MarkdownObject node) => node switch
    {
        HeadingBlock => TemplateElement.Heading,
        LinkInline { IsImage: true } => TemplateElement.Image,
        LinkInline or AutolinkInline => TemplateElement.Link,
        CodeBlock => TemplateElement.Code,
        ContentQuote { Callout: not null } => TemplateElement.Callout,
        QuoteBlock => TemplateElement.Quote,
        Table => TemplateElement.Table,
        _ => null,
    };

    // Everything is rendered once, whatever the template uses, because a typed block inside is read while it is rendered.
    private Func<string, TemplateValue> ValuesOf<T>(TemplateRenderer renderer, T node, HtmlObjectRenderer<T> usual)
        where T : MarkdownObject
    {
        switch (node)
        {
            case HeadingBlock heading:
                return Values(heading, new(Inner(renderer, inner => inner.WriteLeafInline(heading))));
            case LinkInline { IsImage: true } image:
                return Values(image, new(Inner(renderer, inner => inner.WriteAlternative(image))));
            case LinkInline link:
                return Values(LinkUrl.Of(link), link.Title, Inner(renderer, inner => inner.WriteChildren(link)));
            case AutolinkInline link:
                return Values(LinkUrl.Of(link), null, new HtmlTemplate(HtmlEscape.Text(link.Url), default));
            case CodeBlock code:
                return Values(code, new(Inner(renderer, inner => inner.WriteLeafRawLines(code, true, true))));
            case ContentQuote { Callout: { } mark } quote:
                var title = TitleBlock.Of(quote) is { } own ? new(Inner(renderer, inner => inner.WriteLeafInline(own))) : TemplateValue.Text(mark.Word);
                return Values(mark, title, new(Inner(renderer, inner => inner.WriteChildren(quote))));
            case QuoteBlock quote:
                return Html(new(Inner(renderer, inner => inner.WriteChildren(quote))));
            default:
                return Html(new(WithoutElement(Inner(renderer, inner => usual.Write(inner, node)))));
        }
    }

    private Func<string, TemplateValue> Values(HeadingBlock heading, TemplateValue content) => name => name switch
    {
        "level" => TemplateValue.Text(FormattableString.Invariant($"{heading.Level}")),
        "id" => TemplateValue.Text(heading.TryGetAttributes()?.Id),
        "text" => TemplateValue.Text(heading.Inline is { } inline ? TextOf(TemplateRenderer.RenderInline(inline)) : null),
        "attributes" => new(Attributes(heading.TryGetAttributes())),
        _ => content,
    };

    private Func<string, TemplateValue> Values(string url, string? title, HtmlTemplate content) => name => name switch
    {
        "url" => TemplateValue.Mark(HtmlMarkKind.LinkUrlValue, url),
        "title" => TemplateValue.Text(title),
        "text" => TemplateValue.Text(TextOf(content)),
        "external" => TemplateValue.Flag(IsExternal(url)),
        _ => new(content),
    };

    private static Func<string, TemplateValue> Values(LinkInline image, TemplateValue alternative) => name => name switch
    {
        "src" => TemplateValue.Mark(HtmlMarkKind.ImageUrlValue, LinkUrl.Of(image)),
        "title" => TemplateValue.Text(image.Title),
        "alt" => alternative,
        _ => TemplateValue.Text(image.TryGetAttributes()?.Properties?.Find(property => property.Key == name).Value),
    };

    private static Func<string, TemplateValue> Values(CodeBlock code, TemplateValue content) => name => name switch
    {
        "language" => TemplateValue.Text((code as FencedCodeBlock)?.Info),
        "info" => TemplateValue.Text((code as FencedCodeBlock)?.Arguments),
        "text" => TemplateValue.Text(code.Lines.ToString()),
        _ => content,
    };

    private static Func<string, TemplateValue> Values(CalloutMark mark, TemplateValue title, TemplateValue content) => name => name switch
    {
        "kind" => TemplateValue.Text(mark.Kind),
        "info" => TemplateValue.Text(mark.More),
        "folding" => TemplateValue.Flag(mark.Fold != '\0'),
        "open" => TemplateValue.Flag(mark.Fold != '-'),
        "title" => title,
        _ => content,
    };

    private static Func<string, TemplateValue> Html(TemplateValue content) => _ => content;

    /// <summary>Renders the content of an element.</summary>
    public HtmlTemplate Inner(TemplateRenderer renderer, Action<TemplateRenderer> write)
    {
        var inner = renderer.RentInner();
        write(inner);
        var written = html.Decide(inner.Take());
        inner.Return();
        return written;
    }

    private string TextOf(HtmlTemplate content) => HtmlText.Of(html.Decide(content).WithoutAttributes().Text);

    private static bool IsExternal(string url) =>
        url.StartsWith("//", StringComparison.Ordinal)
        || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || url.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    // The content of the element that is the whole HTML.
    private static HtmlTemplate WithoutElement(HtmlTemplate element)
    {
        var start = element.Source.IndexOf('>') + 1;
        start += start < element.Source.Length && element.Source[start] == '\n' ? 1 : 0;
        return element.Slice(start, Math.Max(start, element.Source.LastIndexOf("</", StringComparison.Ordinal)));
    }

    private static HtmlTemplate Attributes(HtmlAttributes? attributes)
    {
        var written = new System.Text.StringBuilder();
        if (attributes?.Classes is { Count: > 0 } classes)
        {
            written.Append(" class=\"").Append(HtmlEscape.Text(string.Join(" ", classes))).Append('"');
        }

        foreach (var property in attributes?.Properties ?? [])
        {
            written.Append(' ').Append(property.Key).Append("=\"").Append(HtmlEscape.Text(property.Value ?? "")).Append('"');
        }

        return new HtmlTemplate(written.ToString(), default);
    }
}
