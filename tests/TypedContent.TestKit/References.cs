using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedContent.TestKit;

/// <summary>What a project references: .NET 8, the oldest that the package supports, and the runtime types of TypedContent.</summary>
internal static class References
{
    /// <summary>All of them. Tests run side by side, so that a compilation on one core keeps the others busy enough.</summary>
    public static ReferenceSet All { get; } = new(
        [.. Directory.EnumerateFiles(Folder, "*.dll").Order(StringComparer.Ordinal), Path.Combine(AppContext.BaseDirectory, "TypedContent.dll")],
        isConcurrent: false);

    /// <summary>The folder of the reference assemblies.</summary>
    public static string Folder => typeof(References).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "ReferenceAssemblies").Value!;

    /// <summary>A compilation without sources, whose references are bound once.</summary>
    public static CSharpCompilation Bound(NullableContextOptions nullable) => All.Bound(nullable);
}
