using System.Text;
using System.Text.RegularExpressions;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace TypedContent.Generator.Markdown;

/// <summary>The text of a Markdown document without any markup: what a reader reads, a paragraph a block.</summary>
internal sealed class PlainText
{
    private static readonly Regex LineBreakTag = new(@"\A<br\s*/?>\z", RegexOptions.IgnoreCase);

    private readonly StringBuilder _text = new();

    /// <summary>How long the text is so far.</summary>
    public int Length => ToString().Length;

    /// <summary>The text of what stands inside of a line.</summary>
    public static string Of(ContainerInline? inlines)
    {
        var text = new StringBuilder();
        WriteInlines(inlines, text);
        return WithLineFeeds(text.ToString());
    }

    /// <summary>The text of the blocks in a container.</summary>
    public static string Of(ContainerBlock container)
    {
        var text = new PlainText();
        foreach (var block in container)
        {
            text.Write(block);
        }

        return text.ToString();
    }

    /// <summary>Adds a block.</summary>
    public void Write(Block block) => WriteBlock(block, _text);

    /// <inheritdoc/>
    public override string ToString() => WithLineFeeds(_text.ToString());

    // Code keeps the file's line ends, which must not show in the generated code.
    private static string WithLineFeeds(string text) => text.Replace("\r\n", "\n").Replace('\r', '\n');

    private static void WriteBlock(Block block, StringBuilder text)
    {
        switch (block)
        {
            case FootnoteGroup or LinkReferenceDefinitionGroup:
                break;
            case TableRow row:
                WriteRow(row, text);
                break;
            case ContainerBlock container:
                foreach (var inner in container)
                {
                    WriteBlock(inner, text);
                }

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
                case MathInline math:
                    text.Append(math.Content.ToString());
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
                case HtmlInline { Tag: var tag } when LineBreakTag.IsMatch(tag):
                    text.Append('\n');
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
