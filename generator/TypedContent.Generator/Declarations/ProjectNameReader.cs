using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.Declarations;

/// <summary>The names of the project's own C# in the namespace of inferred types.</summary>
/// <param name="Names">The names, in ordinal order.</param>
/// <param name="Parts">The JSON attributes on other parts of inferred records, in ordinal order.</param>
internal sealed record ProjectNamespace(EquatableArray<ProjectName> Names, EquatableArray<JsonRecord> Parts)
{
    /// <summary>The members of these parts.</summary>
    public EquatableArray<RecordMembers> Members { get; init; }
}

/// <summary>The names of a record's members in the project's C#.</summary>
/// <param name="Type">The record, fully qualified, with <c>global::</c>.</param>
/// <param name="Names">The names, in ordinal order.</param>
internal sealed record RecordMembers(string Type, EquatableArray<string> Names);

/// <summary>Reads the names of the project's own C# in the namespace of inferred types.</summary>
internal static class ProjectNameReader
{
    /// <summary>Reads them; this is done after each edit of C#, and the result is equal after most edits.</summary>
    public static ProjectNamespace Read(Compilation compilation, string @namespace, CancellationToken cancellationToken)
    {
        var space = compilation.Assembly.GlobalNamespace;
        foreach (var part in @namespace.Split(['.'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (space.GetMembers(part).OfType<INamespaceSymbol>().FirstOrDefault() is not { } inner)
            {
                return new ProjectNamespace(default, default);
            }

            space = inner;
        }

        // The name of a generic type does not conflict.
        var members = space.GetMembers().Where(static member => member is INamespaceSymbol or INamedTypeSymbol { Arity: 0 })
            .OrderBy(static member => member.Name, StringComparer.Ordinal).ToList();
        var names = members.ConvertAll(member => Of(member, cancellationToken));
        var parts = members.Where((_, i) => names[i].TakesRecord).Cast<INamedTypeSymbol>()
            .Where(static type => type.Find(KnownNames.ContentCollection) is null)
            .ToList();
        return new ProjectNamespace(names.ToEquatableArray(), parts.Select(JsonRecordReader.Read).ToEquatableArray())
        {
            Members = parts.Select(static type => new RecordMembers(TypeReader.NameOf(type), DeclarationReader.NamesOf(type.GetMembers()))).ToEquatableArray(),
        };
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
