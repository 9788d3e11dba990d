using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using TypedContent.Compiler.Documents.Edits;
using TypedContent.Compiler.Text;

namespace TypedContent.CodeFixes;

/// <summary>Applies the suggestion of a message ("did you mean …?") to the content file.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SuggestionCodeFix), DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)])]
public sealed class SuggestionCodeFix : CodeFixProvider
{
    private static readonly ImmutableDictionary<string, ProblemId> Ids = new[]
    {
        ProblemId.YamlSyntax, ProblemId.MixedTypes, ProblemId.UnknownReference, ProblemId.UnknownKey, ProblemId.UnfitValue, ProblemId.UnknownBlock,
        ProblemId.BrokenLink, ProblemId.BrokenAnchor, ProblemId.MissingImage, ProblemId.MisspeltKey, ProblemId.TermsWithOneSlug, ProblemId.MisspeltTerm,
    }.ToImmutableDictionary(static id => id.Code());

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = Ids.Keys.ToImmutableArray();

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
            var edit = ContentEdit.Of(
                Ids[diagnostic.Id],
                diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture),
                name => diagnostic.Properties.TryGetValue(name, out var value) ? value : null,
                file.FilePath ?? file.Name,
                text.ToString(),
                new Compiler.Text.TextSpan(span.Start, span.Length));
            if (edit is not null)
            {
                var isKey = diagnostic.Id == ProblemId.UnknownKey.Code() || diagnostic.Id == ProblemId.MisspeltKey.Code();
                var shown = diagnostic.Properties.TryGetValue(ProblemProperty.Suggestion, out var suggestion)
                    ? $"'{MessageText.Shorten(suggestion!)}'"
                    : MessageText.Shorten(edit.Text);
                var change = new TextChange(new(edit.Span.Start, edit.Span.Length), edit.Text);
                context.RegisterCodeFix(
                    CodeAction.Create(
                        isKey ? $"Change the key to {shown}" : $"Change to {shown}",
                        _ => Task.FromResult(file.Project.Solution.WithAdditionalDocumentText(file.Id, text.WithChanges(change))),
                        nameof(SuggestionCodeFix) + edit.Text),
                    diagnostic);
            }
        }
    }
}
