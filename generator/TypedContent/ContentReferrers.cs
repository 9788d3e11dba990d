using System.Collections.Concurrent;
using System.Collections.ObjectModel;
using System.ComponentModel;

namespace TypedContent;

/// <summary>Finds the entries of a collection that refer to those of another one; used by generated code.</summary>
/// <remarks>All references are read when it is first asked, and an entry that is referred to by its slug is not created.</remarks>
/// <typeparam name="T">The record of the entries that refer.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ContentReferrers<T> : IHotReloadable
    where T : notnull
{
    private readonly ContentCollection<T> _collection;
    private readonly Action<T, ReferredSlugs> _read;
    private Lazy<State> _state;

    /// <summary>Initializes the search.</summary>
    /// <param name="collection">The collection whose entries refer.</param>
    /// <param name="read">Adds the references of an entry.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public ContentReferrers(ContentCollection<T> collection, Action<T, ReferredSlugs> read)
    {
        ArgumentNullException.ThrowIfNull(collection);
        ArgumentNullException.ThrowIfNull(read);
        _collection = collection;
        _read = read;
        _state = NewState();
        HotReload.Register(this);
    }

    /// <summary>The entries that refer to an entry.</summary>
    /// <param name="slug">The slug of the entry that is referred to.</param>
    /// <param name="locale">Its locale; <see langword="null"/> if it has none.</param>
    /// <param name="key">The number of the key that refers; <see langword="null"/> for all keys.</param>
    /// <returns>
    /// The entries, each slug once, in the order of their collection: of the entry's locales that refer, the one that fits best, or else the first one.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="slug"/> is <see langword="null"/>.</exception>
    public IReadOnlyList<T> To(string slug, string? locale, int? key = null)
    {
        ArgumentNullException.ThrowIfNull(slug);
        var state = _state.Value;
        return state.BySlug.TryGetValue(slug, out var referrers)
            ? state.Found.GetOrAdd((slug, locale, key), static (asked, all) => Find(all, asked.Locale, asked.Key), referrers)
            : [];
    }

    /// <summary>The entries that refer to an entry whose record has no member for its slug or its locale.</summary>
    /// <typeparam name="TTarget">The record of the entry that is referred to.</typeparam>
    /// <param name="collection">Its collection.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="slug">The slug that it has if it is a copy of an entry; <see langword="null"/> if its record has no member for it.</param>
    /// <param name="key">The number of the key that refers; <see langword="null"/> for all keys.</param>
    /// <returns>The entries; none for a copy without a slug.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="collection"/> is <see langword="null"/>.</exception>
    public IReadOnlyList<T> To<TTarget>(ContentCollection<TTarget> collection, TTarget entry, string? slug, int? key = null)
        where TTarget : class
    {
        ArgumentNullException.ThrowIfNull(collection);
        var name = collection.NameOf(entry);
        return (slug ?? name?.Slug) is { } known ? To(known, name?.Locale, key) : [];
    }

    // The collection registered itself before, and so is already reloaded.
    void IHotReloadable.Reload() => _state = NewState();

    // Without a lock, since reading entries runs code of the program, which may wait for another thread that asks too.
    private Lazy<State> NewState() => new(ReadAll, LazyThreadSafetyMode.PublicationOnly);

    private static ReadOnlyCollection<T> Find(List<Referrer> referrers, string? locale, int? key) => referrers
        .Where(referrer => key is null || referrer.Key == key)
        .GroupBy(static referrer => referrer.Slug, StringComparer.Ordinal)
        .Select(ofSlug => BestOf([.. ofSlug], locale))
        .ToList().AsReadOnly();

    private static T BestOf(List<Referrer> referrers, string? locale)
    {
        for (var tag = locale; !string.IsNullOrEmpty(tag); tag = LanguageLookup.Shorten(tag))
        {
            if (referrers.FindIndex(referrer => string.Equals(referrer.Locale, tag, StringComparison.OrdinalIgnoreCase)) is >= 0 and var found)
            {
                return referrers[found].Entry;
            }
        }

        return referrers[0].Entry;
    }

    private State ReadAll()
    {
        var bySlug = new Dictionary<string, List<Referrer>>(StringComparer.Ordinal);
        var slugs = new ReferredSlugs();
        foreach (var (slug, locale, entry) in _collection.Variants())
        {
            _read(entry, slugs);
            foreach (var (target, key) in slugs.Slugs)
            {
                if (!bySlug.TryGetValue(target, out var referrers))
                {
                    bySlug.Add(target, referrers = []);
                }

                referrers.Add(new Referrer(slug, locale, entry, key));
            }

            slugs.Clear();
        }

        return new State(bySlug, new());
    }

    private sealed record State(
        Dictionary<string, List<Referrer>> BySlug, ConcurrentDictionary<(string Slug, string? Locale, int? Key), ReadOnlyCollection<T>> Found);

    private readonly record struct Referrer(string Slug, string? Locale, T Entry, int Key);
}
