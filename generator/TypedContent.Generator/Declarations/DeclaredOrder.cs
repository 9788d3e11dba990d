using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedContent.Generator.Declarations;

/// <summary>The order of entries that a declared record sets with <c>[ContentOrder]</c>.</summary>
/// <param name="Text">The keys: <c>-date, title</c>.</param>
/// <param name="Place">Their location.</param>
internal sealed record DeclaredOrder(string Text, Place Place)
{
    /// <summary>Reads the attribute of a record; <see langword="null"/> if there is none, or C# reports its argument.</summary>
    public static DeclaredOrder? Read(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        if (type.Find(KnownNames.ContentOrder) is not { ConstructorArguments: [{ Kind: not TypedConstantKind.Error } keys] } attribute)
        {
            return null;
        }

        var syntax = attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken);
        var argument = (syntax as AttributeSyntax)?.ArgumentList?.Arguments.FirstOrDefault()?.Expression;
        return new DeclaredOrder(keys.Value as string ?? "", Place.Of((argument ?? syntax)?.GetLocation()));
    }
}
