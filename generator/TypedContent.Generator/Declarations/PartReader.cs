using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.Declarations;

/// <summary>Reads the input for the generated part of a declared record.</summary>
internal static class PartReader
{
    /// <summary>Reads the input for the generated part of a record. A missing <c>partial</c> on the record, or on a containing type, is reported.</summary>
    public static PartialRecord Read(INamedTypeSymbol type, List<Problem> problems, CancellationToken cancellationToken)
    {
        var notPartial = NotPartial(type, cancellationToken);
        if (notPartial is not null)
        {
            problems.Report(notPartial.Identifier.GetLocation(), ProblemId.NotPartial, notPartial.Identifier.ValueText);
        }

        var headers = new List<string>();
        for (var current = type; current is not null; current = current.ContainingType)
        {
            headers.Insert(0, $"partial {Keyword(current)} {CSharpName.Identifier(current.Name)}");
        }

        var own = type.GetMembers()
            .Where(static member => member is IPropertySymbol || (member is IMethodSymbol && !member.IsImplicitlyDeclared))
            .Select(static member => member is IMethodSymbol { Name: "Equals", Parameters: [{ Type.SpecialType: SpecialType.System_Object }] }
                ? "Equals(object)"
                : member.Name)
            .Where(static name => name is "Equals" or "GetHashCode" or "PrintMembers" or "ToString" or "In" or "Direction" or "Translations"
                or "Previous" or "Next")
            .Distinct()
            .OrderBy(static name => name, StringComparer.Ordinal);
        return new PartialRecord(
            TypeReader.NameOf(type),
            type.Name,
            headers.ToEquatableArray(),
            notPartial is null,
            IsPublic(type),
            type.IsSealed,
            type.BaseType is { SpecialType: SpecialType.None, IsRecord: true },
            own.ToEquatableArray(),
            EntryMembers(type).Distinct().ToEquatableArray());
    }

    /// <summary>The first declaration, from the record outward, that lacks <c>partial</c>.</summary>
    public static TypeDeclarationSyntax? NotPartial(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        type.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken)
            .AncestorsAndSelf()
            .OfType<TypeDeclarationSyntax>()
            .FirstOrDefault(static declaration => !declaration.Modifiers.Any(SyntaxKind.PartialKeyword));

    /// <summary>The members of every entry that the record has itself or inherits.</summary>
    private static IEnumerable<string> EntryMembers(INamedTypeSymbol type) => type.AllMembers().OfType<IPropertySymbol>()
        .Where(static property => property is { Name: "Slug" or "Locale"
            or "SourcePath", Type.SpecialType: SpecialType.System_String, DeclaredAccessibility: Accessibility.Public }
            // A slug that may be null cannot be used for lookups.
            && (property.Name != "Slug" || property.NullableAnnotation != NullableAnnotation.Annotated))
        .Select(static property => property.Name);

    private static bool IsPublic(INamedTypeSymbol type) =>
        type.DeclaredAccessibility == Accessibility.Public && (type.ContainingType is null || IsPublic(type.ContainingType));

    private static string Keyword(INamedTypeSymbol type) => (type.IsRecord, type.TypeKind) switch
    {
        (true, TypeKind.Struct) => "record struct",
        (true, _) => "record",
        (_, TypeKind.Struct) => "struct",
        (_, TypeKind.Interface) => "interface",
        _ => "class",
    };
}
