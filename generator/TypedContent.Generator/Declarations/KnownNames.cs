using Microsoft.CodeAnalysis;

namespace TypedContent.Generator.Declarations;

/// <summary>The names of attributes and types that the generator recognizes.</summary>
internal static class KnownNames
{
    public const string ContentCollection = "TypedContent.ContentCollectionAttribute";
    public const string ReferencedBy = "TypedContent.ReferencedByAttribute";
    public const string ContentOrder = "TypedContent.ContentOrderAttribute";
    public const string ContentName = "TypedContent.ContentNameAttribute";
    public const string ContentDateFormat = "TypedContent.ContentDateFormatAttribute";
    public const string ContentScalar = "TypedContent.ContentScalarAttribute";
    public const string Parsable = "System.IParsable";
    public const string ContentIgnore = "TypedContent.ContentIgnoreAttribute";
    public const string ContentValue = "TypedContent.ContentValue";
    public const string ContentDictionary = "TypedContent.ContentDictionary";
    public const string MarkdownBody = "TypedContent.MarkdownBody";
    public const string ContentJsonConverter = "TypedContent.ContentJsonConverter";
    public const string Json = "System.Text.Json.Serialization";
    public const string JsonPropertyName = Json + ".JsonPropertyNameAttribute";
    public const string JsonPropertyOrder = Json + ".JsonPropertyOrderAttribute";
    public const string JsonIgnore = Json + ".JsonIgnoreAttribute";
    public const string JsonConverter = Json + ".JsonConverterAttribute";
    public const string JsonStringEnumConverter = Json + ".JsonStringEnumConverter";
    public const string JsonSerializable = Json + ".JsonSerializableAttribute";
    public const string JsonConstructor = Json + ".JsonConstructorAttribute";
    public const string JsonPolymorphic = Json + ".JsonPolymorphicAttribute";
    public const string JsonDerivedType = Json + ".JsonDerivedTypeAttribute";
    public const string Obsolete = "System.ObsoleteAttribute";
    public const string Experimental = "System.Diagnostics.CodeAnalysis.ExperimentalAttribute";
    public const string RequiresUnreferencedCode = "System.Diagnostics.CodeAnalysis.RequiresUnreferencedCodeAttribute";
    public const string RequiresDynamicCode = "System.Diagnostics.CodeAnalysis.RequiresDynamicCodeAttribute";
    public const string ImmutableArray = "System.Collections.Immutable.ImmutableArray";
    public const string EnumMember = "System.Runtime.Serialization.EnumMemberAttribute";
    public const string Flags = "System.FlagsAttribute";
    public const string SetsRequiredMembers = "System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute";
    public const string DataAnnotations = "System.ComponentModel.DataAnnotations";
    public const string Display = DataAnnotations + ".DisplayAttribute";
    public const string ValidationAttribute = DataAnnotations + ".ValidationAttribute";
    public const string ValidatableObject = DataAnnotations + ".IValidatableObject";

    private static readonly SymbolDisplayFormat FullName = SymbolDisplayFormat.FullyQualifiedFormat
        .WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted)
        .WithGenericsOptions(SymbolDisplayGenericsOptions.None)
        .WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.None);

    /// <summary>The fully qualified name, without <c>global::</c> and type arguments.</summary>
    public static string NameOf(ISymbol? symbol) => symbol?.ToDisplayString(FullName) ?? "";

    public static AttributeData? Find(this ISymbol symbol, string attribute) =>
        symbol.GetAttributes().FirstOrDefault(data => NameOf(data.AttributeClass) == attribute);

    /// <summary>The members of a type and its base types, its own first.</summary>
    public static IEnumerable<ISymbol> AllMembers(this INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                yield return member;
            }
        }
    }

    /// <summary>The first constructor argument of an attribute, if it is a string.</summary>
    public static string? Text(this AttributeData? attribute) =>
        attribute is { ConstructorArguments: [{ Value: string text }, ..] } ? text : null;

    public static object? Named(this AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value;
}
