using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema.Inference;

/// <summary>What all values under one key have in common (<see cref="ShapeReader"/> reads it).</summary>
/// <param name="owner">The key whose values they are, or are items of; <see langword="null"/> for the data of entries.</param>
internal sealed class Shape(KeyShape? owner = null)
{
    private readonly List<KindCount> _kinds = [];
    private Dictionary<string, KeyShape>? _keys;
    private List<KeyShape>? _required;

    /// <summary>Whether some value is null.</summary>
    public bool HasNull { get; set; }

    /// <summary>The widest of the numbers.</summary>
    public ScalarKind Number { get; private set; } = ScalarKind.Int32;

    /// <summary>The keys of the mappings, in the order in which they first came.</summary>
    public List<KeyShape> Keys { get; } = [];

    /// <summary>What the items of the sequences have in common; <see langword="null"/> where no sequence has items.</summary>
    public Shape? Items { get; set; }

    /// <summary>How many mappings there are of which every key is known.</summary>
    public int CompleteMappings { get; set; }

    /// <summary>How many mappings there are in entries that are not held back by their places.</summary>
    public int Mappings { get; set; }

    /// <summary>The key whose values they are, or are items of; <see langword="null"/> for the data of entries.</summary>
    public KeyShape? Owner => owner;

    /// <summary>Whether the project takes the values as they are, of whatever kinds (<see cref="UnionKeys"/>).</summary>
    public bool IsUnion { get; set; }

    /// <summary>Whether some of the mappings are typed blocks.</summary>
    public bool HasBlocks { get; set; }

    /// <summary>How many values of each kind there are.</summary>
    public IReadOnlyList<KindCount> Kinds => _kinds;

    /// <summary>Whether there are values of more than one kind, which have to share a type.</summary>
    public bool IsMixed => _kinds.Count > 1 && !IsUnion;

    /// <summary>The kind that decides the type (<see cref="MixedTypeRule.Decide"/>); <see langword="null"/> where all values are null.</summary>
    public (ShapeKind Kind, string? Collection)? Winner => IsUnion ? (ShapeKind.Union, null) : Decided is { } kind ? (kind.Kind, kind.Collection) : null;

    /// <summary>The values of the kind that decides the type.</summary>
    public KindCount? Decided { get; set; }

    /// <summary>Whether it is a text that other scalars join.</summary>
    public bool TakesScalars { get; set; }

    /// <summary>The scalar type of the winning kind; of what is no scalar, and where all are null, a text.</summary>
    public ScalarType Scalar => (Winner?.Kind, Number) switch
    {
        (ShapeKind.Boolean, _) => ScalarType.Boolean,
        (ShapeKind.Date, _) => ScalarType.Date,
        (ShapeKind.DateTimeOffset, _) => ScalarType.DateTimeOffset,
        (ShapeKind.DateTime, _) => ScalarType.DateTime,
        (ShapeKind.Number, ScalarKind.Int32) => ScalarType.Int32,
        (ShapeKind.Number, ScalarKind.Int64) => ScalarType.Int64,
        (ShapeKind.Number, _) => ScalarType.Double,
        _ => ScalarType.String,
    };

    /// <summary>The first value of the winning kind.</summary>
    public Evidence WinnerEvidence => Decided!.First;

    /// <summary>Counts a value in.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="collection">The collection that it names an entry of; <see langword="null"/> for none.</param>
    /// <param name="evidence">Where it is.</param>
    /// <param name="votes">Whether it has a say in the type.</param>
    public void Add(ShapeKind kind, string? collection, Evidence evidence, bool votes)
    {
        if (_kinds.Find(known => known.Kind == kind && known.Collection == collection) is not { } count)
        {
            _kinds.Add(count = new KindCount(kind, collection, evidence));
        }

        count.Add(evidence, votes);
        if (evidence.Node is ScalarNode { Value.Kind: (ScalarKind.Int64 or ScalarKind.Double) and var number } && number > Number)
        {
            Number = number;
        }
    }

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

    public KeyShape? FindKey(string key) => _keys is not null && _keys.TryGetValue(key, out var found) ? found : null;

    /// <summary>The keys that every mapping must have.</summary>
    public IReadOnlyList<KeyShape> RequiredKeys => _required ??= Keys.FindAll(Requires);

    /// <summary>Whether every mapping must have a key. A list that is left out is empty, not null, so that a reader can always go through it.</summary>
    public bool Requires(KeyShape key) =>
        key.Value.Winner is { Kind: not ShapeKind.Sequence } && !key.Value.HasNull && key.CompleteCount >= CompleteMappings;
}

/// <summary>The values of one kind under a key.</summary>
/// <param name="kind">The kind.</param>
/// <param name="collection">The collection that references name an entry of; <see langword="null"/> for all other values.</param>
/// <param name="first">The first of them.</param>
internal sealed class KindCount(ShapeKind kind, string? collection, Evidence first)
{
    private ContentFile? _lastFile;

    public ShapeKind Kind => kind;

    public string? Collection => collection;

    /// <summary>The first of them.</summary>
    public Evidence First => first;

    /// <summary>How many of them have a say in the type.</summary>
    public int Votes { get; private set; }

    /// <summary>In how many files they are.</summary>
    public int Files { get; private set; }

    /// <summary>Counts a value in; those of one file come one after the other.</summary>
    public void Add(Evidence evidence, bool votes)
    {
        Votes += votes ? 1 : 0;
        Files += ReferenceEquals(_lastFile, evidence.Entry.File) ? 0 : 1;
        _lastFile = evidence.Entry.File;
    }
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

    /// <summary>The keys that lead to it from the data of an entry, separated by dots.</summary>
    public string Path => _record.Owner is { } owner ? owner.Path + "." + Key : Key;

    /// <summary>The first place of the key.</summary>
    public Evidence First { get; }

    public Shape Value { get; set; }

    /// <summary>In how many mappings the key was written, of entries that are not held back by their places.</summary>
    public int Count { get; set; }

    /// <summary>In how many mappings the key has a value, of entries that are not held back by their places; also one that another locale gives.</summary>
    public int ValueCount { get; set; }

    /// <summary>In how many of the mappings of which every key is known the key is.</summary>
    public int CompleteCount { get; set; }

    /// <summary>Why the key can become no member; <see langword="null"/> where it can.</summary>
    public KeyProblem? Problem { get; set; }
}

/// <summary>A problem that is reported at each place of a key.</summary>
internal sealed record KeyProblem(ProblemId Id, string[] Arguments);

/// <summary>A place in the content that shows why a type is what it is.</summary>
internal readonly record struct Evidence(EntryNode Entry, ContentNode Node);
