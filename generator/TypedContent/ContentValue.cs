using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace TypedContent;

/// <summary>A value of any kind, for a key whose values have no common type: a date or <c>false</c>, a URL or a mapping.</summary>
/// <remarks>
/// Each of the members <see cref="Text"/>, <see cref="Boolean"/>, <see cref="Number"/>, <see cref="Date"/>, <see cref="DateTime"/>,
/// <see cref="DateTimeOffset"/>, <see cref="Items"/> and <see cref="Keys"/> has a value for one kind only, so a pattern can test the kind with it:
/// <c>eol switch { { Boolean: false } => "supported", { Date: { } day } => $"until {day}", _ => "unknown" }</c>.
/// Two values are equal if they have the same kind and the same content, wherever they are located.
/// </remarks>
[JsonConverter(typeof(ContentJsonConverter))]
public sealed class ContentValue : IEquatable<ContentValue>
{
    private readonly object? _value;
    private readonly string? _written;
    private readonly Dictionary<string, ContentValue>? _members;

    private ContentValue(ContentValueKind kind, object? value, string? written, ContentPlace? place)
    {
        Kind = kind;
        _value = value;
        _written = written;
        Place = place;
    }

    private ContentValue(ImmutableArray<KeyValuePair<string, ContentValue>> members, ContentPlace? place)
        : this(ContentValueKind.Mapping, members.Select(static member => member.Key).ToImmutableArray(), null, place) =>
        _members = members.ToDictionary(static member => member.Key, static member => member.Value, StringComparer.Ordinal);

    /// <summary>No value, which an item of a list or a key may have.</summary>
    public static ContentValue Null { get; } = OfNull();

    /// <summary>The kind of the value.</summary>
    public ContentValueKind Kind { get; }

    /// <summary>The location of the value in the content; <see langword="null"/> for a value that was not read from content.</summary>
    public ContentPlace? Place { get; }

    /// <summary>The text; <see langword="null"/> for a value of another kind (<see cref="ToString"/> returns every scalar as written).</summary>
    public string? Text => _value as string;

    /// <summary>The boolean; <see langword="null"/> for a value of another kind.</summary>
    public bool? Boolean => _value as bool?;

    /// <summary>The number; <see langword="null"/> for a value of another kind.</summary>
    public double? Number => _value is long whole ? whole : _value as double?;

    /// <summary>The number, if it has no fraction and fits in a <see cref="long"/>; otherwise <see langword="null"/>.</summary>
    public long? WholeNumber => _value as long?;

    /// <summary>The date; <see langword="null"/> for a value of another kind.</summary>
    public DateOnly? Date => _value as DateOnly?;

    /// <summary>The date and time without an offset from UTC; <see langword="null"/> for a value of another kind.</summary>
    public DateTime? DateTime => _value as DateTime?;

    /// <summary>The date and time with its offset from UTC; <see langword="null"/> for a value of another kind.</summary>
    public DateTimeOffset? DateTimeOffset => _value as DateTimeOffset?;

    /// <summary>The items of a list; <see langword="null"/> for a value of another kind.</summary>
    public IReadOnlyList<ContentValue>? Items => _value is ImmutableArray<ContentValue> items ? items : null;

    /// <summary>The keys of a mapping, spelled and ordered as in the content; <see langword="null"/> for a value of another kind.</summary>
    public IReadOnlyList<string>? Keys => _value is ImmutableArray<string> keys ? keys : null;

