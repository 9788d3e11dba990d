using Markdig.Extensions.TaskLists;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace TypedContent.Compiler.Documents.Markdown.Lists;

/// <summary>Reads the box of a task: the first thing of a list item, with a blank and a text after it. Else
/// the brackets are those of a link, or text.</summary>
internal sealed class TaskBoxParser : TaskListInlineParser
{
    public override bool Match(InlineProcessor processor, ref StringSlice slice) =>
        IsFirst(processor) && IsBox(slice) && base.Match(processor, ref slice);

    private static bool IsFirst(InlineProcessor processor) =>
        processor.Inline is null
        && processor.Root!.FirstChild is null
        && processor.Block is ParagraphBlock { Parent: ListItemBlock item } paragraph
        && item[0] == paragraph;

    private static bool IsBox(StringSlice slice)
    {
        if (slice.PeekChar() is not (' ' or '\t' or 'x' or 'X') || slice.PeekChar(2) != ']' || slice.PeekChar(3) is not (' ' or '\t' or '\r' or '\n'))
        {
            return false;
        }

        slice.Start += 4;
        slice.TrimStart();
        return !slice.IsEmpty;
    }
}
