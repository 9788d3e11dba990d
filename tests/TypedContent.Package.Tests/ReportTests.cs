namespace TypedContent.Package.Tests;

/// <summary>The target <c>TypedContentReport</c>, which shows what TypedContent makes of an existing site.</summary>
public sealed class ReportTests(PackedPackage package)
{
    private const string File = "obj/Debug/net10.0/TypedContentReport.txt";

    [Fact]
    public async Task It_prints_only_the_report_and_an_up_to_date_one()
    {
        var project = Mistaken();

        var build = await project.CommandAsync("build", "-nologo", "-t:TypedContentReport", "-tl:off");

        build.ShouldSucceed();
        Assert.Equal(
            """
            TypedContent report

            Collections
              docs: 2 entries in content/docs, inferred as Doc
              people: 1 entry in content/people.yaml, inferred as Person
              posts: 1 entry in _posts, inferred as Post

            Inferred types
              Doc, of docs
                title   string   in 2 of 2 entries
                author  Person?  in 1 of 2 entries
              Person, of people
                name  string  in 1 of 1 entry
              Post, of posts
                title  string  in 1 of 1 entry

            Diagnostics: 2 errors, in 2 files
              TC0005 error    Reference to an entry that does not exist: at content/docs/b;c %41 #.md(3,9)
                  'people/nobody' is not an entry: the collection 'people' has no slug 'nobody'; name one that exists, or
                  put the value in quotation marks if it is text, or set <TypedContentUnion>docs.author</TypedContentUnion>
                  in the project file to allow values of any kind
              TC0029 error    Link to content that does not exist: at content/docs/a.md(4,5)
                  The link 'gone.md' does not lead to content; write the path of a content file from this one, or an entry
                  as 'collection/slug' (<TypedContentLinks>warn</TypedContentLinks> in the project file turns broken links
                  and images into warnings)

            Lines for the project file
              <TypedContentLinks>warn</TypedContentLinks>
                  settles 1 report (TC0029)
              <TypedContentUnion>docs.author</TypedContentUnion>
                  settles 1 report (TC0005)
            """.ReplaceLineEndings("\n"),
            Printed(build));
        Assert.DoesNotContain("): error", build.Output, StringComparison.Ordinal);
        Assert.Contains($"App -> {project.PathOf(File)}", build.Output, StringComparison.Ordinal);
        Assert.Equal(Printed(build), Report(project));

        project.Delete("content/docs/b;c %41 #.md");
        project.WriteProject("<TypedContentLinks>off</TypedContentLinks>");
        (await project.BuildAsync("-t:TypedContentReport")).ShouldSucceed();
        Assert.Contains("Diagnostics: none", Report(project), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_does_not_change_build_outputs()
    {
        var project = new TemporaryProject(package);
        project.WriteArticle("one.md", "Uno");
        project.Write(
            "../lib/lib.csproj",
            """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""");
        project.WriteProject(items: """<ProjectReference Include="../lib/lib.csproj" />""");
        (await project.BuildAsync()).ShouldSucceed();
        var before = Files(project);

        (await project.BuildAsync("-t:TypedContentReport", "--no-restore")).ShouldSucceed();

        Assert.Equal([project.PathOf(File)], Files(project).Except(before).Select(static file => file.Path));
        Assert.Empty(before.Except(Files(project)));
        (await project.BuildAsync("--no-restore")).ShouldSucceed();
        Assert.Empty(before.Except(Files(project)));
    }

    [Fact]
    public async Task Mistakes_of_the_program_do_not_hide_it()
    {
        var project = Mistaken();
        project.Write("Program.cs", "int x = Nothing.Here;");

        var build = await project.BuildAsync("-t:TypedContentReport");

        Assert.Equal(["Program.cs(1,9): CS0103"], build.Errors.Select(static error => error.ToString()));
        Assert.Contains("Inferred types", Report(project), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_build_that_stops_before_the_compiler_has_none()
    {
        var project = Mistaken();
        (await project.BuildAsync("-t:TypedContentReport")).ShouldSucceed();

        var build = await project.BuildAsync("-t:TypedContentReport", "-p:CompilerApiVersion=roslyn4.7");

        Assert.Equal(["App.csproj(0,0): TCBUILD1", "App.csproj(0,0): TCBUILD10"], build.Errors.Select(static error => error.ToString()));
        Assert.False(project.Exists(File));
    }

    [Fact]
    public async Task With_several_frameworks_it_is_the_report_of_the_first()
    {
        var project = Mistaken(frameworks: "<TargetFrameworks>net10.0;net8.0</TargetFrameworks><UseAppHost>false</UseAppHost>");

        var build = await project.BuildAsync("-t:TypedContentReport");

        build.ShouldSucceed();
        Assert.StartsWith("TypedContent report\n\nCollections\n", Report(project), StringComparison.Ordinal);
        Assert.True(project.Exists(File));
    }

    // The terminal logger shows warnings, and no messages.
    [Fact]
    public async Task It_is_shown_in_a_terminal()
    {
        var project = Mistaken();

        var build = await project.CommandAsync("build", "-nologo", "-t:TypedContentReport", "-tl:on", "-p:TreatWarningsAsErrors=true");

        build.ShouldSucceed();
        Assert.Contains(
            "      Collections\n        docs: 2 entries in content/docs, inferred as Doc\n",
            build.Output.ReplaceLineEndings("\n"),
            StringComparison.Ordinal);
    }

    private TemporaryProject Mistaken(string frameworks = "<TargetFramework>net10.0</TargetFramework>")
    {
        var project = new TemporaryProject(package);
        project.Write("content/docs/a.md", "---\ntitle: A\n---\n[c](gone.md)\n");
        project.Write("content/docs/b;c %41 #.md", "---\ntitle: B\nauthor: people/nobody\n---\n");
        project.Write("content/people.yaml", "- slug: amina\n  name: Amina\n");
        project.Write("_posts/a.md", "---\ntitle: A\n---\n");
        project.Write("Program.cs", "System.Console.WriteLine();");
        project.WriteProject(items: """<TypedContentCollection Include="_posts" Name="posts" />""", frameworks: frameworks);
        return project;
    }

    private static string Report(TemporaryProject project) => System.IO.File.ReadAllText(project.PathOf(File)).ReplaceLineEndings("\n").TrimEnd('\n');

    // Without the spaces with which MSBuild indents each line.
    private static string Printed(CommandResult build) => string.Join('\n', build.Output.ReplaceLineEndings("\n").Split('\n')
        .SkipWhile(static line => !line.Contains("TypedContent report", StringComparison.Ordinal))
        .TakeWhile(static line => !line.Contains("App -> ", StringComparison.Ordinal))
        .Select(static line => line.Length > 1 ? line[2..] : line)).TrimEnd('\n');

    private static List<(string Path, DateTime Time)> Files(TemporaryProject project) =>
    [
        .. new[] { "obj", "bin", "../lib/obj", "../lib/bin" }
            .SelectMany(folder => Directory.GetFiles(project.PathOf(folder), "*", SearchOption.AllDirectories))
            .Select(static path => (path, System.IO.File.GetLastWriteTimeUtc(path)))
            .Order(),
    ];
}
