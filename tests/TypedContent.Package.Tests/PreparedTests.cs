namespace TypedContent.Package.Tests;

/// <summary>Builds with prepared content have the same results as others, regardless of earlier builds and changes.</summary>
public sealed class PreparedTests(PackedPackage package)
{
    private const string Prepares = "<TypedContentPrepare>true</TypedContentPrepare>";

    private const string Program =
        """
        using System;
        using Site;

        foreach (Article article in Articles.All)
        {
            Console.WriteLine(article.Slug + ": " + article.Title + ", " + article.Body.Text);
        }
        """;

    [Theory]
    [InlineData(false, Explicit = true)]
    [InlineData(true)]
    public async Task Each_change_is_in_the_next_build(bool isServerUsed)
    {
        var project = Project();
        project.TimeStamp = new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        var server = package.Server.Properties.Select(static property => $"-p:{property.Key}={property.Value}");
        string[] arguments = [.. isServerUsed ? server : [], "--no-restore"];
        Write(project, "one", "Uno");
        Write(project, "two", "Dos");
        Assert.Equal(["one: Uno, Text.", "two: Dos, Text."], await project.BuildAndRunAsync(arguments[..^1]));
        Assert.NotEmpty(FilesOf(project, "*.prepared"));
        var compiled = File.GetLastWriteTimeUtc(project.CompiledFile);

        Assert.Equal(["one: Uno, Text.", "two: Dos, Text."], await project.BuildAndRunAsync(arguments));
        Assert.Equal(compiled, File.GetLastWriteTimeUtc(project.CompiledFile));

        Write(project, "one", "Uno", "Word.");
        Write(project, "three", "Tres");
        Assert.Equal(["one: Uno, Word.", "three: Tres, Text.", "two: Dos, Text."], await project.BuildAndRunAsync(arguments));

        project.Rename("content/articles/two.md", "content/articles/second.md");
        project.Delete("content/articles/three.md");
        Write(project, "one", "Una", "Word.");
        Assert.Equal(["one: Una, Word.", "second: Dos, Text."], await project.BuildAndRunAsync(arguments));

        // Two files swap their names.
        project.Rename("content/articles/one.md", "content/articles/kept.md");
        project.Rename("content/articles/second.md", "content/articles/one.md");
        project.Rename("content/articles/kept.md", "content/articles/second.md");
        Assert.Equal(["one: Dos, Text.", "second: Una, Word."], await project.BuildAndRunAsync(arguments));
    }

    [Fact(Explicit = true)]
    public async Task It_can_be_turned_off_and_on()
    {
        var project = Project();
        Write(project, "one", "Uno");
        Assert.Equal(["one: Uno, Text."], await project.BuildAndRunAsync());

        Write(project, "one", "Una");
        Assert.Equal(["one: Una, Text."], await project.BuildAndRunAsync("--no-restore", "-p:TypedContentPrepare=false"));

        Write(project, "two", "Dos");
        Assert.Equal(["one: Una, Text.", "two: Dos, Text."], await project.BuildAndRunAsync("--no-restore"));

        Write(project, "two", "Dos", "Word.");
        Assert.Equal(["one: Una, Text.", "two: Dos, Word."], await project.BuildAndRunAsync("--no-restore", "-p:TypedContentPrepare=false"));
    }

    [Theory]
    [InlineData("*.prepared", Explicit = true)]
    [InlineData("*.store", Explicit = true)]
    [InlineData("TypedContent.preparation", Explicit = true)]
    [InlineData("TypedContent.*", Explicit = true)]
    public async Task Damaged_or_missing_content_is_prepared_again(string files)
    {
        var project = Project();
        Write(project, "one", "Uno");
        Write(project, "two", "Dos");
        (await project.BuildAsync()).ShouldSucceed();

        Change(static file => File.WriteAllBytes(file, File.ReadAllBytes(file)[..^3]));
        Write(project, "one", "Una");
        Assert.Equal(["one: Una, Text.", "two: Dos, Text."], await project.BuildAndRunAsync("--no-restore"));

        Change(static file => File.WriteAllText(file, "x\n"));
        Assert.Equal(["one: Una, Text.", "two: Dos, Text."], await project.BuildAndRunAsync("--no-restore"));

        // Left behind by a run that was stopped.
        project.Write("obj/Debug/net10.0/TypedContent.1.2.tmp", "half");
        project.Write("obj/Debug/net10.0/TypedContent.1.spool.tmp", "half");
        Change(File.Delete);
        Write(project, "two", "Dos", "Word.");
        Assert.Equal(["one: Una, Text.", "two: Dos, Word."], await project.BuildAndRunAsync("--no-restore"));

        Change(static file => File.SetAttributes(file, FileAttributes.ReadOnly));
        Write(project, "two", "Dos", "Another.");
        Assert.Equal(["one: Una, Text.", "two: Dos, Another."], await project.BuildAndRunAsync("--no-restore"));

        void Change(Action<string> change) => Array.ForEach(FilesOf(project, files), change);
    }

    [Fact]
    public async Task Mistakes_are_reported_as_without_prepared_content()
    {
        var project = Project("""<TypedContentFile Include="../notes/*.md" Link="articles/%(Filename)%(Extension)" />""");
        Write(project, "one", "Uno", "[a](gone.md) and [b](two.md#gone)\n\n![c](gone.png)\n\n:::note");
        Write(project, "two", "[Dos]");
        project.Write("content/articles/three.md", "---\ntitle: Tres\ntitle: Again\ndate: 2024-02-30\n---\n{% x %}\n");
        project.Write("content/people.yaml", "- slug: a\n- slug: a\n- name: b\n");
        project.Write("../notes/four.md", "---\ntitle: Cuatro\nauthor: people/nobody\n---\n[a](gone.md)\n");

        var prepared = await project.BuildAsync();
        var files = FilesOf(project, "*.prepared");
        var read = await project.BuildAsync("--no-restore", "-p:TypedContentPrepare=false");

        Assert.NotEmpty(files);
        Assert.NotEmpty(prepared.Errors);
        Assert.Equal(Lines(read), Lines(prepared));
    }

