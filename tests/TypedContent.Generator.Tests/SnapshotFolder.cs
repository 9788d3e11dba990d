using System.Runtime.CompilerServices;

namespace TypedContent.Generator.Tests;

internal static class SnapshotFolder
{
    /// <summary>Snapshots stand in a folder of their own beside the tests.</summary>
    [ModuleInitializer]
    internal static void Set() => Verifier.UseSourceFileRelativeDirectory("Snapshots");
}
