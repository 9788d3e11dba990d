using Markdig.Extensions.CustomContainers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace TypedContent.Generator.Markdown;

/// <summary>Reads the containers of typed blocks, as deep as they may be nested.</summary>
/// <remarks>What stands in containers in containers is written once for each of them, and a line goes through all that are open.</remarks>
internal sealed class ContainerParser : CustomContainerParser
{
    private const int MaxDepth = 16;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var state = base.TryOpen(processor);
        if (state is not BlockState.None)
        {
            var depth = 1;
            for (Block? block = processor.CurrentContainer; block is not null; block = block.Parent)
            {
                depth += block is CustomContainer ? 1 : 0;
            }

            if (depth > MaxDepth)
            {
                throw new MarkdownLimitException(processor.Start, $"Blocks (':::') may be nested {MaxDepth} levels deep; this is deeper, so close those before it");
            }
        }

        return state;
    }
}
