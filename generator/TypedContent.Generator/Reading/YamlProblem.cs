using Microsoft.CodeAnalysis.Text;
using YamlDotNet.Core;

namespace TypedContent.Generator.Reading;

/// <summary>Says what YamlDotNet found wrong with the syntax: in an author's words, at the place that has to change.</summary>
internal static class YamlProblem
{
    public const string Unclosed = "A list or mapping in brackets is not closed here, or lacks a ',' between two values";

    private const string Unquoted = "put the value in quotation marks, or mend the indentation";

    public static (string Message, TextSpan Span) Explain(YamlException exception, string text, int offset)
    {
        var span = Span(0, exception.Start, exception.End);
        var (message, place) = Explain(exception.Message, text, new TextSpan(Math.Min(span.Start, text.Length), 0), span);
        var start = Math.Min(place.Start, text.Length);
        return (message, TextSpan.FromBounds(offset + start, offset + Math.Max(start, Math.Min(place.End, text.Length))));
    }

    public static TextSpan Span(int offset, Mark start, Mark end)
    {
        var first = offset + (int)start.Index;
        return TextSpan.FromBounds(first, Math.Max(first, offset + (int)end.Index));
    }

    private static (string Message, TextSpan Span) Explain(string message, string text, TextSpan start, TextSpan whole)
    {
        if (message.Contains("invalid mapping"))
        {
            return ("A ':' stands inside a value that has no quotation marks; " + Unquoted, CharacterAt(start.Start, text));
        }

        if (message.Contains("tab as indentation"))
        {
            return Tab(FirstTabIndentation(text, start.Start), text);
        }

        if (message.Contains("cannot start any token") && start.Start < text.Length)
        {
            return text[start.Start] == '\t'
                ? Tab(start.Start, text)
                : ($"A value cannot begin with '{text[start.Start]}'; put the value in quotation marks", CharacterAt(start.Start, text));
        }

        if (message.Contains("quoted scalar"))
        {
            return ("The quotation mark that opens here is not closed", CharacterAt(start.Start, text));
        }

        if (message.Contains("did not find expected key"))
        {
            return ("A key ('key: value') was expected here; " + Unquoted, CharacterAt(start.Start, text));
        }

        if (message.Contains("did not find expected '-'"))
        {
            return ("A list item ('- ') was expected here, or more indentation", CharacterAt(start.Start, text));
        }

        if (message.Contains("did not find expected ',' or"))
        {
            return (Unclosed, CharacterAt(start.Start, text));
        }

        // Already a sentence for authors where it is the reader's own.
        return (message.TrimEnd('.'), whole);
    }

    private static (string Message, TextSpan Span) Tab(int index, string text) =>
        ("A tab stands where YAML takes spaces only; indent with spaces", CharacterAt(index, text));

    private static int FirstTabIndentation(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == '\t' && text.Substring(LineStart(text, i), i - LineStart(text, i)).Trim().Length == 0)
            {
                return i;
            }
        }

        return start;
    }

    private static int LineStart(string text, int index)
    {
        var end = index == 0 ? -1 : text.LastIndexOfAny(['\n', '\r'], index - 1);
        return end + 1;
    }

    private static TextSpan CharacterAt(int index, string text) =>
        new(Math.Min(index, text.Length), index < text.Length && text[index] is not ('\r' or '\n') ? 1 : 0);
}
