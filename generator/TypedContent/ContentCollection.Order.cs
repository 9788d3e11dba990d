using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace TypedContent;

/// <content>What generated code calls in a collection that the project orders.</content>
public sealed partial class ContentCollection<T>
{
    /// <summary>The entry at a position in the order of slugs, whatever the order of the collection; called by generated code.</summary>
    /// <param name="index">The zero-based position.</param>
    /// <returns>The entry, in the default locale or else the first one it has.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is negative, or not less than <see cref="Count"/>.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public T InSlugOrder(int index)
    {
        var state = _state;
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)state.Index.Count, nameof(index));
        return Entry(state, state.Index.PositionInSlugOrder(index));
    }

    /// <summary>Finds the entry before another one, in the collection's order; called by generated code.</summary>
    /// <param name="slug">The slug of the other entry.</param>
    /// <param name="locale">Its locale, for the order of the entries in that locale; <see langword="null"/> for the order of the collection.</param>
    /// <param name="entry">The entry; <see langword="null"/> if there is none.</param>
    /// <returns>Whether there is one: the other one is not the first, and is in the list.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="slug"/> is <see langword="null"/>.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public bool TryFindPrevious(string slug, string? locale, [MaybeNullWhen(false)] out T entry) => TryFindBeside(slug, locale, -1, out entry);

    /// <summary>Finds the entry after another one, in the collection's order; called by generated code.</summary>
    /// <param name="slug">The slug of the other entry.</param>
    /// <param name="locale">Its locale, as for <see cref="TryFindPrevious"/>.</param>
    /// <param name="entry">The entry; <see langword="null"/> if there is none.</param>
    /// <returns>Whether there is one: the other one is not the last, and is in the list.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="slug"/> is <see langword="null"/>.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public bool TryFindNext(string slug, string? locale, [MaybeNullWhen(false)] out T entry) => TryFindBeside(slug, locale, 1, out entry);

    private bool TryFindBeside(string slug, string? locale, int step, [MaybeNullWhen(false)] out T entry)
    {
        ArgumentNullException.ThrowIfNull(slug);
        var state = _state;
        return TryGet(state, state.Neighbors.Find(slug, locale, step), out entry);
    }
}
