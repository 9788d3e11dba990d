using TypedContent.Generator.Reading;

namespace TypedContent.Generator.Schema;

/// <summary>The kinds of values that cannot share a type; the one that wins a tie stands first, since it is the stricter.</summary>
internal enum ShapeKind
{
    Date,
    DateTimeOffset,
    Boolean,
    Number,
    Reference,
    Mapping,
    Sequence,
    String,

    /// <summary>Values of any kind, where the project says so.</summary>
    Union,
}

/// <summary>What all values under one key have in common: grows value by value.</summary>
/// <param name="owner">The key whose values they are, or are items of; <see langword="null"/> for the data of entries.</param>
internal sealed class Shape(KeyShape? owner = null)
{
    /// <summary>The key whose values they are, or are items of; <see langword="null"/> for the data of entries.</summary>
    public KeyShape? Owner => owner;

    /// <summary>Whether the project takes the values as they are, of whatever kinds (<see cref="UnionKeys"/>).</summary>
    public bool IsUnion { get; set; }

    /// <summary>Whether some of the mappings are typed blocks.</summary>
    public bool HasBlocks { get; set; }

    private readonly Dictionary<(ShapeKind Kind, string? Collection), (int Count, Evidence First)> _kinds = [];
    private Dictionary<string, KeyShape>? _keys;

    /// <summary>Whether some value is null.</summary>
    public bool HasNull { get; set; }

    /// <summary>The widest of the numbers.</summary>
    public ScalarKind Number { get; private set; } = ScalarKind.Int32;

    /// <summary>The keys of the mappings, in the order in which they first came.</summary>
    public List<KeyShape> Keys { get; } = [];

    /// <summary>What the items of the sequences have in common; <see langword="null"/> where no sequence has items.</summary>
    public Shape? Items { get; private set; }

    /// <summary>How many mappings there are of which every key is known.</summary>
    public int CompleteMappings { get; set; }

    /// <summary>How many mappings there are in entries that are not held back by their places.</summary>
    public int Mappings { get; set; }

    /// <summary>Whether the values can't share a type.</summary>
    public bool IsMixed => _kinds.Count > 1 && !IsUnion;

    /// <summary>The kind of most values; on a tie the stricter one. <see langword="null"/> where all are null.</summary>
    public (ShapeKind Kind, string? Collection)? Winner
    {
        get
        {
            if (IsUnion)
            {
                return (ShapeKind.Union, null);
            }

            (ShapeKind Kind, string? Collection)? winner = null;
            foreach (var candidate in _kinds.Keys)
            {
                if (winner is not { } best
                    || _kinds[candidate].Count > _kinds[best].Count
                    || (_kinds[candidate].Count == _kinds[best].Count && Compare(candidate, best) < 0))
                {
                    winner = candidate;
                }
            }

            return winner;
        }
    }

    /// <summary>The scalar type of the winning kind; of what is no scalar, and where all are null, a text.</summary>
    public ScalarType Scalar => (Winner?.Kind, Number) switch
    {
        (ShapeKind.Boolean, _) => ScalarType.Boolean,
        (ShapeKind.Date, _) => ScalarType.Date,
        (ShapeKind.DateTimeOffset, _) => ScalarType.DateTimeOffset,
        (ShapeKind.Number, ScalarKind.Int32) => ScalarType.Int32,
        (ShapeKind.Number, ScalarKind.Int64) => ScalarType.Int64,
        (ShapeKind.Number, _) => ScalarType.Double,
        _ => ScalarType.String,
    };

    /// <summary>The first value of the winning kind.</summary>
    public Evidence WinnerEvidence => _kinds[Winner!.Value].First;

    /// <summary>Counts a value in.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="collection">The collection of the entry that it names.</param>
    /// <param name="evidence">Where it is.</param>
    /// <param name="weight">How much it counts: nothing, where it only follows what others are.</param>
    public void Add(ShapeKind kind, string? collection, Evidence evidence, int weight = 1) =>
        _kinds[(kind, collection)] = _kinds.TryGetValue((kind, collection), out var known) ? (known.Count + weight, known.First) : (weight, evidence);

    public void Widen(ScalarKind number)
    {
        if (number > Number)
        {
            Number = number;
        }
    }

    public Shape ItemsOrNew() => Items ??= new Shape(owner);

    public KeyShape KeyOrNew(ScalarNode key, EntryNode entry)
    {
        _keys ??= new Dictionary<string, KeyShape>(StringComparer.Ordinal);
        if (!_keys.TryGetValue(key.Text, out var shape))
        {
            shape = new KeyShape(key.Text, new Evidence(entry, key), this);
            _keys.Add(key.Text, shape);
            Keys.Add(shape);
        }

        return shape;
    }

    public KeyShape Key(string key) => _keys![key];

    /// <summary>A key; <see langword="null"/> where no mapping has it.</summary>
    public KeyShape? Find(string key) => _keys is not null && _keys.TryGetValue(key, out var found) ? found : null;

    /// <summary>Whether every mapping must have a key. A list that is left out is empty, not null, so that a reader can always go through it.</summary>
    public bool Requires(KeyShape key) =>
        key.Value.Winner is { Kind: not ShapeKind.Sequence } && !key.Value.HasNull && key.CompleteCount >= CompleteMappings;

    private static int Compare((ShapeKind Kind, string? Collection) a, (ShapeKind Kind, string? Collection) b) =>
        a.Kind != b.Kind ? a.Kind.CompareTo(b.Kind) : string.CompareOrdinal(a.Collection, b.Collection);
}

/// <summary>What is known of a key.</summary>
internal sealed class KeyShape
{
    private readonly Shape _record;

    public KeyShape(string key, Evidence first, Shape record)
    {
        (Key, First, _record) = (key, first, record);
        Value = new Shape(this);
    }

    public string Key { get; }

    /// <summary>The keys that lead to it from the data of an entry, parted by dots.</summary>
    public string Path => _record.Owner is { } owner ? owner.Path + "." + Key : Key;

    /// <summary>Where the key first stands.</summary>
    public Evidence First { get; }

    public Shape Value { get; }

    /// <summary>In how many mappings the key was written, of entries that are not held back by their places.</summary>
    public int Count { get; set; }

    /// <summary>In how many mappings, of those of which every key is known, the key stands.</summary>
    public int CompleteCount { get; set; }

    /// <summary>Why the key can become no member; <see langword="null"/> where it can.</summary>
    public KeyProblem? Problem { get; set; }
}

/// <summary>A diagnostic that is due wherever a key stands.</summary>
internal sealed record KeyProblem(Microsoft.CodeAnalysis.DiagnosticDescriptor Descriptor, string[] Arguments);

/// <summary>A place in the content that shows why a type is what it is.</summary>
internal readonly record struct Evidence(EntryNode Entry, ContentNode Node);
