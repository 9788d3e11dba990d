namespace TypedContent.Compiler.Documents.Markdown.Foreign;

/// <summary>Whether a position is at the beginning or end of its line, apart from white space and the markers of block quotes and lists.</summary>
internal static class SourceLine
{
    // No block begins after more indentation than this.
    private const int MaxIndent = 100;

    /// <summary>The start of the line of a position, or the earliest position that is searched.</summary>
    public static int StartOf(string text, int index)
    {
        var start = index;
        while (start > 0 && index - start < MaxIndent && text[start - 1] is not ('\n' or '\r'))
        {
            start--;
        }

        return start;
    }

    /// <summary>Whether only indentation and markers of block quotes and lists precede a position.</summary>
    public static bool IsFirst(string text, int index)
    {
        for (var i = StartOf(text, index); i < index; i++)
        {
            if (text[i] is not (' ' or '\t' or '>' or '|' or '-' or '+' or '*'))
            {
                return false;
            }
        }

        return index - StartOf(text, index) < MaxIndent;
    }

    /// <summary>Whether only white space and the end of a table cell follow a position.</summary>
    public static bool IsLast(string text, int index)
    {
        while (index < text.Length && text[index] is ' ' or '\t' or '|')
        {
            index++;
        }

        return index == text.Length || text[index] is '\n' or '\r';
    }
}
