using TypedContent.Generator.Reading;

namespace TypedContent.Generator.Schema;

/// <summary>Adds the values of entries to the shape of their collection.</summary>
internal sealed class ShapeReader(ReferenceFiles files)
{
    public void Add(Shape shape, EntryNode entry) => Add(shape, entry.Data, entry);

    public void Add(Shape shape, ContentNode node, EntryNode entry)
    {
        switch (node)
        {
            case ScalarNode { Value.Kind: ScalarKind.Null }:
                // Of an entry with a mistake, the value may be what could not be read.
                shape.HasNull |= entry.IsComplete;
                break;
            case ScalarNode { Value.Kind: ScalarKind.Invalid }:
                break;
            case SequenceNode sequence:
                shape.Add(ShapeKind.Sequence, null, new Evidence(entry, node));
                foreach (var item in sequence.Items)
                {
                    Add(shape.ItemsOrNew(), item, entry);
                    // Also of an entry with a mistake, whose list keeps the gap.
                    shape.ItemsOrNew().HasNull |= item is ScalarNode { Value.Kind: ScalarKind.Null };
                }

                break;
            case MappingNode mapping:
                AddMapping(shape, mapping, entry);
                break;
            default:
                var (kind, collection) = KindOf(node, entry);
                shape.Add(kind, collection, new Evidence(entry, node));
                if (kind == ShapeKind.Number)
                {
                    shape.Widen(((ScalarNode)node).Value.Kind);
                }

                break;
        }
    }

    private void AddMapping(Shape shape, MappingNode mapping, EntryNode entry)
    {
        shape.Add(ShapeKind.Mapping, null, new Evidence(entry, mapping));
        shape.HasBlocks |= mapping.IsBlock;
        var isComplete = entry.IsComplete && (!mapping.IsBlock || entry.HasAllBlocks);
        shape.CompleteMappings += isComplete ? 1 : 0;
        shape.Mappings += entry.Path.IsHeldBack ? 0 : 1;
        foreach (var pair in mapping.Pairs)
        {
            var key = shape.KeyOrNew(pair.Key, entry);
            key.Count += pair.IsInherited || entry.Path.IsHeldBack ? 0 : 1;
            key.CompleteCount += isComplete ? 1 : 0;
            if (pair.IsOfName)
            {
                // What authors write under the key decides its type.
                key.Value.Add(ShapeKind.Date, null, new Evidence(entry, pair.Value), weight: 0);
            }
            else
            {
                Add(key.Value, pair.Value, entry);
            }
        }
    }

    /// <summary>The kind of a value that is neither null nor invalid.</summary>
    public (ShapeKind Kind, string? Collection) KindOf(ContentNode node, EntryNode entry)
    {
        switch (node)
        {
            case HtmlNode:
                return (ShapeKind.String, null);
            case MappingNode:
                return (ShapeKind.Mapping, null);
            case SequenceNode:
                return (ShapeKind.Sequence, null);
        }

        var scalar = (ScalarNode)node;
        switch (scalar.Value.Kind)
        {
            case ScalarKind.Boolean:
                return (ShapeKind.Boolean, null);
            case ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.Double:
                return (ShapeKind.Number, null);
            case ScalarKind.Date:
                return (ShapeKind.Date, null);
            case ScalarKind.DateTimeOffset:
                return (ShapeKind.DateTimeOffset, null);
            case ScalarKind.PlainString when files.CollectionOf(scalar.Text, entry) is { } collection:
                return (ShapeKind.Reference, collection);
            default:
                return (ShapeKind.String, null);
        }
    }
}
