using System.Collections.Concurrent;
using Markdig;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using TypedContent.Compiler.Documents.Markdown.BareUrls;
using TypedContent.Compiler.Documents.Markdown.Callouts;
using TypedContent.Compiler.Documents.Markdown.Code;
using TypedContent.Compiler.Documents.Markdown.DefinitionLists;
using TypedContent.Compiler.Documents.Markdown.Emphasis;
using TypedContent.Compiler.Documents.Markdown.Footnotes;
using TypedContent.Compiler.Documents.Markdown.Lists;
using TypedContent.Compiler.Documents.Markdown.Mathematics;
using TypedContent.Compiler.Documents.Markdown.Tables;
using TypedContent.Compiler.Documents.Markdown.WikiLinks;
using TypedContent.Compiler.Documents.Options;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Markdown;

/// <summary>The Markdown of content files: CommonMark with extensions for articles, most of them Markdig's, and containers for typed blocks.</summary>
internal static class ContentMarkdown
{
    /// <summary>The message for a text that is nested too deeply.</summary>
    public const string TooDeep =
        "The Markdown of this file is nested more than 100 levels deep and is left out; nest lists, block quotes and brackets less deeply";

    // For a text of megabytes, the reported location is only approximate.
    private const long MaxSearched = 2_000_000;

    // Pipelines that most projects do not need.
    private static readonly ConcurrentDictionary<(bool HasMarks, bool HasWikiLinks), MarkdownPipeline> Others = new();

    /// <summary>The pipeline of projects without optional extensions.</summary>
    public static MarkdownPipeline Pipeline { get; } = Build(hasMarks: false, hasWikiLinks: false);

    /// <summary>Parses a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="options">How it is parsed.</param>
    /// <exception cref="MarkdownLimitException">It is nested too deeply, or would take too long.</exception>
    public static MarkdownDocument Parse(string text, ReadingOptions options)
    {
        var pipeline = options is { HasMarks: false, HasWikiLinks: false }
            ? Pipeline
            : Others.GetOrAdd((options.HasMarks, options.HasWikiLinks), static asked => Build(asked.HasMarks, asked.HasWikiLinks));
        try
        {
            return Markdig.Markdown.Parse(text, pipeline, ReadingCost.Context(options.Limits));
        }
        catch (ArgumentException e) when (IsTooDeep(e))
        {
            throw new MarkdownLimitException(LineTooDeep(text, pipeline, options.Limits), TooDeep);
        }
    }

    /// <summary>Whether Markdig stopped at its nesting limit, which only the message shows.</summary>
    public static bool IsTooDeep(Exception exception) => exception is ArgumentException && exception.Message.Contains("depth limit");

    private static MarkdownPipeline Build(bool hasMarks, bool hasWikiLinks) => new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UseFootnotes()
        .UseFigures()
        .UseTaskLists()
        .UseDefinitionLists()
        .UseEmphasisExtras()
        .UseMathematics()
        .Use(new ContentParsers(hasMarks, hasWikiLinks))
        .Build();

    /// <summary>The start of the line where a text becomes too deeply nested. Markdig does not report it, so shorter and shorter texts are tried.</summary>
    private static int LineTooDeep(string text, MarkdownPipeline pipeline, ReadingLimits limits)
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
            (low, high) = FailsWithin(text.Substring(0, lines[middle + 1]), pipeline, limits) ? (low, middle) : (middle + 1, high);
        }

        return lines[low];
    }

    private static bool FailsWithin(string text, MarkdownPipeline pipeline, ReadingLimits limits)
    {
        try
        {
            Markdig.Markdown.Parse(text, pipeline, ReadingCost.Context(limits));
            return false;
        }
        catch (Exception e) when (IsTooDeep(e) || e is MarkdownLimitException)
        {
            return true;
        }
    }

    /// <summary>The parsers of this library, added or replacing those of Markdig and its extensions.</summary>
    private sealed class ContentParsers(bool hasMarks, bool hasWikiLinks) : IMarkdownExtension
    {
        public void Setup(MarkdownPipelineBuilder pipeline)
        {
            // UseCustomContainers is not used, because it also parses inline "::text::", as in C++ code.
            pipeline.BlockParsers.Insert(0, new ContainerParser());
            pipeline.BlockParsers.Insert(0, new TableParser());
            pipeline.BlockParsers.InsertBefore<ParagraphBlockParser>(new TableRowParser());
            pipeline.BlockParsers.Replace<QuoteBlockParser>(new QuoteParser());
            pipeline.BlockParsers.Replace<ListBlockParser>(new ListParser());
            pipeline.BlockParsers.Replace<FootnoteParser>(new NoteParser());
            pipeline.BlockParsers.Replace<DefinitionListParser>(new DefinitionParser());
            pipeline.BlockParsers.Replace<ParagraphBlockParser>(new ParagraphParser());
            pipeline.BlockParsers.Find<FencedCodeBlockParser>()!.InfoParser = FenceInfo.Read;
            ReadingCost.Watch(pipeline.BlockParsers);
            HeadingAttributes.Watch(pipeline.BlockParsers);

            pipeline.InlineParsers.TryRemove<EmphasisInlineParser>();
            pipeline.InlineParsers.Insert(0, new EmphasisParser(hasMarks));
            pipeline.InlineParsers.Replace<TaskListInlineParser>(new TaskBoxParser());
            pipeline.InlineParsers.Replace<MathInlineParser>(new MathParser());
            pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new FootnoteReferenceParser());
            pipeline.InlineParsers.Replace<LinkInlineParser>(new LinkParser());
            pipeline.InlineParsers.Add(new BareUrlParser());
            if (hasWikiLinks)
            {
                pipeline.InlineParsers.Insert(0, new WikiLinkParser());
            }
        }

        public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
        {
            var renderers = ((HtmlRenderer)renderer).ObjectRenderers;
            renderers.Add(new HtmlTableRenderer());
            renderers.Replace<QuoteBlockRenderer>(new CalloutRenderer());
            renderers.Insert(0, new TitleRenderer());
            renderers.Replace<HtmlDefinitionListRenderer>(new DefinitionListRenderer());
        }
    }
}
