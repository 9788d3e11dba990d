using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace TypedContent.Generator.Markdown;

/// <summary>The text of a Markdown document without any markup: what a reader reads, a paragraph a block.</summary>
internal static class PlainText
{
    public static string Of(MarkdownDocument document)
    {
        var text = new StringBuilder();
        WriteBlocks(document, text);
        return text.ToString();
    }

    private static void WriteBlocks(ContainerBlock container, StringBuilder text)
    {
        foreach (var block in container)
        {
            switch (block)
            {
                case FootnoteGroup or LinkReferenceDefinitionGroup:
                    break;
                case TableRow row:
                    WriteRow(row, text);
                    break;
                case ContainerBlock inner:
                    WriteBlocks(inner, text);
                    break;
                case CodeBlock code:
                    StartBlock(text);
                    text.Append(code.Lines.ToString().TrimEnd());
                    break;
                case LeafBlock { Inline: { } inlines }:
                    StartBlock(text);
                    WriteInlines(inlines, text);
                    break;
            }
        }
    }

    private static void WriteRow(TableRow row, StringBuilder text)
    {
        StartBlock(text);
        for (var i = 0; i < row.Count; i++)
        {
            text.Append(i == 0 ? "" : "\t");
            foreach (var leaf in ((ContainerBlock)row[i]).OfType<LeafBlock>())
            {
                WriteInlines(leaf.Inline, text);
            }
        }
    }

    private static void StartBlock(StringBuilder text) => text.Append(text.Length == 0 ? "" : "\n\n");

    private static void WriteInlines(ContainerInline? inlines, StringBuilder text)
    {
        foreach (var inline in (IEnumerable<Inline>?)inlines ?? [])
        {
            switch (inline)
            {
                case LiteralInline { PreviousSibling: TaskList } label:
                    text.Append(label.Content.ToString().TrimStart());
                    break;
                case LiteralInline literal:
                    text.Append(literal.Content.Text, literal.Content.Start, literal.Content.Length);
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.ToString());
                    break;
                case AutolinkInline link:
                    text.Append(link.Url);
                    break;
                case LineBreakInline lineBreak:
                    text.Append(lineBreak.IsHard ? '\n' : ' ');
                    break;
                case FootnoteLink:
                    break;
                case ContainerInline inner:
                    WriteInlines(inner, text);
                    break;
            }
        }
    }
}
