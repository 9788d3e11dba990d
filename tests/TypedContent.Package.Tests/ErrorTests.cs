namespace TypedContent.Package.Tests;

/// <summary>What a build reports about broken content, and about a project that cannot use the package.</summary>
public sealed class ErrorTests(PackedPackage package)
{
    [Fact]
    public async Task Each_mistake_is_an_error_at_its_own_line_and_column()
    {
        var project = new TemporaryProject(package);
        project.Write("content/people.yaml", "- slug: ada\n  name: Ada\n");
        project.Write("content/articles/good.md", "---\ntitle: Good\ndate: 2024-05-01\nauthor: people/ada\n---\n");
        project.Write("content/articles/open.md", "---\ntitle: Open\n");
        project.Write("content/articles/syntax.md", "---\ntitle: \"Syntax\n---\n");
        project.Write("content/articles/twice.md", "---\ntitle: Twice\ndate: 2024-05-02\ntitle: Again\n---\n");
        project.Write("content/articles/typo.md", "---\ntitle: Typo\ndate: 2024-05-021\nauthor: people/ida\n---\n");

        var build = await project.BuildAsync();

        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("content/articles/typo.md(4,9): error TC0005: ", build.Output.Replace('\\', '/'), StringComparison.Ordinal);
        Assert.Equal(
            [
                "content/articles/open.md(1,1): TC0001",
                "content/articles/syntax.md(2,8): TC0002",
                "content/articles/twice.md(4,1): TC0004",
                "content/articles/typo.md(3,7): TC0003",
                "content/articles/typo.md(4,9): TC0005",
            ],
            build.Errors.Select(error => error.ToString()));
    }

    [Fact]
    public async Task A_file_that_is_not_UTF_8_is_an_error()
    {
        var project = new TemporaryProject(package);
        project.WriteArticle("one.md", "One");
        File.WriteAllBytes(project.PathOf("content/articles/two.md"), [.. "---\ntitle: Caf"u8, 0xE9, .. "\n---\n"u8]);

        var error = Assert.Single((await project.BuildAsync()).Errors).ToString();

        // Windows has an encoding of its own, in which each byte is a character.
        Assert.Equal(OperatingSystem.IsWindows() ? "content/articles/two.md(1,1): TC0011" : "content/articles/two.md(2,11): TC0011", error);
    }

    [Fact]
    public async Task A_fixed_mistake_builds_again()
    {
        var project = new TemporaryProject(package);
        project.Write("content/articles/one.md", "---\ntitle: One\n");
        Assert.NotEqual(0, (await project.BuildAsync()).ExitCode);

        project.WriteArticle("one.md", "One");
        Assert.Equal(["one: One"], await project.BuildAndRunAsync());
    }

    [Fact]
    public async Task A_renamed_entry_is_a_compile_error_where_it_is_used()
    {
        var project = new TemporaryProject(package);
        project.Write("Program.cs", "System.Console.WriteLine(Site.Articles.One.Title);");
        project.WriteArticle("one.md", "Uno");
        Assert.Equal(["Uno"], await project.BuildAndRunAsync());

        project.Rename("content/articles/one.md", "content/articles/first.md");
        Assert.Equal(["Program.cs(1,40): CS0117"], (await project.BuildAsync()).Errors.Select(error => error.ToString()));
    }

