using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents;

/// <summary>
/// Finds the front matter of a Markdown file: YAML between a first line <c>---</c> and the next line <c>---</c> or <c>...</c>, or TOML between two
/// lines <c>+++</c>.
/// </summary>
/// <param name="Opening">The line that opens it; empty if there is none.</param>
/// <param name="Data">The YAML or TOML; empty if there is none.</param>
/// <param name="Body">The Markdown after it.</param>
/// <param name="IsToml">Whether it is TOML.</param>
/// <param name="IsClosed">Whether it is closed, or there is none.</param>
internal readonly record struct FrontMatter(TextSpan Opening, TextSpan Data, TextSpan Body, bool IsToml, bool IsClosed)
{
    /// <summary>The line that closes it.</summary>
    public string Mark => IsToml ? "+++" : "---";

    public static FrontMatter Find(string text)
    {
        var start = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        var first = TextLines.End(text, start);
        var isToml = IsMark(text, start, first, '+');
        if (!isToml && !IsMark(text, start, first, '-'))
        {
            return new FrontMatter(default, default, TextSpan.FromBounds(start, text.Length), IsToml: false, IsClosed: true);
        }

        var opening = TextSpan.FromBounds(start, start + 3);
        var dataStart = TextLines.Next(text, first);
        for (var line = dataStart; line < text.Length;)
        {
            var end = TextLines.End(text, line);
            if (isToml ? IsMark(text, line, end, '+') : IsMark(text, line, end, '-') || IsMark(text, line, end, '.'))
            {
                return new FrontMatter(
                    opening, TextSpan.FromBounds(dataStart, line), TextSpan.FromBounds(TextLines.Next(text, end), text.Length), isToml, IsClosed: true);
            }

            line = TextLines.Next(text, end);
        }

        return new FrontMatter(opening, TextSpan.FromBounds(dataStart, text.Length), new TextSpan(text.Length, 0), isToml, IsClosed: false);
    }

    private static bool IsMark(string text, int start, int end, char mark)
    {
        if (end - start < 3 || text[start] != mark || text[start + 1] != mark || text[start + 2] != mark)
        {
            return false;
        }

        for (var i = start + 3; i < end; i++)
        {
            if (text[i] is not (' ' or '\t'))
            {
                return false;
            }
        }

        return true;
    }
}
