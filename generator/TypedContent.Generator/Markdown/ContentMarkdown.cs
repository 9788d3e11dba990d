using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace TypedContent.Generator.Markdown;

/// <summary>The Markdown of content files: CommonMark with Markdig's extensions for articles, and containers for typed blocks.</summary>
internal static class ContentMarkdown
{
    public static MarkdownPipeline Pipeline { get; } = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UseAlertBlocks()
        .UsePipeTables()
        .UseFootnotes()
        .UseFigures()
        .UseTaskLists()
        .UseDefinitionLists()
        .UseEmphasisExtras()
        .UseMathematics()
        .Use(new Containers())
        .Build();

    /// <summary>Parses a text.</summary>
    /// <exception cref="MarkdownLimitException">It is nested too deeply, or would take too long.</exception>
    public static MarkdownDocument Parse(string text) => Markdig.Markdown.Parse(text, Pipeline);

    // Not UseCustomContainers, which reads "::text::" inside of a line too: C++ is written so.
    private sealed class Containers : IMarkdownExtension
    {
        public void Setup(MarkdownPipelineBuilder pipeline)
        {
            pipeline.BlockParsers.Insert(0, new ContainerParser());
            ReadingCost.Watch(pipeline.BlockParsers);
        }

        public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
        {
        }
    }

    // What stands in containers in containers is written once for each of them, and a line goes through all that are open.
    private sealed class ContainerParser : CustomContainerParser
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
}
