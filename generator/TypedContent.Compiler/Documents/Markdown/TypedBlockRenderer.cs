using System.Globalization;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using TypedContent.Compiler.Documents.Markdown.Containers;
using TypedContent.Compiler.Documents.Markdown.RawHtml;
using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Markdown;

/// <summary>Reads the containers of a text: each one with a name is a typed block.</summary>
/// <param name="text">The Markdown.</param>
/// <param name="offset">The position of the Markdown in the file.</param>
/// <param name="html">Handles an author's HTML in a block.</param>
/// <param name="problems">Receives the problems.</param>
internal sealed class TypedBlockRenderer(string text, int offset, HtmlUnit html, ProblemBag problems)
{
    private const int MaxShownFence = 20;

    private readonly Stack<List<TypedBlock>> _open = new([[]]);
    private readonly Dictionary<ContainerBlock, (int Next, int Level)> _seen = [];
    private int _unclosed;

    /// <summary>The top-level blocks, in order.</summary>
    public List<TypedBlock> TopLevel => _open.Last();

    /// <summary>The ids of blocks, with their locations in the file.</summary>
    public List<(string Id, TextSpan Span)> Ids { get; } = [];

    /// <summary>The location of the last block's inner HTML in the output.</summary>
    public TextSpan Inner { get; private set; }

    /// <summary>Whether a container becomes a record. One with an invalid name does not, to avoid follow-up errors.</summary>
    public static bool IsTyped(CustomContainer container) => NameOf(container).All(IsNamePart) && CSharpName.Pascal(NameOf(container)).Length > 0;

    /// <summary>The images in the default rendering of blocks, in the form of links.</summary>
    public Dictionary<CustomContainer, LinkTemplate> Images { get; } = [];

    /// <summary>Reads a container, and writes its default rendering.</summary>
    public void Write(TemplateRenderer renderer, CustomContainer container)
    {
        var line = ((ContentContainer)container).Opening;
        var name = NameOf(container);
        var opening = TextSpan.FromBounds(offset + container.Span.Start, offset + line.Name.End);
        if (IsStrayEnd(container))
        {
            ReportStray(new TextSpan(offset + container.Span.Start, container.Span.Length), text.Substring(container.Span.Start, container.Span.Length));
            return;
        }

        CheckEnd(container, opening);
        var attributes = BlockAttributes.Read(text, line, offset, problems);
        if (attributes.Id is { } id)
        {
            Ids.Add((id, attributes.IdSpan));
        }

        CheckLine(line, name);
        if (!IsTyped(container))
        {
            WriteUntyped(renderer, container, attributes);
            return;
        }

        var nameSpan = new TextSpan(offset + line.Name.Start, name.Length);
        var inner = renderer.RentInner();
        _open.Push([]);
        inner.WriteChildren(container);
        var content = html.Decide(inner.Take());
        inner.Return();
        var nested = _open.Pop();

        var title = TitleBlock.Of(container);
        var drawn = new BlockHtml(renderer, name, title, attributes, HeadingLevel(container));
        drawn.Write(content);
        drawn.UnsafeUrls.ForEach(url => problems.Report(ProblemId.UnsafeUrl, url.Span, MessageText.Shorten(url.Text)));
        Inner = drawn.Inner;
        if (drawn.Image is { } image)
        {
            Images[container] = image;
        }

        var data = Data(attributes, title, content.WithoutTemplateMarks(), name, nameSpan);
        if (container.ClosingFencedCharCount == 0)
        {
            // The blocks after an unclosed block are probably not meant to be nested in it.
            nested.ForEach(Add);
            nested.Clear();
        }

        Add(new TypedBlock(name, nameSpan, TypedBlock.Append(data, nested, problems)));
    }

    private void Add(TypedBlock block)
    {
        var siblings = _open.Peek();
        siblings.Add(_open.Count == 1 ? block with { Data = block.Data with { Block = siblings.Count } } : block);
    }

