using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace TypedContent.CodeFixes;

/// <summary>CS0246: adds <c>using TypedContent;</c> if an attribute or another type of this package is not found.</summary>
/// <remarks>
/// Most editors have such a fix for any namespace. They show fixes with the same title only once, so this one has no effect if theirs exists, and helps
/// if it is turned off or missing. Without the directive, the generator sees no declared record, and so reports nothing itself.
/// </remarks>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddUsingCodeFix))]
public sealed class AddUsingCodeFix : CodeFixProvider
{
    private const string Namespace = "TypedContent";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("CS0246");

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => FixAllProvider.Create(static async (context, document, diagnostics) =>
    {
        foreach (var diagnostic in diagnostics)
        {
            // Most unresolved names in a project do not belong to this package.
            if (await IsOfPackageAsync(document, diagnostic, context.CancellationToken).ConfigureAwait(false))
            {
                return await FixAsync(document, context.CancellationToken).ConfigureAwait(false);
            }
        }

        return document;
    });

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await IsOfPackageAsync(context.Document, context.Diagnostics[0], context.CancellationToken).ConfigureAwait(false))
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    $"using {Namespace};", cancellationToken => FixAsync(context.Document, cancellationToken), nameof(AddUsingCodeFix)),
                context.Diagnostics);
        }
    }

    private static async Task<bool> IsOfPackageAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var compilation = await document.Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
        if (compilation is null
            || root?.FindNode(diagnostic.Location.SourceSpan).DescendantNodesAndSelf().OfType<SimpleNameSyntax>().FirstOrDefault() is not { } name)
        {
            return false;
        }

        var type = Namespace + "." + name.Identifier.ValueText;
        return Exists(type + nameof(Attribute)) || Exists(name.Arity == 0 ? type : type + "`" + name.Arity);

        bool Exists(string metadataName) => compilation.GetTypeByMetadataName(metadataName) is not null;
    }

    private static async Task<Document> FixAsync(Document document, CancellationToken cancellationToken) =>
        (await UsingDirectives.AddAsync(document, Namespace, cancellationToken).ConfigureAwait(false)).Document;
}
