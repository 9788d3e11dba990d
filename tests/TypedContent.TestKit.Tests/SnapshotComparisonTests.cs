using System.Collections.Immutable;
using System.Text;
using TypedContent.TestKit.Snapshots;
using TypedContent.Testing.Snapshots;

namespace TypedContent.TestKit.Tests;

public sealed class SnapshotComparisonTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory().FullName;

    private static ImmutableArray<SnapshotFile> TwoFiles => [new("#Hello.g", "cs", "//HintName: Hello.g.cs\na\nb\n"), new("", "txt", "{\n}")];

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void A_new_snapshot_fails_and_writes_the_received_files()
    {
        var failure = Assert.Throws<ContentAssertException>(() => Compare(TwoFiles));

        Assert.Equal(
            "The snapshot differs; run with TYPEDCONTENT_ACCEPT=1 to accept.\nNew: T.M#Hello.g.verified.cs\nNew: T.M.verified.txt",
            failure.Message);
        Assert.Equal(["T.M#Hello.g.received.cs", "T.M.received.txt"], Files());
    }

    [Fact]
    public void An_accepted_snapshot_passes()
    {
        Accept(TwoFiles);

        Assert.Equal(["T.M#Hello.g.verified.cs", "T.M.verified.txt"], Files());
        Compare(TwoFiles);
        Assert.Equal(["T.M#Hello.g.verified.cs", "T.M.verified.txt"], Files());
    }

    [Fact]
    public void The_bytes_are_the_same_as_those_of_Verify()
    {
        Accept(TwoFiles);

        Assert.Equal([0xEF, 0xBB, 0xBF, .. "//HintName: Hello.g.cs\na\nb\n"u8], File.ReadAllBytes(PathOf("T.M#Hello.g.verified.cs")));
        Assert.Equal([0xEF, 0xBB, 0xBF, .. "{\n}"u8], File.ReadAllBytes(PathOf("T.M.verified.txt")));
    }

    [Fact]
    public void Line_ends_and_the_byte_order_mark_of_a_snapshot_do_not_matter()
    {
        File.WriteAllText(PathOf("T.M#Hello.g.verified.cs"), "//HintName: Hello.g.cs\r\na\r\nb\r\n", new UTF8Encoding(false));
        File.WriteAllText(PathOf("T.M.verified.txt"), "{\r\n}");

        Compare(TwoFiles);
    }

    [Fact]
    public void A_changed_snapshot_fails_with_the_first_line_that_differs()
    {
        Accept(TwoFiles);

        var failure = Assert.Throws<ContentAssertException>(() => Compare([TwoFiles[0] with { Text = "//HintName: Hello.g.cs\nx\nb\n" }, TwoFiles[1]]));

        Assert.EndsWith("\nChanged: T.M#Hello.g.verified.cs\n  line 2\n  - a\n  + x", failure.Message, StringComparison.Ordinal);
        Assert.Contains("T.M#Hello.g.received.cs", Files());
        Assert.DoesNotContain("T.M.received.txt", Files());
    }

    [Fact]
    public void An_added_or_removed_line_is_a_change()
    {
        Accept(TwoFiles);

        var failure = Assert.Throws<ContentAssertException>(() => Compare([TwoFiles[0] with { Text = "//HintName: Hello.g.cs\na\nb" }, TwoFiles[1]]));

        Assert.EndsWith("\n  line 4\n  - \n  + <end>", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stale_snapshot_fails_and_is_deleted_when_accepted()
    {
        Accept(TwoFiles);

        var failure = Assert.Throws<ContentAssertException>(() => Compare([TwoFiles[0]]));

        Assert.EndsWith("\nNo longer produced: T.M.verified.txt", failure.Message, StringComparison.Ordinal);
        Assert.Contains("T.M.verified.txt", Files());
        Accept([TwoFiles[0]]);
        Assert.Equal(["T.M#Hello.g.verified.cs"], Files());
    }

    [Fact]
    public void Earlier_received_files_are_deleted()
    {
        Assert.Throws<ContentAssertException>(() => Compare(TwoFiles));
        Accept(TwoFiles);

        Assert.Equal(["T.M#Hello.g.verified.cs", "T.M.verified.txt"], Files());
    }

    [Fact]
    public void Files_of_other_tests_are_not_touched()
    {
        string[] others = ["T.MTwo#Hello.g.verified.cs", "T.MTwo.verified.txt", "T.M_a=1.verified.txt", "T.M_a=1#Hello.g.received.cs", "XT.M.verified.txt"];
        foreach (var other in others)
        {
            File.WriteAllText(PathOf(other), "");
        }

        Accept(TwoFiles);

        Assert.Equal(others.Concat(["T.M#Hello.g.verified.cs", "T.M.verified.txt"]).Order(StringComparer.Ordinal), Files());
    }

    private void Compare(ImmutableArray<SnapshotFile> files) => SnapshotComparison.Compare(_directory, "T.M", files, isAccepting: false);

    private void Accept(ImmutableArray<SnapshotFile> files) => SnapshotComparison.Compare(_directory, "T.M", files, isAccepting: true);

    private string PathOf(string name) => Path.Combine(_directory, name);

    private IEnumerable<string> Files() => Directory.EnumerateFiles(_directory).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);
}
