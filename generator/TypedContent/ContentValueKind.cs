namespace TypedContent;

/// <summary>The kind of a <see cref="ContentValue"/>.</summary>
public enum ContentValueKind
{
    /// <summary>No value: empty, <c>null</c> or <c>~</c>.</summary>
    Null,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A boolean.</summary>
    Boolean,

    /// <summary>A number, with or without a fraction.</summary>
    Number,

    /// <summary>A date.</summary>
    Date,

    /// <summary>A date and time without an offset from UTC.</summary>
    DateTime,

    /// <summary>A date and time with its offset from UTC.</summary>
    DateTimeOffset,

    /// <summary>A list of values.</summary>
    List,

    /// <summary>A mapping of keys to values.</summary>
    Mapping,
}
