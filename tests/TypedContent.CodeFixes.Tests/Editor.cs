using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace TypedContent.CodeFixes.Tests;

/// <summary>Offers and applies code fixes to a project as an editor does.</summary>
internal static class Editor
{
    /// <summary>An empty project with the generator.</summary>
    public static ContentProject Project => ContentProject.For<TypedContentGenerator>();

    /// <summary>The titles of what a code fix offers, each once.</summary>
    public static async Task<string[]> OffersAsync(this ContentProject project, CodeFixProvider fix)
    {
        using var solution = new EditedProject(project);
        return [.. (await ActionsAsync(solution, fix)).Select(action => action.Title).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>The project after a code fix.</summary>
    public static async Task<ContentProject> FixAsync(this ContentProject project, CodeFixProvider fix, string title)
    {
        using var solution = new EditedProject(project);
        var actions = await ActionsAsync(solution, fix);
        var action = actions.FirstOrDefault(action => action.Title == title);
        Assert.True(action is not null, $"Offered are: {string.Join(", ", actions.Select(action => action.Title))}");
        return await ApplyAsync(solution, action);
    }

    /// <summary>The project after a code fix of everything that it fixes.</summary>
    public static async Task<ContentProject> FixAllAsync(this ContentProject project, CodeFixProvider fix)
    {
        using var solution = new EditedProject(project);
        var diagnostics = (await solution.DiagnosticsAsync(fix)).ToLookup(item => (TextDocument?)item.File, item => item.Diagnostic);
        var document = solution.Project.Documents.First(diagnostics.Contains);
        var action = (await ActionsAsync(solution, fix))[0];
        var context = new FixAllContext(
            document, fix, FixAllScope.Solution, action.EquivalenceKey, fix.FixableDiagnosticIds, new KnownDiagnostics(diagnostics), CancellationToken.None);
        return await ApplyAsync(solution, (await fix.GetFixAllProvider()!.GetFixAsync(context))!);
    }

    /// <summary>The text of a C# or content file.</summary>
    public static string Text(this ContentProject project, string path) =>
        (project.Sources.FirstOrDefault(source => source.FilePath == ProjectPath.Full(path))?.GetText()
            ?? project.Files.First(file => file.Path == ProjectPath.Full(path)).GetText())!.ToString();

    private static async Task<List<CodeAction>> ActionsAsync(EditedProject solution, CodeFixProvider fix)
    {
        var actions = new List<CodeAction>();
        foreach (var (file, diagnostic) in await solution.DiagnosticsAsync(fix))
        {
            // An editor asks for the kind of file that the provider is exported for.
            if (DocumentKinds(fix).Contains(file is Document ? TextDocumentKind.Document : TextDocumentKind.AdditionalDocument))
            {
                await fix.RegisterCodeFixesAsync(new CodeFixContext(file, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
            }
        }

        return actions;
    }

    private static IEnumerable<TextDocumentKind> DocumentKinds(CodeFixProvider fix) =>
        fix.GetType().GetCustomAttributes(false).OfType<ExportCodeFixProviderAttribute>().Single().DocumentKinds.Select(Enum.Parse<TextDocumentKind>);

    private static async Task<ContentProject> ApplyAsync(EditedProject solution, CodeAction action)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        return await solution.ReadAsync(Assert.IsType<ApplyChangesOperation>(Assert.Single(operations)).ChangedSolution);
    }

    private sealed class KnownDiagnostics(ILookup<TextDocument?, Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(diagnostics.SelectMany(group => group));

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(diagnostics[document.Project.Solution.GetDocument(document.Id)]);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
