using System.Text;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using TypedContent.Compiler.Documents.Markdown.Callouts;
using TypedContent.Compiler.Documents.Markdown.Templates;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Markdown;

/// <summary>Renders Markdown to HTML with placeholders for links, raw HTML and titles.</summary>
internal sealed class TemplateRenderer : HtmlRenderer
{
    // A single very long text does not justify keeping that much memory.
    private const int MaxKeptCharacters = 100_000;

    // Creating a renderer takes longer than rendering a paragraph.
    [ThreadStatic]
    private static Stack<TemplateRenderer>? _idle;

    private readonly List<HtmlMark> _marks = [];
    private readonly StringBuilder _html;
    private Action<TemplateRenderer, CustomContainer>? _writeContainer;

    private TemplateRenderer(StringWriter writer)
        : base(writer)
    {
        writer.NewLine = "\n";
        _html = writer.GetStringBuilder();
    }

    /// <summary>Rents a renderer from the pool.</summary>
    /// <param name="writeContainer">Writes a container.</param>
    /// <param name="templates">Writes the elements that have a template; <see langword="null"/> for none.</param>
    public static TemplateRenderer Rent(Action<TemplateRenderer, CustomContainer> writeContainer, TemplateWriter? templates = null)
    {
        var renderer = _idle is { Count: > 0 } ? _idle.Pop() : Create();
        renderer._writeContainer = writeContainer;
        renderer.Templates = templates;
        return renderer;
    }

    /// <summary>Rents a renderer for the content of an element.</summary>
    public TemplateRenderer RentInner() => Rent(_writeContainer!, Templates);

    /// <summary>Returns the renderer to the pool. After a failure it is not returned, because its state is unknown.</summary>
    public void Return()
    {
        (_writeContainer, Templates) = (null, null);
        _marks.Clear();
        Reset();
        if (_html.Capacity <= MaxKeptCharacters)
        {
            (_idle ??= new()).Push(this);
        }
    }

    /// <summary>Renders an inline, for extracting its text.</summary>
    public static HtmlTemplate RenderInline(Inline inline)
    {
        var renderer = Rent(static (_, _) => { });
        renderer.Write(inline);
        var html = renderer.Take();
        renderer.Return();
        return html.WithoutAttributes();
    }

    private static TemplateRenderer Create()
    {
        var renderer = new TemplateRenderer(new StringWriter());
        ContentMarkdown.Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<LinkInlineRenderer>(new TemplatedRenderer<LinkInline>(new LinkRenderer()));
        renderer.ObjectRenderers.Replace<AutolinkInlineRenderer>(new TemplatedRenderer<AutolinkInline>(new AutolinkRenderer()));
        renderer.ObjectRenderers.Replace<HeadingRenderer>(new TemplatedRenderer<HeadingBlock>(new HeadingRenderer()));
        renderer.ObjectRenderers.Replace<CodeBlockRenderer>(new TemplatedRenderer<CodeBlock>(new CodeBlockRenderer()));
        renderer.ObjectRenderers.Replace<CalloutRenderer>(new TemplatedRenderer<QuoteBlock>(new CalloutRenderer()));
        renderer.ObjectRenderers.Replace<HtmlTableRenderer>(new TemplatedRenderer<Table>(new HtmlTableRenderer()));
        renderer.ObjectRenderers.Replace<HtmlInlineRenderer>(new RawInlineRenderer());
        renderer.ObjectRenderers.Replace<HtmlBlockRenderer>(new RawBlockRenderer());
        renderer.ObjectRenderers.Insert(0, new ContainerRenderer());
        return renderer;
    }

    /// <summary>Writes the elements that have a template; <see langword="null"/> for none.</summary>
    public TemplateWriter? Templates { get; private set; }

    /// <summary>The length of the HTML so far.</summary>
    public int Length => _html.Length;

    /// <summary>Writes a placeholder.</summary>
    public void Mark(HtmlMarkKind kind, string value, string? block = null)
    {
        _marks.Add(new HtmlMark(_html.Length, kind, value, block));
        // A filled-in value is on the current line, except for a block, which ends the line.
        previousWasLine = kind is HtmlMarkKind.RawHtmlBlock
            || (previousWasLine && kind is HtmlMarkKind.ExcerptEnd or HtmlMarkKind.TemplateStart or HtmlMarkKind.TemplateEnd);
    }

