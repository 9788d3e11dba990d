namespace TypedContent.Package.Tests;

/// <summary>Folders outside the content root that items of the project make collections.</summary>
public sealed class CollectionFolderTests(PackedPackage package)
{
    [Fact]
    public async Task They_are_built_like_the_root()
    {
        var project = new TemporaryProject(package);
        project.Write("_posts/2024-01-05-hello.md", "---\ntitle: Hola\nauthor: ../_authors/amina.md\n---\n[a](../_authors/amina.md) ![](map.png)\n");
        project.Write("_posts/map.png", "");
        project.Write("_posts/.hidden/x.md", "---\ntitle: [\n---\n");
        project.Write("_posts/old/x.md", "---\ntitle: [\n---\n");
        project.Write("_authors/amina.md", "---\nname: Amina\n---\n");
        project.Write("_places/rabat.md", "---\nname: Rabat\n---\n");
        project.Write("_authors/salma.md", "---\nname: Salma\n---\n");
        project.Write("i18n/fr/docs/current/a.md", "---\ntitle: Un\n---\n");
        project.Write("docs/a.json", "{ \"title\": \"One\" }");
        project.WriteProject(
            "<TypedContentFileDates>true</TypedContentFileDates>",
            """
            <TypedContentCollection Include="_posts" Name="posts" Except="old/**" />
            <TypedContentCollection Include="_authors;_places" />
            <TypedContentCollection Include="docs" />
            <TypedContentCollection Include="i18n/{locale}/docs/current" Name="docs" />
            """,
            sdk: "Microsoft.NET.Sdk.Web");
        project.Write("Program.cs", """
            using Site;
            var post = Posts.Hello;
            System.Console.Write(post.Title + post.Author.Name + post.Date.ToString("O") + post.SourcePath + post.Body.Images[0].Url);
            System.Console.WriteLine(Docs.A.Title + Docs.A.In("fr").Title + Places.Rabat.Url);
            """);

        Assert.Equal(["HolaAmina2024-01-05_posts/2024-01-05-hello.md/posts/map.pngOneUn/places/rabat"], await project.BuildAndRunAsync());
        Assert.DoesNotContain("warning", (await project.BuildAsync("--no-incremental")).Output, StringComparison.Ordinal);
        Assert.False(project.Exists("bin/Debug/net10.0/docs/a.json"));

        // An edit reaches the next build, and an error is at its file.
        project.Write("_authors/amina.md", "---\nname: Badr\n---\n");
        Assert.Contains("HolaBadr", Assert.Single(await project.BuildAndRunAsync()), StringComparison.Ordinal);
        project.Write("_authors/amina.md", "---\nname: [\n---\n");
        Assert.Equal(["_authors/amina.md(2,7): TC0002"], (await project.BuildAsync()).Errors.Select(static error => error.ToString()));
    }

    [Theory]
    [InlineData("_posts", Explicit = true)]
    [InlineData("./_posts/", Explicit = true)]
    [InlineData(@"..\elsewhere\_posts", Explicit = true)]
    [InlineData("../a b#c;d'e مقالات/_posts")]
    [InlineData("../$(MSBuildProjectName)(1)/_posts")]
    public async Task They_may_be_anywhere(string include)
    {
        var project = new TemporaryProject(package);
        var folder = include.Replace('\\', '/').Replace("$(MSBuildProjectName)", "App", StringComparison.Ordinal).TrimEnd('/');
        project.Write(folder + "/one.md", "---\ntitle: Uno\n---\n");
        project.WriteProject(items: $"""<TypedContentCollection Include="{include.Replace(";", "%3B", StringComparison.Ordinal)}" Name="articles" />""");

        Assert.Equal(["one: Uno"], await project.BuildAndRunAsync());
    }

