using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace TypedContent.TestKit;

/// <summary>What a project references: .NET 8, the oldest that the package supports, and the runtime types of TypedContent.</summary>
internal static class References
{
    public static ImmutableArray<MetadataReference> All { get; } =
    [
        .. Directory.EnumerateFiles(Folder, "*.dll").Order(StringComparer.Ordinal).Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, "TypedContent.dll")),
    ];

    private static string Folder => typeof(References).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "ReferenceAssemblies").Value!;
}