    /// <summary>Writes the alternative text of an image, which has no elements.</summary>
    public void WriteAlternative(LinkInline image)
    {
        EnableHtmlForInline = false;
        WriteChildren(image);
        EnableHtmlForInline = true;
    }

    /// <summary>Writes a template that has already been rendered.</summary>
    public void Write(HtmlTemplate template)
    {
        _marks.AddRange(template.Marks.Select(mark => mark with { Position = mark.Position + _html.Length }));
        Write(template.Source);
    }

    /// <summary>Returns what was rendered since the last call.</summary>
    public HtmlTemplate Take()
    {
        var template = new HtmlTemplate(_html.ToString(), _marks.ToEquatableArray()).WithLineFeeds();
        _html.Clear();
        _marks.Clear();
        return template;
    }

    private sealed class LinkRenderer : HtmlObjectRenderer<LinkInline>
    {
        protected override void Write(HtmlRenderer renderer, LinkInline link)
        {
            var url = LinkUrl.Of(link);
            if (!renderer.EnableHtmlForInline)
            {
                // The alternative text of an image has no elements.
                renderer.WriteChildren(link);
            }
            else if (link.IsImage)
            {
                renderer.Write("<img");
                ((TemplateRenderer)renderer).Mark(HtmlMarkKind.ImageUrl, url);
                renderer.Write(" alt=\"");
                ((TemplateRenderer)renderer).WriteAlternative(link);
                renderer.Write('"');
                WriteTitle(renderer, link.Title);
                renderer.WriteAttributes(link).Write(" />");
            }
            else
            {
                renderer.Write("<a");
                ((TemplateRenderer)renderer).Mark(HtmlMarkKind.LinkUrl, url);
                renderer.WriteAttributes(link);
                WriteTitle(renderer, link.Title);
                renderer.Write('>').WriteChildren(link);
                renderer.Write("</a>");
            }
        }

        private static void WriteTitle(HtmlRenderer renderer, string? title)
        {
            if (!string.IsNullOrEmpty(title))
            {
                renderer.Write(" title=\"").WriteEscape(title!).Write('"');
            }
        }
    }

    private sealed class AutolinkRenderer : HtmlObjectRenderer<AutolinkInline>
    {
        protected override void Write(HtmlRenderer renderer, AutolinkInline link)
        {
            if (!renderer.EnableHtmlForInline)
            {
                renderer.WriteEscape(link.Url);
                return;
            }

            renderer.Write("<a");
            ((TemplateRenderer)renderer).Mark(HtmlMarkKind.LinkUrl, LinkUrl.Of(link));
            renderer.Write(">").WriteEscape(link.Url).Write("</a>");
        }
    }

    private sealed class RawInlineRenderer : HtmlObjectRenderer<HtmlInline>
    {
        protected override void Write(HtmlRenderer renderer, HtmlInline html)
        {
            ((TemplateRenderer)renderer).Mark(renderer.EnableHtmlForInline ? HtmlMarkKind.RawHtml : HtmlMarkKind.RawHtmlInText, html.Tag.Replace("\r\n", "\n"));
        }
    }

    private sealed class RawBlockRenderer : HtmlObjectRenderer<HtmlBlock>
    {
        protected override void Write(HtmlRenderer renderer, HtmlBlock html)
        {
            renderer.EnsureLine();
            ((TemplateRenderer)renderer).Mark(HtmlMarkKind.RawHtmlBlock, LinesOf(html.Lines));
        }

        private static string LinesOf(StringLineGroup lines) => lines.ToString().Replace("\r\n", "\n");
    }

    private sealed class ContainerRenderer : HtmlObjectRenderer<CustomContainer>
    {
        protected override void Write(HtmlRenderer renderer, CustomContainer container) =>
            ((TemplateRenderer)renderer)._writeContainer!((TemplateRenderer)renderer, container);
    }
}