    [Fact]
    public async Task An_old_compiler_is_named_as_the_reason()
    {
        var project = new TemporaryProject(package);
        project.WriteArticle("one.md", "Uno");
        var build = await project.BuildAsync("-p:CompilerApiVersion=roslyn4.7");

        Assert.Equal(["App.csproj(0,0): TCBUILD1"], build.Errors.Select(error => error.ToString()));
        Assert.Contains("8.0.100", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_language_is_named_as_the_reason()
    {
        var project = new TemporaryProject(package);
        project.Delete("App.csproj");
        project.WriteProject(extension: "vbproj");
        project.Write("Program.vb", "Module Program\n  Sub Main()\n  End Sub\nEnd Module\n");

        Assert.Equal(["App.vbproj(0,0): TCBUILD3"], (await project.BuildAsync()).Errors.Select(error => error.ToString()));
    }

    [Fact]
    public async Task A_missing_root_is_a_warning()
    {
        var project = new TemporaryProject(package);
        project.Write("Program.cs", "System.Console.WriteLine();");
        project.Write("docs/articles/one.md", "");
        project.WriteProject("<TypedContentRoot>contents</TypedContentRoot>");
        var build = await project.BuildAsync();

        build.ShouldSucceed();
        var folder = project.Folder.Replace('\\', '/');
        var output = build.Output.Replace('\\', '/');
        Assert.Contains(
            $"App.csproj : warning TCBUILD2: TypedContentRoot is 'contents/', but there is no folder '{folder}/contents/'. There is content in {folder}/docs/. Correct the property, or create the folder.",
            output,
            StringComparison.Ordinal);
        Assert.DoesNotContain("TCBUILD7", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_without_content_is_a_warning_that_names_possible_folders()
    {
        var project = new TemporaryProject(package);
        project.Write("Program.cs", "System.Console.WriteLine();");
        (await project.CommandAsync("restore")).ShouldSucceed();
        var folder = project.Folder.Replace('\\', '/');
        const string ToDo = " Add a file such as 'content/articles/hello.md', set TypedContentRoot to the folder that holds the content, make folders collections with items such as '<TypedContentCollection Include=\"_posts\" Name=\"posts\" />', or set EnableDefaultTypedContentItems to false if the project is to have none.";

        Assert.Equal([$"The project has no content: there is no folder '{folder}/content/'.{ToDo}"], await WarningsAsync(project));

        // A folder whose name differs only in case is named where the file system has both; folders without content are not named.
        var isOneCase = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS();
        project.Write(isOneCase ? "Blog/a.mdx" : "Content/articles/a.md", "");
        project.Write("src/content/posts/a.yaml", "");
        project.Write("docs/logo.svg", "");
        project.Write("Pages/a.md", "");
        var near = $"{folder}/{(isOneCase ? "Blog" : "Content")}/, {folder}/src/content/";
        Assert.Equal([$"The project has no content: there is no folder '{folder}/content/'. There is content in {near}.{ToDo}"], await WarningsAsync(project));

        Directory.Delete(project.PathOf("src"), recursive: true);
        Directory.Delete(project.PathOf(isOneCase ? "Blog" : "Content"), recursive: true);
        project.Write("content/articles/a.adoc", "");
        project.Write("content/articles/b.rst", "");
        project.Write("content/articles/c.png", "");
        Assert.Equal(
            [$"The project has no content: the folder '{folder}/content/' contains no .md, .markdown, .mdown, .mkdn, .mkd, .mdx, .yaml, .yml, .toml, .json or .jsonc files, and no list files (.jsonl, .ndjson, .csv or .tsv), but others (.adoc, .rst).{ToDo}"],
            await WarningsAsync(project));

        Assert.Empty(await WarningsAsync(project, "-p:EnableDefaultTypedContentItems=false"));
        Assert.Empty(await WarningsAsync(project, "-p:NoWarn=TCBUILD7"));
        project.Write("notes.md", "");
        project.WriteProject(items: """<TypedContentFile Include="notes.md" Link="notes/a.md" />""");
        Assert.Empty(await WarningsAsync(project));
    }

    // Only the target that warns, which takes a tenth of the time of a build.
    private static async Task<string[]> WarningsAsync(TemporaryProject project, params string[] arguments)
    {
        var result = await project.CommandAsync(["msbuild", "-nologo", "-target:CheckTypedContentRoot", .. arguments]);
        result.ShouldSucceed();
        return [.. result.Output.ReplaceLineEndings("\n").Replace('\\', '/').Split('\n')
            .Where(static line => line.Contains("warning ", StringComparison.Ordinal))
            .Select(static line => line.Split("warning TCBUILD7: ")[1].Split(" [")[0])];
    }
}
