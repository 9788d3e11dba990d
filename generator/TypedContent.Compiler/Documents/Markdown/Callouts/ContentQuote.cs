using Markdig.Parsers;
using Markdig.Syntax;

namespace TypedContent.Compiler.Documents.Markdown.Callouts;

/// <summary>A block quote; a callout if it begins with <c>[!kind]</c>, and then its title is its first child.</summary>
internal sealed class ContentQuote(BlockParser parser) : QuoteBlock(parser)
{
    /// <summary>The mark that makes it a callout; <see langword="null"/> for a plain block quote.</summary>
    public CalloutMark? Callout { get; set; }
}
