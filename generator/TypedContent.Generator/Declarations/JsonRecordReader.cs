using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.Declarations;

/// <summary>Reads System.Text.Json's attributes and the public members of a type.</summary>
internal static class JsonRecordReader
{
    private const int Always = 1;

    // Indexed by the values of JsonIgnoreCondition; null for values with which the member is never written.
    private static readonly string?[] Conditions = ["Never", null, "WhenWritingDefault", "WhenWritingNull", null, "Never"];

    /// <summary>Reads types, where a base comes before its derived types.</summary>
    public static EquatableArray<JsonRecord> ReadAll(IEnumerable<INamedTypeSymbol> types)
    {
        var discriminators = new Dictionary<string, JsonDiscriminator>(StringComparer.Ordinal);
        var all = types.ToList();
        foreach (var type in all)
        {
            var name = type.Find(KnownNames.JsonPolymorphic)?.Named("TypeDiscriminatorPropertyName") as string ?? RecordReader.DefaultDiscriminator;
            foreach (var attribute in DerivedTypesOf(type))
            {
                if (attribute.ConstructorArguments is [{ Value: INamedTypeSymbol derived }, { Value: { } value }, ..])
                {
                    discriminators[TypeReader.NameOf(derived)] = new JsonDiscriminator(
                        name, SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false));
                }
            }
        }

