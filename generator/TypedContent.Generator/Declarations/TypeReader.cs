using Microsoft.CodeAnalysis;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.Declarations;

/// <summary>Reads the types of members.</summary>
/// <param name="nested">Receives each nested record type.</param>
/// <param name="parsed">Reads the types of the project that are created from texts.</param>
internal sealed class TypeReader(Action<INamedTypeSymbol> nested, ParsedTypeReader parsed)
{
    private static readonly SymbolDisplayFormat FullName =
        SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly Dictionary<string, ScalarType> Scalars = new(StringComparer.Ordinal)
    {
        ["bool"] = ScalarType.Boolean,
        ["sbyte"] = ScalarType.SByte,
        ["byte"] = ScalarType.Byte,
        ["short"] = ScalarType.Int16,
        ["ushort"] = ScalarType.UInt16,
        ["int"] = ScalarType.Int32,
        ["uint"] = ScalarType.UInt32,
        ["long"] = ScalarType.Int64,
        ["ulong"] = ScalarType.UInt64,
        ["float"] = ScalarType.Single,
        ["double"] = ScalarType.Double,
        ["decimal"] = ScalarType.Decimal,
        ["char"] = ScalarType.Char,
        ["string"] = ScalarType.String,
        ["System.Boolean"] = ScalarType.Boolean,
        ["System.SByte"] = ScalarType.SByte,
        ["System.Byte"] = ScalarType.Byte,
        ["System.Int16"] = ScalarType.Int16,
        ["System.UInt16"] = ScalarType.UInt16,
        ["System.Int32"] = ScalarType.Int32,
        ["System.UInt32"] = ScalarType.UInt32,
        ["System.Int64"] = ScalarType.Int64,
        ["System.UInt64"] = ScalarType.UInt64,
        ["System.Single"] = ScalarType.Single,
        ["System.Double"] = ScalarType.Double,
        ["System.Decimal"] = ScalarType.Decimal,
        ["System.Char"] = ScalarType.Char,
        ["System.String"] = ScalarType.String,
        ["System.DateOnly"] = ScalarType.Date,
        ["System.DateTimeOffset"] = ScalarType.DateTimeOffset,
        ["System.DateTime"] = ScalarType.DateTime,
        ["System.TimeOnly"] = ScalarType.TimeOnly,
        ["System.TimeSpan"] = ScalarType.TimeSpan,
        ["System.Guid"] = ScalarType.Guid,
        ["System.Uri"] = ScalarType.Uri,
        ["System.Version"] = ScalarType.Version,
        ["System.Globalization.CultureInfo"] = ScalarType.CultureInfo,
    };

    // The types that a collection expression can create; sets and dictionaries are created by their types.
    private static readonly HashSet<string> Lists = new(StringComparer.Ordinal)
    {
        "System.Collections.Generic.IEnumerable", "System.Collections.Generic.IReadOnlyCollection", "System.Collections.Generic.IReadOnlyList",
        "System.Collections.Generic.ICollection", "System.Collections.Generic.IList", "System.Collections.Generic.List",
        "System.Collections.Generic.HashSet", "System.Collections.Generic.SortedSet",
        "System.Collections.Immutable.ImmutableArray", "System.Collections.Immutable.ImmutableList", "System.Collections.Immutable.IImmutableList",
        "System.Collections.Immutable.ImmutableHashSet", "System.Collections.Immutable.IImmutableSet", "System.Collections.Immutable.ImmutableSortedSet",
        "System.Collections.ObjectModel.Collection", "System.Collections.ObjectModel.ObservableCollection",
    };

    private static readonly Dictionary<string, string> Sets = new(StringComparer.Ordinal)
    {
        ["System.Collections.Generic.ISet"] = "global::System.Collections.Generic.HashSet",
        ["System.Collections.Generic.IReadOnlySet"] = "global::System.Collections.Generic.HashSet",
    };

    private static readonly Dictionary<string, DictionaryKind> Dictionaries = new(StringComparer.Ordinal)
    {
        ["System.Collections.Generic.Dictionary"] = DictionaryKind.Dictionary,
        ["System.Collections.Generic.IDictionary"] = DictionaryKind.Dictionary,
        ["System.Collections.Generic.IReadOnlyDictionary"] = DictionaryKind.Dictionary,
        ["System.Collections.Generic.SortedDictionary"] = DictionaryKind.SortedDictionary,
        ["System.Collections.Immutable.ImmutableDictionary"] = DictionaryKind.ImmutableDictionary,
        ["System.Collections.Immutable.IImmutableDictionary"] = DictionaryKind.ImmutableDictionary,
        ["System.Collections.Immutable.ImmutableSortedDictionary"] = DictionaryKind.ImmutableSortedDictionary,
        ["System.Collections.Frozen.FrozenDictionary"] = DictionaryKind.FrozenDictionary,
    };

