using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace TypedContent.Compiler.Documents.Markdown;

/// <summary>The title of a callout or a typed block: Markdown in one line, which the block around it draws.</summary>
internal sealed class TitleBlock : LeafBlock
{
    private TitleBlock(BlockParser parser)
        : base(parser)
    {
        ProcessInlines = true;
    }

    /// <summary>Adds a title to the block that it is of, as its first child.</summary>
    /// <param name="container">The block.</param>
    /// <param name="parser">The parser of the block.</param>
    /// <param name="processor">What parses the text.</param>
    /// <param name="title">The title, as it is written.</param>
    public static void Add(ContainerBlock container, BlockParser parser, BlockProcessor processor, StringSlice title)
    {
        title.Trim();
        var block = new TitleBlock(parser) { IsOpen = false, Line = processor.LineIndex, Span = new SourceSpan(title.Start, title.End) };
        block.AppendLine(ref title, 0, processor.LineIndex, title.Start, false);
        container.Add(block);
        // No parser closes it, which is when the cost of other texts is looked at.
        ReadingCost.Of(processor).Add(block);
    }

    /// <summary>The title of a block; <see langword="null"/> for none.</summary>
    public static TitleBlock? Of(ContainerBlock container) => container.Count > 0 ? container[0] as TitleBlock : null;
}

/// <summary>Leaves titles to the blocks that they are of, which draw them.</summary>
internal sealed class TitleRenderer : HtmlObjectRenderer<TitleBlock>
{
    protected override void Write(HtmlRenderer renderer, TitleBlock title)
    {
    }
}
