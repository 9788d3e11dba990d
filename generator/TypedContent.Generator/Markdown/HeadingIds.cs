using Markdig.Helpers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace TypedContent.Generator.Markdown;

/// <summary>Gives each heading the id that GitHub gives it; of equal ones the second ends with <c>-1</c>.</summary>
/// <remarks>Not Markdig's extension, which counts from the beginning for each of many equal headings.</remarks>
internal static class HeadingIds
{
    public static void Add(MarkdownDocument document)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer) { EnableHtmlForInline = false, EnableHtmlEscape = false };
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            if (heading.Inline is not { } inline)
            {
                continue;
            }

            writer.GetStringBuilder().Clear();
            renderer.Render(inline);
            var name = LinkHelper.UrilizeAsGfm(writer.ToString());
            name = name.Length == 0 ? "section" : name;
            var id = name;
            counts.TryGetValue(name, out var count);
            while (!taken.Add(id))
            {
                count++;
                id = name + "-" + count;
            }

            counts[name] = count;
            heading.GetAttributes().Id = id;
        }
    }
}
