using System.Text.RegularExpressions;
using TypedContent.Compiler.Documents.Json;
using TypedContent.Compiler.Documents.Yaml;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Edits;

/// <summary>Edits for syntax errors of YAML and JSON: they put a value on one line in quotation marks, or write the marks that a value has correctly.</summary>
internal static class SyntaxEdit
{
    // The line of a key and its value, or of an item of a list.
    private static readonly Regex Line = new(
        @"^(?<lead> *(?:- +)*)(?:(?<key>""[^""]*""|'[^']*'|[^\s""'\[\]{}#&*!|>%@`,-][^#]*?):[ \t]+)?(?<value>\S.*?)[ \t]*\z", RegexOptions.CultureInvariant);

    private static readonly Regex Key = new(@"^ *(?:- +)*[\p{L}\p{M}\p{N}_-]+\z", RegexOptions.CultureInvariant);

    private static readonly Regex Apostrophes = new(@"^'(?:[^']|(?<=[\p{L}\p{M}])'(?=[\p{L}\p{M}]))*'\z", RegexOptions.CultureInvariant);

    private static readonly Regex JsonText = new(@"^'[^'""\\\p{Cc}]*'\z", RegexOptions.CultureInvariant);

    /// <summary>The edit for a message; <see langword="null"/> for none.</summary>
    /// <param name="message">The message.</param>
    /// <param name="text">The text of the file.</param>
    /// <param name="span">The location of the mistake.</param>
    public static ContentEdit? Of(string message, string text, TextSpan span) => message switch
    {
        YamlProblem.ColonInValue => Quote(text, span, static (line, _) => line.Groups["key"].Success),
        YamlProblem.ApostropheInMarks => ReplaceValue(
            text,
            span,
            static (line, _) => Apostrophes.IsMatch(line.Groups["value"].Value),
            static value => $"'{InMarks(value.Substring(1, value.Length - 2))}'"),
        YamlProblem.ColonWithoutSpace => Separate(text, span),
        JsonScanner.TextWithoutMarks or JsonScanner.KeyWithoutMarks => JsonMarks(text, span),
        _ when message.StartsWith(YamlProblem.WrongBeginning, StringComparison.Ordinal) =>
            Quote(text, span, static (line, at) => line.Groups["value"].Index == at && line.Groups["value"].Value[0] is '@' or '%' or '`'),
        _ => null,
    };

    // A value that begins like another kind of value, or has a comment, is left to its author.
    private static ContentEdit? Quote(string text, TextSpan span, Func<Match, int, bool> isMeant) => ReplaceValue(
        text,
        span,
        (line, at) => isMeant(line, at) && line.Groups["value"].Value is var value && "\"'[{|>&*!#?-".IndexOf(value[0]) < 0 && !value.Contains(" #"),
        static value => value.Contains('\'') && value.IndexOfAny(['"', '\\']) < 0 ? $"\"{value}\"" : $"'{InMarks(value)}'");

    private static string InMarks(string value) => value.Replace("'", "''");

    private static ContentEdit? ReplaceValue(string text, TextSpan span, Func<Match, int, bool> isMeant, Func<string, string> change)
    {
        var start = StartOf(text, span.Start);
        var end = TextLines.End(text, start);
        var line = Line.Match(text.Substring(start, end - start));
        var value = line.Groups["value"];
        return line.Success && !HasMore(text, end, line.Groups["lead"].Length) && isMeant(line, span.Start - start)
            ? new ContentEdit(new TextSpan(start + value.Index, value.Length), change(value.Value), IsCertain: true)
            : null;
    }

    // Whether the value continues on the next line.
    private static bool HasMore(string text, int end, int column)
    {
        for (var line = TextLines.Next(text, end); line < text.Length; line = TextLines.Next(text, TextLines.End(text, line)))
        {
            var next = text.Substring(line, TextLines.End(text, line) - line);
            if (next.Trim().Length > 0)
            {
                return next.Length - next.TrimStart().Length > column;
            }
        }

        return false;
    }

    // "https://…" is a URL, and not a key.
    private static ContentEdit? Separate(string text, TextSpan span) =>
        StartOf(text, span.Start) is var start
            && Key.IsMatch(text.Substring(start, span.Start - start))
            && span.End < text.Length
            && text[span.End] is not ('/' or ':' or '\\')
            ? new ContentEdit(span, ": ", IsCertain: true)
            : null;

    private static ContentEdit? JsonMarks(string text, TextSpan span) =>
        text.Substring(span.Start, span.Length) is var word && JsonText.IsMatch(word)
            ? new ContentEdit(span, $"\"{word.Substring(1, word.Length - 2)}\"", IsCertain: true)
            : null;

    private static int StartOf(string text, int position) => position == 0 ? 0 : text.LastIndexOfAny(['\r', '\n'], position - 1) + 1;
}
