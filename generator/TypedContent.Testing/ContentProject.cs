using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TypedContent.Testing.Build;
using TypedContent.Testing.Host;

namespace TypedContent.Testing;

/// <summary>A C# project with content, held in memory; each <c>With…</c> gives a changed copy.</summary>
/// <remarks>
/// Paths are relative to the project's folder, with <c>/</c> between names: <c>content/articles/hello.md</c>. The project has implicit usings and nullable
/// annotations, and its root namespace is <c>Site</c>, unless a property says otherwise.
/// </remarks>
public sealed class ContentProject
{
    private readonly ImmutableDictionary<string, string> _properties = ImmutableDictionary<string, string>.Empty;
    private readonly ImmutableArray<CollectionFolder> _collections = [];
    private ProjectOptions? _options;

    /// <summary>Makes a copy, of which a caller sets what is different.</summary>
    internal ContentProject(ContentProject other)
    {
        CreateGenerator = other.CreateGenerator;
        Files = other.Files;
        Sources = other.Sources;
        TakesCompilerProperties = other.TakesCompilerProperties;
        _properties = other._properties;
        _collections = other._collections;
        _options = other._options;
        ParseOptions = other.ParseOptions;
        Nullable = other.Nullable;
        References = other.References;
        TracksSteps = other.TracksSteps;
        GlobalConfig = other.GlobalConfig;
        PlaceOf = other.PlaceOf;
        Starting = other.Starting;
        Check = other.Check;
    }

    internal ContentProject(Func<IIncrementalGenerator> createGenerator) => CreateGenerator = createGenerator;

    /// <summary>A project without content.</summary>
    public static ContentProject Empty { get; } = new(GeneratorLoadContext.CreateGenerator);

    /// <summary>Makes the generator, anew for each run.</summary>
    internal Func<IIncrementalGenerator> CreateGenerator { get; }

    internal ImmutableArray<ProjectFile> Files { get; init; } = [];

    internal ImmutableArray<SyntaxTree> Sources { get; init; } = [];

    /// <summary>The MSBuild properties, as the project file has them.</summary>
    internal ImmutableDictionary<string, string> Properties
    {
        get => _properties;
        init => (_properties, _options) = (value, null);
    }

    /// <summary>Whether the properties are those that the package's targets hand to the compiler, in their form there.</summary>
    internal bool TakesCompilerProperties { get; init; }

    internal ImmutableArray<CollectionFolder> Collections
    {
        get => _collections;
        init => (_collections, _options) = (value, null);
    }

    internal CSharpParseOptions ParseOptions { get; init; } = new(LanguageVersion.LatestMajor, DocumentationMode.Parse);

    internal NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    internal ReferenceSet References { get; init; } = ReferenceSet.OfRuntime;

    internal bool TracksSteps { get; init; }

    internal GlobalConfig GlobalConfig { get; init; } = GlobalConfig.Empty;

    /// <summary>The metadata of a file that is added by its path, where the compiler is to see some.</summary>
    internal Func<string, ImmutableDictionary<string, string>> PlaceOf { get; init; } = static _ => ImmutableDictionary<string, string>.Empty;

    /// <summary>Looks at the project before it is run.</summary>
    internal Action<ContentProject>? Starting { get; init; }

    /// <summary>Looks at each run of the project.</summary>
    internal Action<ContentRun>? Check { get; init; }

    /// <summary>What the compiler sees of properties and metadata: one object until these change, since the compiler compares it by reference.</summary>
    internal ProjectOptions Options => _options ??= new(TakesCompilerProperties ? Properties : BuildProperties.ForCompiler(Properties, Collections));

    /// <summary>The namespace of generated types, where no declared record says otherwise; empty for the global one.</summary>
    internal string Namespace =>
        Options.Property(BuildProperties.Namespace) is { Length: > 0 } own ? own : Options.Property(BuildProperties.RootNamespace);

