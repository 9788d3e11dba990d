using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using TypedContent.Testing.Snapshots;

namespace TypedContent.TestKit.Snapshots;

/// <summary>
/// Compares the output of a generator with the snapshot files of the running test, which have the same names and bytes as those of
/// Verify.SourceGenerators: to switch to it, replace the global using of this namespace with one of <c>VerifyXunit</c>.
/// </summary>
/// <remarks>
/// <para>
/// A difference fails the test, and writes <c>*.received.*</c> files next to the snapshots. Run the tests with the environment
/// variable <c>TYPEDCONTENT_ACCEPT=1</c> to accept: new and changed snapshots are written, those that no longer exist are deleted.
/// </para>
/// <para>
/// Unlike Verify, it replaces nothing in the text (it has no scrubbers): generated code must not contain paths of the machine anyway.
/// </para>
/// </remarks>
public static class Verifier
{
    private static string s_directory = "";

    /// <summary>Stores snapshots in a folder next to the source file of the test; call it from a module initializer.</summary>
    public static void UseSourceFileRelativeDirectory(string directory) => s_directory = directory;

    /// <summary>Compares the result of a driver's last run with the snapshots of the running test.</summary>
    public static Task Verify(GeneratorDriver target, [CallerFilePath] string sourceFile = "")
    {
        ArgumentNullException.ThrowIfNull(target);
        return Verify(target.GetRunResult(), sourceFile);
    }

    /// <summary>Compares the result of a run with the snapshots of the running test.</summary>
    public static Task Verify(GeneratorDriverRunResult target, [CallerFilePath] string sourceFile = "") => Verify(SnapshotContent.Of(target), sourceFile);

    /// <summary>Compares a text with the snapshot of the running test.</summary>
    public static Task Verify(string target, [CallerFilePath] string sourceFile = "") =>
        Verify([new SnapshotFile("", "txt", SnapshotContent.WithLineFeeds(target))], sourceFile);

    private static Task Verify(ImmutableArray<SnapshotFile> files, string sourceFile)
    {
        var directory = Path.Combine(Path.GetDirectoryName(sourceFile)!, s_directory);
        SnapshotComparison.Compare(directory, TestName.OfRunningTest(), files);
        return Task.CompletedTask;
    }
}
