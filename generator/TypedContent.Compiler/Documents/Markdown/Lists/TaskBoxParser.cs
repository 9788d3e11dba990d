using Markdig.Extensions.TaskLists;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace TypedContent.Compiler.Documents.Markdown.Lists;

/// <summary>Parses the checkbox of a task list item: it comes first in the item, with a space and a text after it. Otherwise
/// the brackets belong to a link or are text.</summary>
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
