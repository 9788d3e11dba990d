using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace TypedContent.CodeFixes;

/// <summary>The declaration of a record in a file that can be edited.</summary>
internal sealed class RecordDeclaration
{
    private const string RuntimeNamespace = "TypedContent";

    private readonly Document _document;
    private readonly TypeDeclarationSyntax _syntax;

    private RecordDeclaration(Document document, TypeDeclarationSyntax syntax) => (_document, _syntax) = (document, syntax);

    /// <summary>The part of the record with the most properties; <see langword="null"/> if no part can be edited.</summary>
    public static RecordDeclaration? Find(Solution solution, INamedTypeSymbol record, CancellationToken cancellationToken)
    {
        RecordDeclaration? found = null;
        foreach (var reference in record.OriginalDefinition.DeclaringSyntaxReferences)
        {
            if (solution.GetDocument(reference.SyntaxTree) is { } document and not SourceGeneratedDocument
                && reference.GetSyntax(cancellationToken) is TypeDeclarationSyntax syntax
                && (found is null || Properties(syntax) > Properties(found._syntax)))
            {
                found = new RecordDeclaration(document, syntax);
            }
        }

        return found;
    }

    /// <summary>The solution after adding the member to the record.</summary>
    /// <param name="member">The member.</param>
    /// <param name="type">Its type.</param>
    /// <param name="canInitialize">Whether the record's properties may have initializers.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public async Task<Solution> AddAsync(MemberToDeclare member, ITypeSymbol type, bool canInitialize, CancellationToken cancellationToken)
    {
        var model = (await _document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        var text = await _document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var options = await _document.GetOptionsAsync(cancellationToken).ConfigureAwait(false);
        var isTabbed = options.GetOption(FormattingOptions.UseTabs) || SourceLine.IndentOf(text, _syntax.SpanStart).EndsWith("\t", StringComparison.Ordinal);
        var indent = isTabbed ? "\t" : new string(' ', options.GetOption(FormattingOptions.IndentationSize));

        var position = _syntax.Identifier.SpanStart;
        var code = member.ToCode(TypeIn(model, position, type, member.Type), isList: type.Name == nameof(ImmutableArray), canInitialize);
        var change = new MemberLayout(text, _syntax, indent).Add(code);

        // The text is edited instead of the tree, so that all other code keeps its layout and line ends. The simplifier then shortens the names.
        var document = _document.WithText(text.WithChanges(change));
        var start = change.Span.Start + change.NewText!.IndexOf(code, StringComparison.Ordinal);
        foreach (var @namespace in Namespaces(model, position, type, member).Distinct())
        {
            var directive = await UsingDirectives.AddAsync(document, @namespace, cancellationToken).ConfigureAwait(false);
            document = directive.Document;
            start += directive.Length;
        }

        document = await SimplifyAsync(document, start, cancellationToken).ConfigureAwait(false);
        return document.Project.Solution;
    }

    private static int Properties(TypeDeclarationSyntax syntax) =>
        syntax.Members.OfType<PropertyDeclarationSyntax>().Count() + (syntax.ParameterList?.Parameters.Count ?? 0);

    /// <summary>The type in the form that the file allows: <c>string?</c> is a warning if nullable annotations are disabled.</summary>
    private static string TypeIn(SemanticModel model, int position, ITypeSymbol type, string name) =>
        type.IsReferenceType && !model.GetNullableContext(position).AnnotationsEnabled() ? name.TrimEnd('?') : name;

    /// <summary>The namespaces that the member needs and the file does not import yet.</summary>
    private static IEnumerable<string> Namespaces(SemanticModel model, int position, ITypeSymbol type, MemberToDeclare member)
    {
        if (member.NeedsContentName && model.LookupNamespacesAndTypes(position, name: "ContentNameAttribute").IsEmpty)
        {
            yield return RuntimeNamespace;
        }

        if (type is not INamedTypeSymbol named)
        {
            yield break;
        }

        var isKeyword = type.SpecialType is not SpecialType.None || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        if (!isKeyword
            && !type.ContainingNamespace.IsGlobalNamespace
            && !model.LookupNamespacesAndTypes(position, name: type.Name)
                .Any(found => SymbolEqualityComparer.Default.Equals(found.OriginalDefinition, type.OriginalDefinition)))
        {
            yield return type.ContainingNamespace.ToDisplayString();
        }

        foreach (var name in named.TypeArguments.SelectMany(argument => Namespaces(model, position, argument, member)))
        {
            yield return name;
        }
    }

    private static async Task<Document> SimplifyAsync(Document document, int start, CancellationToken cancellationToken)
    {
        var root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        var property = root.FindToken(start).Parent?.FirstAncestorOrSelf<PropertyDeclarationSyntax>();
        if (property is null)
        {
            return document;
        }

        document = document.WithSyntaxRoot(root.ReplaceNode(property, property.WithAdditionalAnnotations(Simplifier.Annotation)));
        return await Simplifier.ReduceAsync(document, cancellationToken: cancellationToken).ConfigureAwait(false);
    }
}
