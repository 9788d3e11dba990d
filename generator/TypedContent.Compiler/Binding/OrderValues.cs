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
    private readonly List<(MemberSpec Member, string PlainKey, bool IsDescending)> _keys;

    public OrderValues(RecordSpec record, EquatableArray<OrderKey> keys, SharedKeys sharedKeys)
    {
        (_record, _sharedKeys) = (record, sharedKeys);
        _keys = keys.Select(key => (record.Members.First(member => member.Key == key.Key), PlainKey.Of(key.Key), key.IsDescending)).ToList();
    }

    /// <summary>The values of an entry that has none.</summary>
    public object?[] None => new object?[_keys.Count];

    /// <summary>The values of an entry, one for each key; <see langword="null"/> for a missing one.</summary>
    public object?[] Of(EntryNode entry)
    {
        var whole = _sharedKeys.IsEmpty ? entry : _sharedKeys.Apply(entry, _record);
        var dates = entry.File.Options.Dates;
        var values = None;
        for (var i = 0; i < values.Length; i++)
        {
            var (member, plainKey, _) = _keys[i];
            var node = whole.Data.Pairs.FirstOrDefault(pair => IsOf(pair.Key.Text, member, plainKey))?.Value;
            values[i] = (node is null ? null : _record.Declaration is null ? Inferred(node, member.Type, dates) : Declared(node, member.Type, dates))
                ?? (member.Flag is { } flag ? flag : null);
        }

        return values;
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

    private bool IsOf(string key, MemberSpec member, string plainKey) => _record.Declaration is null
        ? key == member.Key
        : PlainKey.Of(key) == plainKey && ReferenceEquals(KeyStyle.Find(_record, key), member);

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
}
