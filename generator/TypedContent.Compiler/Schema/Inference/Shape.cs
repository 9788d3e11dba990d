using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema.Inference;

/// <summary>The common shape of all values under one key, built by <see cref="ShapeReader"/>.</summary>
/// <param name="owner">The key of the values, or of the lists with them as items; <see langword="null"/> for the data of entries.</param>
internal sealed class Shape(KeyShape? owner = null)
{
    private readonly List<KindCount> _kinds = [];
    private Dictionary<string, KeyShape>? _keys;
    private List<KeyShape>? _required;

    /// <summary>Whether some value is null.</summary>
    public bool HasNull { get; set; }

    /// <summary>The widest type of the numbers.</summary>
    public ScalarKind Number { get; private set; } = ScalarKind.Int32;

    /// <summary>The keys of the mappings, in the order of their first occurrence.</summary>
    public List<KeyShape> Keys { get; } = [];

    /// <summary>The keys of entries that members of a declared record read, and that become no members: those of the content, and then the others.</summary>
    public List<KeyShape> DeclaredKeys { get; } = [];

    /// <summary>The common shape of the items of lists, or of the values of dictionaries; <see langword="null"/> if there are none.</summary>
    public Shape? Items { get; set; }

    /// <summary>The number of mappings in which every key could be read.</summary>
    public int CompleteMappings { get; set; }

    /// <summary>The number of mappings in entries that are not drafts because of their paths.</summary>
    public int Mappings { get; set; }

    /// <summary>The key of the values, or of the lists with them as items; <see langword="null"/> for the data of entries.</summary>
    public KeyShape? Owner => owner;

    /// <summary>Whether the project allows values of any kind (<see cref="UnionKeys"/>).</summary>
    public bool IsUnion { get; set; }

    /// <summary>Whether the mappings are dictionaries; <see cref="Items"/> then has the values of all their keys.</summary>
    public bool IsDictionary { get; set; }

    /// <summary>
    /// The key that tells mappings of several shapes apart; <see cref="Keys"/> then has a shape for each of its values. <see langword="null"/> for
    /// mappings of one shape.
    /// </summary>
    public string? Discriminator { get; set; }

    /// <summary>Whether some of the mappings are typed blocks.</summary>
    public bool HasBlocks { get; set; }

    /// <summary>The number of values of each kind.</summary>
    public IReadOnlyList<KindCount> Kinds => _kinds;

    /// <summary>Whether there are values of more than one kind, which have to share a type.</summary>
    public bool IsMixed => _kinds.Count > 1 && !IsUnion;

    /// <summary>The kind that determines the type (<see cref="MixedTypeRule.Decide"/>); <see langword="null"/> if all values are null.</summary>
    public (ShapeKind Kind, string? Collection)? Winner => IsUnion ? (ShapeKind.Union, null) : Decided is { } kind ? (kind.Kind, kind.Collection) : null;

    /// <summary>The values of the kind that determines the type.</summary>
    public KindCount? Decided { get; set; }

    /// <summary>Whether it is a text, and other scalars are read as texts too.</summary>
    public bool TakesScalars { get; set; }

    /// <summary>The scalar type of the winning kind; a string if it is not a scalar, or all values are null.</summary>
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

    /// <summary>Whether a missing value is an empty list or dictionary.</summary>
    public bool IsEmptyByDefault => Winner?.Kind == ShapeKind.Sequence || (IsDictionary && Winner?.Kind == ShapeKind.Mapping);

    /// <summary>The first value of the winning kind.</summary>
    public Evidence WinnerEvidence => Decided!.First;

    /// <summary>Counts a value.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="collection">The collection of the entry that it refers to; <see langword="null"/> for none.</param>
    /// <param name="evidence">Its location.</param>
    /// <param name="votes">Whether it counts for the type.</param>
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

