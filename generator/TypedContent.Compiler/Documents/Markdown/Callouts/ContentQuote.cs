using Markdig.Parsers;
using Markdig.Syntax;

namespace TypedContent.Compiler.Documents.Markdown.Callouts;

/// <summary>A quotation; a callout, if it begins with <c>[!kind]</c>, whose title is then its first child.</summary>
internal sealed class ContentQuote(BlockParser parser) : QuoteBlock(parser)
{
    /// <summary>What makes it a callout; <see langword="null"/> where nothing does.</summary>
    public CalloutMark? Callout { get; set; }
}