    /// <summary>The type without its nullability; <see langword="null"/> if content can't be bound to it.</summary>
    public TypeSpec? Read(ITypeSymbol type)
    {
        switch (type)
        {
            case IErrorTypeSymbol { TypeArguments.Length: 0 } error:
                return new UnresolvedSpec(error.Name);
            case IArrayTypeSymbol { Rank: 1 } array:
                return ListOf(array.ElementType, null);
            case INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable:
                return Read(nullable.TypeArguments[0]);
            case INamedTypeSymbol named:
                return ReadNamed(named);
            default:
                return null;
        }
    }

    /// <summary>Whether the type allows null; without nullable annotations, a reference type does.</summary>
    public static bool IsNullable(ITypeSymbol type) =>
        type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
        || (type.IsReferenceType && type.NullableAnnotation != NullableAnnotation.NotAnnotated)
        || (type is IErrorTypeSymbol && type.NullableAnnotation == NullableAnnotation.Annotated);

    /// <summary>
    /// The fully qualified C# name of a type. The name of a type that the compiler does not know is in braces, since it may be a generated
    /// record, in any namespace.
    /// </summary>
    public static string NameOf(ITypeSymbol type)
    {
        var name = new List<string>();
        foreach (var part in type.ToDisplayParts(FullName))
        {
            if (part.Kind != SymbolDisplayPartKind.ErrorTypeName)
            {
                name.Add(part.ToString());
                continue;
            }

            while (name.Count > 1 && name[name.Count - 1] is "." or "::")
            {
                name.RemoveRange(name.Count - 2, 2);
            }

            name.Add("{" + part + "}");
        }

        return string.Concat(name);
    }

    private TypeSpec? ReadNamed(INamedTypeSymbol type)
    {
        var name = KnownNames.NameOf(type);
        if (Scalars.TryGetValue(name, out var scalar))
        {
            return new ScalarSpec(scalar);
        }

        if (name == KnownNames.ContentValue)
        {
            return new ContentValueSpec();
        }

        if (type.TypeKind == TypeKind.Enum)
        {
            return ReadEnum(type);
        }

        if (type.IsGenericType)
        {
            return ReadGeneric(type, name) ?? parsed.Read(type);
        }

        if (DeclarationReader.CollectionOf(type) is { } collection)
        {
            return type.IsValueType ? null : new ReferenceSpec(collection, NameOf(type), DeclarationReader.ClassType(type, collection));
        }

        if (parsed.Read(type) is { } spec)
        {
            return spec;
        }

        // Content cannot describe framework types that are not in the tables.
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || name.StartsWith("System.", StringComparison.Ordinal) || name == KnownNames.MarkdownBody)
        {
            return null;
        }

        nested(type);
        return new NestedSpec(NameOf(type.WithNullableAnnotation(NullableAnnotation.None)));
    }

    private TypeSpec? ReadGeneric(INamedTypeSymbol type, string name)
    {
        if (Lists.Contains(name))
        {
            return ListOf(type.TypeArguments[0], null);
        }

        if (Sets.TryGetValue(name, out var set))
        {
            return ListOf(type.TypeArguments[0], $"{set}<{NameOf(type.TypeArguments[0])}>");
        }

        if (name == KnownNames.ContentDictionary)
        {
            var item = type.TypeArguments[0];
            return Read(item) is { } itemSpec ? new DictionarySpec(itemSpec, IsNullable(item), NameOf(item), DictionaryKind.ContentDictionary) : null;
        }

        if (Dictionaries.TryGetValue(name, out var kind) && type.TypeArguments[0].SpecialType == SpecialType.System_String)
        {
            var value = type.TypeArguments[1];
            return Read(value) is { } valueSpec ? new DictionarySpec(valueSpec, IsNullable(value), NameOf(value), kind) : null;
        }

        return null;
    }

    private ListSpec? ListOf(ITypeSymbol element, string? setType) =>
        Read(element) is { } spec ? new ListSpec(spec, IsNullable(element), setType, NameOf(element)) : null;

    private static EnumSpec ReadEnum(INamedTypeSymbol type) => new(
        NameOf(type),
        type.GetMembers().OfType<IFieldSymbol>().Where(static field => field.HasConstantValue).Select(static field => new EnumValue(
            field.Name,
            field.Find(KnownNames.ContentName).Text() ?? field.Find(KnownNames.EnumMember)?.Named("Value") as string)).ToEquatableArray(),
        type.Find(KnownNames.Flags) is not null);
}
