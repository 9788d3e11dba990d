using Markdig.Extensions.DefinitionLists;
using Markdig.Parsers;
using Markdig.Syntax;

namespace TypedContent.Compiler.Documents.Markdown.DefinitionLists;

/// <summary>Parses definition lists, and closes them at their end: Markdig leaves them open, and finds no footnotes after them.</summary>
internal sealed class DefinitionParser : DefinitionListParser
{
    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var state = base.TryContinue(processor, block);
        block.Parent!.IsOpen = state is BlockState.Continue or BlockState.ContinueDiscard;
        return state;
    }
}
