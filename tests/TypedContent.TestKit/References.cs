using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedContent.TestKit;

/// <summary>What a project references: .NET 8, the oldest that the package supports, and the runtime types of TypedContent.</summary>
internal static class References
{
    private static readonly ImmutableArray<MetadataReference> s_all =
    [
        .. Directory.EnumerateFiles(Folder, "*.dll").Order(StringComparer.Ordinal).Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, "TypedContent.dll")),
    ];

    private static readonly ConcurrentDictionary<NullableContextOptions, CSharpCompilation> s_bound = new();

    /// <summary>The folder of the reference assemblies.</summary>
    public static string Folder => typeof(References).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "ReferenceAssemblies").Value!;

    /// <summary>A compilation without sources, whose references are bound once: one that is made of it takes them over.</summary>
    public static CSharpCompilation Bound(NullableContextOptions nullable) => s_bound.GetOrAdd(nullable, static nullable =>
    {
        // Tests run side by side, so that a compilation on one core keeps the others busy enough.
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, concurrentBuild: false, nullableContextOptions: nullable, warningLevel: 9999);
        var compilation = CSharpCompilation.Create("Site", [], s_all, options);
        _ = compilation.GetSpecialType(SpecialType.System_Object);
        return compilation;
    });
}
