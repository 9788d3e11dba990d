namespace TypedContent.Generator.Reading;

/// <summary>Words for nodes in diagnostics.</summary>
internal static class NodeText
{
    private const int MaxLength = 60;

    public static string Describe(ContentNode node) => node switch
    {
        HtmlNode => "a text",
        SequenceNode => "a list",
        MappingNode => "a mapping",
        ScalarNode { Value: { Kind: ScalarKind.Invalid, Expression: { } problem }, Text: var text } => $"'{Shorten(text)}', which {problem}",
        ScalarNode scalar => Describe(scalar.Value.Kind) is var kind && scalar.Text.Length > 0 ? kind + " ('" + Shorten(scalar.Text) + "')" : kind,
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    public static string Describe(ScalarKind kind) => kind switch
    {
        ScalarKind.Null => "empty",
        ScalarKind.Boolean => "a boolean",
        ScalarKind.Int32 or ScalarKind.Int64 => "a whole number",
        ScalarKind.Double => "a number",
        ScalarKind.Date => "a date",
        ScalarKind.DateTimeOffset => "a date with time",
        ScalarKind.DateTime => "a date with time and without offset",
        ScalarKind.Invalid => "not a value of any type",
        _ => "a text",
    };

    /// <summary>A value as it can stand in a message: on one line, and not too long. What else cannot be seen is escaped by <see cref="Diagnostics.MessageText"/>.</summary>
    public static string Shorten(string text, int maxLength = MaxLength)
    {
        var line = new string(Array.ConvertAll(text.ToCharArray(), static c => c is '\u2028' or '\u2029' || (char.IsControl(c) && char.IsWhiteSpace(c)) ? ' ' : c));
        if (line.Length <= maxLength)
        {
            return line;
        }

        var length = char.IsHighSurrogate(line[maxLength - 1]) ? maxLength - 1 : maxLength;
        return line.Substring(0, length) + "…";
    }
}
