using Microsoft.CodeAnalysis;

namespace TypedContent.Generator.Tests.Prepared;

/// <summary>All types of a compilation with all their members, including internal and private ones, without method bodies.</summary>
internal static class Shape
{
    private static readonly SymbolDisplayFormat Format = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints | SymbolDisplayGenericsOptions.IncludeVariance,
        memberOptions: (SymbolDisplayMemberOptions)0xFF,
        parameterOptions: (SymbolDisplayParameterOptions)0x7F,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        kindOptions: (SymbolDisplayKindOptions)0x7,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public static List<string> Of(Compilation compilation) =>
        [.. Types(compilation.Assembly.GlobalNamespace).SelectMany(Lines).Order(StringComparer.Ordinal)];

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol parent) =>
        parent.GetMembers().OfType<INamespaceOrTypeSymbol>().SelectMany(static member => Types(member).Concat(member is INamedTypeSymbol type ? [type] : []));

    private static IEnumerable<string> Lines(INamedTypeSymbol type)
    {
        var name = type.ToDisplayString(Format);
        yield return $"{name}: {Modifiers(type)} {type.BaseType?.ToDisplayString(Format)} {string.Join(", ", type.Interfaces.Select(static one => one.ToDisplayString(Format)))}{Notes(type)}";
        foreach (var member in type.GetMembers().Where(static member => member is not INamedTypeSymbol))
        {
            yield return $"{name}: {Modifiers(member)} {member.Kind} {member.ToDisplayString(Format)}{Notes(member)}";
        }
    }

    private static string Modifiers(ISymbol symbol) =>
        $"{symbol.DeclaredAccessibility} {(symbol.IsStatic ? "static " : "")}{(symbol.IsSealed ? "sealed " : "")}{(symbol.IsAbstract ? "abstract " : "")}{(symbol.IsOverride ? "override " : "")}";

    private static string Notes(ISymbol symbol) =>
        string.Concat(symbol.GetAttributes().Select(static attribute => $"\n  [{attribute}]")) + "\n  " + symbol.GetDocumentationCommentXml();
}
