using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Binding;

/// <summary>Binds values of any kind unchanged, with their locations.</summary>
/// <param name="values">Binds the HTML of typed blocks.</param>
/// <param name="origin">The location of the value in the file of another locale; <see langword="null"/> for one of the entry's own file.</param>
internal sealed class ContentValueBinder(ValueBinder values, SourcePlace? origin)
{
    /// <summary>Binds a value; <see langword="null"/> if it has an invalid scalar.</summary>
    public BoundContentValue? Bind(ContentNode node) => node switch
    {
        HtmlNode html => Value(node, ContentValueField.Text, values.BindHtml(html)),
        SequenceNode sequence => BindList(sequence),
        MappingNode mapping => BindMapping(mapping),
        _ => BindScalar((ScalarNode)node),
    };

    /// <summary>The first scalar in a value that has the form of a number or a date but is invalid; <see langword="null"/> if there is none.</summary>
    public static ScalarNode? FindInvalid(ContentNode node) => node switch
    {
        ScalarNode { Value.Kind: ScalarKind.Invalid } scalar => scalar,
        SequenceNode sequence => sequence.Items.Select(FindInvalid).FirstOrDefault(static invalid => invalid is not null),
        MappingNode mapping => mapping.Pairs.Select(static pair => FindInvalid(pair.Value)).FirstOrDefault(static invalid => invalid is not null),
        _ => null,
    };

    private BoundContentValue? BindScalar(ScalarNode scalar) => scalar.Value.Kind switch
    {
        ScalarKind.Null => Value(scalar, ContentValueField.Null, new BoundNull()),
        ScalarKind.PlainString or ScalarKind.QuotedString => Value(scalar, ContentValueField.Text, new BoundText(scalar.Text)),
        ScalarKind.Boolean => BindScalar(scalar, ContentValueField.Boolean, ScalarType.Boolean),
        ScalarKind.Int32 or ScalarKind.Int64 => BindScalar(scalar, ContentValueField.Whole, ScalarType.Int64),
        ScalarKind.Double => BindScalar(scalar, ContentValueField.Number, ScalarType.Double),
        ScalarKind.Date => BindScalar(scalar, ContentValueField.Date, ScalarType.Date),
        ScalarKind.DateTimeOffset => BindScalar(scalar, ContentValueField.DateTimeOffset, ScalarType.DateTimeOffset),
        ScalarKind.DateTime => BindScalar(scalar, ContentValueField.DateTime, ScalarType.DateTime),
        _ => null,
    };

    private BoundContentValue? BindScalar(ScalarNode scalar, string kind, ScalarType type) =>
        ScalarReader.Read(scalar.Resolved, type, values.Entry.File.Options.Dates) is { } match
            ? Value(scalar, kind, new BoundScalar(type, match.Value), scalar.Text)
            : null;

    private BoundContentValue? BindList(SequenceNode sequence)
    {
        var items = sequence.Items.Select(Bind).OfType<BoundValue>().ToEquatableArray();
        return items.Count == sequence.Items.Count ? Value(sequence, ContentValueField.List, new BoundList(items)) : null;
    }

    private BoundContentValue? BindMapping(MappingNode mapping)
    {
        var items = new List<BoundItem>();
        foreach (var pair in mapping.Pairs)
        {
            if (Bind(pair.Value) is not { } value)
            {
                return null;
            }

            items.Add(new BoundItem(pair.Key.Text, value));
        }

        return Value(mapping, ContentValueField.Mapping, new BoundMapping(items.ToEquatableArray()));
    }

    private BoundContentValue Value(ContentNode node, string kind, BoundValue value, string written = "") =>
        new(kind, value, written, origin ?? values.Entry.PlaceOf(node.Span));
}
