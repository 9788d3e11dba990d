using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace TypedContent.Compiler.Documents.Markdown;

/// <summary>The title of a callout or a typed block: one line of Markdown, which the containing block renders.</summary>
internal sealed class TitleBlock : LeafBlock
{
    private TitleBlock(BlockParser parser)
        : base(parser)
    {
        ProcessInlines = true;
    }

    /// <summary>Adds a title as the first child of its block.</summary>
    /// <param name="container">The block.</param>
    /// <param name="parser">The parser of the block.</param>
    /// <param name="processor">The block processor.</param>
    /// <param name="title">The title as written.</param>
    public static void Add(ContainerBlock container, BlockParser parser, BlockProcessor processor, StringSlice title)
    {
        title.Trim();
        var block = new TitleBlock(parser) { IsOpen = false, Line = processor.LineIndex, Span = new SourceSpan(title.Start, title.End) };
        block.AppendLine(ref title, 0, processor.LineIndex, title.Start, false);
        container.Add(block);
        // No parser closes it, so its cost is added here.
        ReadingCost.Of(processor).Add(block);
    }

    /// <summary>The title of a block; <see langword="null"/> for none.</summary>
    public static TitleBlock? Of(ContainerBlock container) => container.Count > 0 ? container[0] as TitleBlock : null;
}

/// <summary>Renders nothing, because the containing blocks render their titles.</summary>
internal sealed class TitleRenderer : HtmlObjectRenderer<TitleBlock>
{
    protected override void Write(HtmlRenderer renderer, TitleBlock title)
    {
    }
}
