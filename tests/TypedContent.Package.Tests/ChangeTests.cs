namespace TypedContent.Package.Tests;

/// <summary>Each change of the content is in the next build, regardless of the files' time stamps.</summary>
public sealed class ChangeTests(PackedPackage package)
{
    private static readonly DateTime s_old = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task Each_change_is_in_the_next_build_with_old_time_stamps()
    {
        var project = new TemporaryProject(package) { TimeStamp = s_old };
        project.WriteArticle("one.md", "Uno");
        project.WriteArticle("two.md", "Dos");
        Assert.Equal(["one: Uno", "two: Dos"], await project.BuildAndRunAsync());

        // As long as before, so that neither the time nor the size of the file changes.
        project.WriteArticle("one.md", "Una");
        Assert.Equal(["one: Una", "two: Dos"], await project.BuildAndRunAsync("--no-restore"));

        project.WriteArticle("three.md", "Tres");
        Assert.Equal(["one: Una", "three: Tres", "two: Dos"], await project.BuildAndRunAsync("--no-restore"));

        project.Rename("content/articles/two.md", "content/articles/second.md");
        Assert.Equal(["one: Una", "second: Dos", "three: Tres"], await project.BuildAndRunAsync("--no-restore"));

        // Two files swap their names, so that the set of contents stays the same.
        project.Rename("content/articles/one.md", "content/articles/kept.md");
        project.Rename("content/articles/three.md", "content/articles/one.md");
        project.Rename("content/articles/kept.md", "content/articles/three.md");
        Assert.Equal(["one: Tres", "second: Dos", "three: Una"], await project.BuildAndRunAsync("--no-restore"));

        project.Delete("content/articles/second.md");
        Assert.Equal(["one: Tres", "three: Una"], await project.BuildAndRunAsync("--no-restore"));
    }

    [Fact(Explicit = true)]
    public async Task Each_change_is_in_the_next_build_with_usual_time_stamps()
    {
        var project = new TemporaryProject(package) { BuildsAlone = true };
        project.WriteArticle("one.md", "Uno");
        Assert.Equal(["one: Uno"], await project.BuildAndRunAsync());

        project.WriteArticle("one.md", "Una");
        project.WriteArticle("two.md", "Dos");
        Assert.Equal(["one: Una", "two: Dos"], await project.BuildAndRunAsync("--no-restore"));

        project.Delete("content/articles/one.md");
        project.Rename("content/articles/two.md", "content/articles/one.md");
        Assert.Equal(["one: Dos"], await project.BuildAndRunAsync("--no-restore"));
    }

    [Fact]
    public async Task An_unchanged_project_is_not_compiled_again_and_cleans_up()
    {
        var project = new TemporaryProject(package);
        project.WriteArticle("one.md", "Uno");
        (await project.BuildAsync()).ShouldSucceed();
        var compiled = File.GetLastWriteTimeUtc(project.CompiledFile);

        (await project.BuildAsync()).ShouldSucceed();
        Assert.Equal(compiled, File.GetLastWriteTimeUtc(project.CompiledFile));

        // An editor and a build read the same configuration.
        await project.EvaluateAsync("-t:GenerateMSBuildEditorConfigFile", "-p:DesignTimeBuild=true", "-getProperty:DesignTimeBuild");
        (await project.BuildAsync()).ShouldSucceed();
        Assert.Equal(compiled, File.GetLastWriteTimeUtc(project.CompiledFile));

        (await project.BuildAsync("--no-incremental")).ShouldSucceed();
        Assert.NotEqual(compiled, File.GetLastWriteTimeUtc(project.CompiledFile));
        Assert.NotEmpty(OwnFiles());

        (await project.CommandAsync("clean")).ShouldSucceed();
        Assert.Empty(OwnFiles());

        string[] OwnFiles() => Directory.GetFiles(project.PathOf("obj"), "*TypedContent*", SearchOption.AllDirectories);
    }

    [Fact]
    public async Task The_last_file_can_be_deleted()
    {
        var project = new TemporaryProject(package);
        project.Write("Program.cs", "System.Console.WriteLine(\"no content\");");
        project.WriteArticle("one.md", "Uno");
        Assert.Equal(["no content"], await project.BuildAndRunAsync());

        project.Delete("content/articles/one.md");
        Assert.Equal(["no content"], await project.BuildAndRunAsync());
    }
}
