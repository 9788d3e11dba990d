using Markdig.Parsers;
using Markdig.Syntax;

namespace TypedContent.Compiler.Documents.Markdown.Containers;

/// <summary>The containers that are open at the current line of the parser: decides which of them a line closes.</summary>
internal sealed class OpenContainers
{
    private const int MaxIndent = 3;

    private readonly List<ContentContainer> _open = [];
    private SectionEnds? _sections;
    private (int Line, ContentContainer? Container) _ended = (-1, null);

    public static OpenContainers Of(BlockProcessor processor)
    {
        var properties = processor.Context!.Properties;
        if (!properties.TryGetValue(typeof(OpenContainers), out var open))
        {
            properties[typeof(OpenContainers)] = open = new OpenContainers();
        }

        return (OpenContainers)open;
    }

    public void Add(ContentContainer container) => _open.Add(container);

    public void Remove(ContentContainer container) => _open.Remove(container);

    /// <summary>Whether a later line closes, by its name, the block that opens at a position.</summary>
    public bool IsSection(BlockProcessor processor, int position) => (_sections ??= SectionEnds.Of(processor.Line.Text)).IsSection(position);

    /// <summary>The container that the line closes; <see langword="null"/> if it closes none.</summary>
    /// <param name="processor">The parser at the line, after the containers around <paramref name="container"/> have consumed their prefixes.</param>
    /// <param name="container">The container that asks.</param>
    public ContentContainer? EndedBy(BlockProcessor processor, ContentContainer container)
    {
        // The outermost container is asked first, and its answer applies to all.
        if (_ended.Line == processor.CurrentLineStartPosition)
        {
            return _ended.Container;
        }

        if (ContainerEnd.Read(processor.Line) is not { } end)
        {
            return null;
        }

        var reached = Enumerable.Reverse(_open)
            .TakeWhile(open => open != container)
            .Append(container)
            .Where(open => IsReached(open, container, processor.Indent));
        var ended = Choose([.. reached], end, processor.CurrentBlock is FencedCodeBlock);
        _ended = ended is null ? _ended : (processor.CurrentLineStartPosition, ended);
        return ended;
    }

    // From the innermost container outwards: the one closed by its name; otherwise one opened with as many colons, or else with fewer. As in Pandoc, a
    // line with fewer colons than all of them closes the innermost one, unless it may be code.
    private static ContentContainer? Choose(List<ContentContainer> reached, ContainerEnd end, bool isInCode) => end.Name.Length > 0
        ? reached.Find(open => string.Equals(open.Info, end.Name, StringComparison.OrdinalIgnoreCase))
        : reached.Find(open => open.OpeningFencedCharCount == end.Colons)
            ?? reached.Find(open => open.OpeningFencedCharCount < end.Colons)
            ?? (isInCode ? null : reached.FirstOrDefault());

    // Whether a line with this indentation belongs to all lists between a container and an outer one.
    private static bool IsReached(ContentContainer container, ContentContainer outer, int indent)
    {
        for (Block block = container; block != outer; block = block.Parent!)
        {
            if (block.Parent is null or QuoteBlock)
            {
                return false;
            }

            if (block.Parent is ListItemBlock { ColumnWidth: var width })
            {
                // For an item that begins with an empty line, Markdig stores the width inverted.
                indent -= width < 0 ? ~width : width;
            }
        }

        return indent is >= 0 and <= MaxIndent;
    }
}
