namespace TypedContent.Generator.Schema;

/// <summary>The scalar types of members; the first seven are inferred, all can be declared.</summary>
internal enum ScalarType
{
    Boolean,
    Int32,
    Int64,
    Double,
    Date,
    DateTimeOffset,
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
    DateTime,
    TimeOnly,
    TimeSpan,
    Guid,
    Uri,
    Version,
    CultureInfo,
}
