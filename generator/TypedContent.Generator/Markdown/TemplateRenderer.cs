using System.Text;
using Markdig.Helpers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using TypedContent.Generator.Model;

namespace TypedContent.Generator.Markdown;

/// <summary>Renders Markdown to HTML in which links, raw HTML and titles are left open.</summary>
internal sealed class TemplateRenderer : HtmlRenderer
{
    private readonly List<HtmlMark> _marks = [];
    private readonly StringBuilder _html;

    private TemplateRenderer(StringWriter writer)
        : base(writer)
    {
        writer.NewLine = "\n";
        _html = writer.GetStringBuilder();
    }

    /// <summary>Makes a renderer.</summary>
    /// <param name="writeContainer">Writes a container.</param>
    public static TemplateRenderer Create(Action<TemplateRenderer, Markdig.Extensions.CustomContainers.CustomContainer> writeContainer)
    {
        var renderer = new TemplateRenderer(new StringWriter());
        ContentMarkdown.Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<LinkInlineRenderer>(new LinkRenderer());
        renderer.ObjectRenderers.Replace<AutolinkInlineRenderer>(new AutolinkRenderer());
        renderer.ObjectRenderers.Replace<HtmlInlineRenderer>(new RawInlineRenderer());
        renderer.ObjectRenderers.Replace<HtmlBlockRenderer>(new RawBlockRenderer());
        renderer.ObjectRenderers.Insert(0, new ContainerRenderer(writeContainer));
        return renderer;
    }

    /// <summary>How long the HTML is so far.</summary>
    public int Length => _html.Length;

    /// <summary>Leaves a place open.</summary>
    public void Mark(HtmlMarkKind kind, string value, string? block = null)
    {
        _marks.Add(new HtmlMark(_html.Length, kind, value, block));
        // What is filled in stands on the line, but for a block, which ends it.
        previousWasLine = kind is HtmlMarkKind.RawHtmlBlock || (previousWasLine && kind == HtmlMarkKind.ExcerptEnd);
    }

    /// <summary>Writes a template that was rendered before.</summary>
    public void Write(HtmlTemplate template)
    {
        _marks.AddRange(template.Marks.Select(mark => mark with { Position = mark.Position + _html.Length }));
        Write(template.Source);
    }

    /// <summary>What was rendered since the last call.</summary>
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
            var url = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
            if (!renderer.EnableHtmlForInline)
            {
                // In the alternative text of an image there are no elements.
                renderer.WriteChildren(link);
            }
            else if (link.IsImage)
            {
                renderer.Write("<img");
                ((TemplateRenderer)renderer).Mark(HtmlMarkKind.ImageUrl, url);
                renderer.Write(" alt=\"");
                renderer.EnableHtmlForInline = false;
                renderer.WriteChildren(link);
                renderer.EnableHtmlForInline = true;
                renderer.Write('"');
                WriteTitle(renderer, link.Title);
                renderer.Write(" />");
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
            ((TemplateRenderer)renderer).Mark(HtmlMarkKind.LinkUrl, (link.IsEmail ? "mailto:" : "") + link.Url);
            renderer.Write(">").WriteEscape(link.Url).Write("</a>");
        }
    }

    private sealed class RawInlineRenderer : HtmlObjectRenderer<HtmlInline>
    {
        protected override void Write(HtmlRenderer renderer, HtmlInline html)
        {
            if (renderer.EnableHtmlForInline)
            {
                ((TemplateRenderer)renderer).Mark(HtmlMarkKind.RawHtml, html.Tag.Replace("\r\n", "\n"));
            }
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

    private sealed class ContainerRenderer(Action<TemplateRenderer, Markdig.Extensions.CustomContainers.CustomContainer> write)
        : HtmlObjectRenderer<Markdig.Extensions.CustomContainers.CustomContainer>
    {
        protected override void Write(HtmlRenderer renderer, Markdig.Extensions.CustomContainers.CustomContainer container) =>
            write((TemplateRenderer)renderer, container);
    }
}
