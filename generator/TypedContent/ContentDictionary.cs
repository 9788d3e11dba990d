using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace TypedContent;

/// <summary>
/// The keys of a mapping and their values, in the order of the content. It is immutable; two are equal if they have equal values under the same keys.
/// </summary>
/// <remarks>A value that refers to an entry is looked up when the dictionary is first read, and is equal only to the same entry.</remarks>
/// <typeparam name="T">The values.</typeparam>
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "Its name says that it is a dictionary.")]
public sealed class ContentDictionary<T> : IReadOnlyDictionary<string, T>, IEquatable<ContentDictionary<T>>, IContentDictionary
{
    private readonly bool _hasReferences;
    private readonly Lazy<Content> _content;

    /// <summary>Initializes an empty dictionary.</summary>
    public ContentDictionary()
        : this(ImmutableArray<KeyValuePair<string, T>>.Empty)
    {
    }

    /// <summary>Initializes a dictionary.</summary>
    /// <param name="items">The keys and their values, in order; <see langword="default"/> for none.</param>
    /// <exception cref="ArgumentException">Two keys are equal.</exception>
    public ContentDictionary(ImmutableArray<KeyValuePair<string, T>> items) => _content = new Lazy<Content>(new Content(items));

    /// <summary>Initializes a dictionary whose values refer to entries; called by generated code.</summary>
    /// <param name="find">Looks up the entries, when the dictionary is first read.</param>
    /// <exception cref="ArgumentNullException"><paramref name="find"/> is <see langword="null"/>.</exception>
    public ContentDictionary(Func<ImmutableArray<KeyValuePair<string, T>>> find)
    {
        ArgumentNullException.ThrowIfNull(find);
        _hasReferences = true;
        _content = new Lazy<Content>(() => new Content(find()));
    }

    /// <summary>The number of keys.</summary>
    public int Count => _content.Value.Items.Length;

    /// <summary>The keys, in the order of the content.</summary>
    public IEnumerable<string> Keys => _content.Value.Items.Select(static item => item.Key);

    /// <summary>The values, in the order of the content.</summary>
    public IEnumerable<T> Values => _content.Value.Items.Select(static item => item.Value);

    IEnumerable<KeyValuePair<string, object?>> IContentDictionary.Items =>
        _content.Value.Items.Select(static item => KeyValuePair.Create(item.Key, (object?)item.Value));

    /// <summary>The value of a key.</summary>
    /// <param name="key">The key; case-sensitive.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is <see langword="null"/>.</exception>
    /// <exception cref="KeyNotFoundException">There is no such key.</exception>
    public T this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"There is no key '{key}'.");

    /// <summary>Whether there is a key.</summary>
    /// <param name="key">The key; case-sensitive.</param>
    /// <returns>Whether it exists.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is <see langword="null"/>.</exception>
    public bool ContainsKey(string key) => TryGetValue(key, out _);

    /// <summary>Looks up the value of a key.</summary>
    /// <param name="key">The key; case-sensitive.</param>
    /// <param name="value">The value; the default of its type if there is no such key.</param>
    /// <returns>Whether the key exists.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is <see langword="null"/>.</exception>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value)
    {
        ArgumentNullException.ThrowIfNull(key);
        return _content.Value.Index.TryGetValue(key, out value);
    }

    /// <summary>Enumerates the keys and values, in the order of the content.</summary>
    /// <returns>The enumerator.</returns>
    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, T>>)_content.Value.Items).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether another dictionary has the same keys with equal values, in any order.</summary>
    /// <param name="other">The other dictionary.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(ContentDictionary<T>? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && Count == other.Count
            && _content.Value.Items.All(item => other.TryGetValue(item.Key, out var value) && AreEqual(item.Value, value)));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ContentDictionary<T>);

    /// <inheritdoc/>
    public override int GetHashCode() => _hasReferences ? 0 : Keys.Aggregate(Count, static (hash, key) => hash ^ key.GetHashCode(StringComparison.Ordinal));

    /// <summary>The keys and values in braces; of entries, the slugs.</summary>
    /// <returns>The text: <c>{eur: 12.5, usd: 13}</c>.</returns>
    public override string ToString() =>
        "{" + string.Join(", ", _content.Value.Items.Select(item => $"{item.Key}: {(_hasReferences ? ContentCycle.Slugs(item.Value) : ContentCycle.Text(item.Value))}")) + "}";

    private bool AreEqual(T left, T right) => _hasReferences ? ContentEquality.Same(left, right) : ContentEquality.EqualValue(left, right);

    private sealed class Content
    {
        public Content(ImmutableArray<KeyValuePair<string, T>> items)
        {
            Items = items.IsDefault ? [] : items;
            Index = new Dictionary<string, T>(Items, StringComparer.Ordinal);
        }

        public ImmutableArray<KeyValuePair<string, T>> Items { get; }

        public Dictionary<string, T> Index { get; }
    }
}