    private MappingNode Data(BlockAttributes attributes, TitleBlock? title, HtmlTemplate content, string name, TextSpan span)
    {
        var pairs = attributes.Pairs.ToList();
        if (title is { Inline: { } inline })
        {
            var place = new TextSpan(offset + title.Span.Start, title.Span.Length);
            if (pairs.Find(static pair => PlainKey.Of(pair.Key.Text) == PlainKey.Of("title")) is { } other)
            {
                pairs.Remove(other);
                problems.Report(ProblemId.DuplicateKey, other.Key.Span, other.Key.Text, problems.LineOf(place));
            }

            pairs.Insert(
                0,
                new MappingPair(new ScalarNode("title", ScalarValue.Quoted, place), TextOf(html.Decide(TemplateRenderer.RenderInline(inline)), place)));
        }

        Add("text", TextOf(content.WithoutAttributes(), span));
        Add("html", new HtmlNode(content, span, IsText: false));
        return new MappingNode(pairs.ToEquatableArray(), span) { BlockName = name };

        // An attribute of the same name takes precedence.
        void Add(string key, ContentNode value)
        {
            if (!pairs.Exists(pair => pair.Key.Text == key))
            {
                pairs.Add(new MappingPair(new ScalarNode(key, ScalarValue.Quoted, span), value));
            }
        }
    }

    private static ContentNode TextOf(HtmlTemplate html, TextSpan span) =>
        html.IsFilled ? new ScalarNode(HtmlText.Of(html.Text), ScalarValue.Quoted, span) : new HtmlNode(html, span, IsText: true);

    private static void WriteUntyped(TemplateRenderer renderer, CustomContainer container, BlockAttributes attributes)
    {
        renderer.EnsureLine();
        attributes.WriteElement(renderer, "div", "");
        renderer.WriteChildren(container);
        renderer.WriteLine("</div>");
    }

    private void CheckLine(ContainerLine line, string name)
    {
        if (line.Title is { } title && title.Start == line.Name.End && text[title.Start] == '[')
        {
            Report(new TextSpan(offset + title.Start, 1), "The '[' that opens here is not closed on its line");
        }
        else if (name.Length == 0 && line.Title is { } misplaced)
        {
            Report(new TextSpan(offset + misplaced.Start, misplaced.Length), "A title must follow the name of its block: ':::name[title]'");
        }
        else if (!name.All(IsNamePart))
        {
            Report(
                new TextSpan(offset + line.Name.Start, name.Length),
                $"'{MessageText.Shorten(name)}' is not a block name; write letters, digits, '-' and '_'");
        }
    }

    private void Report(TextSpan span, string message) => problems.Report(ProblemId.BlockSyntax, span, message);

    /// <summary>The name of a block; empty for a container without one.</summary>
    public static string NameOf(CustomContainer container) => container.Info ?? "";

    /// <summary>Whether a character is allowed in the name of a block.</summary>
    public static bool IsNamePart(char c) => c is '-' or '_' || UnicodeData.IsLetterOrDigit(c) || char.IsSurrogate(c)
        || UnicodeData.Category(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format;

    private void CheckEnd(CustomContainer container, TextSpan opening)
    {
        var count = container.OpeningFencedCharCount;
        var colons = count <= MaxShownFence ? $"'{new string(':', count)}'" : $"{count} ':'";
        if (container.ClosingFencedCharCount == 0 && opening.End == offset + container.Span.Start + count)
        {
            ReportStray(opening, colons.Trim('\''));
        }
        else if (container.ClosingFencedCharCount == 0)
        {
            _unclosed++;
            Report(opening, $"The block that opens here is not closed; end it with a line that holds only {colons}");
        }
        else if (container.LastChild is FencedCodeBlock { ClosingFencedCharCount: 0 })
        {
            Report(opening, $"Code in this block is not closed, because {colons} ends the block even inside code; begin and end the block with more colons");
        }
    }

    // A closing line outside the list or block quote of its block leaves that block unclosed, which is already reported.
    private void ReportStray(TextSpan span, string end)
    {
        if (_unclosed > 0)
        {
            _unclosed--;
            return;
        }

        Report(span, $"There is no open block for '{MessageText.Shorten(end)}' to end; remove it");
    }

    // A closing line with the name of a block that is not open.
    private static bool IsStrayEnd(CustomContainer container) =>
        container is ContentContainer { Opening: { HasColons: true, Title: null, Attributes.Length: 0 } }
        && NameOf(container).EndsWith(ContainerEnd.Suffix, StringComparison.OrdinalIgnoreCase) && container.Count == 0;

    /// <summary>The level below the last heading before the block. Blocks come in order, so no container is scanned twice.</summary>
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
