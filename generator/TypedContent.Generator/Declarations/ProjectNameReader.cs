using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.Declarations;

/// <summary>Reads the names that the project's own C# has in the namespace of inferred types.</summary>
internal static class ProjectNameReader
{
    /// <summary>The names, in ordinal order. They are looked up with each edit of C#, and are equal after most.</summary>
    public static EquatableArray<ProjectName> Read(Compilation compilation, string @namespace, CancellationToken cancellationToken)
    {
        var space = compilation.Assembly.GlobalNamespace;
        foreach (var part in @namespace.Split(['.'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (space.GetMembers(part).OfType<INamespaceSymbol>().FirstOrDefault() is not { } inner)
            {
                return default;
            }

            space = inner;
        }

        // A generic type has a name of its own.
        return space.GetMembers()
            .Where(static member => member is INamespaceSymbol or INamedTypeSymbol { Arity: 0 })
            .Select(member => Of(member, cancellationToken))
            .OrderBy(static name => name.Name, StringComparer.Ordinal)
            .ToEquatableArray();
    }

    private static ProjectName Of(INamespaceOrTypeSymbol member, CancellationToken cancellationToken)
    {
        var isPartial = member is INamedTypeSymbol { TypeKind: TypeKind.Class } && member.DeclaringSyntaxReferences.All(
            reference => reference.GetSyntax(cancellationToken) is not TypeDeclarationSyntax syntax || syntax.Modifiers.Any(SyntaxKind.PartialKeyword));
        var isRecord = member is INamedTypeSymbol { IsRecord: true };
        return new ProjectName(member.Name, $"the {Keyword(member)} '{member.ToDisplayString()}'", isPartial && isRecord, isPartial && !isRecord);
    }

    private static string Keyword(INamespaceOrTypeSymbol member) => member switch
    {
        INamedTypeSymbol { IsRecord: true } => "record",
        INamedTypeSymbol type => type.TypeKind.ToString().ToLowerInvariant(),
        _ => "namespace",
    };
}
