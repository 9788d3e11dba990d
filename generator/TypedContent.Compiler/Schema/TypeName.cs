using TypedContent.Compiler.Scalars;

namespace TypedContent.Compiler.Schema;

/// <summary>Writes types as C#.</summary>
internal static class TypeName
{
    public static string Of(TypeSpec type, bool isNullable) => isNullable ? Of(type) + "?" : Of(type);

    public static string Of(TypeSpec type) => type switch
    {
        ScalarSpec scalar => Of(scalar.Type),
        NestedSpec nested => nested.Name,
        ContentValueSpec => "global::TypedContent.ContentValue",
        ReferenceSpec reference => reference.RecordType,
        DictionarySpec dictionary => $"global::TypedContent.ContentDictionary<{Of(dictionary.Value, dictionary.IsValueNullable)}>",
        ListSpec list => $"global::System.Collections.Immutable.ImmutableArray<{Of(list.Element, list.IsElementNullable)}>",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    public static string Of(ScalarType type) => type switch
    {
        ScalarType.Boolean => "bool",
        ScalarType.Int32 => "int",
        ScalarType.Int64 => "long",
        ScalarType.Double => "double",
        ScalarType.Date => "global::System.DateOnly",
        ScalarType.DateTimeOffset => "global::System.DateTimeOffset",
        ScalarType.DateTime => "global::System.DateTime",
        ScalarType.String => "string",
        ScalarType.SByte => "sbyte",
        ScalarType.Byte => "byte",
        ScalarType.Int16 => "short",
        ScalarType.UInt16 => "ushort",
        ScalarType.UInt32 => "uint",
        ScalarType.UInt64 => "ulong",
        ScalarType.Single => "float",
        ScalarType.Decimal => "decimal",
        ScalarType.Char => "char",
        ScalarType.TimeOnly => "global::System.TimeOnly",
        ScalarType.TimeSpan => "global::System.TimeSpan",
        ScalarType.Guid => "global::System.Guid",
        ScalarType.Uri => "global::System.Uri",
        ScalarType.Version => "global::System.Version",
        ScalarType.CultureInfo => "global::System.Globalization.CultureInfo",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };
}
