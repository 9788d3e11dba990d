using TypedContent.Testing.Snapshots;

namespace TypedContent.TestKit.Tests.Testing;

/// <summary>Snapshots of a user's test, in any test framework.</summary>
public class UserSnapshotTests
{
    private static ContentRun Run => ContentProject.Empty
        .With("content/articles/hello.md", "---\ntitle: Hello\n---\n")
        .With("content/articles/wrong.md", "---\ntitle: Wrong\ndraft: maybe\n---\n")
        .Run();

    [Fact]
    public void A_snapshot_holds_the_generated_code_and_the_diagnostics() =>
        Run.ShouldMatchSnapshot(static name => name.StartsWith("Articles.Hello.", StringComparison.Ordinal), directory: "Snapshots");

    [Theory]
    [InlineData("Articles.Hello.g.cs")]
    public void A_snapshot_may_hold_some_files_for_each_case(string file) =>
        Run.ShouldMatchSnapshot(name => name == file, directory: "Snapshots", parameters: $"file={file}");

    [Fact]
    public void A_new_snapshot_fails_and_writes_the_received_files()
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable("TYPEDCONTENT_ACCEPT") == "1", "Snapshots are accepted.");
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            var source = Path.Combine(folder, "Tests.cs");
            File.WriteAllText(source, "class Outer\n{\n    class Tests\n    {\n        void Check() { }\n    }\n}\n");
            var failure = Assert.Throws<ContentAssertException>(
                () => Run.ShouldMatchSnapshot(file => file == "Article.g.cs", sourceFile: source, line: 5, method: "Check"));

            Assert.Equal(
                "The snapshot differs; run with TYPEDCONTENT_ACCEPT=1 to accept.\n"
                + "New: Outer.Tests.Check#Article.g.verified.cs\nNew: Outer.Tests.Check.verified.txt",
                failure.Message);
            Assert.Equal(
                ["Outer.Tests.Check#Article.g.received.cs", "Outer.Tests.Check.received.txt"],
                Directory.GetFiles(folder, "*.received.*").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void An_error_of_the_compiler_fails_before_the_comparison()
    {
        var failure = Assert.Throws<ContentAssertException>(() => ContentProject.Empty.WithSource("class A : B;").Run().ShouldMatchSnapshot());

        Assert.Contains("\"Source1.cs(1,11,1,12): error CS0246: ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_file_without_classes_gives_its_own_name()
    {
        Assert.Equal("Tests.Check", SnapshotName.Of("/nowhere/Tests.vb", 3, "Check", ""));
        Assert.Equal("Tests.Check_a-b", SnapshotName.Of("/nowhere/Tests.cs", 3, "Check", "a/b"));
    }
}
