using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedContent.TestKit;

/// <summary>A C# project with content, held in memory; each <c>With…</c> gives a changed copy.</summary>
/// <remarks>
/// Paths are relative to the project's folder (<c>content/articles/hello.md</c>), or full (<c>/elsewhere/hello.md</c>).
/// What a change does not touch stays the same instance, as in an editor, so that a rerun sees just the edit.
/// </remarks>
public sealed class ContentProject
{
    private const string Root = ProjectPath.Folder + "content/";

    private readonly Func<IIncrementalGenerator> _createGenerator;

    private ContentProject(Func<IIncrementalGenerator> createGenerator) => _createGenerator = createGenerator;

    private ContentProject(ContentProject other)
    {
        _createGenerator = other._createGenerator;
        Files = other.Files;
        Sources = other.Sources;
        Options = other.Options;
        LanguageVersion = other.LanguageVersion;
        Features = other.Features;
        Nullable = other.Nullable;
        TracksSteps = other.TracksSteps;
        GlobalConfig = other.GlobalConfig;
        HasUsualGenerator = other.HasUsualGenerator;
    }

    /// <summary>Looks at each project that a test runs, before it is run.</summary>
    internal static Action<ContentProject>? Running { get; set; }

    internal ImmutableArray<ProjectFile> Files { get; private init; } = [];

    /// <summary>Whether its generator is made as compilers make it.</summary>
    internal bool HasUsualGenerator { get; private init; }

    internal ImmutableArray<SyntaxTree> Sources { get; private init; } = [];

    internal ProjectOptions Options { get; private init; } = new(ImmutableDictionary<string, string>.Empty
        .Add("RootNamespace", "Site")
        .Add("TypedContentNamespace", "")
        .Add("TypedContentDefaultLocale", "")
        .Add("TypedContentRootPath", Base64(Root)));

    internal LanguageVersion LanguageVersion { get; private init; } = LanguageVersion.LatestMajor;

    internal ImmutableDictionary<string, string> Features { get; private init; } = ImmutableDictionary<string, string>.Empty;

    internal NullableContextOptions Nullable { get; private init; } = NullableContextOptions.Enable;

    internal bool TracksSteps { get; private init; } = true;

    internal GlobalConfig GlobalConfig { get; private init; } = GlobalConfig.Empty;

    /// <summary>The namespace of generated types, where no declared record says otherwise; empty for the global one.</summary>
    internal string Namespace => Options.Property("TypedContentNamespace") is { Length: > 0 } own ? own : Options.Property("RootNamespace");

    // Documentation is parsed, so that a wrong or a missing comment in generated code is a warning.
    internal CSharpParseOptions ParseOptions => new CSharpParseOptions(LanguageVersion, DocumentationMode.Diagnose).WithFeatures(Features);

    /// <summary>An empty project whose content the generator reads.</summary>
    public static ContentProject For<TGenerator>()
        where TGenerator : IIncrementalGenerator, new() => new(static () => new TGenerator()) { HasUsualGenerator = true };

    /// <summary>An empty project whose content a generator reads that is made in a way of its own, anew for each run.</summary>
    public static ContentProject For(Func<IIncrementalGenerator> createGenerator) => new(createGenerator);

    /// <summary>Adds a content file, or gives it another text in its place.</summary>
    public ContentProject With(string path, string text) => With(path, Encoding.UTF8.GetBytes(text));

    /// <summary>Adds a content file, or gives it other bytes in its place.</summary>
    /// <param name="path">The path.</param>
    /// <param name="bytes">The bytes.</param>
    /// <param name="fallback">The encoding in which the compiler reads what is not UTF-8: the machine's own; UTF-8, if null.</param>
    public ContentProject With(string path, byte[] bytes, Encoding? fallback = null) => WithFile(path, [.. bytes], link: "", fallback);

    /// <summary>Adds a content file that lies outside the content root and is linked into it.</summary>
    public ContentProject WithLinked(string path, string link, string text) => WithFile(path, [.. Encoding.UTF8.GetBytes(text)], link);

    /// <summary>Adds an image of the content; its bytes are not read.</summary>
    public ContentProject WithImage(string path) => WithFile(
        new ProjectFile(ProjectPath.Full(path), null, Place(path, "image:")));

