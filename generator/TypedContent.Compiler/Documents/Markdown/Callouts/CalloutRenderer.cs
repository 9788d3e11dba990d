using System.Collections.Concurrent;
using Markdig.Extensions.Alerts;
using Markdig.Helpers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace TypedContent.Compiler.Documents.Markdown.Callouts;

/// <summary>Renders block quotes, and callouts as GitHub renders alerts: with the icon, for GitHub's own kinds, and the
/// title; as <c>details</c> if collapsible.</summary>
internal sealed class CalloutRenderer : QuoteBlockRenderer
{
    private const string IconEnd = "</svg>";

    private static readonly ConcurrentDictionary<string, string> Icons = new(StringComparer.Ordinal);

    protected override void Write(HtmlRenderer renderer, QuoteBlock quote)
    {
        if (quote is not ContentQuote { Callout: { } mark })
        {
            base.Write(renderer, quote);
            return;
        }

        var (element, title) = mark.Fold == '\0' ? ("div", "p") : ("details", "summary");
        renderer.EnsureLine();
        renderer.Write("<" + element + " class=\"markdown-alert markdown-alert-").WriteEscape(mark.Kind).Write('"');
        if (mark.More.Length > 0)
        {
            renderer.Write(" data-meta=\"").WriteEscape(mark.More).Write('"');
        }

        renderer.WriteLine(mark.Fold == '+' ? " open>" : ">");
        renderer.Write("<" + title + " class=\"markdown-alert-title\">").Write(IconOf(mark.Kind));
        if (TitleBlock.Of(quote) is { } own)
        {
            renderer.WriteLeafInline(own);
        }
        else
        {
            renderer.WriteEscape(mark.Word);
        }

        renderer.WriteLine("</" + title + ">");
        var isImplicit = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = false;
        renderer.WriteChildren(quote);
        renderer.ImplicitParagraph = isImplicit;
        renderer.WriteLine("</" + element + ">");
    }

    // Markdig has the icons of GitHub's kinds, and writes each one for its kind's name.
    private static string IconOf(string kind) => Icons.Count > 100 ? ReadIcon(kind) : Icons.GetOrAdd(kind, ReadIcon);

    private static string ReadIcon(string kind)
    {
        var html = new StringWriter();
        AlertBlockRenderer.DefaultRenderKind(new HtmlRenderer(html), new StringSlice(kind));
        var text = html.ToString();
        var (start, end) = (text.IndexOf("<svg", StringComparison.Ordinal), text.IndexOf(IconEnd, StringComparison.Ordinal));
        return start < 0 || end < start ? "" : text.Substring(start, end + IconEnd.Length - start);
    }
}
