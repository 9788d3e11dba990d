using Markdig.Helpers;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Markdown.Callouts;

/// <summary>The mark that turns a block quote into a callout: <c>[!kind]</c>, <c>[!kind]-</c>, <c>[!kind|more]</c>.</summary>
/// <param name="Kind">The kind, in lower case.</param>
/// <param name="More">The text after <c>|</c>, for style sheets; empty for none.</param>
/// <param name="Fold">Whether it is collapsible, and initially collapsed (<c>-</c>) or expanded (<c>+</c>); otherwise <c>\0</c>.</param>
/// <param name="Length">The length of the mark.</param>
internal sealed record CalloutMark(string Kind, string More, char Fold, int Length)
{
    private const int MaxIndent = 3;

    /// <summary>Reads the mark at the beginning of a line; <see langword="null"/> if there is none.</summary>
    public static CalloutMark? Read(StringSlice line)
    {
        var (text, start, end) = (line.Text, line.Start, line.End + 1);
        var open = start;
        while (open < end && text[open] == ' ' && open - start < MaxIndent)
        {
            open++;
        }

        if (open + 1 >= end || text[open] != '[' || text[open + 1] != '!')
        {
            return null;
        }

        var (kind, close) = (open + 2, text.IndexOf(']', open, end - open));
        var kindEnd = kind;
        while (kindEnd < end && TypedBlockRenderer.IsNamePart(text[kindEnd]))
        {
            kindEnd++;
        }

        // Brackets that end earlier or contain others are those of a link.
        if (kindEnd == kind || close < kindEnd || (kindEnd != close && text[kindEnd] != '|') || text.IndexOf('[', kind, close - kind) >= 0)
        {
            return null;
        }

        var after = close + 1;
        var fold = after < end && text[after] is '-' or '+' ? text[after] : '\0';
        after += fold == '\0' ? 0 : 1;
        return after == end || text[after] is ' ' or '\t'
            ? new CalloutMark(
                UnicodeData.ToLower(text.Substring(kind, kindEnd - kind)),
                kindEnd == close ? "" : text.Substring(kindEnd + 1, close - kindEnd - 1).Trim(),
                fold,
                after - start)
            : null;
    }

    /// <summary>The default title of a callout: its kind, as a word.</summary>
    public string Word => UnicodeData.ToUpper(Kind[0]) + Kind.Substring(1).Replace('-', ' ').Replace('_', ' ');
}
