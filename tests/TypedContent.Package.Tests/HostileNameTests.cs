namespace TypedContent.Package.Tests;

/// <summary>Names of files and links that would have an effect beyond the content are errors before the compiler runs.</summary>
public sealed class HostileNameTests(PackedPackage package)
{
    [Fact]
    public async Task A_line_break_or_quotation_mark_in_a_name_ends_no_option()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such names.");
        (string Name, string Shown)[] names =
        [
            ("q\" -nowarn:CS1 \"r.md", "q? -nowarn:CS1 ?r.md"),
            ("q\"r.md", "q?r.md"),
            ("x\n::error::forged.png", "x?::error::forged.png"),
            ("x\n[*]\nbuild_property.RootNamespace=Evil\n/a.md", "x?[*]?build_property.RootNamespace=Evil?/a.md"),
            ("x\nb.md", "x?b.md"),
            ("x\r\n-nowarn:CS1\n-analyzer:content/evil.dll\n-define:a.md", "x??-nowarn:CS1?-analyzer:content/evil.dll?-define:a.md"),
        ];
        var project = new TemporaryProject(package);
        project.WriteArticle("one.md", "One");
        foreach (var (name, _) in names)
        {
            project.WriteArticle(name, "Evil");
        }

        var build = await project.BuildAsync();

        Assert.NotEqual(0, build.ExitCode);
        Assert.Equal(
            names.Select(static name => $"content/articles/{name.Shown}(0,0): TCBUILD4").Order(StringComparer.Ordinal),
            build.Errors.Select(static error => error.ToString()).Order(StringComparer.Ordinal));
        Assert.All(names, name => Assert.Contains(
            $"content/articles/{name.Shown} : error TCBUILD4: The name of this file", build.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_name_of_an_image_adds_no_line_to_the_compiler_s_configuration()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such names.");
        var project = new TemporaryProject(package);
        project.WriteArticle("one.md", "One");
        project.WriteProject(items: """<TypedContentImage Include="pictures/**/*.bmp" />""");
        project.Write("pictures/a\nbuild_property.TypedContentRawHtml = allow\n.bmp", "");

        var build = await project.BuildAsync();

        Assert.Equal(["pictures/a?build_property.TypedContentRawHtml = allow?.bmp(0,0): TCBUILD4"], build.Errors.Select(static error => error.ToString()));
        Assert.DoesNotContain(
            "build_property.TypedContentRawHtml = allow",
            await File.ReadAllTextAsync(
                project.PathOf("obj/Debug/net10.0/App.GeneratedMSBuildEditorConfig.editorconfig"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Special_characters_of_MSBuild_are_literal_in_a_name()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such names.");
        string[] names = ["$(Home) %(Identity) @(Compile)", "'; a'b,c", "a%0ab %22", "d*b?[c]"];
        var project = new TemporaryProject(package);
        foreach (var name in names)
        {
            project.WriteArticle($"{name}.md", "One");
        }

        Assert.Equal(names.Select(static name => $"{name}: One"), await project.BuildAndRunAsync());
    }

    [Fact]
    public async Task A_backslash_is_an_error_at_its_file()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows parts folders by it.");
        var project = new TemporaryProject(package);
        project.WriteArticle("one.md", "One");
        project.WriteArticle("back\\slash.md", "Back");

        var build = await project.BuildAsync();

        Assert.Equal(["content/articles/back/slash.md(0,0): TCBUILD5"], build.Errors.Select(static error => error.ToString()));
    }

    [Theory]
    [InlineData("content/articles/link.md", "../../../secret/secret.md")]
    [InlineData("content/articles/link.md", "nowhere.md", Explicit = true)]
    [InlineData("content/articles/\u0301link.md", "one.md", Explicit = true)]
    [InlineData("content/articles/2022", "../../../secret", Explicit = true)]
    [InlineData("content/secrets", "../../secret")]
    public async Task A_symbolic_link_is_not_followed(string link, string target)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Only administrators make links there.");
        var project = new TemporaryProject(package);
        project.Write("../secret/secret.md", "---\ntitle: Secret\n---\n");
        project.WriteArticle("one.md", "One");
        File.CreateSymbolicLink(project.PathOf(link), target);

        var build = await project.BuildAsync();

        Assert.NotEqual(0, build.ExitCode);
        Assert.Equal(["App.csproj(0,0): TCBUILD6"], build.Errors.Select(static error => error.ToString()));
        Assert.Contains(link, build.Output, StringComparison.Ordinal);
        Assert.False(project.Exists("obj/Debug/net10.0/App.dll"));
    }

    [Fact]
    public async Task Links_outside_the_root_and_a_linked_root_are_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Only administrators make links there.");
        var project = new TemporaryProject(package);
        project.Write("../shared/articles/one.md", "---\ntitle: One\n---\n");
        File.CreateSymbolicLink(project.PathOf("content"), "../shared");

        Assert.Equal(["one: One"], await project.BuildAndRunAsync());
    }
}
