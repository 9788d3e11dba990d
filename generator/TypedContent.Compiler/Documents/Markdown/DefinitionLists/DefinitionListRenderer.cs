using Markdig.Extensions.DefinitionLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace TypedContent.Compiler.Documents.Markdown.DefinitionLists;

/// <summary>Renders definition lists. A definition after an empty line is loose, and its paragraphs are elements.</summary>
internal sealed class DefinitionListRenderer : HtmlObjectRenderer<DefinitionList>
{
    protected override void Write(HtmlRenderer renderer, DefinitionList list)
    {
        renderer.EnsureLine();
        renderer.Write("<dl").WriteAttributes(list).WriteLine('>');
        var isAfterBlankLine = false;
        foreach (var item in list.Cast<DefinitionItem>())
        {
            var terms = item.OfType<DefinitionTerm>().ToList();
            foreach (var term in terms)
            {
                renderer.Write("<dt>");
                renderer.WriteLeafInline(term);
                renderer.WriteLine("</dt>");
            }

            isAfterBlankLine = terms.Count > 0 ? item.Line > terms[terms.Count - 1].Line + 1 : isAfterBlankLine;
            WriteDefinition(renderer, [.. item.Where(static block => block is not (DefinitionTerm or BlankLineBlock))], isAfterBlankLine);
            isAfterBlankLine = item.LastChild is BlankLineBlock;
        }

        renderer.EnsureLine();
        renderer.WriteLine("</dl>");
    }

    private static void WriteDefinition(HtmlRenderer renderer, List<Block> blocks, bool isLoose)
    {
        renderer.Write("<dd>");
        var isImplicit = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = !isLoose && blocks is [ParagraphBlock];
        foreach (var block in blocks)
        {
            renderer.Write(block);
        }

        if (!renderer.ImplicitParagraph)
        {
            renderer.EnsureLine();
        }

        renderer.ImplicitParagraph = isImplicit;
        renderer.WriteLine("</dd>");
    }
}
