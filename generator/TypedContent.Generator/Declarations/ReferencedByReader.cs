using Microsoft.CodeAnalysis;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.Declarations;

/// <summary>The members that a declared record requests, with their locations.</summary>
/// <param name="Requests">The requests.</param>
/// <param name="Places">The locations of their attributes.</param>
internal sealed record ReferencedBy(RelationRequests Requests, EquatableArray<Place> Places);

/// <summary>Reads <c>[ReferencedBy]</c>.</summary>
internal static class ReferencedByReader
{
    /// <summary>Reads the attributes of a record; <see langword="null"/> if there are none.</summary>
    public static ReferencedBy? Read(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var attributes = type.GetAttributes().Where(static data => KnownNames.NameOf(data.AttributeClass) == KnownNames.ReferencedBy).ToList();
        if (attributes.Count == 0)
        {
            return null;
        }

        var requests = new RelationRequests(
            TypeReader.NameOf(type),
            attributes.Select(static attribute => new RelationRequest(
                attribute.Text() ?? "", attribute.Named("Key") as string, attribute.Named("Member") as string)).ToEquatableArray(),
            DeclarationReader.NamesOf(type.AllMembers()),
            PrintedBy(type).ToEquatableArray());
        return new ReferencedBy(requests, attributes.Select(attribute => Place.Of(attribute, cancellationToken)).ToEquatableArray());
    }

    // What the C# compiler prints of a record, except what generated code cannot name.
    private static IEnumerable<string> PrintedBy(INamedTypeSymbol type) =>
        type.GetMembers().Where(static member => member is { IsStatic: false, DeclaredAccessibility: Accessibility.Public }
            && member is IFieldSymbol
                or IPropertySymbol { IsIndexer: false, IsOverride: false, GetMethod: not null, Type: { IsRefLikeType: false, TypeKind: not TypeKind.Pointer } }
            && member.Find(KnownNames.Obsolete) is not { ConstructorArguments: [_, { Value: true }] }
            && member.Find(KnownNames.Experimental) is null).Select(static member => member.Name);
}
