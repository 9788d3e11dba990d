using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using TypedContent.Generator;

namespace TypedContent.Benchmarks;

/// <summary>The generator over the corpus in memory, as the compiler runs it: no steps are tracked.</summary>
internal sealed class ContentDriver
{
    private const string Root = "/site/content/";
    private readonly ImmutableArray<AdditionalText> _files;

    private ContentDriver(GeneratorDriver driver, CSharpCompilation compilation, ImmutableArray<AdditionalText> files)
    {
        Driver = driver;
        Compilation = compilation;
        _files = files;
    }

    public GeneratorDriver Driver { get; }

    public CSharpCompilation Compilation { get; }

    /// <summary>The generator before its first run.</summary>
    public static ContentDriver Create(IEnumerable<KeyValuePair<string, string>> content)
    {
        var files = content.Select(static file => (AdditionalText)new MemoryText(Root + file.Key, file.Value)).ToImmutableArray();
        var parseOptions = new CSharpParseOptions(LanguageVersion.LatestMajor);
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(
                static path => Path.GetFileName(path) is var name
                    && (name.StartsWith("System.", StringComparison.Ordinal) || name is "TypedContent.dll" or "netstandard.dll"))
            .Select(static path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "Site",
            [CSharpSyntaxTree.ParseText("class Own;", parseOptions, "/site/Own.cs", Encoding.UTF8)],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        return new(CSharpGeneratorDriver.Create([new TypedContentGenerator().AsSourceGenerator()], files, parseOptions, new Options()), compilation, files);
    }

    public ContentDriver Run() => new(Driver.RunGenerators(Compilation), Compilation, _files);

    /// <summary>The content with one file edited, not run yet.</summary>
    public ContentDriver Edit(string path, Func<string, string> edit)
    {
        var old = _files.First(file => file.Path == Root + path);
        var edited = new MemoryText(old.Path, edit(old.GetText()!.ToString()));
        return new(Driver.ReplaceAdditionalText(old, edited), Compilation, _files.Replace(old, edited));
    }

    /// <summary>The project with its C# file replaced, not run yet.</summary>
    public ContentDriver EditCSharp(string code) => new(
        Driver,
        Compilation.ReplaceSyntaxTree(
            Compilation.SyntaxTrees[0],
            CSharpSyntaxTree.ParseText(code, (CSharpParseOptions)Compilation.SyntaxTrees[0].Options, "/site/Own.cs", Encoding.UTF8)),
        _files);

    private sealed class MemoryText(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text, Encoding.UTF8);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    private sealed class Options : AnalyzerConfigOptionsProvider
    {
        private static readonly Values None = new();

        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(
            ("build_property.RootNamespace", "Site"),
            ("build_property.TypedContentRootPath", Convert.ToBase64String(Encoding.UTF8.GetBytes(Root))));

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => None;
    }

    private sealed class Values(params (string Key, string Value)[] values) : AnalyzerConfigOptions
    {
        private readonly Dictionary<string, string> _values = values.ToDictionary(static pair => pair.Key, static pair => pair.Value, KeyComparer);

        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) =>
            _values.TryGetValue(key, out value);
    }
}
