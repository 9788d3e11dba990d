using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace TypedContent.Generator.Markdown;

/// <summary>Estimates how long Markdig will take for the paragraphs of a text, before it does, and refuses what would take minutes.</summary>
/// <remarks>
/// Markdig goes through a paragraph anew for some marks: for each mark of emphasis or bracket that may still be open, for each <c>](</c>
/// without its end, for each <c>&lt;?</c> and <c>&lt;!</c> without theirs; and a row of a table gets the cells that it lacks.
/// </remarks>
internal sealed class ReadingCost
{
    // In characters looked at: a few seconds. Real texts of many megabytes stay far below a tenth of it.
    private const long MaxSteps = 300_000_000;

    // Making a cell takes as long as looking at so many characters.
    private const int StepsPerCell = 200;

    // Markdig copies the rest of a paragraph for each link definition in it.
    private const int MaxDefinitions = 50_000;

    // What the loop over a paragraph has a case for.
    private static readonly char[] Marks = ['*', '_', '~', '^', '=', '+', '[', ']', '<', '|', '`', '&', '\\', '$', '\n', '!'];

    private long _steps;
    private int _definitions;

    /// <summary>Has each paragraph looked at when it is closed, which is before what stands in it is read.</summary>
    public static void Watch(OrderedList<BlockParser> parsers)
    {
        parsers.Replace<ParagraphBlockParser>(new ParagraphParser());
        foreach (var parser in parsers)
        {
            parser.Closed += static (processor, block) =>
            {
                if (block is LeafBlock { ProcessInlines: true } leaf)
                {
                    Of(processor.Document).Add(leaf);
                }
            };
        }
    }

    private static ReadingCost Of(MarkdownDocument document)
    {
        if (document.GetData(typeof(ReadingCost)) is ReadingCost cost)
        {
            return cost;
        }

        cost = new ReadingCost();
        document.SetData(typeof(ReadingCost), cost);
        return cost;
    }

    private void Add(LeafBlock leaf)
    {
        var lines = leaf.Lines;
        if (lines.Count == 0)
        {
            return;
        }

        var text = lines.ToString();
        long open = 0;
        long marks = 0;
        for (var i = text.IndexOfAny(Marks); i >= 0; i = text.IndexOfAny(Marks, i + 1))
        {
            switch (text[i])
            {
                case '*' or '_' or '~' or '^' or '=' or '+' when IsDelimiter(text, i):
                    open++;
                    marks++;
                    break;
                case '[':
                    open++;
                    marks++;
                    break;
                case ']' when open > 0:
                    open -= Next(text, i) == '[' ? 0 : 1;
                    Spend(Next(text, i) == '(' ? LinkLength(text, i + 2) : 0, leaf);
                    break;
                case '<':
                    Spend(TagLength(text, i), leaf);
                    break;
                case '|' or '`' or '&' or '\\' or '$' or '\n' or '!':
                    break;
                default:
                    // A mark that is only text here.
                    continue;
            }

            Spend(open, leaf);
        }

        Spend(Columns(lines) * (lines.Count + marks) * StepsPerCell, leaf);
    }

    private void AddLine(BlockProcessor processor)
    {
        var line = processor.Line;
        if (line.Length > 1 && line.Text.IndexOf("]:", line.Start, line.Length, StringComparison.Ordinal) >= 0 && ++_definitions > MaxDefinitions)
        {
            throw new MarkdownLimitException(line.Start, $"More than {MaxDefinitions} lines of this file have ']:', as definitions of links do; part the file");
        }
    }

    private void Spend(long steps, LeafBlock leaf)
    {
        _steps += steps;
        if (_steps > MaxSteps)
        {
            throw new MarkdownLimitException(
                leaf.Span.Start,
                "The paragraph or table that begins here has too many marks of emphasis, brackets or cells to be read in good time; part it, or write '\\' before marks that mean nothing");
        }
    }

    // How far Markdig looks for the end of a link's target and title.
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

    // The second line of a table says how many columns each row gets.
    private static long Columns(StringLineGroup lines)
    {
        if (lines.Count < 2)
        {
            return 0;
        }

        var columns = 0;
        var line = lines.Lines[1].Slice;
        for (var i = line.Start; i <= line.End; i++)
        {
            if (line.Text[i] is not ('|' or '-' or ':' or ' ' or '\t'))
            {
                return 0;
            }

            columns += line.Text[i] == '|' ? 1 : 0;
        }

        return columns;
    }

    // The first mark of a run that may open or close emphasis: not between spaces, and of '_' not inside a word.
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
        return !(char.IsWhiteSpace(before) && char.IsWhiteSpace(after)) && !(mark == '_' && char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after));
    }

    private static char Next(string text, int index) => index + 1 < text.Length ? text[index + 1] : ' ';

    private static int IndexOrEnd(string text, string part, int start)
    {
        var index = start < text.Length ? text.IndexOf(part, start, StringComparison.Ordinal) : -1;
        return index < 0 ? text.Length : index;
    }

    private sealed class ParagraphParser : ParagraphBlockParser
    {
        public override BlockState TryOpen(BlockProcessor processor)
        {
            Of(processor.Document).AddLine(processor);
            return base.TryOpen(processor);
        }

        public override BlockState TryContinue(BlockProcessor processor, Block block)
        {
            Of(processor.Document).AddLine(processor);
            return base.TryContinue(processor, block);
        }
    }
}
