using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Scalars;

namespace TypedContent.Compiler.Schema.Inference;

/// <summary>Reads the common shape of a key's values: first their common type
/// (<see cref="MixedTypeRule"/>), then the content of the values that have this type.</summary>
/// <param name="files">The files of all content, for references.</param>
/// <param name="forms">The mappings that are not records of one shape; <see langword="null"/> if only single values are read.</param>
internal sealed class ShapeReader(ReferenceFiles files, MappingForms? forms = null)
{
    /// <summary>The shape of the entries of a collection, in the order of their paths.</summary>
    public Shape Read(IEnumerable<EntryNode> entries) =>
        Read(entries.Select(static entry => new Value(entry.Data, entry, Votes: true)).ToList(), owner: null, Place.Value);

    /// <summary>The shape of one value.</summary>
    public Shape Read(ContentNode node, EntryNode entry) => Read([new Value(node, entry, Votes: true)], owner: null, Place.Value);

    /// <summary>The kind of a value that is not null; <see langword="null"/> for an invalid one.</summary>
    public (ShapeKind Kind, string? Collection)? KindOf(ContentNode node, EntryNode entry) => node switch
    {
        HtmlNode => (ShapeKind.String, null),
        MappingNode => (ShapeKind.Mapping, null),
        SequenceNode => (ShapeKind.Sequence, null),
        ScalarNode { Value.Kind: ScalarKind.Invalid } => null,
        ScalarNode { Value.Kind: ScalarKind.Boolean } => (ShapeKind.Boolean, null),
        ScalarNode { Value.Kind: ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.Double } => (ShapeKind.Number, null),
        ScalarNode { Value.Kind: ScalarKind.Date } => (ShapeKind.Date, null),
        ScalarNode { Value.Kind: ScalarKind.DateTimeOffset } => (ShapeKind.DateTimeOffset, null),
        ScalarNode { Value.Kind: ScalarKind.DateTime } => (ShapeKind.DateTime, null),
        ScalarNode { Value.Kind: ScalarKind.PlainString, Taxonomy: { } taxonomy } => (ShapeKind.Reference, taxonomy),
        ScalarNode { Value.Kind: ScalarKind.PlainString, Text: var text } when files.CollectionOf(text, entry) is { } collection =>
            (ShapeKind.Reference, collection),
        _ => (ShapeKind.String, null),
    };

    private Shape Read(List<Value> values, KeyShape? owner, Place place, bool merges = true)
    {
        var shape = new Shape(owner);
        // An entry that is a draft because of its path may be a template, so it counts only if there are no others.
        var deciding = values.Exists(static value => !value.Entry.Path.IsHeldBack && HasKind(value))
            ? values.FindAll(static value => !value.Entry.Path.IsHeldBack)
            : values;
        var hasVotes = deciding.Exists(static value => value.Votes && HasKind(value));
        foreach (var (node, entry, votes) in deciding)
        {
            if (node is ScalarNode { Value.Kind: ScalarKind.Null })
            {
                // In an entry with a mistake, the missing value may be the unreadable one; but a list keeps the gap.
                shape.HasNull |= place != Place.Value || entry.IsComplete;
            }
            else if (KindOf(node, entry) is var (kind, collection))
            {
                shape.HasBlocks |= node is MappingNode { IsBlock: true };
                shape.Add(kind, collection, new Evidence(entry, node), votes || !hasVotes);
            }
        }

        // A day that does not exist is reported at its place, and code that uses the member compiles all the same.
        if (shape.Kinds.Count == 0 && deciding.Find(static value => value.Node is ScalarNode { Value.Kind: ScalarKind.Invalid } scalar
            && IsoDate.HasFormOfDay(scalar.Text)) is { Node: not null } day)
        {
            shape.Add(ShapeKind.Date, null, new Evidence(day.Entry, day.Node), votes: true);
        }

        MixedTypeRule.Decide(
            shape,
            deciding.Where(value => value.Node is ScalarNode && KindOf(value.Node, value.Entry)?.Kind == ShapeKind.String)
                .Select(static value => (((ScalarNode)value.Node).Text, value.Entry)));
        switch (shape.Winner?.Kind)
        {
            case ShapeKind.Sequence:
                ReadItems(shape, values, place, merges);
                break;
            case ShapeKind.Mapping when place != Place.Part && owner is not null && !shape.HasBlocks && forms?.Any == true:
                ReadForm(shape, values, owner, merges);
                break;
            case ShapeKind.Mapping:
                ReadKeys(shape, values, merges);
                break;
        }

        return shape;
    }

    private void ReadForm(Shape shape, List<Value> values, KeyShape owner, bool merges)
    {
        var collection = values[0].Entry.Collection;
        if (forms!.IsDictionary(collection, owner.Path))
        {
            shape.IsDictionary = true;
            var items = values.Where(static value => value.Node is MappingNode)
                .SelectMany(static value => ((MappingNode)value.Node).Pairs.Select(pair => value with { Node = pair.Value })).ToList();
            shape.Items = items.Count == 0 ? null : Read(items, owner, Place.Part, merges);
        }
        else if (forms.DiscriminatorOf(collection, owner.Path) is { } key
            && values.Exists(value => value.Node is MappingNode mapping && mapping.Find(key) is not null))
        {
            shape.Discriminator = key;
            ReadChoices(shape, key, values, merges);
        }
        else
        {
            ReadKeys(shape, values, merges);
        }
    }

