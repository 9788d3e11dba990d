using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace TypedContent.CodeFixes;

/// <summary>The <c>using</c> directives of a file.</summary>
internal static class UsingDirectives
{
    /// <summary>Adds a namespace: among the existing directives, in their order, or else at the start of the file.</summary>
    public static async Task<(Document Document, int Length)> AddAsync(Document document, string @namespace, CancellationToken cancellationToken)
    {
        var root = (CompilationUnitSyntax)(await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var change = Change(root, text, @namespace);
        return (document.WithText(text.WithChanges(change)), change.NewText!.Length);
    }

    private static TextChange Change(CompilationUnitSyntax root, SourceText text, string @namespace)
    {
        var directive = $"using {@namespace};";
        var newLine = SourceLine.BreakOf(text);
        var all = Existing(root);
        if (all.FirstOrDefault(other => IsPlain(other) && Compare(@namespace, other.Name!.ToString()) < 0) is { } next)
        {
            return Insert(next.SpanStart, directive + newLine + SourceLine.IndentOf(text, next.SpanStart));
        }

        SyntaxNode? previous = all.LastOrDefault(IsPlain)
            ?? all.LastOrDefault(static other => other.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword))
            ?? (SyntaxNode?)root.Externs.LastOrDefault();
        if (previous is not null)
        {
            var indent = newLine + SourceLine.IndentOf(text, previous.SpanStart);
            return SourceLine.IsLast(text, previous.Span.End, out var end)
                ? Insert(end, indent + directive)
                : Insert(previous.Span.End, indent + directive + indent);
        }

        // Only alias and static directives are left, which come after the ordinary ones.
        return all.Count > 0
            ? Insert(all[0].SpanStart, directive + newLine + SourceLine.IndentOf(text, all[0].SpanStart))
            : Insert(Head(root), directive + newLine + newLine);
    }

    /// <summary>The file's own directives, or else those of the first namespace that has any.</summary>
    private static SyntaxList<UsingDirectiveSyntax> Existing(CompilationUnitSyntax root) =>
        root.Usings.Any()
            ? root.Usings
            : root.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
                .OfType<BaseNamespaceDeclarationSyntax>()
                .Select(static declaration => declaration.Usings)
                .FirstOrDefault(static usings => usings.Any());

    private static bool IsPlain(UsingDirectiveSyntax directive) =>
        directive.Alias is null
            && directive.StaticKeyword.IsKind(SyntaxKind.None)
            && directive.GlobalKeyword.IsKind(SyntaxKind.None)
            && directive.Name is not null;

    // System namespaces come first, as in the SDK's default (dotnet_sort_system_directives_first).
    private static int Compare(string a, string b) =>
        IsSystem(a) != IsSystem(b) ? (IsSystem(a) ? -1 : 1) : StringComparer.OrdinalIgnoreCase.Compare(a, b);

    private static bool IsSystem(string name) => name == "System" || name.StartsWith("System.", StringComparison.Ordinal);

    /// <summary>The start of the file, or the end of the comment at its start if a blank line separates it from the code below.</summary>
    private static int Head(CompilationUnitSyntax root)
    {
        var (head, isComment) = (0, false);
        var isLineBlank = true;
        foreach (var trivia in root.GetLeadingTrivia())
        {
            switch (trivia.Kind())
            {
                case SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia:
                    (isComment, isLineBlank) = (true, false);
                    break;
                case SyntaxKind.EndOfLineTrivia when isLineBlank && isComment:
                    head = trivia.Span.End;
                    return head;
                case SyntaxKind.EndOfLineTrivia:
                    isLineBlank = true;
                    break;
                case SyntaxKind.WhitespaceTrivia:
                    break;
                default:
                    return head;
            }
        }

        return head;
    }

    private static TextChange Insert(int position, string code) => new(new TextSpan(position, 0), code);
}
