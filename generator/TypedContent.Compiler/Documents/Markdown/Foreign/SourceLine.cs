namespace TypedContent.Compiler.Documents.Markdown.Foreign;

/// <summary>Whether a place is at the beginning or at the end of its line, but for white space and the marks of quotations and lists.</summary>
internal static class SourceLine
{
    // After more of them, nothing begins.
    private const int MaxIndent = 100;

    /// <summary>Where the line of a place begins, or as far before it as is looked.</summary>
    public static int StartOf(string text, int index)
    {
        var start = index;
        while (start > 0 && index - start < MaxIndent && text[start - 1] is not ('\n' or '\r'))
        {
            start--;
        }

        return start;
    }

    /// <summary>Whether nothing but indentation and marks of quotations and lists stands before a place.</summary>
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

    /// <summary>Whether nothing but white space and the end of a cell follows a place.</summary>
    public static bool IsLast(string text, int index)
    {
        while (index < text.Length && text[index] is ' ' or '\t' or '|')
        {
            index++;
        }

        return index == text.Length || text[index] is '\n' or '\r';
    }
}
