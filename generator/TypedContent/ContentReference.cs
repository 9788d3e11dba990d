namespace TypedContent;

/// <summary>The value of a member that refers to another entry: the entry itself, or its slug to look it up by; used by generated code.</summary>
/// <remarks>The entry is looked up when it is first read, so that entries may refer to each other, and creating one creates no other.</remarks>
/// <typeparam name="T">The record of the entry.</typeparam>
public struct ContentReference<T>
    where T : class
{
    private readonly ContentCollection<T>? _collection;
    private readonly string? _slug;
    private readonly string? _locale;
    private T? _value;

    /// <summary>Refers to an entry of a collection.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="slug">The slug of an entry in the collection.</param>
    /// <param name="locale">
    /// The locale of the referring entry, <see langword="null"/> if it has none; the best match is used (<see cref="ContentCollection{T}.TryFindBest"/>).
    /// </param>
    public ContentReference(ContentCollection<T> collection, string slug, string? locale = null)
    {
        _collection = collection;
        _slug = slug;
        _locale = locale;
    }

    /// <summary>Refers to an existing entry.</summary>
    /// <param name="value">The entry; <see langword="null"/> for none.</param>
    public ContentReference(T? value) => _value = value;

    /// <summary>The entry; <see langword="null"/> if there is none.</summary>
    /// <exception cref="KeyNotFoundException">The collection has no such slug.</exception>
    public T? Value => _value ??= Find();

    /// <summary>The entry.</summary>
    /// <exception cref="InvalidOperationException">No entry was set.</exception>
    /// <exception cref="KeyNotFoundException">The collection has no such slug.</exception>
    public T RequiredValue => Value ?? throw new InvalidOperationException($"This reference to {typeof(T).Name} was never set.");

    /// <summary>The slug, without creating the entry; <see langword="null"/> if an entry was set directly, or there is none.</summary>
    public readonly string? Slug => _slug;

    /// <summary>The slug, or <c>null</c>: a record prints only the slugs of its references, so that printing ends when entries refer to each other.</summary>
    /// <returns>The slug; for an entry without a slug, the name of its type.</returns>
    public override readonly string ToString() => _slug ?? (_value as IContentEntry)?.Slug ?? (_value is null ? "null" : typeof(T).Name);

    private readonly T? Find() => _collection?.Get(_slug!, _locale);
}
