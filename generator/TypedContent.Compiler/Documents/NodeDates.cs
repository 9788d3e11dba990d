using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents;

/// <summary>Resolves the dates in a document's data with the project's date formats.</summary>
internal static class NodeDates
{
    /// <summary>The same data, in which values that match these formats are dates.</summary>
    /// <param name="node">The data.</param>
    /// <param name="forms">The formats.</param>
    /// <param name="text">The text of the file, which shows which values are quoted, and so are texts.</param>
    public static T Read<T>(T node, DateForms forms, string text)
        where T : ContentNode => forms == DateForms.Iso ? node : (T)Applied(node, forms, text);

    /// <summary>Whether a value is a quoted date, in any of the formats.</summary>
    public static bool IsQuoted(ContentNode node, DateForms forms) =>
        node is ScalarNode { Value.Kind: ScalarKind.QuotedString } scalar && forms.Read(scalar.Text, out _) is not null;

    /// <summary>A value in the form that messages about dates describe: quoted dates and the formats of the member are accepted too.</summary>
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
