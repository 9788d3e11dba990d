using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using TypedContent.Compiler.Text;

namespace TypedContent.CodeFixes;

/// <summary>TC0025: changes the name in <c>[ContentCollection]</c> to that of an existing collection.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CollectionNameCodeFix))]
public sealed class CollectionNameCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(ProblemId.UnknownCollection.Code());

    /// <summary>None: suggestions should be reviewed one by one.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var document = context.Document;
        var root = await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var text = await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (diagnostic.Properties.TryGetValue(ProblemProperty.Suggestion, out var name) && NameIn(root, diagnostic) is { } literal)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Change to '{name}'",
                        _ => Task.FromResult(
                            document.WithText(text.WithChanges(new TextChange(literal.Span, SymbolDisplay.FormatLiteral(name!, quote: true))))),
                        nameof(CollectionNameCodeFix)),
                    diagnostic);
            }
        }
    }

    // A constant may be used elsewhere too, and is left unchanged.
    private static LiteralExpressionSyntax? NameIn(SyntaxNode? root, Diagnostic diagnostic) =>
        root?.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<AttributeSyntax>()
            ?.ArgumentList?.Arguments.FirstOrDefault()?.Expression as LiteralExpressionSyntax;
}
