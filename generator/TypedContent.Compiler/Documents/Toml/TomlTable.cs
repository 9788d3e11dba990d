using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Toml;

/// <summary>How a TOML table was defined, which decides how keys may be added to it (TOML 1.1, section "Table").</summary>
internal enum TomlTableKind
{
    /// <summary>By the header of a subtable: its own header may follow.</summary>
    Implied,

    /// <summary>By a dotted key: other dotted keys may add to it.</summary>
    Dotted,

    /// <summary>By its header.</summary>
    Defined,
}

/// <summary>A TOML table while it is read: its keys may come from several parts of the file.</summary>
/// <param name="kind">How it was defined.</param>
/// <param name="span">The location for a table without keys.</param>
/// <param name="depth">The number of tables and arrays around it.</param>
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

    /// <summary>The table as a node. Its location is that of its keys, as for a YAML mapping.</summary>
    public MappingNode ToNode()
    {
        var pairs = _order.ConvertAll(static entry => new MappingPair(entry.Key, entry.ToNode()));
        return new MappingNode(pairs.ToEquatableArray(), pairs.Count == 0 ? span : PlaceOf(pairs.ConvertAll(static pair => pair.Value), pairs[0].Key.Span));
    }

    /// <summary>The location of values in several parts of the file: from the start of the first to the end of the last.</summary>
    public static TextSpan PlaceOf(IReadOnlyList<ContentNode> nodes, TextSpan first) =>
        nodes.Aggregate(first, static (place, node) => TextSpan.FromBounds(Math.Min(place.Start, node.Span.Start), Math.Max(place.End, node.Span.End)));
}

/// <summary>A key of a table, with exactly one of the following.</summary>
/// <param name="Key">The key, at its first occurrence.</param>
internal sealed record TomlEntry(ScalarNode Key)
{
    /// <summary>A value that nothing can be added to.</summary>
    public ContentNode? Value { get; init; }

    /// <summary>A table.</summary>
    public TomlTable? Table { get; init; }

    /// <summary>An array of tables (<c>[[key]]</c>).</summary>
    public List<TomlTable>? Tables { get; init; }

    /// <summary>The table that headers and dotted keys refer to; <see langword="null"/> for a value.</summary>
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
