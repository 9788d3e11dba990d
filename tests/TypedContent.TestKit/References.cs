using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedContent.TestKit;

/// <summary>The references of a project: .NET 8, the oldest version that the package supports, and the runtime library of TypedContent.</summary>
internal static class References
{
    /// <summary>All references. Tests run in parallel, so each compilation uses only one core.</summary>
    public static ReferenceSet All { get; } = new(
        [.. Directory.EnumerateFiles(Folder, "*.dll").Order(StringComparer.Ordinal), Path.Combine(AppContext.BaseDirectory, "TypedContent.dll")],
        isConcurrent: false);

    /// <summary>The folder of the reference assemblies.</summary>
    public static string Folder => typeof(References).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "ReferenceAssemblies").Value!;

    /// <summary>A compilation without sources, which binds the references only once.</summary>
    public static CSharpCompilation Bound(NullableContextOptions nullable) => All.Bound(nullable);
}
