namespace TypedContent.Generator.Reading;

/// <summary>What a scalar is by the YAML 1.2 core schema (section 10.3.2) and ISO 8601 dates.</summary>
internal enum ScalarKind
{
    Null,
    Boolean,
    Int32,
    Int64,
    Double,
    Date,
    DateTimeOffset,

    /// <summary>A date with time and without an offset from UTC.</summary>
    DateTime,

    /// <summary>A string that was written without quotation marks, and so may name an entry.</summary>
    PlainString,
    QuotedString,

    /// <summary>Looks like a number or date, but no C# type holds it.</summary>
    Invalid,
}

/// <summary>A scalar's kind, and the C# expression of its value.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Expression">
/// The value as a C# expression (typed by where it stands), where the kind is a boolean, a number or a date; what is wrong with it, where it is invalid; else <see langword="null"/>.
/// </param>
internal readonly record struct ScalarValue(ScalarKind Kind, string? Expression = null)
{
    public static ScalarValue Quoted => new(ScalarKind.QuotedString);

    public static ScalarValue Invalid(string problem) => new(ScalarKind.Invalid, problem);
}
