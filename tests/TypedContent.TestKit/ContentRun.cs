using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedContent.TestKit;

/// <summary>What the generator made of a project, and what the compiler says of the result.</summary>
/// <remarks>
/// Whatever a build would print must be expected by <see cref="BuildReport{TSelf}.ShouldReport"/>:
/// a run of which no such line was expected must have none when its code, its values or its steps are looked at.
/// </remarks>
public sealed class ContentRun : BuildReport<ContentRun>
{
    private readonly GeneratorDriver _driver;
    private readonly CSharpCompilation _compilation;
    private readonly ContentRun? _previous;
    private ImmutableArray<Diagnostic>? _compilerDiagnostics;

    private ContentRun(ContentProject project, GeneratorDriver driver, ContentRun? previous)
    {
        Project = project;
        _previous = previous;
        _driver = driver.RunGeneratorsAndUpdateCompilation(project.CreateCompilation(), out var compilation, out _);
        Result = _driver.GetRunResult();
        _compilation = (CSharpCompilation)compilation;
        if (Result.Results.FirstOrDefault(result => result.Exception is not null).Exception is { } exception)
        {
            throw new AssertionException("The generator threw; it must never do that, whatever the input.\n" + exception, exception);
        }

        if (project.TracksSteps)
        {
            RunTwiceCheck.Check(project, _driver);
        }
    }

    /// <summary>The project that was run.</summary>
    public ContentProject Project { get; }

    /// <summary>The driver after the run, for a snapshot, which shows the generator's diagnostics; the compiler's are checked.</summary>
    public GeneratorDriver Driver
    {
        get
        {
            if (!IsReported)
            {
                BuildExpectation.Check(Lines(CompilerDiagnostics), []);
            }

            return _driver;
        }
    }

    /// <summary>The generator's own results.</summary>
    public GeneratorDriverRunResult Result { get; }

    /// <summary>Every line that a build would print: the generator's diagnostics and the compiler's errors and warnings.</summary>
    public override ImmutableArray<string> BuildLines => Lines(Result.Diagnostics.Concat(CompilerDiagnostics));

    /// <summary>The project with its generated code.</summary>
    internal CSharpCompilation Compilation => _compilation;

    /// <summary>The names of the steps that the generator tracked in this run, in ordinal order.</summary>
    public ImmutableArray<string> StepNames => [.. TrackedSteps.Models(Result).Select(step => step.Name)];

    // To compile takes most of a test's time: what compiled the test's own C# has said the same.
    private ImmutableArray<Diagnostic> CompilerDiagnostics => _compilerDiagnostics ??= BuildDiagnostics(_compilation.GetDiagnostics());

    /// <summary>Leaves it to the caller to check the lines that a build prints, behind the values that it looks at: then all is compiled once.</summary>
    internal ContentRun WithLinesCheckedLater()
    {
        IsReported = true;
        return this;
    }

    internal static ContentRun Start(ContentProject project) => new(project, project.CreateDriver(), previous: null);

    /// <summary>Runs the generator again over the edited project, with all that it remembers of this run.</summary>
    public ContentRun Edit(Func<ContentProject, ContentProject> edit)
    {
        var project = edit(Project);
        var driver = _driver
            .ReplaceAdditionalTexts([.. project.Files])
            .WithUpdatedParseOptions(project.ParseOptions)
            .WithUpdatedAnalyzerConfigOptions(project.Options);
        return new(project, driver, previous: this);
    }

    /// <summary>Runs the generator again with another text in a content file, or with one more file.</summary>
    public ContentRun Edit(string path, string text) => Edit(project => project.With(path, text));

    /// <summary>The generated code of a file.</summary>
    public string Source(string hintName) =>
        Sources().TryGetValue(hintName, out var source)
            ? source
            : throw new AssertionException($"There is no generated file '{hintName}', but: {string.Join(", ", Sources().Keys)}.");