    /// <summary>A project with the content files and images of a folder, which is read from disk now.</summary>
    /// <remarks>
    /// All files of content in the folder are there, those outside the content root too: what is content is decided by <c>TypedContentRoot</c> and
    /// <see cref="WithCollection"/>, as in a build. Left out, as there, are names that begin with a dot, and the folders <c>bin</c>, <c>obj</c> and
    /// <c>node_modules</c>. C# files and the project file are not read.
    /// </remarks>
    /// <param name="path">The project's folder, which holds <c>content/</c>: a full path, or one relative to the folder of the test's source file.</param>
    /// <param name="sourceFile">The test's source file; set by the compiler.</param>
    /// <returns>The project.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is <see langword="null"/> or empty.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="InvalidOperationException">The folder of the test's source file is not on this machine.</exception>
    public static ContentProject FromFolder(string path, [CallerFilePath] string sourceFile = "")
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new(Empty) { Files = ContentFolder.Read(Path.GetFullPath(path, SourceFolder.Of(sourceFile))) };
    }

    /// <summary>Adds a content file or an image, or gives a file another text.</summary>
    /// <param name="path">The path; its extension decides what the file is.</param>
    /// <param name="text">The text; that of an image is not read.</param>
    /// <returns>The changed copy.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="path"/> is <see langword="null"/> or empty, or has no extension of content or an image.</exception>
    public ContentProject With(string path, string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(text);
        return TakesCompilerProperties || ContentFolder.IsContent(path)
            ? WithFile(new ProjectFile(ProjectPath.Full(path), [.. Encoding.UTF8.GetBytes(text)], PlaceOf(path)))
            : throw new ArgumentException($"'{path}' is not a content file: content files end with {ContentFolder.Kinds}.", nameof(path));
    }

    /// <summary>Removes a content file or an image.</summary>
    /// <param name="path">The path.</param>
    /// <returns>The changed copy.</returns>
    /// <exception cref="ArgumentException">The project has no such file.</exception>
    public ContentProject Without(string path) => new(this) { Files = Files.Remove(Find(path)) };

    /// <summary>Adds a C# file: the declaration of a record, or other code that the content is compiled with.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The changed copy.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is <see langword="null"/>.</exception>
    public ContentProject WithSource(string code) =>
        WithSource(FormattableString.Invariant($"Source{Sources.Length + 1}.cs"), code);

    /// <summary>Adds a C# file, or gives it another text.</summary>
    /// <param name="path">The path, which messages name.</param>
    /// <param name="code">The code.</param>
    /// <returns>The changed copy.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="path"/> is <see langword="null"/> or empty.</exception>
    public ContentProject WithSource(string path, string code)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(code);
        var tree = CSharpSyntaxTree.ParseText(code, ParseOptions, ProjectPath.Full(path), Encoding.UTF8);
        var old = Sources.FirstOrDefault(source => source.FilePath == tree.FilePath);
        return new(this) { Sources = old is null ? Sources.Add(tree) : Sources.Replace(old, tree) };
    }

    /// <summary>Sets an MSBuild property, by its name and with its value in the project file: <c>("TypedContentDefaultLocale", "ar")</c>.</summary>
    /// <param name="name">
    /// A property of TypedContent, or <c>RootNamespace</c>, <c>Configuration</c> (<c>Release</c> leaves drafts out), <c>ImplicitUsings</c> or <c>Nullable</c>.
    /// </param>
    /// <param name="value">The value.</param>
    /// <returns>The changed copy.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">There is no such property, it changes nothing of what is compiled, or <c>Nullable</c> has no such value.</exception>
    public ContentProject WithProperty(string name, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(value);
        if (!TakesCompilerProperties)
        {
            BuildProperties.CheckName(name);
        }

        var changed = new ContentProject(this) { Properties = Properties.SetItem(name, value) };
        return !TakesCompilerProperties && name == BuildProperties.Nullable
            ? new(changed) { Nullable = BuildProperties.NullableContext(value) }
            : changed;
    }

    /// <summary>Makes a folder a collection, as an item <c>TypedContentCollection</c> of the project file does.</summary>
    /// <param name="include">The folder, <c>Include</c> of the item; <c>{locale}</c> stands for any folder that is a locale.</param>
    /// <param name="name">The collection, <c>Name</c> of the item; empty for the folder's own name.</param>
    /// <param name="locale">The locale of its files, <c>Locale</c> of the item; empty for none.</param>
    /// <returns>The changed copy.</returns>
    /// <exception cref="ArgumentException"><paramref name="include"/> is <see langword="null"/> or empty.</exception>
    public ContentProject WithCollection(string include, string name = "", string locale = "")
    {
        ArgumentException.ThrowIfNullOrEmpty(include);
        return new(this) { Collections = Collections.Add(new CollectionFolder(include, name, locale)) };
    }

    /// <summary>References an assembly that the project's C# files use.</summary>
    /// <param name="assembly">The assembly; the runtime's own and that of TypedContent are referenced already.</param>
    /// <returns>The changed copy.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="assembly"/> is <see langword="null"/>.</exception>
    public ContentProject WithReference(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        return new(this) { References = References.With(assembly.Location) };
    }

    /// <summary>Sets the severity of a diagnostic, as <c>dotnet_diagnostic.TC0029.severity = warning</c> in a <c>.globalconfig</c> does.</summary>
    /// <param name="id">The diagnostic's id.</param>
    /// <param name="severity">The severity.</param>
    /// <returns>The changed copy.</returns>
    /// <exception cref="ArgumentException"><paramref name="id"/> is <see langword="null"/> or empty.</exception>
    public ContentProject WithSeverity(string id, ReportDiagnostic severity)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return new(this) { GlobalConfig = GlobalConfig.With(id, severity) };
    }

    /// <summary>Compiles the content.</summary>
    /// <returns>What became of it.</returns>
    /// <exception cref="InvalidOperationException">A file that was added is in no collection: it is outside the content root.</exception>
    /// <exception cref="ContentAssertException">The generator threw an exception, which is a bug of TypedContent.</exception>
    public ContentRun Run()
    {
        if (!TakesCompilerProperties)
        {
            BuildProperties.CheckPlaces(this);
        }

        Starting?.Invoke(this);
        return ContentRun.Start(this);
    }

    internal ContentProject WithFile(ProjectFile file)
    {
        var old = Files.FirstOrDefault(other => other.Path == file.Path);
        return new(this) { Files = old is null ? Files.Add(file) : Files.Replace(old, file) };
    }

    internal ProjectFile Find(string path) =>
        Files.FirstOrDefault(file => file.Path == ProjectPath.Full(path))
        ?? throw new ArgumentException($"The project has no additional file '{path}'.", nameof(path));

    internal GeneratorDriver CreateDriver() => CSharpGeneratorDriver.Create(
        [CreateGenerator().AsSourceGenerator()],
        Files,
        ParseOptions,
        Options,
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: TracksSteps));

    internal CSharpCompilation CreateCompilation()
    {
        var compilation = GlobalConfig.Apply(References.Bound(Nullable)).AddSyntaxTrees(Sources);
        return !TakesCompilerProperties && BuildProperties.HasImplicitUsings(Properties)
            ? compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(BuildProperties.ImplicitUsingsCode, ParseOptions, "obj/GlobalUsings.g.cs"))
            : compilation;
    }
}
