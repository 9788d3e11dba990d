namespace TypedContent.Package.Tests;

/// <summary>Characters that have a meaning in MSBuild, NuGet or a generated editorconfig have none in a path.</summary>
public sealed class PathTests(PackedPackage package)
{
    private const string Odd = "a b#c;d'e مقالات";

    [Theory]
    [InlineData(Odd)]
    [InlineData("a(b),{c}!&d", Explicit = true)]
    public async Task They_may_be_in_the_project_folder_and_in_file_names(string folder)
    {
        var project = new TemporaryProject(package, folder);
        project.WriteArticle("plain.md", "Plain");
        project.WriteArticle("ص #1; it's.md", "Odd");
        Assert.Equal(["Odd", "Plain"], Titles(await project.BuildAndRunAsync()));

        // The error has the whole path of the file.
        project.Write("content/articles/ص #1; it's.md", "---\ntitle: Odd\n");
        Assert.Equal(["content/articles/ص #1; it's.md(1,1): TC0001"], (await project.BuildAsync()).Errors.Select(error => error.ToString()));
    }

    [Theory]
    [InlineData("../" + Odd)]
    [InlineData(@"..\outside\", Explicit = true)]
    [InlineData("$(MSBuildProjectDirectory)/../" + Odd + "/")]
    [InlineData("\n  ./inside\n", Explicit = true)]
    public async Task The_root_may_be_anywhere(string root)
    {
        var project = new TemporaryProject(package);
        // In an MSBuild property, ';' is written '%3B'.
        project.WriteProject($"<TypedContentRoot>{root.Replace(";", "%3B", StringComparison.Ordinal)}</TypedContentRoot>");
        var folder = root.Trim().Replace("$(MSBuildProjectDirectory)/", "", StringComparison.Ordinal).Replace('\\', '/').TrimEnd('/');
        project.Write(folder + "/articles/one.md", "---\ntitle: Uno\n---\n");
        project.Write("Program.cs", "System.Console.WriteLine(Site.Articles.One.SourcePath);");

        Assert.Equal([Path.GetFileName(folder) + "/articles/one.md"], await project.BuildAndRunAsync());
    }

    [Fact]
    public async Task The_project_may_be_reached_by_a_symbolic_link()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making symbolic links needs a privilege there.");
        var project = new TemporaryProject(package);
        project.WriteArticle("one.md", "Uno");
        var link = Path.Combine(project.Parent, "link");
        Directory.CreateSymbolicLink(link, project.Folder);

        (await project.CommandAsync("build", Path.Combine(link, "App.csproj"))).ShouldSucceed();

        Assert.Contains("one: Uno", (await DotNet.RunAsync(project.Folder, [project.AssemblyFile])).Output, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Titles(IEnumerable<string> lines) => lines.Select(line => line[(line.LastIndexOf(' ') + 1)..]).Order();
}
