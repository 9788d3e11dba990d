using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using TypedContent.Compiler.Documents.Markdown.Foreign;
using TypedContent.Compiler.Documents.Options;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Markdown;

/// <summary>Estimates the time that Markdig needs for the paragraphs of a text before it parses them, and rejects texts that would take too long.</summary>
/// <param name="limits">The limits.</param>
internal sealed class ReadingCost(ReadingLimits limits)
{
    // Creating a cell takes as long as scanning this many characters.
    private const int StepsPerCell = 200;

    // The characters that the loop over a paragraph handles.
    private static readonly char[] Marks = ['*', '_', '~', '^', '=', '+', '[', ']', '<', '`', '&', '\\', '$', '\n', '!'];

    private long _steps;
    private int _definitions;

    /// <summary>Checks each paragraph when it is closed, which is before its inlines are parsed.</summary>
    public static void Watch(OrderedList<BlockParser> parsers)
    {
        foreach (var parser in parsers)
        {
            parser.Closed += static (processor, block) =>
            {
                if (block is LeafBlock { ProcessInlines: true } leaf)
                {
                    Of(processor).Add(leaf);
                }
            };
        }
    }

    /// <summary>The parser context that makes the cost available during parsing.</summary>
    public static MarkdownParserContext Context(ReadingLimits limits) => new() { Properties = { [typeof(ReadingCost)] = new ReadingCost(limits) } };

    /// <summary>The cost of the current text.</summary>
    public static ReadingCost Of(BlockProcessor processor) => (ReadingCost)processor.Context!.Properties[typeof(ReadingCost)];

    /// <summary>Adds the cost of a table row, whose cells are not closed by a parser.</summary>
    public void AddRow(TableRow row)
    {
        Spend((long)row.Count * StepsPerCell, row.Parent!);
        foreach (var leaf in row.Descendants<LeafBlock>())
        {
            Add(leaf);
        }
    }

    /// <summary>Adds the cost of a line of a paragraph, which may define a link.</summary>
    public void AddLine(StringSlice line)
    {
        if (line.Length > 1 && line.Text.IndexOf("]:", line.Start, line.Length, StringComparison.Ordinal) >= 0 && ++_definitions > limits.Definitions)
        {
            throw new MarkdownLimitException(
                line.Start,
                $"More than {limits.Definitions} lines of this file have ']:', as link reference definitions do; split the file");
        }
    }

    /// <summary>Adds the cost of a text; called when its parser closes it.</summary>
    public void Add(LeafBlock leaf)
    {
        var lines = leaf.Lines;
        if (lines.Count == 0)
        {
            return;
        }

        var text = lines.ToString();
        var masked = TemplateTags.Mask(text);
        long open = 0;
        for (var i = text.IndexOfAny(Marks); i >= 0; i = text.IndexOfAny(Marks, i + 1))
        {
            switch (text[i])
            {
                case '*' or '_' or '~' or '^' or '=' or '+' when IsDelimiter(text, i):
                    open++;
                    break;
                case '[':
                    open++;
                    break;
                case ']' when open > 0:
                    open -= Next(text, i) == '[' ? 0 : 1;
                    Spend(Next(text, i) == '(' ? LinkLength(masked, i + 2) : 0, leaf);
                    break;
                case '<':
                    Spend(TagLength(text, i), leaf);
                    break;
                case '`' or '&' or '\\' or '$' or '\n' or '!':
                    break;
                default:
                    // A character that is only text here.
                    continue;
            }

            Spend(open, leaf);
        }
    }

    private void Spend(long steps, Block block)
    {
        _steps += steps;
        if (_steps > limits.Steps)
        {
            throw new MarkdownLimitException(
                block.Span.Start,
                "The paragraph or table that begins here has too many emphasis delimiters, brackets or cells; split it, or write '\\' "
                + "before delimiters that are plain text");
        }
    }

    // The length that Markdig scans for the end of a link's destination and title.
    private static long LinkLength(string text, int start)
    {
        var end = start;
        if (end < text.Length && text[end] == '<')
        {
            end = Math.Min(IndexOrEnd(text, ">", end), IndexOrEnd(text, "\n", end));
        }
        else
        {
            var open = 0;
            while (end < text.Length && open >= 0 && !char.IsWhiteSpace(text[end]))
            {
                open += text[end] == '(' ? 1 : text[end] == ')' ? -1 : 0;
                end++;
            }

            if (open < 0)
            {
                return end - start;
            }
        }

        while (end < text.Length && char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        var title = end < text.Length ? text[end] : ' ';
        end = title is '"' or '\'' or '(' ? IndexOrEnd(text, title == '(' ? ")" : title.ToString(), end + 1) : end;
        return end - start;
    }

    private static long TagLength(string text, int start) => Next(text, start) switch
    {
        '?' => IndexOrEnd(text, "?>", start) - start,
        '!' when Next(text, start + 1) == '[' => IndexOrEnd(text, "]]>", start) - start,
        '!' when Next(text, start + 1) == '-' => IndexOrEnd(text, "-->", start) - start,
        '!' => IndexOrEnd(text, ">", start) - start,
        _ => 0,
    };

    // The first character of a delimiter run that may open or close emphasis: not between spaces, and for '_' not inside a word.
    private static bool IsDelimiter(string text, int index)
    {
        var mark = text[index];
        var before = index > 0 ? text[index - 1] : ' ';
        if (before == mark || (mark is '=' or '+' && Next(text, index) != mark))
        {
            return false;
        }

        var end = index;
        while (end < text.Length && text[end] == mark)
        {
            end++;
        }

        var after = end < text.Length ? text[end] : ' ';
        return !(char.IsWhiteSpace(before) && char.IsWhiteSpace(after))
            && !(mark == '_' && UnicodeData.IsLetterOrDigit(before) && UnicodeData.IsLetterOrDigit(after));
    }

    private static char Next(string text, int index) => index + 1 < text.Length ? text[index + 1] : ' ';

    private static int IndexOrEnd(string text, string part, int start)
    {
        var index = start < text.Length ? text.IndexOf(part, start, StringComparison.Ordinal) : -1;
        return index < 0 ? text.Length : index;
    }
}
