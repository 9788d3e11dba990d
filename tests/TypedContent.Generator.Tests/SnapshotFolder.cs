using System.Runtime.CompilerServices;

namespace TypedContent.Generator.Tests;

internal static class SnapshotFolder
{
    /// <summary>Snapshots are in a separate folder next to the tests.</summary>
    [ModuleInitializer]
    internal static void Set() => Verifier.UseSourceFileRelativeDirectory("Snapshots");
}