        return all.Select(type => Read(type) with { Discriminator = discriminators.TryGetValue(NameOf(type), out var found) ? found : null })
            .ToEquatableArray();
    }

    /// <summary>Reads a type, from all its parts in the project's C#.</summary>
    public static JsonRecord Read(INamedTypeSymbol type)
    {
        var bases = BasesOf(type).ToList();
        return new JsonRecord(NameOf(type), ConverterOf(type), MembersOf(type).ToEquatableArray())
        {
            IsPolymorphic = bases.Exists(static current => DerivedTypesOf(current).Any()),
            IsAbstract = type.IsAbstract,
            Depth = bases.Count,
        };
    }

    /// <summary>The converter that a type's attribute names.</summary>
    public static JsonConverterChoice ConverterOf(INamedTypeSymbol type) => type.Find(KnownNames.JsonConverter) switch
    {
        null => JsonConverterChoice.None,
        { ConstructorArguments: [{ Value: ITypeSymbol converter }] } when KnownNames.NameOf(converter) == KnownNames.ContentJsonConverter =>
            JsonConverterChoice.Content,
        _ => JsonConverterChoice.Own,
    };

    /// <summary>Whether System.Text.Json writes a type discriminator.</summary>
    public static bool IsPolymorphic(INamedTypeSymbol type) => BasesOf(type).Any(static current => DerivedTypesOf(current).Any());

    /// <summary>The members that System.Text.Json writes, but for those that have a converter of their own.</summary>
    public static IEnumerable<IPropertySymbol> MembersWithoutConverter(INamedTypeSymbol type) =>
        PropertiesOf(type).Where(static property => property.Find(KnownNames.JsonConverter) is null);

    /// <summary>The types that the type's <c>[JsonDerivedType]</c> attributes name and that derive from it.</summary>
    public static IEnumerable<INamedTypeSymbol> DerivedFrom(INamedTypeSymbol type) =>
        DerivedTypesOf(type).Select(static attribute => attribute.ConstructorArguments.FirstOrDefault().Value).OfType<INamedTypeSymbol>()
            .Where(derived => BasesOf(derived).Skip(1).Concat(derived.AllInterfaces).Contains(type, SymbolEqualityComparer.Default));

    private static string NameOf(INamedTypeSymbol type) => TypeReader.NameOf(type.WithNullableAnnotation(NullableAnnotation.None));

    private static IEnumerable<AttributeData> DerivedTypesOf(INamedTypeSymbol type) =>
        type.GetAttributes().Where(static data => KnownNames.NameOf(data.AttributeClass) == KnownNames.JsonDerivedType);

    private static IEnumerable<INamedTypeSymbol> BasesOf(INamedTypeSymbol type)
    {
        for (var current = type; current is not null && current.SpecialType == SpecialType.None; current = current.BaseType)
        {
            yield return current;
        }
    }

    private static IEnumerable<JsonMember> MembersOf(INamedTypeSymbol type) => PropertiesOf(type).Where(IsUsable).OrderBy(OrderOf).Select(Member);

    // A base record's members come first, as C# prints them.
    private static IEnumerable<IPropertySymbol> PropertiesOf(INamedTypeSymbol type)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var properties = new List<IPropertySymbol>();
        foreach (var current in BasesOf(type))
        {
            properties.InsertRange(0, current.GetMembers().OfType<IPropertySymbol>().Where(property => IsWritten(property) && names.Add(property.Name)));
        }

        return properties.Where(static property => !IsIgnored(property));
    }

    private static bool IsWritten(IPropertySymbol property) =>
        property is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public, ReturnsByRef: false, ReturnsByRefReadonly: false,
            GetMethod.DeclaredAccessibility: Accessibility.Public, Type.IsRefLikeType: false }
        && property.Type is not (IPointerTypeSymbol or IFunctionPointerTypeSymbol);

    private static bool IsIgnored(IPropertySymbol property) =>
        property.Find(KnownNames.JsonIgnore) is { } attribute && Conditions[ConditionOf(attribute)] is null;

    // C# lets no code name a member that is obsolete as an error, or an experiment; one that needs what trimming removes would warn in generated code.
    private static bool IsUsable(IPropertySymbol property) =>
        property.Find(KnownNames.Obsolete) is not { ConstructorArguments: [_, { Value: true }] }
        && property.Find(KnownNames.Experimental) is null
        && property.GetMethod!.Find(KnownNames.RequiresUnreferencedCode) is null
        && property.GetMethod!.Find(KnownNames.RequiresDynamicCode) is null;

    private static int OrderOf(IPropertySymbol property) =>
        property.Find(KnownNames.JsonPropertyOrder) is { ConstructorArguments: [{ Value: int order }] } ? order : 0;

    private static JsonMember Member(IPropertySymbol property) => new(
        property.Name,
        property.Find(KnownNames.JsonPropertyName).Text(),
        property.Find(KnownNames.JsonIgnore) is { } ignore ? Conditions[ConditionOf(ignore)] : null,
        property.Find(KnownNames.JsonConverter) is { ConstructorArguments: [{ Value: INamedTypeSymbol converter }] } ? ConverterOf(property, converter) : null);

    private static JsonMemberConverter ConverterOf(IPropertySymbol property, INamedTypeSymbol converter)
    {
        if (converter is { IsGenericType: false } && KnownNames.NameOf(converter) == KnownNames.JsonStringEnumConverter && EnumOf(property.Type) is { } type)
        {
            // The generic one needs no code that is made while the program runs.
            return new JsonMemberConverter($"global::{KnownNames.JsonStringEnumConverter}<{NameOf(type)}>", null);
        }

        return IsReachable(converter)
            ? new JsonMemberConverter(TypeReader.NameOf(converter), null)
            : new JsonMemberConverter(NameOf(property.ContainingType), property.Name);
    }

    private static INamedTypeSymbol? EnumOf(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { TypeKind: TypeKind.Enum } named => named,
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var value] } => EnumOf(value),
        _ => null,
    };

    private static bool IsReachable(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => IsReachable(array.ElementType),
        INamedTypeSymbol named => named is { IsFileLocal: false, IsUnboundGenericType: false }
            && named.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal
            && (named.ContainingType is null || IsReachable(named.ContainingType))
            && named.TypeArguments.All(IsReachable),
        _ => true,
    };

    private static int ConditionOf(AttributeData attribute) =>
        attribute.Named("Condition") is { } value && Convert.ToInt32(value, CultureInfo.InvariantCulture) is var condition && condition < Conditions.Length
            ? condition
            : Always;
}
