using System.Collections.Immutable;
using System.Text;

namespace TypedContent.Testing.Snapshots;

/// <summary>Compares the files of a snapshot with those in a folder.</summary>
internal static class SnapshotComparison
{
    private const string Verified = "verified";
    private const string Received = "received";

    // With a byte order mark, and no line end added: the bytes that Verify writes.
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: true);

    /// <summary>Fails on new, changed and stale files, or accepts them where <c>TYPEDCONTENT_ACCEPT</c> is 1.</summary>
    public static void Compare(string directory, string name, ImmutableArray<SnapshotFile> files) =>
        Compare(directory, name, files, isAccepting: Environment.GetEnvironmentVariable("TYPEDCONTENT_ACCEPT") == "1");

    /// <summary>Fails on new, changed and stale files; or, where that is asked for, accepts them.</summary>
    public static void Compare(string directory, string name, ImmutableArray<SnapshotFile> files, bool isAccepting)
    {
        Directory.CreateDirectory(directory);
        foreach (var received in Existing(directory, name, Received))
        {
            File.Delete(received);
        }

        var findings = new List<string>();
        foreach (var file in files)
        {
            var verified = PathOf(file, Verified);
            var expected = File.Exists(verified) ? SnapshotContent.WithLineFeeds(File.ReadAllText(verified)) : null;
            if (expected == file.Text)
            {
                continue;
            }

            File.WriteAllText(isAccepting ? verified : PathOf(file, Received), file.Text, Encoding);
            findings.Add(expected is null
                ? $"New: {Path.GetFileName(verified)}"
                : $"Changed: {Path.GetFileName(verified)}{FirstDifference(expected, file.Text)}");
        }

        var current = files.Select(file => PathOf(file, Verified)).ToHashSet();
        foreach (var stale in Existing(directory, name, Verified).Where(path => !current.Contains(path)))
        {
            findings.Add($"No longer produced: {Path.GetFileName(stale)}");
            if (isAccepting)
            {
                File.Delete(stale);
            }
        }

        if (findings.Count > 0 && !isAccepting)
        {
            throw new ContentAssertException(
                $"The snapshot differs; run with TYPEDCONTENT_ACCEPT=1 to accept.\n{string.Join("\n", findings)}");
        }

        string PathOf(SnapshotFile file, string kind) => Path.Combine(directory, $"{name}{file.Suffix}.{kind}.{file.Extension}");
    }

    // Type.Method is no prefix of the files of Type.MethodTwo or of Type.Method_name=value: a '.' or a '#' ends the name.
    private static List<string> Existing(string directory, string name, string kind) =>
    [
        .. Directory.EnumerateFiles(directory, $"*.{kind}.*")
            .Where(path => Path.GetFileName(path) is var file
                && (file.StartsWith($"{name}.{kind}.", StringComparison.Ordinal) || file.StartsWith(name + "#", StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal),
    ];

    private static string FirstDifference(string expected, string actual)
    {
        var (expectedLines, actualLines) = (expected.Split('\n'), actual.Split('\n'));
        var line = 0;
        while (line < expectedLines.Length && line < actualLines.Length && expectedLines[line] == actualLines[line])
        {
            line++;
        }

        return $"\n  line {line + 1}\n  - {Show(expectedLines)}\n  + {Show(actualLines)}";

        string Show(string[] lines) => line < lines.Length ? lines[line] : "<end>";
    }
}