    /// <summary>The value of a key of a mapping.</summary>
    /// <param name="key">The key, as written in the content.</param>
    /// <returns>The value; <see langword="null"/> if there is no such key, or this is not a mapping.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is <see langword="null"/>.</exception>
    public ContentValue? this[string key]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(key);
            return _members?.GetValueOrDefault(key);
        }
    }

    /// <summary>An item of a list.</summary>
    /// <param name="index">The zero-based position.</param>
    /// <returns>The item.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The list has no such item, or this is not a list.</exception>
    public ContentValue this[int index] =>
        Items is { } items && (uint)index < (uint)items.Count ? items[index] : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>Whether two values have the same kind and content.</summary>
    /// <param name="left">A value.</param>
    /// <param name="right">Another value.</param>
    /// <returns>Whether they are equal.</returns>
    public static bool operator ==(ContentValue? left, ContentValue? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two values differ in kind or content.</summary>
    /// <param name="left">A value.</param>
    /// <param name="right">Another value.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(ContentValue? left, ContentValue? right) => !(left == right);

    /// <summary>Creates a null value.</summary>
    /// <param name="place">Its location; <see langword="null"/> if it was not read from content.</param>
    /// <returns>The value.</returns>
    public static ContentValue OfNull(ContentPlace? place = null) => new(ContentValueKind.Null, null, null, place);

    /// <summary>Creates a text.</summary>
    /// <param name="value">The text.</param>
    /// <param name="place">Its location; <see langword="null"/> if it was not read from content.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    public static ContentValue OfText(string value, ContentPlace? place = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(ContentValueKind.Text, value, null, place);
    }

    /// <summary>Creates a boolean.</summary>
    /// <param name="value">The boolean.</param>
    /// <param name="written">The text in the content; <see langword="null"/> for the value's invariant form.</param>
    /// <param name="place">Its location; <see langword="null"/> if it was not read from content.</param>
    /// <returns>The value.</returns>
    public static ContentValue OfBoolean(bool value, string? written = null, ContentPlace? place = null) =>
        new(ContentValueKind.Boolean, value, written ?? (value ? "true" : "false"), place);

    /// <summary>Creates a number without a fraction.</summary>
    /// <param name="value">The number.</param>
    /// <param name="written">The text in the content; <see langword="null"/> for the value's invariant form.</param>
    /// <param name="place">Its location; <see langword="null"/> if it was not read from content.</param>
    /// <returns>The value.</returns>
    public static ContentValue OfNumber(long value, string? written = null, ContentPlace? place = null) =>
        new(ContentValueKind.Number, value, written ?? value.ToString(CultureInfo.InvariantCulture), place);

    /// <summary>Creates a number.</summary>
    /// <param name="value">The number.</param>
    /// <param name="written">The text in the content; <see langword="null"/> for the value's invariant form.</param>
    /// <param name="place">Its location; <see langword="null"/> if it was not read from content.</param>
    /// <returns>The value.</returns>
    public static ContentValue OfNumber(double value, string? written = null, ContentPlace? place = null)
    {
        // "1.0" equals 1. Above 2^53, not every integer has a double, so these stay doubles.
        const double exact = 1L << 53;
        return value is >= -exact and <= exact && double.IsInteger(value)
            ? OfNumber((long)value, written ?? value.ToString("R", CultureInfo.InvariantCulture), place)
            : new(ContentValueKind.Number, value, written ?? value.ToString("R", CultureInfo.InvariantCulture), place);
    }

    /// <summary>Creates a date.</summary>
    /// <param name="value">The date.</param>
    /// <param name="written">The text in the content; <see langword="null"/> for the value's invariant form.</param>
    /// <param name="place">Its location; <see langword="null"/> if it was not read from content.</param>
    /// <returns>The value.</returns>
    public static ContentValue OfDate(DateOnly value, string? written = null, ContentPlace? place = null) =>
        new(ContentValueKind.Date, value, written ?? value.ToString("O", CultureInfo.InvariantCulture), place);

    /// <summary>Creates a date and time without an offset from UTC.</summary>
    /// <param name="value">The date and time.</param>
    /// <param name="written">The text in the content; <see langword="null"/> for the value's invariant form.</param>
    /// <param name="place">Its location; <see langword="null"/> if it was not read from content.</param>
    /// <returns>The value.</returns>
    public static ContentValue OfDateTime(DateTime value, string? written = null, ContentPlace? place = null) =>
        new(ContentValueKind.DateTime, value, written ?? value.ToString("O", CultureInfo.InvariantCulture), place);

    /// <summary>Creates a date and time with its offset from UTC.</summary>
    /// <param name="value">The date and time.</param>
    /// <param name="written">The text in the content; <see langword="null"/> for the value's invariant form.</param>
    /// <param name="place">Its location; <see langword="null"/> if it was not read from content.</param>
    /// <returns>The value.</returns>
    public static ContentValue OfDateTimeOffset(DateTimeOffset value, string? written = null, ContentPlace? place = null) =>
        new(ContentValueKind.DateTimeOffset, value, written ?? value.ToString("O", CultureInfo.InvariantCulture), place);

    /// <summary>Creates a list.</summary>
    /// <param name="items">The items; <see langword="default"/> for none.</param>
    /// <param name="place">Its location; <see langword="null"/> if it was not read from content.</param>
    /// <returns>The value.</returns>
    public static ContentValue OfList(ImmutableArray<ContentValue> items, ContentPlace? place = null) =>
        new(ContentValueKind.List, items.IsDefault ? ImmutableArray<ContentValue>.Empty : items, null, place);

    /// <summary>Creates a mapping.</summary>
    /// <param name="members">The keys and their values, in order; <see langword="default"/> for none.</param>
    /// <param name="place">Its location; <see langword="null"/> if it was not read from content.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">A key occurs twice.</exception>
    public static ContentValue OfMapping(ImmutableArray<KeyValuePair<string, ContentValue>> members, ContentPlace? place = null) =>
        new(members.IsDefault ? [] : members, place);

    /// <summary>Looks up a key of a mapping.</summary>
    /// <param name="key">The key, as written in the content.</param>
    /// <param name="value">Its value; <see langword="null"/> if there is none.</param>
    /// <returns>Whether this is a mapping that has the key.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is <see langword="null"/>.</exception>
    public bool TryGet(string key, [NotNullWhen(true)] out ContentValue? value)
    {
        value = this[key];
        return value is not null;
    }

    /// <inheritdoc/>
    public bool Equals(ContentValue? other)
    {
        if (ReferenceEquals(this, other) || other is null || Kind != other.Kind)
        {
            return ReferenceEquals(this, other);
        }

        return Kind switch
        {
            ContentValueKind.List => Items!.SequenceEqual(other.Items!),
            ContentValueKind.Mapping => _members!.Count == other._members!.Count && _members.All(member => member.Value.Equals(other[member.Key])),
            _ => Equals(_value, other._value),
        };
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ContentValue);

    /// <inheritdoc/>
    public override int GetHashCode() => Kind switch
    {
        ContentValueKind.List => Items!.Aggregate(Items!.Count, static (hash, item) => HashCode.Combine(hash, item)),
        // The order of the keys does not matter.
        ContentValueKind.Mapping => _members!.Aggregate(_members!.Count, static (hash, member) => unchecked(hash + HashCode.Combine(member.Key, member.Value))),
        _ => HashCode.Combine(Kind, _value),
    };

    /// <summary>The value as text.</summary>
    /// <returns>The text itself; a boolean, number or date as written; a list in brackets, and a mapping in braces; <c>null</c> for no value.</returns>
    public override string ToString() => Kind switch
    {
        ContentValueKind.Null => "null",
        ContentValueKind.Text => Text!,
        ContentValueKind.List => "[" + string.Join(", ", Items!) + "]",
        ContentValueKind.Mapping => Keys!.Count == 0 ? "{ }" : "{ " + string.Join(", ", Keys.Select(key => $"{key} = {this[key]}")) + " }",
        _ => _written!,
    };
}