    /// <summary>The generated code of every file, by the file's name.</summary>
    public ImmutableSortedDictionary<string, string> Sources()
    {
        CheckReported();
        return GeneratedSources().ToImmutableSortedDictionary(source => source.HintName, source => source.SourceText.ToString(), StringComparer.Ordinal);
    }

    /// <summary>The value of a C# expression that uses the generated code: <c>Articles.Hello.Title</c>.</summary>
    public T Value<T>(string expression) => Execute<T>($"return {expression};");

    /// <summary>The value that C# statements return.</summary>
    public T Execute<T>(string statements)
    {
        var probe = Probe.Compile(_compilation, Project, statements);
        if (probe.IsCompiled)
        {
            _compilerDiagnostics ??= BuildDiagnostics(probe.Diagnostics);
        }

        CheckReported();
        return probe.Run<T>();
    }

    /// <summary>The outputs of a tracked step, or of the compiler's own <c>SourceOutput</c> and <c>ImplementationSourceOutput</c>.</summary>
    public StepOutputs Steps(string name)
    {
        CheckReported();
        var steps = TrackedSteps.Named(Result).ToDictionary(step => step.Name, step => step.Runs);
        return steps.TryGetValue(name, out var runs)
            ? new StepOutputs(this, name, [.. TrackedSteps.Outputs(runs)])
            : throw new AssertionException($"No step '{name}' ran, but: {string.Join(", ", steps.Keys)}.");
    }

    /// <summary>Checks that the run wrote these generated files anew, and took all others over from the run before the edit.</summary>
    public ContentRun ShouldEmit(params string[] hintNames)
    {
        CheckReported();
        var before = (_previous?.GeneratedSources() ?? []).Select(source => source.SourceText).ToHashSet(ReferenceEqualityComparer.Instance);
        var emitted = GeneratedSources().Where(source => !before.Contains(source.SourceText)).Select(source => source.HintName).ToList();
        return emitted.Order(StringComparer.Ordinal).SequenceEqual(hintNames.Order(StringComparer.Ordinal))
            ? this
            : throw new AssertionException(
                "The run writes other generated files anew than the test expects. The call that expects what it does:\n"
                + $"    .ShouldEmit({string.Join(", ", emitted.Select(name => $"\"{name}\""))})");
    }

    /// <summary>Checks that tracked steps give plain values: nothing of the compiler's in them, and equal where the content is.</summary>
    /// <param name="textHolders">The names of the types that may hold a <see cref="Microsoft.CodeAnalysis.Text.SourceText"/>.</param>
    public ContentRun ShouldGiveValues(params string[] textHolders)
    {
        CheckReported();
        ModelWalk.Check(Result, textHolders);
        ModelEquality.Check(Project);
        return this;
    }

    private IEnumerable<GeneratedSourceResult> GeneratedSources() => Result.Results.SelectMany(result => result.GeneratedSources);

    private ImmutableArray<Diagnostic> BuildDiagnostics(IEnumerable<Diagnostic> diagnostics)
    {
        var generated = GeneratedSources().Select(source => source.SyntaxTree).ToHashSet();
        return
        [
            .. diagnostics.Where(diagnostic =>
                diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed && !IsMissingComment(diagnostic)),
        ];

        // Generated code has a comment on each public member; a test's own need not.
        bool IsMissingComment(Diagnostic diagnostic) =>
            diagnostic.Id == "CS1591" && !(diagnostic.Location.SourceTree is { } tree && generated.Contains(tree));
    }

    private ImmutableArray<string> Lines(IEnumerable<Diagnostic> diagnostics)
    {
        var hintNames = GeneratedSources().ToDictionary(source => source.SyntaxTree, source => source.HintName);
        return BuildLine.Of(diagnostics, location => location.SourceTree is { } tree && hintNames.TryGetValue(tree, out var hintName)
            ? hintName
            : ProjectPath.Shown(location.GetLineSpan().Path ?? ""));
    }
}
