using System.ComponentModel;

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

    /// <summary>The entry before another one, in the collection's order; called by generated code.</summary>
    /// <param name="slug">The slug of the other entry.</param>
    /// <param name="locale">Its locale, for the order of the entries in that locale; <see langword="null"/> for the order of the collection.</param>
    /// <returns>The entry; <see langword="null"/> if the other one is the first, or is not in the list.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="slug"/> is <see langword="null"/>.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public T? PreviousOf(string slug, string? locale) => Beside(slug, locale, -1);

    /// <summary>The entry after another one, in the collection's order; called by generated code.</summary>
    /// <param name="slug">The slug of the other entry.</param>
    /// <param name="locale">Its locale, as for <see cref="PreviousOf"/>.</param>
    /// <returns>The entry; <see langword="null"/> if the other one is the last, or is not in the list.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="slug"/> is <see langword="null"/>.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public T? NextOf(string slug, string? locale) => Beside(slug, locale, 1);

    private T? Beside(string slug, string? locale, int step)
    {
        ArgumentNullException.ThrowIfNull(slug);
        var state = _state;
        return state.Neighbors.Find(slug, locale, step) is >= 0 and var position ? Entry(state, position) : default;
    }
}
