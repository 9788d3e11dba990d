using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Locales;
using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Schema.Inference;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Binding;

/// <summary>The values by which the entries of a collection are ordered, and their comparison.</summary>
/// <remarks>A value that does not fit its type, which is reported where it is bound, counts as missing.</remarks>
internal sealed class OrderValues : IComparer<object?[]>
{
    private readonly RecordSpec _record;
    private readonly SharedKeys _sharedKeys;
    private readonly List<(EquatableArray<Step> Path, bool IsDescending)> _keys;

    public OrderValues(ContentSchema schema, CollectionSpec collection, SharedKeys sharedKeys)
    {
        (_record, _sharedKeys) = (schema.Record(collection.RecordName), sharedKeys);
        _keys = collection.Order.Select(key => (Steps(schema, key.Path).ToEquatableArray(), key.IsDescending)).ToList();
    }

    /// <summary>The values of an entry, one for each key; <see langword="null"/> for a missing one.</summary>
    /// <param name="slug">Its slug.</param>
    /// <param name="entry">The entry; <see langword="null"/> for one without data.</param>
    public object?[] Of(string slug, EntryNode? entry)
    {
        var whole = entry is null || _sharedKeys.IsEmpty ? entry : _sharedKeys.Apply(entry, _record);
        return _keys.Select(key => key.Path.Count == 0 ? slug : whole is null ? null : Of(whole, key.Path)).ToArray();
    }

    /// <summary>Compares the values of two entries. A missing value comes last, in both directions.</summary>
    public int Compare(object?[] x, object?[] y)
    {
        for (var i = 0; i < _keys.Count; i++)
        {
            var order = (x[i], y[i]) switch
            {
                (null, null) => 0,
                (null, _) => 1,
                (_, null) => -1,
                (string text, string other) => Directed(string.CompareOrdinal(text, other), i),
                (IComparable value, var other) => Directed(value.CompareTo(other), i),
                _ => 0,
            };
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    private int Directed(int order, int key) => _keys[key].IsDescending ? -Math.Sign(order) : order;

    private IEnumerable<Step> Steps(ContentSchema schema, EquatableArray<string> path)
    {
        var record = schema.CommonRecord(_record.Name);
        foreach (var key in path)
        {
            var step = new Step(record, record.Members.First(member => member.Key == key), PlainKey.Of(key));
            yield return step;
            record = step.Member.Type is NestedSpec nested ? schema.CommonRecord(nested.Name) : record;
        }
    }

    private static object? Of(EntryNode entry, EquatableArray<Step> path)
    {
        ContentNode? node = entry.Data;
        foreach (var step in path)
        {
            node = node is MappingNode mapping ? mapping.Pairs.FirstOrDefault(pair => step.IsOf(pair.Key.Text))?.Value : null;
        }

        var last = path[path.Count - 1];
        var dates = entry.File.Options.Dates;
        return (node is null ? null : last.IsInferred ? Inferred(node, last.Member.Type, dates) : Declared(node, last.Member.Type, dates))
            ?? (last.Member.Flag is { } flag ? flag : null);
    }

    private static object? Inferred(ContentNode node, TypeSpec type, DateForms dates) => (MixedTypeRule.As(node, type), type) switch
    {
        (ScalarNode { Value.Kind: ScalarKind.PlainString or ScalarKind.QuotedString } text, ScalarSpec { Type: ScalarType.String }) => text.Text,
        (ScalarNode { Value.Kind: not (ScalarKind.Null or ScalarKind.Invalid) } scalar, ScalarSpec { Type: not ScalarType.String } spec) =>
            Read(scalar, spec, dates),
        _ => null,
    };

    private static object? Declared(ContentNode node, TypeSpec type, DateForms dates) => (node, type) switch
    {
        (ScalarNode { Value.Kind: ScalarKind.Null }, _) => null,
        (ScalarNode text, ScalarSpec { Type: ScalarType.String }) => text.Text,
        (ScalarNode scalar, ScalarSpec spec) => Read(scalar, spec, spec.Formats.Count == 0 ? dates : dates with { Formats = spec.Formats }),
        (ScalarNode, EnumSpec spec) when EnumBinder.Bind(node, spec) is { Names: [var name] } => PositionOf(name, spec),
        _ => null,
    };

    // A URI and a boolean have no range, but an order.
    private static object? Read(ScalarNode scalar, ScalarSpec type, DateForms dates) =>
        ScalarReader.Read(scalar.Resolved, type.Type, dates) is { } match ? match.Comparable ?? match.Value : null;

    private static int PositionOf(string name, EnumSpec type) => type.Values.TakeWhile(value => value.Name != name).Count();

    /// <summary>A member on the way to a value.</summary>
    /// <param name="Record">Its record.</param>
    /// <param name="Member">The member.</param>
    /// <param name="PlainKey">Its key without a case style.</param>
    private sealed record Step(RecordSpec Record, MemberSpec Member, string PlainKey)
    {
        /// <summary>Whether values are read as in an inferred record.</summary>
        public bool IsInferred => Record.Declaration is null || Member.IsInferred;

        /// <summary>Whether a key is that of the member.</summary>
        public bool IsOf(string key) => Record.Declaration is null
            ? key == Member.Key
            : Naming.PlainKey.Of(key) == PlainKey && ReferenceEquals(KeyStyle.Find(Record, key), Member);
    }
}
