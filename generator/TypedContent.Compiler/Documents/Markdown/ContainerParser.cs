using Markdig.Extensions.CustomContainers;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using TypedContent.Compiler.Documents.Markdown.Containers;

namespace TypedContent.Compiler.Documents.Markdown;

/// <summary>Parses the containers of typed blocks, up to a limit of nesting.</summary>
/// <remarks>The content of nested containers is written once for each of them, and each line passes through all open ones.</remarks>
internal sealed class ContainerParser : CustomContainerParser
{
    private const int MaxDepth = 16;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line;
        var colons = ContainerEnd.SkipColons(ref line);
        if (processor.IsCodeIndent || colons < MinimumMatchCount)
        {
            return BlockState.None;
        }

        CheckDepth(processor);
        var opening = ContainerLine.Read(line.Text, line.Start, line.End + 1);
        var container = new ContentContainer(this, opening)
        {
            Column = processor.Column,
            FencedChar = ':',
            OpeningFencedCharCount = colons,
            Span = new SourceSpan(processor.Start, line.End),
            Info = line.Text.Substring(opening.Name.Start, opening.Name.Length),
        };
        if (opening.Title is { } title)
        {
            TitleBlock.Add(container, this, processor, new StringSlice(line.Text, title.Start, title.End - 1));
        }

        processor.NewBlocks.Push(container);
        var open = OpenContainers.Of(processor);
        if (opening.HasColons && !open.IsSection(processor, processor.Start))
        {
            container.ClosingFencedCharCount = colons;
            return BlockState.BreakDiscard;
        }

        open.Add(container);
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var container = (ContentContainer)block;
        if (OpenContainers.Of(processor).EndedBy(processor, container) == container)
        {
            container.ClosingFencedCharCount = container.OpeningFencedCharCount;
            container.UpdateSpanEnd(processor.Line.End);
            return BlockState.BreakDiscard;
        }

        processor.GoToColumn(processor.ColumnBeforeIndent);
        return BlockState.Continue;
    }

    public override bool Close(BlockProcessor processor, Block block)
    {
        OpenContainers.Of(processor).Remove((ContentContainer)block);
        return base.Close(processor, block);
    }

    private static void CheckDepth(BlockProcessor processor)
    {
        var depth = 1;
        for (Block? block = processor.CurrentContainer; block is not null; block = block.Parent)
        {
            depth += block is CustomContainer ? 1 : 0;
        }

        if (depth > MaxDepth)
        {
            throw new MarkdownLimitException(
                processor.Start,
                $"Blocks (':::') can be nested at most {MaxDepth} levels deep, and this is deeper; close the blocks before it");
        }
    }
}