    /// <summary>Adds a content file that cannot be read.</summary>
    public ContentProject WithUnreadable(string path) => WithFile(path, null, link: "");

    /// <summary>Adds an additional file that is no content, as other generators read them.</summary>
    public ContentProject WithOtherFile(string path, string text) =>
        WithFile(new ProjectFile(ProjectPath.Full(path), [.. Encoding.UTF8.GetBytes(text)], Place("none")));

    /// <summary>Adds a Razor file of the project.</summary>
    public ContentProject WithRazor(string path, string text = "") => WithFile(new ProjectFile(
        ProjectPath.Full(path), [.. Encoding.UTF8.GetBytes(text)], Place("none").Add("AdditionalFiles.TargetPath", Base64(path))));

    /// <summary>Removes an additional file.</summary>
    public ContentProject Without(string path) => new(this) { Files = Files.Remove(Find(path)) };

    /// <summary>Moves an additional file.</summary>
    public ContentProject WithRenamed(string path, string newPath) =>
        new(this) { Files = Files.Replace(Find(path), Find(path).At(ProjectPath.Full(newPath))) };

    /// <summary>The project in another folder, such as one that is on disk.</summary>
    /// <param name="folder">The full path that all full paths of files begin with then.</param>
    internal ContentProject InFolder(string folder)
    {
        const string folders = "TypedContentCollectionFolders";
        var options = Options.Properties;
        foreach (var property in new[] { "TypedContentRootPath", "TypedContentWorkingRootPath", "TypedContentWorkingPath", folders })
        {
            if (options.TryGetValue(property, out var value))
            {
                var lines = Encoding.UTF8.GetString(Convert.FromBase64String(value)).Split('\n').Select(line => line.StartsWith('/') ? folder + line : line);
                options = options.SetItem(property, Base64(string.Join('\n', lines)));
            }
        }

        return new(this) { Files = [.. Files.Select(file => file.At(folder + file.Path))], Options = new(options) };
    }

    /// <summary>The project with content files that cannot be read.</summary>
    internal ContentProject WithAllUnreadable() => new(this) { Files = [.. Files.Select(static file => file.Unreadable())] };

    /// <summary>Gives the compiler the additional files in the opposite order.</summary>
    public ContentProject InReverseOrder() => new(this) { Files = [.. Files.Reverse()] };

    /// <summary>Adds a C# file, or gives it another text.</summary>
    public ContentProject WithSource(string path, string code)
    {
        var tree = CSharpSyntaxTree.ParseText(code, ParseOptions, ProjectPath.Full(path), Encoding.UTF8);
        var old = Sources.FirstOrDefault(source => source.FilePath == tree.FilePath);
        return new(this) { Sources = old is null ? Sources.Add(tree) : Sources.Replace(old, tree) };
    }

    /// <summary>Sets an MSBuild property that the generator reads.</summary>
    public ContentProject WithProperty(string name, string value) => new(this) { Options = new(Options.Properties.SetItem(name, value)) };

    /// <summary>Leaves an MSBuild property out, as where the package's targets did not run.</summary>
    public ContentProject WithoutProperty(string name) => new(this) { Options = new(Options.Properties.Remove(name)) };

    /// <summary>Sets the content root.</summary>
    public ContentProject WithRoot(string path) => WithProperty("TypedContentRootPath", Base64(ProjectPath.Full(path) + "/"));

    /// <summary>Sets the collection of files that are in no folder.</summary>
    public ContentProject WithRootCollection(string name) => WithProperty("TypedContentRootCollectionName", Base64(name));

    /// <summary>Makes a folder a collection, as an item <c>TypedContentCollection</c> does.</summary>
    /// <param name="include">The folder, relative to the project's.</param>
    /// <param name="name">The collection; empty for the folder's own name.</param>
    /// <param name="locale">The locale of its files; empty for none.</param>
    public ContentProject WithCollectionFolder(string include, string name = "", string locale = "")
    {
        const string property = "TypedContentCollectionFolders";
        var known = Options.Properties.TryGetValue(property, out var value) ? Encoding.UTF8.GetString(Convert.FromBase64String(value)) + "\n" : "";
        var folder = ProjectPath.Full(include) + "/";
        return WithProperty(property, Base64(known + string.Join('\t', folder, name, locale, include)));
    }

