using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedContent.Compiler.Text;
using TypedContent.Generator.Options;

namespace TypedContent.Generator.Declaration;

/// <summary>A name that the project's own C# has in the namespace of inferred types. It holds no symbol and no place.</summary>
/// <param name="Name">The name.</param>
/// <param name="Text">What has it, for messages: <c>the class 'MySite.Quote'</c>.</param>
/// <param name="TakesRecord">Whether a generated record adds to it: a <c>partial record</c>.</param>
/// <param name="TakesClass">Whether a generated static class adds to it: a <c>partial class</c>.</param>
internal sealed record ProjectName(string Name, string Text, bool TakesRecord, bool TakesClass)
{
    /// <summary>The names, in ordinal order. They are looked up with each edit of C#, and are equal after most.</summary>
    public static IncrementalValueProvider<EquatableArray<ProjectName>> Read(
        IncrementalGeneratorInitializationContext context, Guard guard, IncrementalValueProvider<GenerationOptions> options) =>
        guard.Select(context.CompilationProvider.Combine(options), StepNames.ProjectNames, Of, default);

    private static EquatableArray<ProjectName> Of((Compilation Compilation, GenerationOptions Options) input, CancellationToken cancellationToken)
    {
        var space = input.Compilation.Assembly.GlobalNamespace;
        foreach (var part in input.Options.Namespace.Split(['.'], StringSplitOptions.RemoveEmptyEntries))
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
