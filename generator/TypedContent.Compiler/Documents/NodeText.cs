using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents;

/// <summary>Describes nodes in diagnostics.</summary>
internal static class NodeText
{
    public static string Describe(ContentNode node) => node switch
    {
        HtmlNode => "text",
        SequenceNode => "a list",
        MappingNode => "a mapping",
        ScalarNode { Value.Problem: { } problem, Text: var text } => $"'{MessageText.Shorten(text)}', which {problem}",
        ScalarNode scalar => Describe(scalar.Value.Kind) is var kind && scalar.Text.Length > 0 ? kind + " ('" + MessageText.Shorten(scalar.Text) + "')" : kind,
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    /// <summary>Describes a comment in place of an expected value; empty if there is none.</summary>
    public static string CommentOf(ScalarNode empty) =>
        empty.Comment is { } comment ? $" ('{MessageText.Shorten(comment.Text)}' is a comment; put it in quotation marks if it is the value)" : "";

    public static string Describe(ScalarKind kind) => kind switch
    {
        ScalarKind.Null => "empty",
        ScalarKind.Boolean => "a boolean",
        ScalarKind.Int32 or ScalarKind.Int64 => "a whole number",
        ScalarKind.Double => "a number",
        ScalarKind.Date => "a date",
        ScalarKind.DateTimeOffset => "a date and time",
        ScalarKind.DateTime => "a date and time without an offset",
        ScalarKind.Invalid => "not a value of any type",
        _ => "text",
    };
}
