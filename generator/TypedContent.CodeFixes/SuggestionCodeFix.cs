using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using TypedContent.Compiler.Text;

namespace TypedContent.CodeFixes;

/// <summary>Applies the suggestion of a message ("did you mean …?") to the content file.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SuggestionCodeFix), DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)])]
public sealed class SuggestionCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        ProblemId.UnknownReference.Code(), ProblemId.UnknownKey.Code(), ProblemId.UnfitValue.Code(),
        ProblemId.MisspeltKey.Code(), ProblemId.TermsWithOneSlug.Code(), ProblemId.MisspeltTerm.Code());

    /// <summary>None: suggestions should be reviewed one by one, and editors support fixing all only in C# files.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var file = context.TextDocument;
        var text = await file.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            var span = diagnostic.Location.SourceSpan;
            if (span.End <= text.Length
                && diagnostic.Properties.TryGetValue(ProblemProperty.Suggestion, out var suggestion)
                && ContentScalar.Replace(text.ToString(span), suggestion!, ContentSyntaxReader.At(file.FilePath ?? file.Name, text, span.Start)) is { } scalar)
            {
                var isKey = diagnostic.Id == ProblemId.UnknownKey.Code() || diagnostic.Id == ProblemId.MisspeltKey.Code();
                var shown = MessageText.Shorten(suggestion!);
                context.RegisterCodeFix(
                    CodeAction.Create(
                        isKey ? $"Change the key to '{shown}'" : $"Change to '{shown}'",
                        _ => Task.FromResult(file.Project.Solution.WithAdditionalDocumentText(file.Id, text.WithChanges(new TextChange(span, scalar)))),
                        nameof(SuggestionCodeFix) + suggestion),
                    diagnostic);
            }
        }
    }
}
