namespace TypedContent.Package.Tests;

/// <summary>The package of the command <c>dotnet typedcontent</c>, installed in a project that uses the package.</summary>
public sealed class ToolTests(PackedPackage package)
{
    [Fact(Explicit = true)]
    public async Task It_says_what_a_build_says()
    {
        await package.PackAsync("generator/TypedContent.CommandLine");
        var project = new TemporaryProject(package);
        project.Write("content/articles/hello.md", "---\ntitle: Hello\ndate: 2022-02-30\n---\n[b](other.md)\n");
        project.Write("content/articles/مرحبا.md", "---\ntitle: مرحبا\ndate: 2022-03-01\n---\n");
        project.WriteProject("<TypedContentLinks>warn</TypedContentLinks><WarningsAsErrors>$(WarningsAsErrors);TC0029</WarningsAsErrors>");
        project.Write("Lost.cs", "[TypedContent.ContentCollection(\"lost\")] public partial record Loss;");
        (await project.CommandAsync("new", "tool-manifest")).ShouldSucceed();
        (await project.CommandAsync("tool", "install", "TypedContent.Tool", "--version", package.Version)).ShouldSucceed();

        var unrestored = await project.CommandAsync("typedcontent", "check");
        Assert.Equal(2, unrestored.ExitCode);
        Assert.Contains("error: 'App.csproj' has not been restored. Run 'dotnet restore'", unrestored.Output, StringComparison.Ordinal);

        var build = await project.BuildAsync();
        var check = await project.CommandAsync("typedcontent", "check");
        Assert.Equal(1, check.ExitCode);
        Assert.Equal(
            build.Output.Split('\n').Where(static line => line.Contains(": error TC", StringComparison.Ordinal))
                .Select(line => line.Replace(project.Folder + "/", "", StringComparison.Ordinal).Split(" [")[0].Trim()).Distinct()
                .Order(StringComparer.Ordinal),
            check.Output.Split('\n').Where(static line => line.Contains(": error TC", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

        project.Write("content/articles/hello.md", "---\ntitle: Hello\ndate: 2022-02-28\n---\n");
        var written = await project.CommandAsync("typedcontent", "new", "articles", "A title", "--locale", "en");
        written.ShouldSucceed();
        Assert.StartsWith("content/articles/a-title.en.md", written.Output, StringComparison.Ordinal);
        (await project.CommandAsync("typedcontent", "check", "--configuration", "Release")).ShouldSucceed();

        project.WriteProject(reference: "");
        (await project.CommandAsync("restore")).ShouldSucceed();
        var other = await project.CommandAsync("typedcontent", "list");
        Assert.Equal(2, other.ExitCode);
        Assert.Contains("error: 'App.csproj' does not reference TypedContent. Run 'dotnet add package TypedContent'", other.Output, StringComparison.Ordinal);
    }
}
