using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using TypedContent.Compiler.Text;

namespace TypedContent.CodeFixes;

/// <summary>TC0017: declares a member for a key of the content on the record, in whichever file that is.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeclareMemberCodeFix), DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)])]
public sealed class DeclareMemberCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(ProblemId.UnknownKey.Code());

    /// <summary>None: one member is for the key in all entries, and editors support fixing all only in C# files.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (MemberToDeclare.Of(diagnostic) is not { } member
                || await context.TextDocument.Project.GetCompilationAsync(context.CancellationToken).ConfigureAwait(false) is not { } compilation
                || FindType(compilation, member.Record) is not INamedTypeSymbol { TypeKind: not TypeKind.Error } record
                || record.Name == member.Name
                || HasMember(record, member.Name)
                || FindType(compilation, member.Type) is not { } type)
            {
                continue;
            }

            var solution = context.TextDocument.Project.Solution;
            if (RecordDeclaration.Find(solution, record, context.CancellationToken) is { } declaration)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Declare '{MessageText.Shorten(member.Key)}' on {record.Name}",
                        cancellationToken => declaration.AddAsync(member, type, CanInitialize(record), cancellationToken),
                        nameof(DeclareMemberCodeFix) + member.Record + "." + member.Name),
                    diagnostic);
            }
        }
    }

    private static bool HasMember(INamedTypeSymbol record, string name)
    {
        for (var type = record; type is not null; type = type.BaseType)
        {
            if (!type.GetMembers(name).IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a property may have an initializer: a struct's only where it declares a constructor (CS8983).</summary>
    private static bool CanInitialize(INamedTypeSymbol record) =>
        !record.IsValueType || record.InstanceConstructors.Any(static constructor => !constructor.IsImplicitlyDeclared);

    /// <summary>The type with a fully qualified C# name.</summary>
    private static ITypeSymbol? FindType(Compilation compilation, string name) =>
        compilation.SyntaxTrees.FirstOrDefault() is { } tree
            ? compilation.GetSemanticModel(tree)
                .GetSpeculativeTypeInfo(0, SyntaxFactory.ParseTypeName(name), SpeculativeBindingOption.BindAsTypeOrNamespace).Type
            : null;
}
