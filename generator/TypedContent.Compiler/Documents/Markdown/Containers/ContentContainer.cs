using Markdig.Extensions.CustomContainers;
using Markdig.Parsers;

namespace TypedContent.Compiler.Documents.Markdown.Containers;

/// <summary>A container, with the line that opens it. Its title, if it has one, is its first child.</summary>
/// <param name="parser">The parser of containers.</param>
/// <param name="line">The line, after its colons.</param>
internal sealed class ContentContainer(BlockParser parser, ContainerLine line) : CustomContainer(parser)
{
    public ContainerLine Opening => line;
}
