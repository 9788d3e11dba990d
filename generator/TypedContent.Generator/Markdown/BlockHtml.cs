using Microsoft.CodeAnalysis.Text;
using TypedContent.Generator.Binding;
using TypedContent.Generator.Reading;
using TypedContent.Generator.Schema;

namespace TypedContent.Generator.Markdown;

/// <summary>Draws a typed block where nobody draws it otherwise: a quote as a <c>figure</c>, a fact box as an <c>aside</c>.</summary>
internal sealed class BlockHtml(TemplateRenderer renderer, string name, BlockAttributes attributes, int headingLevel)
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
            default:
                WriteSection(Find("title") is null ? "div" : "section", inner);
                break;
        }
    }

    /// <summary>Where the HTML inside of the block stands in what was written.</summary>
    public TextSpan Inner { get; private set; }

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
        if (Find("title") is { } title)
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

    private void Open(string element)
    {
        renderer.Write("<" + element);
        if (attributes.Id is { Length: > 0 } id)
        {
            renderer.Write(" id=\"").WriteEscape(id).Write('"');
        }

        renderer.Write(" class=\"").WriteEscape(string.Join(" ", attributes.Classes.Prepend(name))).WriteLine("\">");
    }

    // An empty text draws nothing.
    private string? Find(string key) =>
        attributes.Pairs.Find(pair => PlainKey.Of(pair.Key.Text) == PlainKey.Of(key))?.Value is ScalarNode { Text.Length: > 0 } value ? value.Text : null;
}