    /// <summary>Adds a content file that the build finds in a collection's own folder, of which the compiler is told nothing.</summary>
    public ContentProject WithFound(string path, string text) =>
        WithFile(new ProjectFile(ProjectPath.Full(path), [.. Encoding.UTF8.GetBytes(text)], ImmutableDictionary<string, string>.Empty));

    /// <summary>Adds an image that the build finds in a collection's own folder.</summary>
    public ContentProject WithFoundImage(string path) => WithFile(new ProjectFile(ProjectPath.Full(path), null, ImmutableDictionary<string, string>.Empty));

    /// <summary>Sets the C# version.</summary>
    public ContentProject WithLanguageVersion(LanguageVersion version) => new ContentProject(this) { LanguageVersion = version }.WithSourcesOfItsOptions();

    /// <summary>Switches a feature of the compiler on.</summary>
    public ContentProject WithFeature(string name) => new ContentProject(this) { Features = Features.SetItem(name, "true") }.WithSourcesOfItsOptions();

    /// <summary>Sets the severity of a diagnostic, as <c>dotnet_diagnostic.TC0029.severity = warning</c> in a <c>.globalconfig</c> does.</summary>
    public ContentProject WithSeverity(string id, ReportDiagnostic severity) => new(this) { GlobalConfig = GlobalConfig.With(id, severity) };

    /// <summary>Switches nullable annotations and warnings off, as in an old project.</summary>
    public ContentProject WithoutNullable() => new(this) { Nullable = NullableContextOptions.Disable };

    /// <summary>Runs the generator as compilers do, which track no steps: what a run remembers is then another table.</summary>
    /// <remarks>For content of thousands of entries, of which the compiler's driver takes minutes to track the steps; without them no second run is checked.</remarks>
    public ContentProject WithoutSteps() => new(this) { TracksSteps = false };

    /// <summary>Runs the generator over the project; twice, if steps are tracked: see <see cref="RunTwiceCheck"/>.</summary>
    public ContentRun Run()
    {
        Running?.Invoke(this);
        return ContentRun.Start(this);
    }

    internal GeneratorDriver CreateDriver() => CSharpGeneratorDriver.Create(
        [_createGenerator().AsSourceGenerator()],
        Files,
        ParseOptions,
        Options,
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: TracksSteps));

    internal CSharpCompilation CreateCompilation() => GlobalConfig.Apply(References.Bound(Nullable)).AddSyntaxTrees(Sources);

    /// <summary>The same project, with every file read anew: nothing is the same instance, and nothing has changed.</summary>
    internal ContentProject ReadAnew() => new(this)
    {
        Files = [.. Files.Select(file => file.ReadAnew())],
        Sources = [.. Sources.Select(source => CSharpSyntaxTree.ParseText(source.GetText(), ParseOptions, source.FilePath))],
        Options = new(Options.Properties),
    };

    // The compiler takes no trees of different options together.
    private ContentProject WithSourcesOfItsOptions() =>
        new(this) { Sources = [.. Sources.Select(source => source.WithRootAndOptions(source.GetRoot(), ParseOptions))] };

    private ContentProject WithFile(string path, ImmutableArray<byte>? bytes, string link, Encoding? fallback = null) =>
        WithFile(new ProjectFile(
            ProjectPath.Full(path),
            bytes,
            Place(path, "file:" + link),
            fallback));

    private ContentProject WithFile(ProjectFile file)
    {
        var old = Files.FirstOrDefault(other => other.Path == file.Path);
        return new(this) { Files = old is null ? Files.Add(file) : Files.Replace(old, file) };
    }

    // As the build does it: of a file that it finds in the content root, the path says all.
    private static ImmutableDictionary<string, string> Place(string path, string place) =>
        ProjectPath.Full(path).StartsWith(Root, StringComparison.Ordinal) ? ImmutableDictionary<string, string>.Empty : Place(place);

    private static ImmutableDictionary<string, string> Place(string place) => ImmutableDictionary<string, string>.Empty.Add(ProjectFile.Place, place);

    private ProjectFile Find(string path) =>
        Files.FirstOrDefault(file => file.Path == ProjectPath.Full(path))
        ?? throw new ArgumentException($"The project has no additional file '{path}'.", nameof(path));

    private static string Base64(string path) => Convert.ToBase64String(Encoding.UTF8.GetBytes(path));
}
