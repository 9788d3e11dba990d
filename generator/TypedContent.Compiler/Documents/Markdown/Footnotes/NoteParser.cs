using Markdig.Extensions.Footnotes;
using Markdig.Parsers;
using Markdig.Syntax;

namespace TypedContent.Compiler.Documents.Markdown.Footnotes;

/// <summary>Reads footnotes. A line at the margin goes on with the paragraph of one, but a heading, a list or any other block ends it.</summary>
/// <remarks>Markdig takes all into the note up to an empty line, and what no text names is not shown.</remarks>
internal sealed class NoteParser : FootnoteParser
{
    public override BlockState TryContinue(BlockProcessor processor, Block block) =>
        processor is { IsBlankLine: false, Column: 0, CurrentChar: not '[', CurrentBlock: ParagraphBlock }
            ? BlockState.None
            : base.TryContinue(processor, block);
}
