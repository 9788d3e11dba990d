namespace TypedContent.Compiler.Schema.Inference;

/// <summary>The kinds of values between which a key has to choose its type; where two have as many values, the first is the stricter.</summary>
internal enum ShapeKind
{
    Date,
    DateTimeOffset,

    /// <summary>A date with time and without an offset from UTC.</summary>
    DateTime,
    Boolean,
    Number,
    Reference,
    Mapping,
    Sequence,
    String,

    /// <summary>Values of any kind, where the project says so.</summary>
    Union,
}
