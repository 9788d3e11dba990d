using TypedContent.Generator.Reading;

namespace TypedContent.Generator.Schema;

/// <summary>Tells whether data has every value that a shape requires. What is there but of another kind is reported, and so no matter here.</summary>
internal static class ShapeFit
{
    public static bool HasAll(Shape shape, ContentNode data) => data switch
    {
        _ when shape.IsUnion => true,
        MappingNode mapping when shape.Winner?.Kind == ShapeKind.Mapping =>
            mapping.Pairs.All(pair => IsEmpty(pair.Value) || shape.FindKey(pair.Key.Text) is not { } key || HasAll(key.Value, pair.Value))
            && shape.RequiredKeys.All(key => mapping.Find(key.Key) is { Value: var value } && !IsEmpty(value) || (key.Value.Winner?.Kind == ShapeKind.Boolean && DraftKeys.DefaultOf(key.Key) is not null)),
        SequenceNode sequence => shape.Items is not { } items || sequence.Items.All(item => IsEmpty(item) ? items.HasNull : HasAll(items, item)),
        _ => shape.Winner?.Kind != ShapeKind.Sequence || shape.Items is not { } items || HasAll(items, data),
    };

    private static bool IsEmpty(ContentNode value) => value is ScalarNode { Value.Kind: ScalarKind.Null };
}
