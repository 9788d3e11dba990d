namespace TypedContent.Compiler.Scalars;

/// <summary>The scalar types of members; the first eight are inferred, all can be declared.</summary>
internal enum ScalarType
{
    Boolean,
    Int32,
    Int64,
    Double,
    Date,
    DateTimeOffset,
    DateTime,
    String,
    SByte,
    Byte,
    Int16,
    UInt16,
    UInt32,
    UInt64,
    Single,
    Decimal,
    Char,
    TimeOnly,
    TimeSpan,
    Guid,
    Uri,
    Version,
    CultureInfo,
}
