using Microsoft.CodeAnalysis.Text;

namespace TypedContent.Generator.Reading;

/// <summary>Finds the front matter of a Markdown file: YAML between a first line <c>---</c> and the next line <c>---</c> or <c>...</c>.</summary>
/// <param name="Opening">The line that opens it; empty where there is none.</param>
/// <param name="Yaml">The YAML; empty where there is none.</param>
/// <param name="Body">The Markdown behind it.</param>
/// <param name="IsClosed">Whether it is closed, or there is none.</param>
internal readonly record struct FrontMatter(TextSpan Opening, TextSpan Yaml, TextSpan Body, bool IsClosed)
{
    public static FrontMatter Find(string text)
    {
        var start = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        var first = LineEnd(text, start);
        if (!IsMark(text, start, first, '-'))
        {
            return new FrontMatter(default, default, TextSpan.FromBounds(start, text.Length), true);
        }

        var opening = TextSpan.FromBounds(start, start + 3);
        var yamlStart = YamlParts.NextLine(text, first);
        for (var line = yamlStart; line < text.Length;)
        {
            var end = LineEnd(text, line);
            if (IsMark(text, line, end, '-') || IsMark(text, line, end, '.'))
            {
                return new FrontMatter(
                    opening, TextSpan.FromBounds(yamlStart, line), TextSpan.FromBounds(YamlParts.NextLine(text, end), text.Length), true);
            }

            line = YamlParts.NextLine(text, end);
        }

        return new FrontMatter(opening, TextSpan.FromBounds(yamlStart, text.Length), new TextSpan(text.Length, 0), false);
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

    /// <summary>Where a line ends, without its line end.</summary>
    public static int LineEnd(string text, int start)
    {
        var end = text.IndexOfAny(['\r', '\n'], start);
        return end < 0 ? text.Length : end;
    }
}
