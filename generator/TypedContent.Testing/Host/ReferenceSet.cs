using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedContent.Testing.Host;

/// <summary>The assemblies that a project references.</summary>
/// <param name="paths">Their files.</param>
/// <param name="isConcurrent">Whether one compilation may use all cores.</param>
internal sealed class ReferenceSet(ImmutableArray<string> paths, bool isConcurrent = true)
{
    // What a version of the runtime consists of, where its assemblies are beside the program's own.
    private static readonly ImmutableArray<string> s_runtimeAssemblies = ["mscorlib.dll", "netstandard.dll", "Microsoft.CSharp.dll"];

    // The SDK has every project silent on these: a newer runtime takes the place of an older one.
    private static readonly ImmutableDictionary<string, ReportDiagnostic> s_silent = ImmutableDictionary<string, ReportDiagnostic>.Empty
        .Add("CS1701", ReportDiagnostic.Suppress)
        .Add("CS1702", ReportDiagnostic.Suppress);

    private readonly ConcurrentDictionary<NullableContextOptions, CSharpCompilation> _bound = new();

    /// <summary>The runtime that the tests run in, whose assemblies are there without an SDK, and the runtime types of TypedContent.</summary>
    public static ReferenceSet OfRuntime { get; } = new(
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(IsOfRuntime).Order(StringComparer.Ordinal),
        typeof(IContentEntry).Assembly.Location,
    ]);

    /// <summary>The same references and one more.</summary>
    public ReferenceSet With(string path) => paths.Contains(path) ? this : new(paths.Add(path), isConcurrent);

    /// <summary>A compilation without sources, whose references are bound once: one that is made of it takes them over.</summary>
    public CSharpCompilation Bound(NullableContextOptions nullable) => _bound.GetOrAdd(nullable, static (nullable, set) =>
    {
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            concurrentBuild: set.IsConcurrent,
            nullableContextOptions: nullable,
            specificDiagnosticOptions: s_silent,
            warningLevel: 9999);
        var compilation = CSharpCompilation.Create("Site", [], set.Paths.Select(path => MetadataReference.CreateFromFile(path)), options);
        _ = compilation.GetSpecialType(SpecialType.System_Object);
        return compilation;
    }, (Paths: paths, IsConcurrent: isConcurrent));

    // A framework's folder is shared/Microsoft.NETCore.App/8.0.1; a program may have newer assemblies of the same names.
    private static bool IsOfRuntime(string path) =>
        Path.GetFileName(path) is var name
        && (name.StartsWith("System.", StringComparison.Ordinal)
            || s_runtimeAssemblies.Contains(name)
            || Path.GetFileName(Path.GetFullPath(Path.Combine(path, "../../.."))) == "shared");
}
