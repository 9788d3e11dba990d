using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Scalars;

namespace TypedContent.Compiler.Schema.Inference;

/// <summary>Decides whether the data of an entry has every value that a shape requires. A value of another kind does not count.</summary>
internal sealed class ShapeFit(ShapeReader kinds, EntryNode entry)
{
    public bool HasAll(Shape shape) => HasAll(shape, entry.Data);

    private bool HasAll(Shape shape, ContentNode data) => data switch
    {
        _ when shape.IsUnion => true,
        MappingNode dictionary when shape.IsDictionary =>
            shape.Items is not { } values || dictionary.Pairs.All(pair => IsEmpty(pair.Value) ? values.HasNull : !Fits(values, pair.Value) || HasAll(values, pair.Value)),
        MappingNode choice when shape.Discriminator is not null => shape.ChoiceOf(choice) is not { } chosen || HasAll(chosen.Value, choice),
        MappingNode mapping when shape.Winner?.Kind == ShapeKind.Mapping =>
            mapping.Pairs.All(pair =>
                shape.FindKey(pair.Key.Text) is not { DeclaredMember: null } key || !Fits(key.Value, pair.Value) || HasAll(key.Value, pair.Value))
            && shape.RequiredKeys.All(key => (mapping.Find(key.Key) is { Value: var value } && Fits(key.Value, value))
                || (key.Value.Winner?.Kind == ShapeKind.Boolean && DraftKeys.DefaultOf(key.Key) is not null)),
        SequenceNode sequence =>
            shape.Items is not { } items || sequence.Items.All(item => IsEmpty(item) ? items.HasNull : !Fits(items, item) || HasAll(items, item)),
        _ => shape.Winner?.Kind != ShapeKind.Sequence || shape.Items is not { } items || HasAll(items, data),
    };

    private bool Fits(Shape shape, ContentNode value) =>
        !IsEmpty(value)
        && MixedTypeRule.Of(shape, value, kinds.KindOf(value, entry), entry.File.Options.Dates) != MixFit.None
        && !(shape.Winner?.Kind == ShapeKind.Number
            && value is ScalarNode { Value.Kind: (ScalarKind.Int64 or ScalarKind.Double) and var number }
            && number > shape.Number);

    private static bool IsEmpty(ContentNode value) => value is ScalarNode { Value.Kind: ScalarKind.Null };
}
