using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace TypedContent;

/// <content>Entries by their slugs and locales.</content>
public sealed partial class ContentCollection<T>
{
    /// <summary>Looks an entry up by its slug.</summary>
    /// <param name="slug">The slug; case-sensitive.</param>
    /// <param name="entry">The entry, in the default locale or else the first one it has; <see langword="null"/> if there is none.</param>
    /// <returns>Whether there is such an entry.</returns>
    /// <example><code>return Articles.All.TryFind(slug, out var article) ? View(article) : NotFound();</code></example>
    /// <exception cref="ArgumentNullException"><paramref name="slug"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The entry cannot be created because of mistakes in its file.</exception>
    public bool TryFind(string slug, [MaybeNullWhen(false)] out T entry)
    {
        ArgumentNullException.ThrowIfNull(slug);
        var state = _state;
        return TryGet(state, state.Index.IndexOf(slug), out entry);
    }

    /// <summary>Looks an entry up by its slug and its locale.</summary>
    /// <param name="slug">The slug; case-sensitive.</param>
    /// <param name="locale">The locale, a BCP 47 tag; case-insensitive.</param>
    /// <param name="entry">The entry in exactly this locale; <see langword="null"/> if there is none.</param>
    /// <returns>Whether the slug exists in that locale.</returns>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="slug"/> or <paramref name="locale"/> is <see langword="null"/>.
    /// </exception>
    /// <exception cref="InvalidOperationException">The entry cannot be created because of mistakes in its file.</exception>
    public bool TryFind(string slug, string locale, [MaybeNullWhen(false)] out T entry)
    {
        ArgumentNullException.ThrowIfNull(slug);
        ArgumentNullException.ThrowIfNull(locale);
        var state = _state;
        return TryGet(state, state.Index.IndexOf(slug, locale), out entry);
    }

    /// <summary>Looks an entry up by its slug, in the locale that fits best.</summary>
    /// <param name="slug">The slug; case-sensitive.</param>
    /// <param name="locale">
    /// The requested locale, a BCP 47 tag. If the entry lacks it, the tag is shortened from its end
    /// (<c>ar-MA</c>, then <c>ar</c>; RFC 4647, section 3.4); the last fallback, also for <see langword="null"/>, is the default locale or else the
    /// first one the entry has.
    /// </param>
    /// <param name="entry">The entry in the locale that fits best; <see langword="null"/> if there is none.</param>
    /// <returns>Whether there is an entry with that slug, in any locale.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="slug"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The entry cannot be created because of mistakes in its file.</exception>
    public bool TryFindBest(string slug, string? locale, [MaybeNullWhen(false)] out T entry)
    {
        ArgumentNullException.ThrowIfNull(slug);
        var state = _state;
        return TryGet(state, state.Index.BestIndexOf(slug, locale), out entry);
    }

    /// <summary>The entry with a slug, in the locale that fits best.</summary>
    /// <param name="slug">The slug; case-sensitive.</param>
    /// <param name="locale">The requested locale, as in <see cref="TryFindBest"/>; <see langword="null"/> for the default locale or else the first one.</param>
    /// <returns>The entry.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="slug"/> is <see langword="null"/>.</exception>
    /// <exception cref="KeyNotFoundException">There is no entry with that slug.</exception>
    /// <exception cref="InvalidOperationException">The entry cannot be created because of mistakes in its file.</exception>
    /// <example><code>var article = Articles.All.Get("hello", "ar");</code></example>
    public T Get(string slug, string? locale = null) =>
        TryFindBest(slug, locale, out var entry)
            ? entry
            : throw new KeyNotFoundException($"There is no {typeof(T).Name} with the slug '{slug}'.");

    /// <summary>The slug of an entry; called by generated code for records that have no member for it.</summary>
    /// <param name="entry">The entry, as returned by the collection.</param>
    /// <returns>The slug; <see langword="null"/> for any other object, even one that is equal to an entry.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public string? SlugOf(T entry) => NameOf(entry)?.Slug;

    /// <summary>The locales that have an entry with a slug, with the one that <see cref="TryFind(string, out T)"/> returns first.</summary>
    /// <param name="slug">The slug; case-sensitive.</param>
    /// <returns>BCP 47 tags; empty if there is no such slug, or its file name has no locale.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="slug"/> is <see langword="null"/>.</exception>
    public IReadOnlyList<string> LocalesOf(string slug)
    {
        ArgumentNullException.ThrowIfNull(slug);
        return _state.Index.LocalesOf(slug);
    }

    /// <summary>An entry in its other locales.</summary>
    /// <param name="slug">The slug; case-sensitive.</param>
    /// <param name="locale">The locale to leave out; <see langword="null"/> for the file without one.</param>
    /// <returns>The entries, in the order of their locales; empty if there is no such slug.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="slug"/> is <see langword="null"/>.</exception>
    public IReadOnlyList<T> TranslationsOf(string slug, string? locale)
    {
        ArgumentNullException.ThrowIfNull(slug);
        var state = _state;
        return new TranslationView<T>(state.Index.OthersOf(slug, locale), index => Entry(state, index), index => state.Index.NameOf(index).Locale);
    }

    /// <summary>The entries that exist in a locale, and those whose file names have no locale.</summary>
    /// <param name="locale">A BCP 47 tag; if an entry lacks it, the tag is shortened from its end (<c>ar-MA</c>, then <c>ar</c>).</param>
    /// <returns>The entries, in the collection's order; an entry that has other locales only is left out.</returns>
    /// <example><code>foreach (var article in Articles.All.In("ar")) { … }</code></example>
    /// <exception cref="ArgumentNullException"><paramref name="locale"/> is <see langword="null"/>.</exception>
    public IReadOnlyList<T> In(string locale)
    {
        ArgumentNullException.ThrowIfNull(locale);
        var state = _state;
        return new EntryView<T>(state.Index.In(locale), index => Entry(state, index));
    }

    /// <summary>The slug and locale of an entry; <see langword="null"/> for any other object.</summary>
    internal (string Slug, string? Locale)? NameOf(T entry)
    {
        var state = _state;
        return state.Entries.PositionOf(entry) is { } position ? state.Index.NameOf(position) : null;
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
}
