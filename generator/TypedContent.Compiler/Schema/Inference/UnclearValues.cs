using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;
using static System.FormattableString;

namespace TypedContent.Compiler.Schema.Inference;

/// <summary>Reports valid values that may be meant differently: a text with commas that becomes a single item of a
/// list, and a comment in place of a text.</summary>
internal static class UnclearValues
{
    /// <summary>Reports a text with commas if other values are lists.</summary>
    public static void ReportCommas(Shape shape, string key, ContentNode node, EntryNode entry, ProjectProblemBag problems)
    {
        if (node is not ScalarNode { Value.Kind: ScalarKind.PlainString or ScalarKind.QuotedString, Text: var text } || text.IndexOf(',') < 0)
        {
            return;
        }

        var quotesAll = entry.Path.Format.IsJson() || entry.IsToml;
        var parts = text.Split(',').Select(static part => part.Trim()).Where(static part => part.Length > 0).ToList();
        var one = $"[{Quoted(text, quotesAll)}]";
        // A text with other punctuation, such as a pattern, is not a list of words.
        var isList = parts.Count > 1 && text.IndexOfAny(['[', ']', '{', '}', '"', '\\', ':', '#']) < 0;
        Report(
            entry,
            node.Span,
            problems,
            $"'{MessageText.Shorten(key)}' is {NodeText.Describe(node)} here, which is read as a list of one item, but "
            + $"{MixedTypeReporter.Others(shape.Decided!)}",
            entry.Path.Format.IsTable() ? "a cell of a table holds one value, so write the entry as a file of its own if it has several"
                : isList
                ? $"write {MessageText.Shorten($"[{string.Join(", ", parts.Select(part => quotesAll ? Quoted(part, quotesAll) : part))}]")} for "
                    + Invariant($"{parts.Count} items, or {one} for one")
                : $"write {one} for one item");
    }

    // JSON and TOML have escapes in quotation marks; in YAML, a backslash in single quotes is literal.
    private static string Quoted(string text, bool escapes)
    {
        var shown = MessageText.Shorten(text);
        return escapes ? $"\"{shown.Replace("\\", "\\\\").Replace("\"", "\\\"")}\""
            : shown.IndexOfAny(['"', '\\']) < 0 ? $"\"{shown}\"" : $"'{shown.Replace("'", "''")}'";
    }

    /// <summary>Reports a comment in place of a text, if other entries have a text.</summary>
    public static void ReportComment(Shape shape, string key, ScalarNode empty, EntryNode entry, ProjectProblemBag problems)
    {
        var decided = shape.Winner?.Kind == ShapeKind.Sequence ? shape.Items?.Decided : shape.Decided;
        if (empty.Comment is { } comment && decided is { Kind: ShapeKind.String } texts)
        {
            Report(
                entry,
                comment.Span,
                problems,
                $"'{MessageText.Shorten(key)}' has no value here, because '{MessageText.Shorten(comment.Text)}' is a comment, but is "
                + $"{MixedTypeReporter.Others(texts)}",
                "put it in quotation marks if it is the value, or write a space after the '#' if it is a comment");
        }
    }

    private static void Report(EntryNode entry, TextSpan span, ProjectProblemBag problems, string what, string fix) =>
        problems.Report(entry.File, ProblemId.UnclearValue, span, what, fix);
}
