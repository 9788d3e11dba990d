namespace TypedContent.Compiler.Scalars;

/// <summary>The kind of a scalar, as resolved by the YAML 1.2 core schema (section 10.3.2) with ISO 8601 dates.</summary>
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

    /// <summary>A string written without quotation marks, which may therefore refer to an entry.</summary>
    PlainString,
    QuotedString,

    /// <summary>A text that looks like a number or date, but is out of the range of every C# type.</summary>
    Invalid,
}

/// <summary>A scalar's kind, and its value if that is more than its text.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Value">
/// A <see cref="bool"/>, <see cref="int"/>, <see cref="long"/>, <see cref="DoubleNumber"/> or <see cref="IsoDate"/>; for an invalid scalar, what is
/// wrong with it (<see cref="Problem"/>); <see langword="null"/> for null and texts.
/// </param>
internal readonly record struct ScalarValue(ScalarKind Kind, object? Value = null)
{
    public static ScalarValue Quoted => new(ScalarKind.QuotedString);

    /// <summary>What is wrong with an invalid scalar, as the rest of a sentence; <see langword="null"/> for all others.</summary>
    public string? Problem => Kind == ScalarKind.Invalid ? (string)Value! : null;

    public static ScalarValue Invalid(string problem) => new(ScalarKind.Invalid, problem);
}
