using System.Text.RegularExpressions;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Markdown.Foreign;

/// <summary>The first line of a block in MkDocs: <c>!!! note "Title"</c>, <c>??? tip</c>, <c>=== "Tab"</c>. It has a title in
/// quotation marks, or indented text below it.</summary>
internal static class Admonition
{
    private static readonly Regex Line = new(
        @"\G(?:(?:!!!|\?\?\?\+?)[ \t]{1,10}[A-Za-z](?>[\w-]{0,50})(?>[ \t]{1,10}[A-Za-z](?>[\w-]{0,50})){0,5}"
            + @"(?<title>[ \t]{1,10}""[^""\n]{0,300}"")?|===[!+]?[ \t]{1,10}(?<title>""[^""\n]{1,300}""))[ \t]*(?=\r?\n|\z)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    /// <summary>The length of the line that begins such a block at a mark; 0 if there is none.</summary>
    public static int LengthAt(string text, int mark)
    {
        if (!SourceLine.IsFirst(text, mark) || Line.Match(text, mark) is not { Success: true } line)
        {
            return 0;
        }

        return line.Groups["title"].Success || HasIndentedText(text, mark) ? line.Value.TrimEnd().Length : 0;
    }

    private static bool HasIndentedText(string text, int mark)
    {
        var indent = Width(text, SourceLine.StartOf(text, mark), mark);
        for (var line = TextLines.Next(text, mark); line < text.Length; line = TextLines.Next(text, line))
        {
            var first = line;
            while (first < text.Length && text[first] is ' ' or '\t')
            {
                first++;
            }

            if (first < text.Length && text[first] is not ('\r' or '\n'))
            {
                return Width(text, line, first) >= indent + 4;
            }
        }

        return false;
    }

    private static int Width(string text, int start, int end)
    {
        var width = 0;
        for (; start < end; start++)
        {
            width += text[start] == '\t' ? 4 - (width % 4) : 1;
        }

        return width;
    }
}
