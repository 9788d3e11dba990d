using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Toml;

/// <summary>How a table of TOML came to be, which decides who may add to it (TOML 1.1, section "Table").</summary>
internal enum TomlTableKind
{
    /// <summary>By the header of a table in it: its own header may follow.</summary>
    Implied,

    /// <summary>By a key with dots: other keys with dots may add to it.</summary>
    Dotted,

    /// <summary>By its header.</summary>
    Defined,
}

/// <summary>A table of TOML while it is read: its keys come from several places of the file.</summary>
/// <param name="kind">How it came to be.</param>
/// <param name="span">Where it stands, for a table without keys.</param>
/// <param name="depth">How many tables and lists are around it.</param>
internal sealed class TomlTable(TomlTableKind kind, TextSpan span, int depth)
{
    private readonly Dictionary<string, TomlEntry> _entries = new(StringComparer.Ordinal);
    private readonly List<TomlEntry> _order = [];

    public TomlTableKind Kind { get; set; } = kind;

    public int Depth => depth;

    public bool IsEmpty => _order.Count == 0;

    public TomlEntry? Find(string key) => _entries.TryGetValue(key, out var entry) ? entry : null;

    public void Add(TomlEntry entry)
    {
        _entries.Add(entry.Key.Text, entry);
        _order.Add(entry);
    }

    /// <summary>The table as a node. Its place is that of its keys, as of a mapping in YAML.</summary>
    public MappingNode ToNode()
    {
        var pairs = _order.ConvertAll(static entry => new MappingPair(entry.Key, entry.ToNode()));
        return new MappingNode(pairs.ToEquatableArray(), pairs.Count == 0 ? span : PlaceOf(pairs.ConvertAll(static pair => pair.Value), pairs[0].Key.Span));
    }

    /// <summary>Where values stand that may have several places: from the first to the end of the last.</summary>
    public static TextSpan PlaceOf(IReadOnlyList<ContentNode> nodes, TextSpan first) =>
        nodes.Aggregate(first, static (place, node) => TextSpan.FromBounds(Math.Min(place.Start, node.Span.Start), Math.Max(place.End, node.Span.End)));
}

/// <summary>A key of a table, and one of what it may have.</summary>
/// <param name="Key">The key, where it first stands.</param>
internal sealed record TomlEntry(ScalarNode Key)
{
    /// <summary>A value that is closed.</summary>
    public ContentNode? Value { get; init; }

    /// <summary>A table.</summary>
    public TomlTable? Table { get; init; }

    /// <summary>Tables of a list (<c>[[key]]</c>).</summary>
    public List<TomlTable>? Tables { get; init; }

    /// <summary>The table that headers and keys with dots lead into; <see langword="null"/> for a value.</summary>
    public TomlTable? Last => Tables is { } tables ? tables[tables.Count - 1] : Table;

    public ContentNode ToNode()
    {
        if (Tables is null)
        {
            return Value ?? Table!.ToNode();
        }

        var items = Tables.ConvertAll(static table => (ContentNode)table.ToNode());
        return new SequenceNode(items.ToEquatableArray(), TomlTable.PlaceOf(items, items[0].Span));
    }
}
