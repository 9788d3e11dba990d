using TypedContent.Compiler.Documents.Markdown.Templates;
using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Markdown;

/// <summary>The default rendering of a typed block: a quote as a <c>figure</c>, a fact box as an <c>aside</c>.</summary>
internal sealed class BlockHtml(TemplateRenderer renderer, string name, TitleBlock? titleBlock, BlockAttributes attributes, int headingLevel)
{
    public void Write(HtmlTemplate inner)
    {
        renderer.EnsureLine();
        if (renderer.Templates?.FindBlock(name) is { } template)
        {
            WriteTemplate(template, inner);
            return;
        }

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
            case "Images" when SourceOfImage() is { } source:
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

    /// <summary>The attributes that a template uses as URLs, and that could run a script.</summary>
    public List<ScalarNode> UnsafeUrls { get; } = [];

    private void WriteTemplate(RenderTemplate template, HtmlTemplate inner)
    {
        var source = SourceOfImage();
        Inner = renderer.Templates!.Write(renderer, template, ValueOf, Image);
        renderer.EnsureLine();

        // A template cannot check an attribute of the block that it uses as a URL.
        TemplateValue ValueOf(TemplatePiece piece)
        {
            if (!piece.IsUrl || Node(piece.Text) is not { } url || ReferenceEquals(url, source) || !SafeUrl.IsScript(url.Text, isImage: false))
            {
                return Value(piece.Text);
            }

            if (!UnsafeUrls.Contains(url))
            {
                UnsafeUrls.Add(url);
            }

            return TemplateValue.None;
        }

        TemplateValue Value(string key) => key switch
        {
            "html" => new TemplateValue(inner),
            "title" when titleBlock is not null => new TemplateValue(renderer.Templates.Inner(renderer, title => title.WriteLeafInline(titleBlock))),
            "speaker" when Find(key) is { } speaker => TemplateValue.Mark(HtmlMarkKind.Title, speaker, name),
            _ when source is not null && ReferenceEquals(Node(key), source) => TemplateValue.Mark(HtmlMarkKind.ImageUrlValue, source.Text),
            _ when Find(key) is { } value => TemplateValue.Text(value),
            "name" => TemplateValue.Text(name),
            "level" => TemplateValue.Text(FormattableString.Invariant($"{headingLevel}")),
            "id" => TemplateValue.Text(attributes.Id),
            "class" => TemplateValue.Text(string.Join(" ", attributes.Classes)),
            _ => TemplateValue.None,
        };
    }

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
        Open("figure");
        renderer.Write("<img");
        renderer.Mark(HtmlMarkKind.ImageUrl, source.Text);
        renderer.Write(" alt=\"").WriteEscape(Alternative).WriteLine("\" />");
        WriteInner(inner);
        renderer.WriteLine("</figure>");
    }

    // The image of a block with this name is checked and listed like others.
    private ScalarNode? SourceOfImage()
    {
        var source = CSharpName.Pascal(CSharpName.Plural(name)) == "Images" && Node("source") is { Text.Length: > 0 } found ? found : null;
        Image = source is null
            ? null
            : new LinkTemplate(source.Text, new HtmlTemplate(HtmlEscape.Text(Alternative), default), null, IsImage: true, source.Span);
        return source;
    }

    private string Alternative => Find("alt-text") ?? Find("alt") ?? "";

    private void Open(string element)
    {
        attributes.WriteElement(renderer, element, name);
        renderer.WriteLine();
    }

    // An empty text is not rendered.
    private string? Find(string key) => Node(key) is { Text.Length: > 0 } value ? value.Text : null;

    private ScalarNode? Node(string key) => attributes.Pairs.Find(pair => PlainKey.Of(pair.Key.Text) == PlainKey.Of(key))?.Value as ScalarNode;
}
