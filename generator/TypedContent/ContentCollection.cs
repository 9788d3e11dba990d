using System.Collections;

namespace TypedContent;

/// <summary>The entries of a collection, one for each slug, in the order that the project sets, or else in ordinal order of their slugs.</summary>
/// <remarks>
/// An entry is created when it is first read, and every later read returns the same object; reading an entry creates no other entry.
/// All members are safe to call from several threads at once.
/// An entry that cannot be created because of mistakes in its file (which a build allows where the severity of their diagnostics is lowered) is left
/// out of the list; looking it up by its slug throws an <see cref="InvalidOperationException"/> that names the file.
/// </remarks>
/// <typeparam name="T">The record that an entry of the collection becomes.</typeparam>
public sealed partial class ContentCollection<T> : IReadOnlyList<T>, IHotReloadable
    where T : notnull
{
    private readonly Func<string> _readIndex;
    private readonly Func<string>? _readOrder;
    private readonly EntryCreation<T> _creation;
    private readonly bool _isLinked;
    private readonly Action? _setMembers;
    private State _state;

    /// <summary>Initializes a collection; called by generated code.</summary>
    /// <param name="readIndex">
    /// Returns the slugs, one per line, ordered by slug. A slug that has locales is followed by <c> // </c> and the locales,
    /// separated by spaces, with the one that <see cref="this[int]"/> returns first; <c>-</c> is a file without a locale in its name. <c>!</c> before a
    /// locale means that the entry cannot be created because of mistakes in its file.
    /// </param>
    /// <param name="create">
    /// Creates the entry at a position: all slugs come first, each in its first locale, then the other locales of each slug.
    /// </param>
    /// <param name="readOrder">
    /// Returns these positions, separated by spaces, in the order of the entries; <see langword="null"/> if this is the order of slugs.
    /// </param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public ContentCollection(Func<string> readIndex, Func<int, T> create, Func<string>? readOrder = null)
        : this(readIndex, EntryCreation.Of(create), isLinked: false, readOrder)
    {
    }

    /// <summary>Initializes a large collection, whose entries are rows of a table; called by generated code.</summary>
    /// <param name="readIndex">Returns the slugs and locales, as in the first constructor.</param>
    /// <param name="table">The table.</param>
    /// <param name="create">Creates an entry from the table, slug and locale; the entry reads its row when one of its members is first read.</param>
    /// <param name="setMembers">Sets the static members that hold entries again; called after hot reload has changed the running program's code;
    /// <see langword="null"/> if there are none.</param>
    /// <param name="readOrder">Returns the order of the entries, as in the first constructor.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public ContentCollection(
        Func<string> readIndex,
        EntryTable table,
        Func<EntryTable, string, string?, T> create,
        Action? setMembers = null,
        Func<string>? readOrder = null)
        : this(readIndex, EntryCreation.Of(table, create), isLinked: false, readOrder)
    {
        _setMembers = setMembers;
    }

    /// <summary>Initializes a large collection, whose entries are created from the rows of a table; called by generated code.</summary>
    /// <param name="readIndex">Returns the slugs and locales, as in the first constructor.</param>
    /// <param name="table">The table.</param>
    /// <param name="create">Creates an entry from its row.</param>
    /// <param name="link">Reads the rest of the row, and sets the references of the entry, if entries may refer to each other in a cycle; otherwise
    /// <see langword="null"/>.</param>
    /// <param name="readOrder">Returns the order of the entries, as in the first constructor.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public ContentCollection(
        Func<string> readIndex, EntryTable table, Func<EntryRow, T> create, Action<EntryRow, T>? link = null, Func<string>? readOrder = null)
        : this(readIndex, EntryCreation.Of(table, create, link), isLinked: link is not null, readOrder)
    {
    }

    /// <summary>Initializes a collection whose entries may refer to each other in a cycle; called by generated code.</summary>
    /// <param name="readIndex">Returns the slugs and locales, as in the first constructor.</param>
    /// <param name="create">Creates the entry at a position without its references.</param>
    /// <param name="link">Sets the references of the entry at a position.</param>
    /// <param name="readOrder">Returns the order of the entries, as in the first constructor.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public ContentCollection(Func<string> readIndex, Func<int, T> create, Action<int, T> link, Func<string>? readOrder = null)
        : this(readIndex, EntryCreation.Of(create, link), isLinked: true, readOrder)
    {
        ArgumentNullException.ThrowIfNull(link);
    }

    private ContentCollection(Func<string> readIndex, EntryCreation<T> creation, bool isLinked, Func<string>? readOrder)
    {
        ArgumentNullException.ThrowIfNull(readIndex);
        _readIndex = readIndex;
        _readOrder = readOrder;
        _creation = creation;
        _isLinked = isLinked;
        _state = ReadState();
        HotReload.Register(this);
    }

    /// <summary>The number of slugs in the collection.</summary>
    public int Count => _state.Index.Count;

    /// <summary>The slugs of all entries, in the collection's order.</summary>
    public IReadOnlyList<string> Slugs => _state.Index.Slugs;

    /// <summary>The entry at a position in the collection's order.</summary>
    /// <param name="index">The zero-based position.</param>
    /// <returns>The entry, in the default locale or else the first one it has.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is negative, or not less than <see cref="Count"/>.</exception>
    public T this[int index]
    {
        get
        {
            var state = _state;
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)state.Index.Count, nameof(index));
            return Entry(state, state.Index.PositionAt(index));
        }
    }

    /// <summary>Enumerates the entries in the collection's order, and creates each one when it is reached.</summary>
    /// <returns>The entries, each in the default locale or else the first one it has.</returns>
    public IEnumerator<T> GetEnumerator()
    {
        var state = _state;
        for (var i = 0; i < state.Index.Count; i++)
        {
            yield return Entry(state, state.Index.PositionAt(i));
        }
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>All entries with their slugs, in the collection's order, each in all of its locales.</summary>
    internal IEnumerable<(string Slug, string? Locale, T Entry)> Variants()
    {
        var state = _state;
        foreach (var slug in state.Index.Slugs)
        {
            foreach (var index in state.Index.PositionsOf(slug))
            {
                yield return (slug, state.Index.NameOf(index).Locale, Entry(state, index));
            }
        }
    }

    // Entries that were already returned do not change; those read from now on are created by the current code.
    void IHotReloadable.Reload()
    {
        _state = ReadState();
        _setMembers?.Invoke();
    }

    private State ReadState()
    {
        var index = new ContentIndex(_readIndex(), _readOrder?.Invoke() ?? "");
        return new State(index, _creation(index), _isLinked);
    }

    private T Entry(State state, int index)
    {
        if (state.Entries[index] is { } entry)
        {
            return (T)entry;
        }

        return _isLinked
            ? (T)CyclicCreation.Get(state.Entries, state.Unfinished, index, state.Create)
            : (T)state.Entries.Store(index, state.Create(index).Entry);
    }

    private sealed class State(ContentIndex index, EntryCreator<T> create, bool isLinked)
    {
        private EntryNeighbors? _neighbors;

        public ContentIndex Index { get; } = index;

        public EntryNeighbors Neighbors => _neighbors ??= new(Index);

        public EntryCreator<T> Create { get; } = create;

        public CreatedEntries Entries { get; } = new(index.EntryCount);

        public object?[] Unfinished { get; } = isLinked ? new object?[index.EntryCount] : [];
    }
}
