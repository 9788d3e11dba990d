using TypedContent.Generator.Reading;

namespace TypedContent.Generator.Schema;

/// <summary>Tells whether data has every value that a shape requires. What is there but of another kind is reported, and so no matter here.</summary>
internal static class ShapeFit
{
    public static bool HasAll(Shape shape, ContentNode data) => data switch
    {
        _ when shape.IsUnion => true,
        MappingNode mapping => shape.Keys.TrueForAll(key => HasKey(shape, key, mapping)),
        SequenceNode sequence => shape.Items is not { } items || sequence.Items.All(item => item is ScalarNode { Value.Kind: ScalarKind.Null } ? items.HasNull : HasAll(items, item)),
        _ => true,
    };

    private static bool HasKey(Shape shape, KeyShape key, MappingNode mapping) =>
        mapping.Find(key.Key) is { Value: not ScalarNode { Value.Kind: ScalarKind.Null } and var value }
            ? HasAll(key.Value, value)
            : !shape.Requires(key) || (key.Value.Winner?.Kind == ShapeKind.Boolean && DraftKeys.DefaultOf(key.Key) is not null);
}
