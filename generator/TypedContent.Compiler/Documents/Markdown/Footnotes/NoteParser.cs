using Markdig.Extensions.Footnotes;
using Markdig.Parsers;
using Markdig.Syntax;

namespace TypedContent.Compiler.Documents.Markdown.Footnotes;

/// <summary>Parses footnotes. An unindented line continues the paragraph of a footnote, but a heading, a list or any other block ends it.</summary>
/// <remarks>Markdig adds everything up to an empty line to the footnote, and footnotes without references are not rendered.</remarks>
internal sealed class NoteParser : FootnoteParser
{
    public override BlockState TryContinue(BlockProcessor processor, Block block) =>
        processor is { IsBlankLine: false, Column: 0, CurrentChar: not '[', CurrentBlock: ParagraphBlock }
            ? BlockState.None
            : base.TryContinue(processor, block);
}
