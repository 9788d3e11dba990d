namespace TypedContent.Package.Tests;

/// <summary>How projects reference the package and each other: what a library brings to programs, and what cannot work.</summary>
public sealed class ReferenceTests(PackedPackage package)
{
    private string Reference => $"""<PackageReference Include="TypedContent" Version="{package.Version}" />""";

    [Fact]
    public async Task A_program_uses_the_content_of_a_library()
    {
        var program = Program();
        program.Write("content/articles/mistake.md", "---\ntitle: [\n---\n");
        program.Write("content/settings.json", "{}");
        program.Write("../library/content/articles/one.md", "---\ntitle: Uno\n---\n");
        WriteLibrary(program, Reference);

        Assert.Equal(["one: Uno"], await program.BuildAndRunAsync());
        var evaluation = await program.EvaluateAsync("-t:ResolvePackageAssets", "-getItem:Analyzer");
        Assert.DoesNotContain("TypedContent", evaluation.ToString(), StringComparison.Ordinal);
        Assert.False(program.Exists("bin/Debug/net10.0/content/articles/one.md"));
    }

    [Fact(Explicit = true)]
    public async Task A_library_with_private_assets_is_a_warning()
    {
        var program = Program();
        program.Write("../library/content/articles/one.md", "---\ntitle: Uno\n---\n");
        foreach (var assets in new[]
            {
                "PrivateAssets=\"all\"", "PrivateAssets=\"analyzers; Runtime\"", "ExcludeAssets=\"runtime\"", "ExcludeAssets=\"contentFiles,runtime\"",
                "IncludeAssets=\"compile;build;analyzers\"",
            })
        {
            WriteLibrary(program, ReferenceWith(assets));
            var build = await program.CommandAsync("build", "../library");
            build.ShouldSucceed();
            Assert.Contains(
                $"warning TCBUILD14: The reference to TypedContent has {assets}, so programs that use this library do not get the assembly TypedContent.dll, and fail when they read content. Write '{Reference}' in the project file: the generator is not passed on to other projects in any case.",
                build.Output,
                StringComparison.Ordinal);
        }

        var copying = await program.CommandAsync("build", "../library", "-p:CopyLocalLockFileAssemblies=true");
        Assert.DoesNotContain("TCBUILD", copying.Output, StringComparison.Ordinal);
        WriteLibrary(program, ReferenceWith("PrivateAssets=\"analyzers;build\" ExcludeAssets=\"native\" IncludeAssets=\"all\""));
        Assert.DoesNotContain("TCBUILD", (await program.CommandAsync("build", "../library")).Output, StringComparison.Ordinal);
        Assert.Equal(["one: Uno"], await program.BuildAndRunAsync());
    }

    [Fact]
    public async Task A_program_that_leaves_out_the_assembly_is_a_warning()
    {
        var project = new TemporaryProject(package);
        project.WriteArticle("one.md", "Uno");
        Write(project, "App", ReferenceWith("ExcludeAssets=\"runtime\""));

        var build = await project.BuildAsync();
        build.ShouldSucceed();
        Assert.Contains(
            $"warning TCBUILD14: The reference to TypedContent has ExcludeAssets=\"runtime\", so this program does not get the assembly TypedContent.dll, and fails when it reads content. Write '{Reference}' in the project file.",
            build.Output,
            StringComparison.Ordinal);
    }

    [Fact(Explicit = true)]
    public async Task A_program_with_private_assets_is_published_with_the_library()
    {
        var project = new TemporaryProject(package);
        project.WriteArticle("one.md", "Uno");
        Write(project, "App", ReferenceWith("PrivateAssets=\"all\""));

        var publish = await project.CommandAsync("publish", "--output", "out");

        publish.ShouldSucceed();
        Assert.DoesNotContain("TCBUILD", publish.Output, StringComparison.Ordinal);
        Assert.Equal("one: Uno", (await DotNet.RunAsync(project.Folder, [project.PathOf("out/App.dll")])).Output.Trim());
    }

    [Fact]
    public async Task Content_compiled_into_the_types_of_a_referenced_project_is_one_error()
    {
        const string Root = "<TypedContentRoot>../shared</TypedContentRoot><RootNamespace>Site</RootNamespace>";
        var program = Program(Reference, Root);
        program.Write("../shared/articles/one.md", "---\ntitle: Uno\n---\n");
        WriteLibrary(program, Reference, Root);

        var build = await program.BuildAsync();
        Assert.Equal(["App.csproj(0,0): TCBUILD15"], build.Errors.Select(static error => error.ToString()));
        Assert.DoesNotContain("CS0436", build.Output, StringComparison.Ordinal);
        var shared = program.PathOf("../shared/").Replace('\\', '/');
        Assert.Contains(
            $"error TCBUILD15: The project compiles the content of '{shared}' into the namespace 'Site', and so does {program.PathOf("../library/Library.csproj")}, which it references. Use the types of that project: write '<PackageReference Remove=\"TypedContent\" />' in this project file. Or generate separate types: write '<TypedContentNamespace>Site.Content</TypedContentNamespace>'.",
            build.Output,
            StringComparison.Ordinal);

        Write(program, "App", Reference + Library + """<PackageReference Remove="TypedContent" />""", Root);
        Assert.Equal(["one: Uno"], await program.BuildAndRunAsync());

        Write(program, "App", Reference + Library, Root + "<TypedContentNamespace>Site.Content</TypedContentNamespace>");
        program.Write("Program.cs", "System.Console.WriteLine(Site.Content.Articles.One.Title + Site.Articles.One.Title);");
        Assert.Equal(["UnoUno"], await program.BuildAndRunAsync());
    }

