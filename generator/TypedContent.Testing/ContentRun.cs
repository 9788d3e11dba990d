using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TypedContent.Testing.Build;
using TypedContent.Testing.Host;
using TypedContent.Testing.Snapshots;

namespace TypedContent.Testing;

/// <summary>What became of a project's content: messages, generated code, and values.</summary>
/// <remarks>
/// Whatever a build would print must be expected by <see cref="ShouldReport"/>: a run of which no such line was expected must have none when its
/// generated code or its values are looked at.
/// </remarks>
public sealed class ContentRun
{
    private readonly BuildReport _report;
    private ImmutableArray<Diagnostic>? _compilerDiagnostics;

    private ContentRun(ContentProject project, GeneratorDriver driver, ContentRun? previous)
    {
        Project = project;
        Previous = previous;
        LastDriver = driver.RunGeneratorsAndUpdateCompilation(project.CreateCompilation(), out var compilation, out _);
        Result = LastDriver.GetRunResult();
        Compilation = (CSharpCompilation)compilation;
        _report = new(() => BuildLines);
        if (Result.Results.FirstOrDefault(result => result.Exception is not null).Exception is { } exception)
        {
            throw new ContentAssertException("The generator threw an exception; it must never do that, whatever the input.\n" + exception, exception);
        }

        project.Check?.Invoke(this);
    }

    /// <summary>The project that was run.</summary>
    public ContentProject Project { get; }

    /// <summary>The results of the generator, for <c>Verify.SourceGenerators</c> or whatever else takes them.</summary>
    public GeneratorDriverRunResult Result { get; }

    /// <summary>What a build would print: the generator's diagnostics and the compiler's errors and warnings, in the order of files and positions.</summary>
    public ImmutableArray<BuildMessage> Messages => MessagesOf(Result.Diagnostics.Concat(CompilerDiagnostics));

    /// <summary>The messages as lines: <c>content/articles/hello.md(2,7,2,17): error TC0008: …</c>.</summary>
    public ImmutableArray<string> BuildLines => [.. Messages.Select(message => message.ToString())];

    /// <summary>The driver after the run.</summary>
    internal GeneratorDriver LastDriver { get; }

    internal ContentRun? Previous { get; }

    /// <summary>The project with its generated code.</summary>
    internal CSharpCompilation Compilation { get; }

    internal IEnumerable<GeneratedSourceResult> GeneratedSources => Result.Results.SelectMany(result => result.GeneratedSources);

    // To compile takes most of a test's time: what compiled the test's own C# has said the same.
    private ImmutableArray<Diagnostic> CompilerDiagnostics => _compilerDiagnostics ??= BuildDiagnostics(Compilation.GetDiagnostics());

    internal static ContentRun Start(ContentProject project) => new(project, project.CreateDriver(), previous: null);

    /// <summary>Runs the generator again over an edited project, with all that it remembers of this run.</summary>
    internal ContentRun Again(ContentProject project) => new(
        project,
        LastDriver.ReplaceAdditionalTexts([.. project.Files]).WithUpdatedParseOptions(project.ParseOptions).WithUpdatedAnalyzerConfigOptions(project.Options),
        previous: this);

    /// <summary>Checks that a build prints these lines and no others; none where none is named. A failure prints the lines to paste.</summary>
    /// <param name="lines">The lines: <c>content/articles/hello.md(2,7,2,17): error TC0008: …</c>, with line and column of the place's begin and end.</param>
    /// <returns>This run.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="lines"/> is <see langword="null"/>.</exception>
    /// <exception cref="ContentAssertException">A build prints other lines.</exception>
    public ContentRun ShouldReport(params string[] lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        _report.ShouldReport(lines);
        return this;
    }

