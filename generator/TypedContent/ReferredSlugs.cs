using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace TypedContent;

/// <summary>Receives the slugs of the entries that an entry refers to; used by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ReferredSlugs
{
    private readonly HashSet<(string Slug, int Key)> _slugs = [];

    internal IReadOnlyCollection<(string Slug, int Key)> Slugs => _slugs;

    /// <summary>Adds a reference, whose entry is not created.</summary>
    /// <typeparam name="T">The record of the entry.</typeparam>
    /// <param name="key">The number of the key that refers to it.</param>
    /// <param name="reference">The reference.</param>
    public void Add<T>(int key, ContentReference<T> reference)
        where T : class => Add(key, reference.Slug ?? (reference.Value as IContentEntry)?.Slug);

    /// <summary>Adds the references of a list, whose entries are not created.</summary>
    /// <typeparam name="T">The record of the entries.</typeparam>
    /// <param name="key">The number of the key that refers to them.</param>
    /// <param name="references">The references.</param>
    public void Add<T>(int key, ContentReferenceList<T> references)
        where T : class
    {
        foreach (var slug in references.Slugs ?? [])
        {
            Add(key, slug);
        }
    }

    /// <summary>Adds an entry.</summary>
    /// <typeparam name="T">The record of the entry.</typeparam>
    /// <param name="key">The number of the key that refers to it.</param>
    /// <param name="entry">The entry; <see langword="null"/> for none.</param>
    /// <param name="collection">Its collection.</param>
    /// <exception cref="ArgumentNullException"><paramref name="collection"/> is <see langword="null"/>.</exception>
    public void Add<T>(int key, T? entry, ContentCollection<T> collection)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(collection);
        Add(key, entry is null ? null : (entry as IContentEntry)?.Slug ?? collection.SlugOf(entry));
    }

    /// <summary>The items of a list that may not be set.</summary>
    /// <typeparam name="T">The items.</typeparam>
    /// <param name="items">The list; <see langword="null"/> or <see langword="default"/> if it is not set.</param>
    /// <returns>The items; empty for no list.</returns>
    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "Generated code has an instance at hand, and no type to name.")]
    public IEnumerable<T> Items<T>(IEnumerable<T>? items) => items is null or ImmutableArray<T> { IsDefault: true } ? [] : items;

    /// <summary>The items of an array that may not be set.</summary>
    /// <typeparam name="T">The items.</typeparam>
    /// <param name="items">The array; <see langword="null"/> or <see langword="default"/> if it is not set.</param>
    /// <returns>The items; empty for no array.</returns>
    public IEnumerable<T> Items<T>(ImmutableArray<T>? items) => Items<T>((IEnumerable<T>?)items);

    /// <summary>The items of a list whose references are looked up as a whole.</summary>
    /// <typeparam name="T">The items.</typeparam>
    /// <param name="read">Reads the list.</param>
    /// <returns>The items; empty if one of them refers to an entry that cannot be created.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="read"/> is <see langword="null"/>.</exception>
    public IEnumerable<T> Items<T>(Func<IEnumerable<T>?> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        try
        {
            return Items(read());
        }
        catch (Exception e) when (e is InvalidOperationException or KeyNotFoundException)
        {
            return [];
        }
    }

    internal void Clear() => _slugs.Clear();

    private void Add(int key, string? slug)
    {
        if (slug is not null)
        {
            _slugs.Add((slug, key));
        }
    }
}