    private void ReadChoices(Shape shape, string key, List<Value> values, bool merges)
    {
        var ofChoices = new Dictionary<KeyShape, List<Value>>();
        foreach (var value in values)
        {
            if (value.Node is not MappingNode mapping)
            {
                continue;
            }

            shape.Mappings += value.Entry.Path.IsHeldBack ? 0 : 1;
            if (mapping.Find(key) is { Value: ScalarNode { Text.Length: > 0 } text })
            {
                var choice = shape.KeyOrNew(text, value.Entry);
                choice.Count += value.Entry.Path.IsHeldBack ? 0 : 1;
                if (!ofChoices.TryGetValue(choice, out var ofChoice))
                {
                    ofChoices.Add(choice, ofChoice = []);
                }

                ofChoice.Add(value);
            }
        }

        foreach (var pair in ofChoices)
        {
            pair.Key.Value = Read(pair.Value, pair.Key, Place.Part, merges);
        }
    }

    private void ReadItems(Shape shape, List<Value> values, Place place, bool merges)
    {
        var items = new List<Value>();
        foreach (var value in values)
        {
            if (value.Node is SequenceNode sequence)
            {
                items.AddRange(sequence.Items.Select(item => value with { Node = item }));
            }
            else if (value.Node is not ScalarNode { Value.Kind: ScalarKind.Null })
            {
                // A list with one item, as the other values are lists.
                items.Add(value with { Votes = false });
            }
        }

        shape.Items = items.Count == 0 ? null : Read(items, shape.Owner, place == Place.Part ? place : Place.Item, merges);
    }

    private void ReadKeys(Shape shape, List<Value> values, bool merges)
    {
        var ofKeys = new Dictionary<KeyShape, List<Value>>();
        foreach (var (node, entry, votes) in values)
        {
            if (node is not MappingNode mapping)
            {
                continue;
            }

            var isComplete = entry.IsComplete && (!mapping.IsBlock || entry.HasAllBlocks);
            shape.CompleteMappings += isComplete ? 1 : 0;
            shape.Mappings += entry.Path.IsHeldBack ? 0 : 1;
            foreach (var pair in mapping.Pairs)
            {
                var key = shape.KeyOrNew(pair.Key, entry);
                key.Count += pair.IsInherited || entry.Path.IsHeldBack ? 0 : 1;
                key.ValueCount += pair.Value is ScalarNode { Value.Kind: ScalarKind.Null } || entry.Path.IsHeldBack ? 0 : 1;
                key.CompleteCount += isComplete ? 1 : 0;
                if (!ofKeys.TryGetValue(key, out var ofKey))
                {
                    ofKeys.Add(key, ofKey = []);
                }

                // Inherited values are counted only where they are written, and a date from a file name takes the type that authors use for the key.
                ofKey.Add(new Value(pair.Value, entry, votes && !pair.IsInherited && !pair.IsOfName));
            }
        }

        var merged = merges && (DataKeys.AreIn(shape) || DataKeys.AreOfItems(ItemsOfSingleton(ofKeys), ofKeys.Count)) ? ReadMerged(ofKeys) : null;
        foreach (var pair in ofKeys)
        {
            pair.Key.Value = merged is not null && AreMappings(pair.Value) ? merged : Read(pair.Value, pair.Key, Place.Value, merges);
        }
    }

    /// <summary>
    /// The single shape of mappings whose keys are data, because thousands of keys would otherwise become as many records;
    /// <see langword="null"/> if their values have no common type.
    /// </summary>
    private Shape? ReadMerged(Dictionary<KeyShape, List<Value>> ofKeys)
    {
        var mappings = ofKeys.Where(static pair => AreMappings(pair.Value)).ToList();
        var shape = Read(
            [.. mappings.SelectMany(static pair => pair.Value)],
            mappings.Select(static pair => pair.Key).FirstOrDefault(),
            Place.Value,
            merges: false);
        return HasOdd(shape) ? null : shape;
    }

    // The mappings in a singleton that may be a list written as a mapping.
    private static List<MappingNode> ItemsOfSingleton(Dictionary<KeyShape, List<Value>> ofKeys) =>
        [.. ofKeys.Values.Where(static values => values[0].Entry.IsSingleton && AreMappings(values)).Select(static values => (MappingNode)values[0].Node)];

    private static bool HasKind(Value value) => value.Node is not ScalarNode { Value.Kind: ScalarKind.Null or ScalarKind.Invalid };

    private static bool AreMappings(List<Value> values) => values.TrueForAll(static value => value.Node is MappingNode);

    private static bool HasOdd(Shape? shape) =>
        shape is not null && (MixedTypeRule.HasOdd(shape) || HasOdd(shape.Items) || shape.Keys.Exists(static key => HasOdd(key.Value)));

    /// <summary>Where values are.</summary>
    private enum Place
    {
        /// <summary>Under a key, or the data of entries.</summary>
        Value,

        /// <summary>In lists.</summary>
        Item,

        /// <summary>In dictionaries, or mappings of one shape among several.</summary>
        Part,
    }

    /// <summary>A value.</summary>
    /// <param name="Node">The value.</param>
    /// <param name="Entry">The entry that has it.</param>
    /// <param name="Votes">Whether it counts for the type.</param>
    private readonly record struct Value(ContentNode Node, EntryNode Entry, bool Votes);
}