    /// <summary>Checks that each line that a build prints matches; for tests in which the wording is not the point.</summary>
    /// <param name="pattern">A regular expression: <c>^content/articles/hello\.md\(.*: error TC0008: </c>.</param>
    /// <param name="count">How many lines there are; <see langword="null"/> for any number.</param>
    /// <returns>This run.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="pattern"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="pattern"/> is no regular expression.</exception>
    /// <exception cref="ContentAssertException">A line does not match, or there are more or fewer lines.</exception>
    public ContentRun ShouldReportOnly([StringSyntax(StringSyntaxAttribute.Regex)] string pattern, int? count = null)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        _report.ShouldReportOnly(pattern, count);
        return this;
    }

    /// <summary>The generated code of a file: <c>Article.g.cs</c>.</summary>
    /// <param name="hintName">The file's name.</param>
    /// <returns>The code.</returns>
    /// <exception cref="ContentAssertException">There is no such file, or a build prints what was not expected.</exception>
    public string Source(string hintName) =>
        Sources().TryGetValue(hintName, out var source)
            ? source
            : throw new ContentAssertException($"There is no generated file '{hintName}'. The generated files are: {string.Join(", ", Sources().Keys)}.");

    /// <summary>The generated code of every file, by the file's name.</summary>
    /// <returns>The code by names, in ordinal order.</returns>
    /// <exception cref="ContentAssertException">A build prints what was not expected.</exception>
    public ImmutableSortedDictionary<string, string> Sources()
    {
        CheckReported();
        return GeneratedSources.ToImmutableSortedDictionary(source => source.HintName, source => source.SourceText.ToString(), StringComparer.Ordinal);
    }

    /// <summary>The value of a C# expression that uses the compiled content: <c>Articles.Hello.Title</c>.</summary>
    /// <remarks>
    /// The test does not know the types that were just compiled; it knows what they are made of, and <see cref="IContentEntry"/>:
    /// <c>Value&lt;IReadOnlyList&lt;IContentEntry&gt;&gt;("Articles.All")</c>. As <c>Value&lt;dynamic&gt;</c>, an entry has all its members.
    /// </remarks>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="expression">The expression; <c>System</c>, <c>System.Collections.Generic</c>, <c>System.Globalization</c>, <c>System.Linq</c>,
    /// <c>TypedContent</c> and the namespace of the content are in use.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException"><paramref name="expression"/> is <see langword="null"/> or empty.</exception>
    /// <exception cref="ContentAssertException">A build prints what was not expected, the expression does not compile, or it has another type.</exception>
    public T Value<T>(string expression)
    {
        ArgumentException.ThrowIfNullOrEmpty(expression);
        return Evaluate<T>($"return {expression};");
    }

    /// <summary>
    /// Compares the generated code and the generator's diagnostics with the snapshot of the test, which is beside its source file:
    /// <c>Class.Method#Article.g.verified.cs</c> for each generated file, and <c>Class.Method.verified.txt</c> for the diagnostics, in the form of
    /// <c>Verify.SourceGenerators</c>.
    /// </summary>
    /// <remarks>
    /// A difference fails the test and leaves <c>*.received.*</c> files. Run the tests with the environment variable <c>TYPEDCONTENT_ACCEPT=1</c> to accept:
    /// new and changed files are written, those that are no longer given are deleted.
    /// </remarks>
    /// <param name="files">Which generated files the snapshot holds, by their names; <see langword="null"/> for all.</param>
    /// <param name="directory">A folder for the snapshot, relative to that of the source file.</param>
    /// <param name="parameters">What tells the cases of a parameterized test apart, after a <c>_</c> in the names of the files: <c>locale=ar</c>.</param>
    /// <param name="sourceFile">The test's source file; set by the compiler.</param>
    /// <param name="line">The line in it; set by the compiler.</param>
    /// <param name="method">The test's method; set by the compiler.</param>
    /// <returns>This run.</returns>
    /// <exception cref="ContentAssertException">The snapshot differs, or the C# compiler reports what was not expected.</exception>
    /// <exception cref="InvalidOperationException">The folder of the test's source file is not on this machine.</exception>
    public ContentRun ShouldMatchSnapshot(
        Func<string, bool>? files = null,
        string directory = "",
        string parameters = "",
        [CallerFilePath] string sourceFile = "",
        [CallerLineNumber] int line = 0,
        [CallerMemberName] string method = "")
    {
        CheckCompiled();
        var name = SnapshotName.Of(sourceFile, line, method, parameters);
        SnapshotComparison.Compare(Path.Combine(SourceFolder.Of(sourceFile), directory), name, SnapshotContent.Of(Result, files));
        return this;
    }

    /// <summary>The value that C# statements return.</summary>
    internal T Evaluate<T>(string statements)
    {
        var probe = Probe.Compile(Compilation, Project, statements);
        if (probe.IsCompiled)
        {
            _compilerDiagnostics ??= BuildDiagnostics(probe.Diagnostics);
        }

        CheckReported();
        return probe.Run<T>();
    }

    /// <summary>Fails unless the lines that a build prints have been checked, or there are none.</summary>
    internal void CheckReported() => _report.CheckReported();

    /// <summary>Fails on what the C# compiler reports; the generator's diagnostics are left to the caller.</summary>
    internal void CheckCompiled()
    {
        if (!_report.IsReported)
        {
            BuildExpectation.Check([.. MessagesOf(CompilerDiagnostics).Select(message => message.ToString())], []);
        }
    }

    /// <summary>Leaves it to the caller to check the lines that a build prints, after the values that it looks at: then all is compiled once.</summary>
    internal ContentRun WithLinesCheckedLater()
    {
        _report.IsReported = true;
        return this;
    }

    private ImmutableArray<Diagnostic> BuildDiagnostics(IEnumerable<Diagnostic> diagnostics)
    {
        var generated = GeneratedSources.Select(source => source.SyntaxTree).ToHashSet();
        return
        [
            .. diagnostics.Where(diagnostic =>
                diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed && !IsMissingComment(diagnostic)),
        ];

        // Generated code has a comment on each public member; a test's own need not.
        bool IsMissingComment(Diagnostic diagnostic) =>
            diagnostic.Id == "CS1591" && !(diagnostic.Location.SourceTree is { } tree && generated.Contains(tree));
    }

    private ImmutableArray<BuildMessage> MessagesOf(IEnumerable<Diagnostic> diagnostics)
    {
        var hintNames = GeneratedSources.ToDictionary(source => source.SyntaxTree, source => source.HintName);
        return BuildMessage.Of(diagnostics, location => location.SourceTree is { } tree && hintNames.TryGetValue(tree, out var hintName)
            ? hintName
            : ProjectPath.Shown(location.GetLineSpan().Path ?? ""));
    }
}