    [Fact]
    public async Task Items_and_an_evaluation_without_a_build()
    {
        var project = new TemporaryProject(package);
        project.Write("_posts/one.md", "---\ntitle: Uno\n---\n");
        project.WriteArticle("two.md", "Dos");
        project.WriteProject(items: """<TypedContentCollection Include="_posts" Name="posts" />""", sdk: "Microsoft.NET.Sdk");

        foreach (var target in new[] { "FindTypedContentCollections", "AssignTargetPaths", "GenerateMSBuildEditorConfigFileShouldRun" })
        {
            var evaluation = await project.EvaluateAsync($"-t:{target}", "-p:DesignTimeBuild=true", "-getItem:AdditionalFiles,None,Watch,UpToDateCheckInput");
            Assert.Equal(["two.md", "one.md"], FileNames(evaluation, "AdditionalFiles"));
            Assert.Equal(["two.md", "one.md"], FileNames(evaluation, "Watch"));
            Assert.Equal(["two.md", "one.md"], FileNames(evaluation, "UpToDateCheckInput"));
            Assert.Empty(FileNames(evaluation, "None"));
        }
    }

    [Fact]
    public async Task A_folder_without_content_is_a_warning()
    {
        var project = new TemporaryProject(package);
        project.WriteArticle("one.md", "Uno");
        project.Write("img/x.png", "");
        project.WriteProject(items: """
            <TypedContentCollection Include="_psots" Name="posts" />
            <TypedContentCollection Include="img" />
            <TypedContentCollection Include="content/articles" Name="a/b" />
            """);

        var build = await project.BuildAsync();

        Assert.Contains(
            $"warning TCBUILD8: The item TypedContentCollection '_psots' is not a folder with content: there is no .md, .markdown, .mdown, .mkdn, .mkd, .mdx, .yaml, .yml, .toml, .json or .jsonc file in '{project.PathOf("_psots")}/'. Include a folder, relative to the project file, such as '<TypedContentCollection Include=\"_posts\" Name=\"posts\" />', with '{{locale}}' in place of the folder of a locale.",
            build.Output,
            StringComparison.Ordinal);
        Assert.Contains("warning TCBUILD8: The item TypedContentCollection 'img' is not a folder", build.Output, StringComparison.Ordinal);
        Assert.Contains("error TCBUILD9: The item TypedContentCollection 'content/articles' has the Name 'a/b', which is not a collection name. Write one such as 'posts'.", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_symbolic_link_in_one_is_not_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Only administrators make links there.");
        var project = new TemporaryProject(package);
        project.Write("../secret/secret.md", "---\ntitle: Secret\n---\n");
        project.Write("_posts/one.md", "---\ntitle: One\n---\n");
        File.CreateSymbolicLink(project.PathOf("_posts/link.md"), "../../secret/secret.md");
        project.WriteProject(items: """<TypedContentCollection Include="_posts" Name="articles" />""");

        var build = await project.BuildAsync();

        Assert.Equal(["App.csproj(0,0): TCBUILD6"], build.Errors.Select(static error => error.ToString()));
    }

    [Fact]
    public async Task Properties_of_the_layout_may_be_set_on_the_command_line()
    {
        var project = new TemporaryProject(package);
        project.Write("content/ar/articles/socket.io.md", "---\ntitle: Uno\n---\n");
        project.Write("content/about.md", "---\ntitle: Dos\n---\n");
        project.Write("Program.cs", "using Site;\nSystem.Console.WriteLine(Articles.All[0].Slug + Articles.All[0].Locale + Pages.About.Title);");

        Assert.Equal(["socket.ioarDos"], await project.BuildAndRunAsync(
            "-p:TypedContentLayout={locale}/{collection}/{slug}",
            "-p:TypedContentKnownLocales=en%3Bar",
            "-p:TypedContentRootCollection=pages",
            "-p:TypedContentFolderPages=index%3BREADME"));
    }

    private static IEnumerable<string> FileNames(System.Text.Json.JsonElement evaluation, string item) =>
        evaluation.GetProperty("Items").GetProperty(item).EnumerateArray()
            .Select(static file => file.GetProperty("Filename").GetString() + file.GetProperty("Extension").GetString())
            .Where(static name => name.EndsWith(".md", StringComparison.Ordinal));
}
