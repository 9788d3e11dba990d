using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents;

/// <summary>Reads the dates of a document's data in the forms that the project writes them in.</summary>
internal static class NodeDates
{
    /// <summary>The same data, with the values that are dates in these forms.</summary>
    /// <param name="node">The data.</param>
    /// <param name="forms">The forms.</param>
    /// <param name="text">The text of the file: what is in quotation marks is a text.</param>
    public static T Read<T>(T node, DateForms forms, string text)
        where T : ContentNode => forms == DateForms.Iso ? node : (T)Applied(node, forms, text);

    /// <summary>Whether a value is a date in quotation marks, in any of the forms.</summary>
    public static bool IsQuoted(ContentNode node, DateForms forms) =>
        node is ScalarNode { Value.Kind: ScalarKind.QuotedString } scalar && forms.Read(scalar.Text, out _) is not null;

    /// <summary>A value as messages about a date describe it: dates are read in quotation marks too, and in formats of the member.</summary>
    public static ScalarNode AsDate(ScalarNode node, DateForms forms) =>
        forms.Read(node.Text, out var problem) is { } date ? node with { Value = date.ToValue() }
            : problem is not null ? node with { Value = ScalarValue.Invalid(problem) }
            : node;

    private static ContentNode Applied(ContentNode node, DateForms forms, string text) => node switch
    {
        MappingNode mapping => mapping with { Pairs = mapping.Pairs.Select(pair => pair with { Value = Applied(pair.Value, forms, text) }).ToEquatableArray() },
        SequenceNode sequence => sequence with { Items = sequence.Items.Select(item => Applied(item, forms, text)).ToEquatableArray() },
        ScalarNode { Value.Kind: ScalarKind.DateTime or ScalarKind.Invalid or ScalarKind.PlainString } scalar
            when text[scalar.Span.Start] is not ('"' or '\'') =>
            AsDate(scalar, forms),
        ScalarNode { Value.Kind: ScalarKind.QuotedString } scalar
            when forms.ReadsQuoted && (text[scalar.Span.Start] is '"' or '\'') && forms.Read(scalar.Text, out _) is { } date =>
                scalar with { Value = date.ToValue() },
        _ => node,
    };
}
