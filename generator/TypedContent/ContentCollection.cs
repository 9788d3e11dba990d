using System.Collections;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace TypedContent;

/// <summary>The entries of a collection, each once, ordered by slug (ordinal).</summary>
/// <remarks>
/// An entry is created when it is first read, and stays the same object from then on; reading one creates no other.
/// All members may be called from several threads at once.
/// An entry that mistakes in its file keep from being created, which a build lets pass where their diagnostics are lowered, is left out of the list; to
/// look it up by its slug throws an <see cref="InvalidOperationException"/> that names the file.
/// </remarks>
/// <typeparam name="T">The record that an entry of the collection becomes.</typeparam>
public sealed class ContentCollection<T> : IReadOnlyList<T>, IHotReloadable
    where T : notnull
{
    private readonly Func<string> _readIndex;
    private readonly Func<ContentIndex, Func<int, T>> _creation;
    private readonly Action<int, T>? _link;
    private readonly Action? _setMembers;
    private State _state;

    /// <summary>Makes a collection; called by generated code.</summary>
    /// <param name="readIndex">
    /// Gives the slugs, one a line, ordered by slug. Behind a slug that has locales stand <c> // </c> and the locales,
    /// parted by spaces, the one that <see cref="this[int]"/> gives first; <c>-</c> is a file whose name has no locale. <c>!</c> before a locale says that
    /// mistakes keep the entry from being created.
    /// </param>
    /// <param name="create">
    /// Creates the entry at a position: first come all slugs, each in its first locale, then the other locales of each slug.
    /// </param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public ContentCollection(Func<string> readIndex, Func<int, T> create)
        : this(readIndex, Creation(create), null)
    {
    }

    /// <summary>Makes a large collection, whose entries are rows of a table; called by generated code.</summary>
    /// <param name="readIndex">Gives the slugs and locales, as in the other constructor.</param>
    /// <param name="table">The table.</param>
    /// <param name="create">Creates an entry, which reads its row when it is asked for a member, from the table, slug and locale.</param>
    /// <param name="setMembers">Sets the static members that are entries anew; called when an edit has changed the running program's code;
    /// <see langword="null"/> where there are none.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public ContentCollection(Func<string> readIndex, EntryTable table, Func<EntryTable, string, string?, T> create, Action? setMembers = null)
        : this(readIndex, Creation(table, create), null)
    {
        _setMembers = setMembers;
    }

    /// <summary>Makes a collection whose entries may refer to each other in a circle; called by generated code.</summary>
    /// <param name="readIndex">Gives the slugs and locales, as in the other constructor.</param>
    /// <param name="create">Creates the entry at a position without its references.</param>
    /// <param name="link">Sets the references of the entry at a position.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public ContentCollection(Func<string> readIndex, Func<int, T> create, Action<int, T> link)
        : this(readIndex, Creation(create), link)
    {
        ArgumentNullException.ThrowIfNull(link);
    }

    private ContentCollection(Func<string> readIndex, Func<ContentIndex, Func<int, T>> creation, Action<int, T>? link)
    {
        ArgumentNullException.ThrowIfNull(readIndex);
        _readIndex = readIndex;
        _creation = creation;
        _link = link;
        _state = ReadState();
        HotReload.Register(this);
    }

    /// <summary>How many slugs the collection has.</summary>
    public int Count => _state.Index.Count;

    /// <summary>The slugs of all entries, in the collection's order.</summary>
    public IReadOnlyList<string> Slugs => _state.Index.Slugs;

    /// <summary>The entry at a position in the order of slugs.</summary>
    /// <param name="index">The position, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is negative, or not below <see cref="Count"/>.</exception>
    public T this[int index]
    {
        get
        {
            var state = _state;
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)state.Index.Count, nameof(index));
            return Entry(state, state.Index.PositionAt(index));
        }
    }

    /// <summary>Looks an entry up by its slug.</summary>
    /// <param name="slug">The slug; upper and lower case differ.</param>
    /// <param name="entry">The entry, in the default locale or the first it has.</param>
    /// <returns>Whether there is such an entry.</returns>
    /// <example><code>return Articles.All.TryFind(slug, out var article) ? View(article) : NotFound();</code></example>
    /// <exception cref="ArgumentNullException"><paramref name="slug"/> is <see langword="null"/>.</exception>
    public bool TryFind(string slug, [MaybeNullWhen(false)] out T entry)
    {
        ArgumentNullException.ThrowIfNull(slug);
        var state = _state;
        return TryGet(state, state.Index.IndexOf(slug), out entry);
    }

    /// <summary>Looks an entry up by its slug and its locale.</summary>
    /// <param name="slug">The slug; upper and lower case differ.</param>
    /// <param name="locale">The locale, a BCP 47 tag; upper and lower case are the same.</param>
    /// <param name="entry">The entry whose locale is exactly the one asked for.</param>
    /// <returns>Whether the slug exists in that locale.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public bool TryFind(string slug, string locale, [MaybeNullWhen(false)] out T entry)
    {
        ArgumentNullException.ThrowIfNull(slug);
        ArgumentNullException.ThrowIfNull(locale);
        var state = _state;
        return TryGet(state, state.Index.IndexOf(slug, locale), out entry);
    }

    /// <summary>Looks an entry up by its slug, in the locale that fits best.</summary>
    /// <param name="slug">The slug; upper and lower case differ.</param>
    /// <param name="locale">
    /// The locale wanted, a BCP 47 tag. Where the entry lacks it, the tag is shortened from its end
    /// (<c>ar-MA</c>, then <c>ar</c>; RFC 4647, section 3.4), and last comes the default locale or the first the entry has.
    /// </param>
    /// <param name="entry">The entry in the locale that fits best.</param>
    /// <returns>Whether there is an entry with that slug, in whichever locale.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="slug"/> is <see langword="null"/>.</exception>
    public bool TryFindBest(string slug, string? locale, [MaybeNullWhen(false)] out T entry)
    {
        ArgumentNullException.ThrowIfNull(slug);
        var state = _state;
        return TryGet(state, state.Index.BestIndexOf(slug, locale), out entry);
    }

    /// <summary>The entry with a slug, in the locale that fits best.</summary>
    /// <param name="slug">The slug; upper and lower case differ.</param>
    /// <param name="locale">The locale wanted, as in <see cref="TryFindBest"/>; <see langword="null"/> for the default locale or the first it has.</param>
    /// <returns>The entry.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="slug"/> is <see langword="null"/>.</exception>
    /// <exception cref="KeyNotFoundException">There is no entry with that slug.</exception>
    /// <example><code>var article = Articles.All.Get("hello", "ar");</code></example>
    public T Get(string slug, string? locale = null) =>
        TryFindBest(slug, locale, out var entry)
            ? entry
            : throw new KeyNotFoundException($"There is no {typeof(T).Name} with the slug '{slug}'.");

    /// <summary>The slug of an entry; called by generated code of records that have no member for it.</summary>
    /// <param name="entry">The entry, as the collection gave it.</param>
    /// <returns>The slug; <see langword="null"/> for another object, which may be equal to the entry.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public string? SlugOf(T entry)
    {
        var state = _state;
        for (var i = 0; i < state.Entries.Length; i++)
        {
            if (ReferenceEquals(Volatile.Read(ref state.Entries[i]), entry))
            {
                return state.Index.NameOf(i).Slug;
            }
        }

        return null;
    }

    /// <summary>The locales in which there is an entry with a slug, the one that <see cref="TryFind(string, out T)"/> gives first.</summary>
    /// <param name="slug">The slug; upper and lower case differ.</param>
    /// <returns>BCP 47 tags; empty where there is no such slug, or its file name names no locale.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="slug"/> is <see langword="null"/>.</exception>
    public IReadOnlyList<string> LocalesOf(string slug)
    {
        ArgumentNullException.ThrowIfNull(slug);
        return _state.Index.LocalesOf(slug);
    }

    /// <summary>An entry in its other locales.</summary>
    /// <param name="slug">The slug; upper and lower case differ.</param>
    /// <param name="locale">The locale that is left out; <see langword="null"/> for the file without one.</param>
    /// <returns>The entries, in the order of their locales; empty where there is no such slug.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="slug"/> is <see langword="null"/>.</exception>
    public IReadOnlyList<T> TranslationsOf(string slug, string? locale)
    {
        ArgumentNullException.ThrowIfNull(slug);
        var state = _state;
        return new TranslationView(this, state, state.Index.OthersOf(slug, locale));
    }

    /// <summary>The entries that there are in a locale, and those whose files name no locale.</summary>
    /// <param name="locale">A BCP 47 tag; where an entry lacks it, the tag is shortened from its end (<c>ar-MA</c>, then <c>ar</c>).</param>
    /// <returns>The entries, ordered by slug; an entry that is neither in the locale nor without one is not among them.</returns>
    /// <example><code>foreach (var article in Articles.All.In("ar")) { … }</code></example>
    /// <exception cref="ArgumentNullException"><paramref name="locale"/> is <see langword="null"/>.</exception>
    public IReadOnlyList<T> In(string locale)
    {
        ArgumentNullException.ThrowIfNull(locale);
        var state = _state;
        return new LocaleView(this, state, state.Index.In(locale));
    }

    /// <summary>Goes through the entries in the order of slugs, creating each when it is reached.</summary>
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

    // Entries that were handed out stay as they are; the next that are read are made by the code as it is now.
    void IHotReloadable.Reload()
    {
        _state = ReadState();
        _setMembers?.Invoke();
    }

    private State ReadState()
    {
        var index = new ContentIndex(_readIndex());
        return new State(index, _creation(index), _link is not null);
    }

    private static Func<ContentIndex, Func<int, T>> Creation(Func<int, T> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        return _ => create;
    }

    private static Func<ContentIndex, Func<int, T>> Creation(EntryTable table, Func<EntryTable, string, string?, T> create)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(create);
        return index => position =>
        {
            var (slug, locale) = index.NameOf(position);
            if (!index.IsMade(position))
            {
                // Its row says why.
                table.Open(slug, locale).Dispose();
            }

            return create(table, slug, locale);
        };
    }

    private bool TryGet(State state, int index, [MaybeNullWhen(false)] out T entry)
    {
        if (index < 0)
        {
            entry = default;
            return false;
        }

        entry = Entry(state, index);
        return true;
    }

    // Two threads may both create an entry; the first to store it decides which object everybody sees.
    private T Entry(State state, int index)
    {
        if (Volatile.Read(ref state.Entries[index]) is { } entry)
        {
            return (T)entry;
        }

        return _link is null
            ? (T)(Interlocked.CompareExchange(ref state.Entries[index], state.Create(index), null) ?? state.Entries[index]!)
            : (T)CyclicCreation.Get(state.Entries, state.Unfinished, index, state.Create, _link);
    }

    private class LocaleView(ContentCollection<T> entries, State state, int[] indexes) : IReadOnlyList<T>
    {
        public int Count => indexes.Length;

        public T this[int index] => entries.Entry(state, indexes[index]);

        public IEnumerator<T> GetEnumerator()
        {
            foreach (var index in indexes)
            {
                yield return entries.Entry(state, index);
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    // A record prints its translations as their locales: as entries, each would print the others again.
    private sealed class TranslationView(ContentCollection<T> entries, State state, int[] indexes) : LocaleView(entries, state, indexes)
    {
        private readonly State _state = state;
        private readonly int[] _indexes = indexes;

        public override string ToString() => $"[{string.Join(", ", _indexes.Select(index => _state.Index.NameOf(index).Locale ?? ContentIndex.NoLocale))}]";
    }

    private sealed class State(ContentIndex index, Func<int, T> create, bool isLinked)
    {
        public ContentIndex Index { get; } = index;

        public Func<int, T> Create { get; } = create;

        public object?[] Entries { get; } = new object?[index.EntryCount];

        public object?[] Unfinished { get; } = isLinked ? new object?[index.EntryCount] : [];
    }
}
