using Markdig;
using Markdig.Extensions.CustomContainers;
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

    public static MarkdownDocument Parse(string text) => Markdig.Markdown.Parse(text, Pipeline);

    // Not UseCustomContainers, which reads "::text::" inside of a line too: C++ is written so.
    private sealed class Containers : IMarkdownExtension
    {
        public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Insert(0, new CustomContainerParser());

        public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
        {
        }
    }
}
