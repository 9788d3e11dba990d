using Markdig.Parsers;
using Markdig.Syntax;

namespace TypedContent.Compiler.Documents.Markdown.Containers;

/// <summary>The containers of a text that are open where it is being parsed: which of them a line ends.</summary>
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

    /// <summary>Whether a line further down ends the block that opens at a place by its name.</summary>
    public bool IsSection(BlockProcessor processor, int position) => (_sections ??= SectionEnds.Of(processor.Line.Text)).IsSection(position);

    /// <summary>The container that the line ends; <see langword="null"/> where it ends none.</summary>
    /// <param name="processor">What parses the line, of which the containers around <paramref name="container"/> have taken their parts.</param>
    /// <param name="container">The container that is asked.</param>
    public ContentContainer? EndedBy(BlockProcessor processor, ContentContainer container)
    {
        // The outermost is asked first, and knows.
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

    // From the innermost one on: the end by its name; else as many colons as it began with, or more of them. With fewer colons it ends too, as Pandoc
    // reads it, unless the line may be code.
    private static ContentContainer? Choose(List<ContentContainer> reached, ContainerEnd end, bool isInCode) => end.Name.Length > 0
        ? reached.Find(open => string.Equals(open.Info, end.Name, StringComparison.OrdinalIgnoreCase))
        : reached.Find(open => open.OpeningFencedCharCount == end.Colons)
            ?? reached.Find(open => open.OpeningFencedCharCount < end.Colons)
            ?? (isInCode ? null : reached.FirstOrDefault());

    // Whether a line with this indentation belongs to all lists around a container, up to another container.
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
                // An item that begins with an empty line has it inverted.
                indent -= width < 0 ? ~width : width;
            }
        }

        return indent is >= 0 and <= MaxIndent;
    }
}
