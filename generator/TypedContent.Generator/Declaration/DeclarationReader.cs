using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedContent.Generator.Diagnostics;
using TypedContent.Generator.Model;
using TypedContent.Generator.Schema;

namespace TypedContent.Generator.Declaration;

/// <summary>Reads a record with <c>[ContentCollection]</c> into a schema. Symbols do not leave it.</summary>
internal static class DeclarationReader
{
    public static bool IsCandidate(SyntaxNode node, CancellationToken cancellationToken) => node is TypeDeclarationSyntax;

    public static DeclarationResult Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var type = (INamedTypeSymbol)context.TargetSymbol;
        var syntax = (TypeDeclarationSyntax)context.TargetNode;
        var attribute = context.Attributes[0];
        var name = attribute.Text() ?? "";
        var place = Place.Of(attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken).GetLocation());
        var diagnostics = new List<DiagnosticInfo>();
        var notPartial = NotPartial(syntax);
        if (notPartial is not null)
        {
            diagnostics.Add(Place.Of(notPartial.Identifier.GetLocation()).Diagnostic(DiagnosticDescriptors.NotPartial, notPartial.Identifier.ValueText));
        }

        DeclaredCollection? collection = null;
        if (Problem(type, syntax, name) is { } problem)
        {
            diagnostics.Add(Place.Of(syntax.Identifier.GetLocation()).Diagnostic(DiagnosticDescriptors.UnsupportedDeclaration, type.Name, problem));
        }
        else
        {
            var types = new RecordReader(diagnostics, cancellationToken).Read(type, attribute.Named("AllowUnknownKeys") is true);
            collection = new DeclaredCollection(
                name,
                NamespaceOf(type),
                PartOf(type, isPartial: notPartial is null),
                types);
        }

        return new DeclarationResult(collection, place, name, TypeReader.NameOf(type), diagnostics.ToEquatableArray());
    }

    /// <summary>The collection that a type declares; <see langword="null"/> where it declares none.</summary>
    public static string? CollectionOf(INamedTypeSymbol type) => type.Find(KnownNames.ContentCollection).Text();

    /// <summary>The static class of a declared collection as C# names it.</summary>
    public static string ClassType(INamedTypeSymbol type, string collection) =>
        CSharpName.Full(NamespaceOf(type), CSharpName.Pascal(collection));

    private static string NamespaceOf(INamedTypeSymbol type) =>
        type.ContainingNamespace.IsGlobalNamespace ? "" : KnownNames.NameOf(type.ContainingNamespace);

    /// <summary>The first declaration, from the record outward, that lacks <c>partial</c>.</summary>
    private static TypeDeclarationSyntax? NotPartial(TypeDeclarationSyntax syntax) =>
        syntax.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().FirstOrDefault(static declaration => !declaration.Modifiers.Any(SyntaxKind.PartialKeyword));

    /// <summary>Why a type can't be a schema, as the rest of a sentence; <see langword="null"/> where it can.</summary>
    private static string? Problem(INamedTypeSymbol type, TypeDeclarationSyntax syntax, string name)
    {
        if (syntax is not RecordDeclarationSyntax)
        {
            return "is a " + syntax.Keyword.ValueText + "; declare it as a 'partial record'";
        }

        if (syntax.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().Any(static declaration => declaration.TypeParameterList is not null))
        {
            return "is generic, or stands in a generic type; the entries of a collection are of one type";
        }

        if (syntax.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().Any(static declaration => declaration.Modifiers.Any(SyntaxKind.FileKeyword)))
        {
            return "is local to its file, where generated code can't reach it; remove 'file'";
        }

        if (!IsReachable(type))
        {
            return "is private or protected, where generated code can't reach it; make it public or internal";
        }

        var className = CSharpName.Pascal(name);
        if (className.Length == 0)
        {
            return "names no collection: [ContentCollection(\"…\")] takes the name of a folder or list file";
        }

        return className == type.Name && type.ContainingType is null
            ? $"has the name that the static class of its collection gets; call it '{CSharpName.Singular(name)}', for one"
            : null;
    }

    private static bool IsReachable(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (current.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPublic(INamedTypeSymbol type) =>
        type.DeclaredAccessibility == Accessibility.Public && (type.ContainingType is null || IsPublic(type.ContainingType));

    private static PartialRecord PartOf(INamedTypeSymbol type, bool isPartial)
    {
        var headers = new List<string>();
        for (var current = type; current is not null; current = current.ContainingType)
        {
            headers.Insert(0, $"partial {Keyword(current)} {current.Name}");
        }

        var own = type.GetMembers().OfType<IMethodSymbol>()
            .Where(static method => !method.IsImplicitlyDeclared)
            .Select(static method => method.Name == "Equals" && method.Parameters is [{ Type.SpecialType: SpecialType.System_Object }] ? "Equals(object)" : method.Name)
            .Where(static name => name is "Equals" or "GetHashCode" or "PrintMembers" or "ToString" or "In")
            .Distinct()
            .OrderBy(static name => name, StringComparer.Ordinal);
        return new PartialRecord(
            TypeReader.NameOf(type),
            type.Name,
            headers.ToEquatableArray(),
            isPartial,
            IsPublic(type),
            type.IsValueType,
            type.IsSealed,
            type.BaseType is { SpecialType: SpecialType.None, IsRecord: true },
            own.ToEquatableArray());
    }

    private static string Keyword(INamedTypeSymbol type) => (type.IsRecord, type.TypeKind) switch
    {
        (true, TypeKind.Struct) => "record struct",
        (true, _) => "record",
        (_, TypeKind.Struct) => "struct",
        (_, TypeKind.Interface) => "interface",
        _ => "class",
    };
}