    [Fact]
    public async Task A_framework_that_is_too_old_is_one_error()
    {
        var project = new TemporaryProject(package);
        project.WriteArticle("one.md", "Uno");
        project.WriteProject(frameworks: "<TargetFramework>netstandard2.0</TargetFramework>");

        var build = await project.BuildAsync();
        Assert.Equal(["App.csproj(0,0): TCBUILD12"], build.Errors.Select(static error => error.ToString()));
        Assert.Contains(
            "error TCBUILD12: TypedContent needs .NET 8 or newer, and the project targets netstandard2.0. Write '<TargetFramework>net8.0</TargetFramework>' in the project file, or reference the package from a separate project for .NET 8.",
            build.Output,
            StringComparison.Ordinal);

        project.WriteProject();
        (await project.CommandAsync("restore")).ShouldSucceed();
        foreach (var framework in new[] { "net48", "netcoreapp3.1", "net6.0", "net7.0" })
        {
            var check = await project.CommandAsync("msbuild", "-nologo", "-t:CheckTypedContent", $"-p:TargetFramework={framework}");
            Assert.Contains(
                $"error TCBUILD12: TypedContent needs .NET 8 or newer, and the project targets {framework}. ", check.Output, StringComparison.Ordinal);
        }
    }

    [Fact(Explicit = true)]
    public async Task The_suggested_line_works_for_one_old_framework_of_several()
    {
        const string Frameworks = "<TargetFrameworks>netstandard2.0;net10.0</TargetFrameworks>";
        const string Condition = """ Condition="$([MSBuild]::IsTargetFrameworkCompatible('$(TargetFramework)', 'net8.0'))" """;
        var reference = Reference.Replace(" />", Condition + "/>", StringComparison.Ordinal);
        const string NewLanguage = "<LangVersion>latest</LangVersion>";
        var project = new TemporaryProject(package);
        project.WriteArticle("one.md", "Uno");
        project.Write("Program.cs", "#if NET\nSystem.Console.WriteLine(Site.Articles.One.Title);\n#else\nSystem.Console.WriteLine();\n#endif\n");
        project.WriteProject(NewLanguage, frameworks: Frameworks);

        var build = await project.BuildAsync();
        Assert.Equal(["App.csproj(0,0): TCBUILD12"], build.Errors.Select(static error => error.ToString()));
        Assert.Contains(
            $"error TCBUILD12: TypedContent needs .NET 8 or newer, and the project also targets netstandard2.0. Remove it from TargetFrameworks, or reference the package for the others only: '{reference}'.",
            build.Output,
            StringComparison.Ordinal);

        Write(project, "App", reference, NewLanguage, Frameworks);
        Assert.Equal(["Uno"], await project.BuildAndRunAsync());
    }

    [Fact]
    public async Task A_reference_without_the_library_is_one_error()
    {
        var project = new TemporaryProject(package);
        project.WriteArticle("one.md", "Uno");
        Write(project, "App", ReferenceWith("ExcludeAssets=\"compile\""));
        var build = await project.BuildAsync();
        Assert.Equal(["App.csproj(0,0): TCBUILD13"], build.Errors.Select(static error => error.ToString()));
        Assert.Contains(
            $"error TCBUILD13: The reference to TypedContent excludes the library that generated code needs (by IncludeAssets or ExcludeAssets). Write '{Reference}' in the project file.",
            build.Output,
            StringComparison.Ordinal);

        Write(project, "App", "");
        WriteCentral(project, "GlobalPackageReference");
        build = await project.BuildAsync();
        Assert.Equal(["App.csproj(0,0): TCBUILD13"], build.Errors.Select(static error => error.ToString()));
        Assert.Contains(
            $"error TCBUILD13: A GlobalPackageReference brings the generator of TypedContent without the library that generated code needs. Write '<PackageVersion Include=\"TypedContent\" Version=\"{package.Version}\" />' instead, and '<PackageReference Include=\"TypedContent\" />' in the project file.",
            build.Output,
            StringComparison.Ordinal);

        Write(project, "App", """<PackageReference Include="TypedContent" />""");
        WriteCentral(project, "PackageVersion");
        Assert.Equal(["one: Uno"], await project.BuildAndRunAsync());
    }

    private const string Library = """<ProjectReference Include="../library/Library.csproj" />""";

    private string ReferenceWith(string metadata) => Reference.Replace(" />", $" {metadata} />", StringComparison.Ordinal);

    private TemporaryProject Program(string items = "", string properties = "")
    {
        var project = new TemporaryProject(package);
        Write(project, "App", items + Library, properties);
        return project;
    }

    private static void WriteLibrary(TemporaryProject program, string items, string properties = "") =>
        Write(program, "../library/Library", items, "<OutputType>Library</OutputType>" + properties);

    private static void Write(
        TemporaryProject project, string name, string items, string properties = "", string framework = "<TargetFramework>net10.0</TargetFramework>") =>
        project.WriteProject(properties, items, frameworks: framework, name: name, reference: "");

    private void WriteCentral(TemporaryProject project, string item) => project.Write(
        "Directory.Packages.props",
        $"""
        <Project>
          <PropertyGroup>
            <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
          </PropertyGroup>
          <ItemGroup>
            <{item} Include="TypedContent" Version="{package.Version}" />
          </ItemGroup>
        </Project>
        """);
}
