using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;
using TypedContent.Generator.Reading;

namespace TypedContent.Generator.Markdown;

/// <summary>The Markdown of content files: CommonMark with Markdig's extensions for articles, and containers for typed blocks.</summary>
internal static class ContentMarkdown
{
    /// <summary>What is said of a text that is nested too deeply.</summary>
    public const string TooDeep =
        "The Markdown of this file is nested more than a hundred levels deep, and is left out; take lists, quotations or brackets out of each other";

    // In a text of megabytes, the place that is told is only near.
    private const long MaxSearched = 2_000_000;

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
    public static MarkdownDocument Parse(string text)
    {
        try
        {
            return Markdig.Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException e) when (IsTooDeep(e))
        {
            throw new MarkdownLimitException(LineTooDeep(text), TooDeep);
        }
    }

    /// <summary>Whether Markdig ends at its limit of depth, of which the message is the only sign.</summary>
    public static bool IsTooDeep(Exception exception) => exception is ArgumentException && exception.Message.Contains("depth limit");

    /// <summary>Where the line begins with which a text becomes too deep. Markdig does not say, so shorter and shorter texts are tried.</summary>
    private static int LineTooDeep(string text)
    {
        var lines = new List<int>();
        for (var line = 0; line < text.Length; line = TextLines.Next(text, line))
        {
            lines.Add(line);
        }

        var (low, high, characters) = (0, lines.Count - 1, 0L);
        while (low < high && characters < MaxSearched)
        {
            var middle = (low + high) / 2;
            characters += lines[middle + 1];
            (low, high) = FailsWithin(text.Substring(0, lines[middle + 1])) ? (low, middle) : (middle + 1, high);
        }

        return lines[low];
    }

    private static bool FailsWithin(string text)
    {
        try
        {
            Markdig.Markdown.Parse(text, Pipeline);
            return false;
        }
        catch (Exception e) when (IsTooDeep(e) || e is MarkdownLimitException)
        {
            return true;
        }
    }

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
