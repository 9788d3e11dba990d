using Markdig.Helpers;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Markdown.Callouts;

/// <summary>The mark that makes a callout of a quotation: <c>[!kind]</c>, <c>[!kind]-</c>, <c>[!kind|more]</c>.</summary>
/// <param name="Kind">The kind, in lower case.</param>
/// <param name="More">What follows <c>|</c>, for a style sheet; empty for nothing.</param>
/// <param name="Fold">Whether it can be folded, and is at first (<c>-</c>) or is not (<c>+</c>); else <c>\0</c>.</param>
/// <param name="Length">How long the mark is.</param>
internal sealed record CalloutMark(string Kind, string More, char Fold, int Length)
{
    private const int MaxIndent = 3;

    /// <summary>Reads the mark that a line begins with; <see langword="null"/> where it begins with none.</summary>
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

        // Brackets that end earlier or hold others are those of a link.
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

    /// <summary>The title of a callout that has no other: its kind, as a word.</summary>
    public string Word => UnicodeData.ToUpper(Kind[0]) + Kind.Substring(1).Replace('-', ' ').Replace('_', ' ');
}
