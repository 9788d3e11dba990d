namespace TypedContent.Compiler.Schema.Inference;

/// <summary>The kinds of values from which the type of a key is chosen; if two have as many values, the earlier one is the stricter.</summary>
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

    /// <summary>Values of any kind, if the project allows them.</summary>
    Union,
}