    [Fact(Explicit = true)]
    public async Task A_file_that_is_not_UTF_8_is_one_error()
    {
        var project = Project();
        Write(project, "one", "One");
        File.WriteAllBytes(project.PathOf("content/articles/two.md"), [.. "---\ntitle: Caf"u8, 0xE9, .. "\n---\n"u8]);
        var build = await project.BuildAsync();

        var place = OperatingSystem.IsWindows() ? "1,1" : "2,11";
        Assert.Equal($"content/articles/two.md({place}): TC0011", Assert.Single(build.Errors).ToString());
        Assert.DoesNotContain("warning", build.Output, StringComparison.Ordinal);

        Write(project, "two", "Two");
        Assert.Equal(["one: One, Text.", "two: Two, Text."], await project.BuildAndRunAsync("--no-restore"));
    }

    [Fact(Explicit = true)]
    public async Task Each_of_several_target_frameworks_gets_it()
    {
        var project = new TemporaryProject(package);
        project.Write("Program.cs", Program);
        project.WriteProject("<UseAppHost>false</UseAppHost>" + Prepares, frameworks: "<TargetFrameworks>net8.0;net10.0</TargetFrameworks>");
        Write(project, "one", "Uno");
        Assert.Equal(["one: Uno, Text."], await project.BuildAndRunAsync());

        Write(project, "one", "Una", "Word.");
        Assert.Equal(["one: Una, Word."], await project.BuildAndRunAsync("--no-restore"));
        Assert.NotEmpty(Directory.GetFiles(project.PathOf("obj/Debug/net8.0"), "*.prepared"));
    }

    [Fact(Explicit = true)]
    public async Task A_project_may_be_moved()
    {
        var project = Project();
        Write(project, "one", "Uno");
        Write(project, "two", "Dos");
        (await project.BuildAsync()).ShouldSucceed();
        var moved = new TemporaryProject(package, "moved");
        Directory.Delete(moved.Folder, recursive: true);
        Directory.Move(project.Folder, moved.Folder);

        Assert.Equal(["one: Uno, Text.", "two: Dos, Text."], await moved.BuildAndRunAsync());

        Write(moved, "one", "[Una");
        Assert.Equal(["content/articles/one.md(2,8): TC0002"], (await moved.BuildAsync("--no-restore")).Errors.Select(static error => error.ToString()));
    }

    [Fact]
    public async Task Clean_removes_it()
    {
        var project = Project();
        Write(project, "one", "Uno");
        (await project.BuildAsync()).ShouldSucceed();
        Write(project, "one", "Una");
        (await project.BuildAsync("--no-restore")).ShouldSucceed();
        Assert.Equal(4, FilesOf(project, "TypedContent.*").Length);

        (await project.CommandAsync("clean")).ShouldSucceed();
        Assert.Empty(FilesOf(project, "*TypedContent*"));
    }

    [Fact(Explicit = true)]
    public async Task A_referenced_library_has_its_own()
    {
        var library = new TemporaryProject(package, "library");
        library.Write("Program.cs", "namespace Library; public static class Entry;");
        library.WriteProject($"<OutputType>Library</OutputType><AssemblyName>Library</AssemblyName><RootNamespace>Library</RootNamespace>{Prepares}");
        Write(library, "one", "Of the library");
        var project = Project($"""<ProjectReference Include="{library.PathOf("App.csproj")}" />""");
        project.Write("Program.cs", Program + "Console.WriteLine(Library.Articles.One.Title + Library.Articles.One.Body.Text);");
        Write(project, "one", "Of the project");

        Assert.Equal(["one: Of the project, Text.", "Of the libraryText."], await project.BuildAndRunAsync());

        Write(library, "one", "Of the library", "Word.");
        Assert.Equal(["one: Of the project, Text.", "Of the libraryWord."], await project.BuildAndRunAsync());
    }

    [Fact(Explicit = true)]
    public async Task It_is_in_a_single_file()
    {
        var project = Project();
        Write(project, "one", "Uno");
        string[] arguments = ["--use-current-runtime", "--self-contained", "false", "-p:PublishSingleFile=true"];
        (await project.CommandAsync(["publish", "--output", "out", .. arguments])).ShouldSucceed();

        Assert.Equal(["one: Uno, Text."], await DotNet.RunProgramAsync(project.PathOf("out/App")));
        Assert.False(project.Exists("out/App.dll"));
    }

    private static string[] FilesOf(TemporaryProject project, string pattern) => Directory.GetFiles(project.PathOf("obj/Debug/net10.0"), pattern);

    // The lines of the compiler and the package, without the project that each ends with, sorted: the order of parallel builds varies.
    private static IEnumerable<string> Lines(BuildResult build) => build.Output.ReplaceLineEndings("\n").Split('\n')
        .Where(static line => line.Contains(": error ", StringComparison.Ordinal) || line.Contains(": warning ", StringComparison.Ordinal))
        .Select(static line => line.Split(" [")[0].Trim()).Distinct().Order(StringComparer.Ordinal);

    private static void Write(TemporaryProject project, string name, string title, string text = "Text.") =>
        project.Write($"content/articles/{name}.md", $"---\ntitle: {title}\n---\n{text}\n");

    private TemporaryProject Project(string items = "")
    {
        var project = new TemporaryProject(package);
        project.Write("Program.cs", Program);
        project.WriteProject(Prepares, items);
        return project;
    }
}
