using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Scalars;

namespace TypedContent.Compiler.Schema.Inference;

/// <summary>
/// Values that are the same in every language: booleans, numbers, dates and references, declared enums, and lists of them, but not texts,
/// which include terms, and mappings.
/// </summary>
internal static class SharedKinds
{
    /// <summary>Whether a value is the same in every language, from its form.</summary>
    public static bool IsShared(ContentNode value) => value switch
    {
        ScalarNode { Taxonomy: not null } => false,
        ScalarNode { Value.Kind: ScalarKind.PlainString } text => ReferenceText.IsReference(text.Text),
        ScalarNode { Value.Kind: ScalarKind.QuotedString } text => IsoDate.Read(text.Text, out _) is not null,
        ScalarNode scalar => scalar.Value.Kind is not (ScalarKind.Null or ScalarKind.Invalid),
        SequenceNode list => list.Items.Count > 0 && list.Items.All(static item => item is ScalarNode && IsShared(item)),
        _ => false,
    };

    /// <summary>Whether the values of a key are the same in every language, from their common type.</summary>
    public static bool IsShared(Shape? shape) => shape?.Winner?.Kind switch
    {
        ShapeKind.Sequence => IsShared(shape.Items),
        null or ShapeKind.String or ShapeKind.Mapping => false,
        _ => true,
    };

    /// <summary>Whether the values of a type are the same in every language.</summary>
    public static bool IsShared(TypeSpec type) => type switch
    {
        ListSpec list => IsShared(list.Element),
        ScalarSpec scalar => scalar.Type != ScalarType.String,
        EnumSpec or ReferenceSpec or ParsedSpec => true,
        _ => false,
    };
}
