using System.Globalization;
using Markdig.Extensions.CustomContainers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Microsoft.CodeAnalysis.Text;
using TypedContent.Generator.Diagnostics;
using TypedContent.Generator.Markdown.RawHtml;
using TypedContent.Generator.Model;
using TypedContent.Generator.Reading;
using TypedContent.Generator.Schema;

namespace TypedContent.Generator.Markdown;

/// <summary>Reads the containers of a text: each that has a name is a typed block.</summary>
/// <param name="text">The Markdown.</param>
/// <param name="offset">Where it begins in the file.</param>
/// <param name="html">Decides of an author's HTML in a block.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class BlockReader(string text, int offset, HtmlUnit html, DiagnosticBag diagnostics)
{
    private const int MaxShownFence = 20;

    private readonly Stack<List<TypedBlock>> _open = new([[]]);
    private readonly Dictionary<ContainerBlock, (int Next, int Level)> _seen = [];

    /// <summary>The blocks that stand in no other, in order.</summary>
    public List<TypedBlock> TopLevel => _open.Last();

    /// <summary>The ids that blocks have, and where they stand in the file.</summary>
    public List<(string Id, TextSpan Span)> Ids { get; } = [];

    /// <summary>Where the HTML inside of the last block stands in what was written.</summary>
    public TextSpan Inner { get; private set; }

    public static bool IsTyped(CustomContainer container) => CSharpName.Pascal(NameOf(container)).Length > 0;

    /// <summary>Reads a container, and writes how it is drawn.</summary>
    public void Write(TemplateRenderer renderer, CustomContainer container)
    {
        var nameStart = NameStart(container);
        var name = NameOf(container);
        CheckEnd(container, TextSpan.FromBounds(offset + container.Span.Start, offset + nameStart + name.Length));
        if (!IsTyped(container))
        {
            WriteUntyped(renderer, container);
            return;
        }

        var nameSpan = new TextSpan(offset + nameStart, name.Length);
        if (!name.All(IsNamePart))
        {
            diagnostics.Report(DiagnosticDescriptors.BlockSyntax, nameSpan, $"'{NodeText.Shorten(name)}' is no name of a block; write letters, digits, '-' and '_'");
        }

        var attributes = BlockAttributes.Read(text, nameStart + name.Length, offset, diagnostics);
        if (attributes.Id is { } id)
        {
            Ids.Add((id, attributes.IdSpan));
        }

        var inner = TemplateRenderer.Rent(Write);
        _open.Push([]);
        inner.WriteChildren(container);
        var content = html.Decide(inner.Take());
        inner.Return();
        var nested = _open.Pop();

        var drawn = new BlockHtml(renderer, name, attributes, HeadingLevel(container));
        drawn.Write(content);
        Inner = drawn.Inner;
        var data = Data(attributes, content, nameSpan);
        data = TypedBlock.Append(data, nested, diagnostics);
        var siblings = _open.Peek();
        siblings.Add(new TypedBlock(name, nameSpan, _open.Count == 1 ? data with { Block = siblings.Count } : data));
    }

    private static MappingNode Data(BlockAttributes attributes, HtmlTemplate html, TextSpan span)
    {
        var pairs = attributes.Pairs.ToList();
        var text = html.WithoutAttributes();
        Add("text", text.IsFilled ? new ScalarNode(HtmlText.Of(text.Text), ScalarValue.Quoted, span) : new HtmlNode(text, span, IsText: true));
        Add("html", new HtmlNode(html, span, IsText: false));
        return new MappingNode(pairs.ToEquatableArray(), span) { IsBlock = true };

        // An attribute of the same name says it otherwise.
        void Add(string key, ContentNode value)
        {
            if (!pairs.Exists(pair => pair.Key.Text == key))
            {
                pairs.Add(new MappingPair(new ScalarNode(key, ScalarValue.Quoted, span), value));
            }
        }
    }

    private static void WriteUntyped(TemplateRenderer renderer, CustomContainer container)
    {
        renderer.EnsureLine();
        renderer.Write("<div>");
        renderer.WriteChildren(container);
        renderer.WriteLine("</div>");
    }

    /// <summary>The name of a block; empty for a container without one.</summary>
    public static string NameOf(CustomContainer container)
    {
        var info = container.Info ?? "";
        return info.IndexOf('{') is var brace and >= 0 ? info.Substring(0, brace) : info;
    }

    private static bool IsNamePart(char c) => c is '-' or '_' || char.IsLetterOrDigit(c) || char.IsSurrogate(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format;

    private void CheckEnd(CustomContainer container, TextSpan opening)
    {
        var count = container.OpeningFencedCharCount;
        var colons = count <= MaxShownFence ? $"'{new string(':', count)}'" : $"{count} ':'";
        if (container.ClosingFencedCharCount == 0)
        {
            // Of two with as many colons, one inside of the other, the first end is that of the outer one.
            var isCutOff = container.Parent is CustomContainer { ClosingFencedCharCount: > 0 } outer && outer.OpeningFencedCharCount == container.OpeningFencedCharCount;
            diagnostics.Report(DiagnosticDescriptors.BlockSyntax, opening, isCutOff
                ? $"The block that opens here is not closed, since {colons} ends the block around it; begin and end that one with more colons"
                : container.Count == 0 && NameOf(container).Length == 0
                ? $"No block is open that {colons} could end here; remove it"
                : $"The block that opens here is not closed; end it with a line that holds only {colons}");
        }
        else if (container.LastChild is FencedCodeBlock { ClosingFencedCharCount: 0 })
        {
            diagnostics.Report(
                DiagnosticDescriptors.BlockSyntax,
                opening,
                $"Code in this block is not closed, since {colons} ends the block also inside of code; begin and end the block with more colons");
        }
    }

    // Behind the colons and the spaces that may follow them.
    private int NameStart(CustomContainer container)
    {
        var start = container.Span.Start;
        while (start < text.Length && text[start] is ':' or ' ' or '\t')
        {
            start++;
        }

        return start;
    }

    /// <summary>The level of a heading below the last one before the block. Blocks come in order, so no container is gone through twice.</summary>
    private int HeadingLevel(CustomContainer container)
    {
        for (Block block = container; block.Parent is { } parent; block = parent)
        {
            _seen.TryGetValue(parent, out var seen);
            var (next, level) = seen;
            for (; next < parent.Count && parent[next] != block; next++)
            {
                level = parent[next] is HeadingBlock heading ? heading.Level : level;
            }

            _seen[parent] = (next, level);
            if (level > 0)
            {
                return Math.Min(level + 1, 6);
            }
        }

        return 2;
    }
}