    /// <summary>Separates the keys that members of a declared record read from those that become members.</summary>
    public void SetDeclared(RecordSpec record)
    {
        var unused = new HashSet<MemberSpec>(
            record.Members.Where(static member => member.Source == MemberSource.Content), ReferenceComparer<MemberSpec>.Instance);
        foreach (var key in Keys)
        {
            if (KeyStyle.Find(record, key.Key) is { } member)
            {
                key.DeclaredMember = member;
                DeclaredKeys.Add(key);
                unused.Remove(member);
            }
        }

        Keys.RemoveAll(static key => key.DeclaredMember is not null);
        DeclaredKeys.AddRange(record.Members.Where(unused.Contains).Select(member =>
            new KeyShape(member.IsExactKey ? member.Key : KeyStyle.Words(member.Key, '-'), default, this) { DeclaredMember = member }));
    }

    /// <summary>The shape that a mapping has among several; <see langword="null"/> if it has no key that tells.</summary>
    public KeyShape? ChoiceOf(MappingNode mapping) =>
        mapping.Find(Discriminator!) is { Value: ScalarNode { Text.Length: > 0 } text } ? FindKey(text.Text) : null;

    public KeyShape? FindKey(string key) => _keys is not null && _keys.TryGetValue(key, out var found) ? found : null;

    /// <summary>The keys that every mapping must have.</summary>
    public IReadOnlyList<KeyShape> RequiredKeys => _required ??= Keys.FindAll(Requires);

    /// <summary>Whether the member of a key may be null.</summary>
    public bool IsNullable(KeyShape key) => !key.Value.IsEmptyByDefault && !Requires(key);

    /// <summary>Whether every mapping must have a key. A missing list or dictionary is empty instead of null, so that code can always enumerate it.</summary>
    public bool Requires(KeyShape key) =>
        key.Value.Winner is not null && !key.Value.IsEmptyByDefault && !key.Value.HasNull && key.CompleteCount >= CompleteMappings;
}

/// <summary>The values of one kind under a key.</summary>
/// <param name="kind">The kind.</param>
/// <param name="collection">The collection that references refer to; <see langword="null"/> for all other values.</param>
/// <param name="first">The first of them.</param>
internal sealed class KindCount(ShapeKind kind, string? collection, Evidence first)
{
    private ContentFile? _lastFile;

    public ShapeKind Kind => kind;

    public string? Collection => collection;

    /// <summary>The first of them, if possible of those that count for the type: an inherited value is not in the entry's own file.</summary>
    public Evidence First { get; private set; } = first;

    /// <summary>The number of them that count for the type.</summary>
    public int Votes { get; private set; }

    /// <summary>The number of files with them, or of those with values that count for the type if there are any.</summary>
    public int Files { get; private set; }

    /// <summary>Counts a value; values of the same file are consecutive.</summary>
    public void Add(Evidence evidence, bool votes)
    {
        if (votes && Votes == 0)
        {
            (First, Files, _lastFile) = (evidence, 0, null);
        }
        else if (!votes && Votes > 0)
        {
            return;
        }

        Votes += votes ? 1 : 0;
        Files += ReferenceEquals(_lastFile, evidence.Entry.File) ? 0 : 1;
        _lastFile = evidence.Entry.File;
    }
}

/// <summary>The information about a key.</summary>
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

    /// <summary>The first location of the key.</summary>
    public Evidence First { get; }

    public Shape Value { get; set; }

    /// <summary>The number of mappings with the key, in entries that are not drafts because of their paths.</summary>
    public int Count { get; set; }

    /// <summary>The number of mappings with a value for the key, also an inherited one, in entries that are not drafts because of their paths.</summary>
    public int ValueCount { get; set; }

    /// <summary>The number of mappings with the key, among those in which every key could be read.</summary>
    public int CompleteCount { get; set; }

    /// <summary>The member of a declared record that reads the key; <see langword="null"/> if it becomes a member.</summary>
    public MemberSpec? DeclaredMember { get; set; }

    /// <summary>The declared member that an author meant with this key, which is reported; <see langword="null"/> for none.</summary>
    public MemberSpec? Meant { get; set; }

    /// <summary>Why the key cannot become a member; <see langword="null"/> if it can.</summary>
    public KeyProblem? Problem { get; set; }
}

/// <summary>A problem that is reported at each location of a key.</summary>
internal sealed record KeyProblem(ProblemId Id, string[] Arguments);

/// <summary>A location in the content that explains an inferred type.</summary>
internal readonly record struct Evidence(EntryNode Entry, ContentNode Node);
