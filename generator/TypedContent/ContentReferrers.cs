using System.Collections.Concurrent;
using System.ComponentModel;

namespace TypedContent;

/// <summary>Finds the entries of a collection that refer to those of another one; used by generated code.</summary>
/// <remarks>All references are read when this is first asked, and no entry that is referred to is created.</remarks>
/// <typeparam name="T">The record of the entries that refer.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ContentReferrers<T> : IHotReloadable
    where T : class
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
        _state = new Lazy<State>(ReadAll);
        HotReload.Register(this);
    }

    /// <summary>The entries that refer to an entry.</summary>
    /// <param name="slug">The slug of the entry that is referred to.</param>
    /// <param name="locale">Its locale; <see langword="null"/> if it has none.</param>
    /// <param name="key">The number of the key that refers; <see langword="null"/> for all keys.</param>
    /// <returns>
    /// The entries, each slug once, in the order of their collection: each in the locale that fits best, or, if the entry in that locale does not refer, in
    /// the first locale that does.
    /// </returns>
    public IReadOnlyList<T> To(string slug, string? locale, int? key = null) =>
        _state.Value.Found.GetOrAdd((slug, locale, key), static (asked, self) => self.Find(asked.Slug, asked.Locale, asked.Key), this);

    // The collection was reloaded before this, or is reloaded later, but before code of the program runs.
    void IHotReloadable.Reload() => _state = new Lazy<State>(ReadAll);

    private IReadOnlyList<T> Find(string slug, string? locale, int? key)
    {
        var found = new List<T>();
        if (!_state.Value.BySlug.TryGetValue(slug, out var referrers))
        {
            return found;
        }

        foreach (var ofSlug in referrers.Where(referrer => key is null || referrer.Key == key).GroupBy(static referrer => referrer.Slug, StringComparer.Ordinal))
        {
            var best = _collection.TryFindBest(ofSlug.Key, locale, out var fitting) ? fitting : null;
            found.Add(ofSlug.Select(static referrer => referrer.Entry).FirstOrDefault(entry => ReferenceEquals(entry, best)) ?? ofSlug.First().Entry);
        }

        return found.AsReadOnly();
    }

    private State ReadAll()
    {
        var bySlug = new Dictionary<string, List<Referrer>>(StringComparer.Ordinal);
        var slugs = new ReferredSlugs();
        foreach (var (slug, entry) in _collection.Variants())
        {
            _read(entry, slugs);
            foreach (var (target, key) in slugs.Slugs)
            {
                if (!bySlug.TryGetValue(target, out var referrers))
                {
                    bySlug.Add(target, referrers = []);
                }

                referrers.Add(new Referrer(slug, entry, key));
            }

            slugs.Clear();
        }

        return new State(bySlug, new());
    }

    private sealed record State(
        Dictionary<string, List<Referrer>> BySlug, ConcurrentDictionary<(string Slug, string? Locale, int? Key), IReadOnlyList<T>> Found);

    private readonly record struct Referrer(string Slug, T Entry, int Key);
}
