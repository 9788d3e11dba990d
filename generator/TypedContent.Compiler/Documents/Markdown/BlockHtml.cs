using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Markdown;

/// <summary>The default rendering of a typed block: a quote as a <c>figure</c>, a fact box as an <c>aside</c>.</summary>
internal sealed class BlockHtml(TemplateRenderer renderer, string name, TitleBlock? titleBlock, BlockAttributes attributes, int headingLevel)
{
    public void Write(HtmlTemplate inner)
    {
        renderer.EnsureLine();
        switch (CSharpName.Pascal(CSharpName.Plural(name)))
        {
            case "Quotes":
                Open("figure");
                renderer.WriteLine("<blockquote>");
                WriteInner(inner);
                renderer.WriteLine("</blockquote>");
                WriteCaption();
                renderer.WriteLine("</figure>");
                break;
            case "FactBoxes":
                WriteSection("aside", inner);
                break;
            case "Images" when Node("source") is { Text.Length: > 0 } source:
                WriteImage(source, inner);
                break;
            default:
                WriteSection(titleBlock is null && Find("title") is null ? "div" : "section", inner);
                break;
        }
    }

    /// <summary>The location of the block's inner HTML in the output.</summary>
    public TextSpan Inner { get; private set; }

    /// <summary>The image in the block; <see langword="null"/> for none.</summary>
    public LinkTemplate? Image { get; private set; }

    private void WriteInner(HtmlTemplate inner)
    {
        var start = renderer.Length;
        renderer.Write(inner);
        Inner = TextSpan.FromBounds(start, renderer.Length);
        if (inner.Source.Length > 0 && inner.Source[inner.Source.Length - 1] != '\n')
        {
            renderer.WriteLine();
        }
    }

    private void WriteSection(string element, HtmlTemplate inner)
    {
        Open(element);
        if (titleBlock is not null)
        {
            renderer.Write($"<h{headingLevel}>").WriteLeafInline(titleBlock).WriteLine($"</h{headingLevel}>");
        }
        else if (Find("title") is { } title)
        {
            renderer.Write($"<h{headingLevel}>").WriteEscape(title).WriteLine($"</h{headingLevel}>");
        }

        WriteInner(inner);
        renderer.WriteLine($"</{element}>");
    }

    private void WriteCaption()
    {
        var (speaker, role) = (Find("speaker"), Find("role"));
        if (speaker is null && role is null)
        {
            return;
        }

        renderer.Write("<figcaption>");
        if (speaker is not null)
        {
            renderer.Write("<cite>");
            renderer.Mark(HtmlMarkKind.Title, speaker, name);
            renderer.Write("</cite>");
        }

        if (role is not null)
        {
            renderer.Write(speaker is null ? "" : " ").Write("<span class=\"role\">").WriteEscape(role).Write("</span>");
        }

        renderer.WriteLine("</figcaption>");
    }

    private void WriteImage(ScalarNode source, HtmlTemplate inner)
    {
        var alt = Find("alt-text") ?? Find("alt") ?? "";
        Image = new LinkTemplate(source.Text, new HtmlTemplate(HtmlEscape.Text(alt), default), null, IsImage: true, source.Span);
        Open("figure");
        renderer.Write("<img");
        renderer.Mark(HtmlMarkKind.ImageUrl, source.Text);
        renderer.Write(" alt=\"").WriteEscape(alt).WriteLine("\" />");
        WriteInner(inner);
        renderer.WriteLine("</figure>");
    }

    private void Open(string element)
    {
        attributes.WriteElement(renderer, element, name);
        renderer.WriteLine();
    }

    // An empty text is not rendered.
    private string? Find(string key) => Node(key) is { Text.Length: > 0 } value ? value.Text : null;

    private ScalarNode? Node(string key) => attributes.Pairs.Find(pair => PlainKey.Of(pair.Key.Text) == PlainKey.Of(key))?.Value as ScalarNode;
}
