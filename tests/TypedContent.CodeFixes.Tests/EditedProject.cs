using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace TypedContent.CodeFixes.Tests;

/// <summary>A project as an editor holds it: its files are documents, and the generator runs in it.</summary>
internal sealed class EditedProject : IDisposable
{
    private readonly AdhocWorkspace _workspace = new();
    private readonly ContentProject _source;

    public EditedProject(ContentProject source)
    {
        _source = source;
        var id = ProjectId.CreateNewId();
        var compilation = source.CreateCompilation();
        Project = _workspace.AddProject(ProjectInfo.Create(
            id,
            VersionStamp.Default,
            "Site",
            "Site",
            LanguageNames.CSharp,
            compilationOptions: compilation.Options,
            parseOptions: source.ParseOptions,
            documents: source.Sources.Select(tree => Info(id, tree.FilePath, tree.GetText())),
            metadataReferences: compilation.References,
            analyzerReferences: [new GeneratorReference()],
            additionalDocuments: source.Files.Select(file => Info(id, file.Path, file.GetText()!)))
            .WithAnalyzerConfigDocuments([Info(id, ProjectPath.Full(".globalconfig"), SourceText.From(Configuration(source)))]));
    }

    public Project Project { get; }

    /// <summary>The diagnostics of a build that code fixes can fix, each with its file.</summary>
    public async Task<List<(TextDocument File, Diagnostic Diagnostic)>> DiagnosticsAsync(CodeFixProvider fix)
    {
        var files = Project.Documents.Concat(Project.AdditionalDocuments).ToDictionary(file => file.FilePath!);
        var compilation = await Project.GetCompilationAsync();
        return
        [
            .. _source.Run().Result.Diagnostics.Concat(compilation!.GetDiagnostics())
                .Where(diagnostic => fix.FixableDiagnosticIds.Contains(diagnostic.Id))
                .Select(diagnostic => (files[diagnostic.Location.GetLineSpan().Path], diagnostic)),
        ];
    }

    /// <summary>The project with the files that a code fix has changed.</summary>
    public async Task<ContentProject> ReadAsync(Solution changed)
    {
        var changes = Assert.Single(changed.GetChanges(Project.Solution).GetProjectChanges());
        var edited = _source;
        foreach (var id in changes.GetChangedDocuments())
        {
            var document = changed.GetDocument(id)!;
            edited = edited.WithSource(document.FilePath!, (await document.GetTextAsync()).ToString());
        }

        foreach (var id in changes.GetChangedAdditionalDocuments())
        {
            var file = changed.GetAdditionalDocument(id)!;
            edited = edited.With(file.FilePath!, (await file.GetTextAsync()).ToString());
        }

        return edited;
    }

    public void Dispose() => _workspace.Dispose();

    private static DocumentInfo Info(ProjectId project, string path, SourceText text) => DocumentInfo.Create(
        DocumentId.CreateNewId(project), Path.GetFileName(path), filePath: path,
        loader: TextLoader.From(TextAndVersion.Create(text, VersionStamp.Default, path)));

    private static string Configuration(ContentProject source)
    {
        var text = new StringBuilder("is_global = true\n");
        foreach (var (name, value) in source.Options.Properties)
        {
            text.Append("build_property.").Append(name).Append(" = ").Append(value).Append('\n');
        }

        foreach (var file in source.Files)
        {
            text.Append('[').Append(file.Path).Append("]\n");
            foreach (var (name, value) in file.Metadata)
            {
                text.Append("build_metadata.AdditionalFiles.").Append(name).Append(" = ").Append(value).Append('\n');
            }
        }

        return text.ToString();
    }

    private sealed class GeneratorReference : AnalyzerReference
    {
        private readonly ImmutableArray<ISourceGenerator> _generators = [new TypedContentGenerator().AsSourceGenerator()];

        public override string? FullPath => null;

        public override object Id => typeof(TypedContentGenerator);

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

        public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => _generators;

        public override ImmutableArray<ISourceGenerator> GetGeneratorsForAllLanguages() => _generators;
    }
}
