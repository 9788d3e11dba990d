using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Yaml;

/// <summary>Finds the keys of a block mapping, or the items of a block sequence, from the indentation alone.</summary>
internal static class YamlParts
{
    /// <summary>The parts of a text: each begins on a line that is not indented more than the first one; none for a flow collection.</summary>
    public static List<TextSpan> Of(string text)
    {
        var starts = new List<(int Line, int Content)>();
        var indentation = int.MaxValue;
        for (var line = 0; line < text.Length; line = TextLines.Next(text, line))
        {
            var content = Content(text, line);
            if (IsStart(text, line, content) && content - line <= indentation)
            {
                indentation = starts.Count == 0 ? content - line : indentation;
                starts.Add((line, content));
            }
        }

        var parts = new List<TextSpan>(starts.Count);
        if (starts.Count == 0 || text[starts[0].Content] is '{' or '[')
        {
            return parts;
        }

        for (var i = 0; i < starts.Count; i++)
        {
            // The items of a sequence need not be indented more than its key.
            var isItemOfKey = parts.Count > 0 && IsItem(text, starts[i].Content) && !IsItem(text, starts[0].Content);
            var start = isItemOfKey ? parts[parts.Count - 1].Start : starts[i].Line;
            if (isItemOfKey)
            {
                parts.RemoveAt(parts.Count - 1);
            }

            parts.Add(TextSpan.FromBounds(start, i + 1 < starts.Count ? starts[i + 1].Line : text.Length));
        }

        return parts;
    }

    /// <summary>Whether a list item begins at an index.</summary>
    public static bool IsItem(string text, int index) =>
        text[index] == '-' && (index + 1 == text.Length || text[index + 1] is ' ' or '\t' or '\r' or '\n');

    /// <summary>The start and the first character of the first line that is neither empty nor a comment; <see langword="null"/> if there is none.</summary>
    public static (int Line, int Content)? First(string text)
    {
        for (var line = 0; line < text.Length; line = TextLines.Next(text, line))
        {
            if (Content(text, line) is var content && IsStart(text, line, content))
            {
                return (line, content);
            }
        }

        return null;
    }

    /// <summary>Whether a line is <c>---</c> or <c>...</c>, which begin and end a document.</summary>
    public static bool IsDocumentMark(string text, int line) =>
        (string.CompareOrdinal(text, line, "---", 0, 3) == 0 || string.CompareOrdinal(text, line, "...", 0, 3) == 0)
        && (line + 3 == text.Length || char.IsWhiteSpace(text[line + 3]));

    private static int Content(string text, int line)
    {
        while (line < text.Length && text[line] == ' ')
        {
            line++;
        }

        return line;
    }

    // Empty lines, comments, closing brackets, directives and document markers begin no key and no item.
    private static bool IsStart(string text, int line, int content) =>
        content < text.Length
        && text[content] is not ('\t' or '#' or '\r' or '\n' or '}' or ']' or '%')
        && !(content == line && IsDocumentMark(text, line));
}
