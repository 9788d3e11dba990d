using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace TypedContent.Compiler.Documents.Markdown.Templates;

/// <summary>Renders an element by the project's template, or as usual if there is none.</summary>
internal sealed class TemplatedRenderer<T>(HtmlObjectRenderer<T> usual) : HtmlObjectRenderer<T>
    where T : MarkdownObject
{
    protected override void Write(HtmlRenderer renderer, T node)
    {
        if (((TemplateRenderer)renderer).Templates?.Write((TemplateRenderer)renderer, node, usual) != true)
        {
            usual.Write(renderer, node);
        }
    }
}
