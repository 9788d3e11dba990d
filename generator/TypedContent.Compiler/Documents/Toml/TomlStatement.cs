namespace TypedContent.Compiler.Documents.Toml;

/// <summary>Finds the lines that begin a TOML statement, from which reading continues after a mistake.</summary>
internal static class TomlStatement
{
    /// <summary>Whether a line begins with a key and a '=', or is a table header.</summary>
    public static bool BeginsAt(string text, int line)
    {
        var i = SkipBlanks(text, line);
        if (i < text.Length && text[i] == '[')
        {
            return IsHeader(text, i);
        }

        while (PartEnd(text, i) is var end && end > i)
        {
            i = SkipBlanks(text, end);
            if (i == text.Length || text[i] != '.')
            {
                return i < text.Length && text[i] == '=';
            }

            i = SkipBlanks(text, i + 1);
        }

        return false;
    }

    private static bool IsHeader(string text, int open)
    {
        var start = open + (open + 1 < text.Length && text[open + 1] == '[' ? 2 : 1);
        var end = start;
        while (end < text.Length && text[end] is not ('[' or ']' or ',' or '=' or '\r' or '\n'))
        {
            end++;
        }

        if (end == start || end == text.Length || text[end] != ']')
        {
            return false;
        }

        end = SkipBlanks(text, end + 1 < text.Length && text[end + 1] == ']' ? end + 2 : end + 1);
        return end == text.Length || text[end] is '#' or '\r' or '\n';
    }

    /// <summary>The end of a part of a key; its start if it is not one.</summary>
    private static int PartEnd(string text, int start)
    {
        if (start < text.Length && text[start] is '"' or '\'')
        {
            var close = text.IndexOfAny([text[start], '\r', '\n'], start + 1);
            return close >= 0 && text[close] == text[start] ? close + 1 : start;
        }

        var end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('=' or '.' or '[' or ']' or '{' or '}' or ',' or '#' or '"' or '\''))
        {
            end++;
        }

        return end;
    }

    private static int SkipBlanks(string text, int i)
    {
        while (i < text.Length && text[i] is ' ' or '\t')
        {
            i++;
        }

        return i;
    }
}
