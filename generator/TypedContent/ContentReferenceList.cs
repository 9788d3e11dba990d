using System.Collections.Immutable;

namespace TypedContent;

/// <summary>The value of a member that refers to a list of entries; used by generated code.</summary>
/// <remarks>The entries are looked up when the list is first read (<see cref="ContentReference{T}"/>).</remarks>
/// <typeparam name="T">The record of the entries.</typeparam>
public struct ContentReferenceList<T>
    where T : class
{
    private readonly ContentCollection<T>? _collection;
    private readonly string?[]? _slugs;
    private readonly string? _locale;
    private T[]? _values;

    /// <summary>Refers to entries of a collection.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="locale">The locale of the referring entry; <see langword="null"/> if it has none.</param>
    /// <param name="slugs">The slugs of entries in the collection; <see langword="null"/> for an item without a value.</param>
    public ContentReferenceList(ContentCollection<T> collection, string? locale, string?[] slugs)
    {
        _collection = collection;
        _locale = locale;
        _slugs = slugs;
    }

    /// <summary>Refers to existing entries.</summary>
    /// <param name="values">The entries; <see langword="default"/> for none.</param>
    public ContentReferenceList(ImmutableArray<T> values) => _values = values.IsDefault ? [] : [.. values];

    /// <summary>The entries; empty if none were set.</summary>
    /// <exception cref="KeyNotFoundException">The collection lacks one of the slugs.</exception>
    public ImmutableArray<T> Values =>
        System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(_values ??= Find());

    /// <summary>The slugs, without creating the entries; <see langword="null"/> if entries were set directly, or there are none.</summary>
    internal readonly string?[]? Slugs => _slugs;

    /// <summary>The slugs, in brackets.</summary>
    /// <returns>The text: <c>[a, b]</c>.</returns>
    public override readonly string ToString() =>
        "["
            + string.Join(
                ", ",
                _slugs?.Select(static slug => slug ?? "null") ?? [.. (_values ?? []).Select(static value => new ContentReference<T>(value).ToString())])
            + "]";

    private readonly T[] Find()
    {
        if (_collection is null || _slugs is null)
        {
            return [];
        }

        var values = new T[_slugs.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = _slugs[i] is { } slug ? _collection.Get(slug, _locale) : null!;
        }

        return values;
    }
}
