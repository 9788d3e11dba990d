using Markdig.Extensions.CustomContainers;
using Markdig.Parsers;

namespace TypedContent.Generator.Markdown.Containers;

/// <summary>A container, and what stands on the line that opens it. Its title, if it has one, is its first child.</summary>
/// <param name="parser">The parser of containers.</param>
/// <param name="line">The line, behind its colons.</param>
internal sealed class ContentContainer(BlockParser parser, ContainerLine line) : CustomContainer(parser)
{
    public ContainerLine Opening => line;
}
