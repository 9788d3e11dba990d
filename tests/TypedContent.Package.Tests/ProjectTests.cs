using System.Text.Json;

namespace TypedContent.Package.Tests;

/// <summary>The kinds of project that the package is used in.</summary>
public sealed class ProjectTests(PackedPackage package)
{
    private const string UsesRuntimeType = "ContentCollection<Site.Article> all = Site.Articles.All; System.Console.WriteLine(all.Count);";

    [Fact]
    public async Task A_web_project_does_not_publish_the_content()
    {
        var project = new TemporaryProject(package);
        project.WriteProject(sdk: "Microsoft.NET.Sdk.Web");
        project.Write("appsettings.json", "{}");
        project.Write("content/articles/one.json", "{ \"title\": \"Uno\" }");
        project.Write("content/articles/two.yaml", "title: Dos");

        (await project.CommandAsync("publish", "--output", "out")).ShouldSucceed();
        Assert.True(project.Exists("out/appsettings.json"));
        Assert.False(Directory.Exists(project.PathOf("out/content")));
    }

    [Fact]
    public async Task Implicit_usings_cover_the_runtime_types()
    {
        var project = new TemporaryProject(package);
        project.WriteArticle("one.md", "Uno");
        project.Write("Program.cs", UsesRuntimeType);
        project.WriteProject("<ImplicitUsings>enable</ImplicitUsings>");
        Assert.Equal(["1"], await project.BuildAndRunAsync());

        project.WriteProject();
        Assert.Equal(["Program.cs(1,1): CS0246"], (await project.BuildAsync()).Errors.Select(error => error.ToString()));

        project.Write("Program.cs", "using TypedContent; " + UsesRuntimeType);
        Assert.Equal(["1"], await project.BuildAndRunAsync());
    }

    [Fact]
    public async Task Several_target_frameworks_each_get_the_content()
    {
        var project = new TemporaryProject(package);
        project.WriteProject("<UseAppHost>false</UseAppHost>", frameworks: "<TargetFrameworks>net8.0;net10.0</TargetFrameworks>");
        project.WriteArticle("one.md", "Uno");
        Assert.Equal(["one: Uno"], await project.BuildAndRunAsync());
        Assert.True(project.Exists("bin/Debug/net8.0/App.dll"));

        project.WriteArticle("one.md", "Una");
        Assert.Equal(["one: Una"], await project.BuildAndRunAsync("--no-restore"));
    }

    [Fact]
    public async Task The_compiler_server_sees_each_change_too()
    {
        var project = new TemporaryProject(package);
        string[] shared = [.. package.Server.Properties.Select(property => $"-p:{property.Key}={property.Value}")];
        project.WriteArticle("one.md", "Uno");
        Assert.Equal(["one: Uno"], await project.BuildAndRunAsync(shared));
        project.WriteArticle("one.md", "Una");
        project.WriteArticle("two.md", "Dos");
        Assert.Equal(["one: Una", "two: Dos"], await project.BuildAndRunAsync(shared));
        project.Rename("content/articles/one.md", "content/articles/three.md");
        Assert.Equal(["three: Una", "two: Dos"], await project.BuildAndRunAsync(shared));
        project.Write("content/articles/two.md", "---\ntitle: [\n---\n");
        Assert.Contains((await project.BuildAsync(shared)).Errors, static error => error.File == "content/articles/two.md");
        project.Delete("content/articles/two.md");
        Assert.Equal(["three: Una"], await project.BuildAndRunAsync(shared));
    }

    [Fact]
    public async Task The_project_s_own_settings_stay()
    {
        var project = new TemporaryProject(package);
        project.WriteArticle("one.md", "Uno");
        project.WriteArticle("draft.md", "Draft");
        project.WriteProject(
            "<WarningsAsErrors>CS0168</WarningsAsErrors>",
            """
            <AdditionalFiles Include="./content/articles/one.md" />
            <TypedContentFile Remove="content/articles/draft.md" />
            <None Include="content/articles/draft.md" />
            """);
        var evaluation = await project.EvaluateAsync("-getProperty:WarningsAsErrors,Features", "-getItem:AdditionalFiles,None,Watch");

        var properties = evaluation.GetProperty("Properties");
        Assert.Equal("", properties.GetProperty("Features").GetString());
        Assert.Contains("CS0168", properties.GetProperty("WarningsAsErrors").GetString(), StringComparison.Ordinal);
        // A generator that crashes must not be a mere warning.
        Assert.Contains("CS8785", properties.GetProperty("WarningsAsErrors").GetString(), StringComparison.Ordinal);
        Assert.Equal(["one.md"], FileNames(evaluation, "AdditionalFiles"));
        Assert.Equal(["one.md"], FileNames(evaluation, "Watch"));
        Assert.Equal(["draft.md"], FileNames(evaluation, "None"));
    }

    [Theory]
    [InlineData("", "enable-generator-cache;typed-content-embedded-sources")]
    [InlineData("<TypedContentGeneratorCache>false</TypedContentGeneratorCache>", "typed-content-embedded-sources")]
    [InlineData("<DebugType>none</DebugType>", "enable-generator-cache", Explicit = true)]
    [InlineData("<DesignTimeBuild>true</DesignTimeBuild>", "enable-generator-cache")]
    public async Task The_compiler_gets_settings_in_addition_to_those_of_the_project(string properties, string features)
    {
        var project = new TemporaryProject(package);
        project.WriteProject("<Features>strict</Features><CscEnvironment>DOTNET_gcServer=1</CscEnvironment>" + properties);
        var evaluation = await project.EvaluateAsync("-t:SetTypedContentFeatures", "-getProperty:Features,CscEnvironment");

        var evaluated = evaluation.GetProperty("Properties");
        Assert.Equal("strict;experimental-data-section-string-literals=100;" + features, evaluated.GetProperty("Features").GetString());
        // The last value of a variable counts.
        Assert.Equal(
            "DOTNET_TieredPGO=0;DOTNET_gcServer=0;DOTNET_GCConserveMemory=5;DOTNET_gcServer=1", evaluated.GetProperty("CscEnvironment").GetString());
    }

    [Fact]
    public async Task A_file_from_elsewhere_has_the_path_of_its_link()
    {
        var project = new TemporaryProject(package);
        project.Write("../notes/one.md", "---\ntitle: Uno\n---\n![](/images/map.png)\n");
        project.Write("../notes/two.md", "---\ntitle: Dos\n---\n");
        project.Write("../notes/cities.yaml", "- slug: fes\n  name: Fes\n");
        project.Write("../notes/map.png", "");
        project.WriteProject(items: """
            <TypedContentFile Include="../notes/*.md" Link="articles/%(Filename)%(Extension)" />
            <TypedContentFile Include="../notes/cities.yaml" />
            <TypedContentImage Include="../notes/map.png" Link="images/map.png" />
            """);
        project.Write("Program.cs", "System.Console.WriteLine(Site.Articles.One.Title + Site.Articles.Two.Title + Site.Cities.Fes.Name);");

        Assert.Equal(["UnoDosFes"], await project.BuildAndRunAsync());
        Assert.DoesNotContain("warning", (await project.BuildAsync("--no-incremental")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_in_the_root_with_another_use_is_not_content()
    {
        var project = new TemporaryProject(package);
        project.WriteArticle("one.md", "Uno");
        project.Write("content/settings.json", "{ \"no\": \"content\" }");
        project.Write("content/others.json", "{ \"no\": \"content\" }");
        project.WriteProject("<AdditionalFileItemNames>$(AdditionalFileItemNames);Other</AdditionalFileItemNames>", """
            <TypedContentFile Remove="content/*.json" />
            <AdditionalFiles Include="content/settings.json" />
            <Other Include="content/others.json" />
            """);

        Assert.Equal(["one: Uno"], await project.BuildAndRunAsync());
    }

    [Fact]
    public async Task A_watched_project_does_not_exclude_new_content()
    {
        var project = new TemporaryProject(package);
        var evaluation = await project.EvaluateAsync("-p:DotNetWatchBuild=true", "-getProperty:DefaultItemExcludes,Features");

        Assert.DoesNotContain("*.md", evaluation.GetProperty("Properties").GetProperty("DefaultItemExcludes").GetString(), StringComparison.Ordinal);
    }

    [Fact(Explicit = true)]
    public async Task Content_may_exceed_the_space_for_literals_in_an_assembly()
    {
        var project = new TemporaryProject(package);
        var text = string.Concat(Enumerable.Repeat("A sentence that stands here many times. ", 80_000));
        for (var i = 0; i < 3; i++)
        {
            project.Write($"content/articles/a{i}.md", $"---\ntitle: A{i}\n---\n{i} {text}\n");
        }

        Assert.Equal(["a0: A0", "a1: A1", "a2: A2"], await project.BuildAndRunAsync());
    }

    [Fact]
    public async Task Default_items_can_be_turned_off()
    {
        var project = new TemporaryProject(package);
        project.WriteArticle("one.md", "Uno");
        project.WriteArticle("two.md", "Dos");
        project.WriteProject(
            "<EnableDefaultTypedContentItems>false</EnableDefaultTypedContentItems>", """<TypedContentFile Include="content/articles/two.md" />""");

        Assert.Equal(["two: Dos"], await project.BuildAndRunAsync());
    }

    [Fact]
    public async Task A_value_may_be_on_separate_lines()
    {
        var project = new TemporaryProject(package);
        project.WriteArticle("one.en.md", "Uno");
        project.Write("content/articles/folder/PAGE.md", "---\ntitle: Dos\nat: 2022-05-13T10:00\nday: 3 de May 2022\n---\n");
        project.Write(
            "Program.cs",
            """
            foreach (var article in Site.Articles.All)
            {
                System.Console.WriteLine($"{article.Slug} {article.Locale} {article.At:zzz} {article.Day?.Day}");
            }
            """);
        project.WriteProject(
            """
            <TypedContentKnownLocales>
              en
              ar
            </TypedContentKnownLocales>
            <TypedContentFolderPages>
              index;
              page
            </TypedContentFolderPages>
            <TypedContentUtcOffset>
              +01:00
            </TypedContentUtcOffset>
            <TypedContentDateFormats>
              MM/dd/yyyy;
              d' de 'MMMM yyyy
            </TypedContentDateFormats>
            <TypedContentLayout>
              {collection}/{slug}
            </TypedContentLayout>
            <TypedContentLocales>
              en;
              ar
            </TypedContentLocales>
            """);

        var build = await project.BuildAsync();

        build.ShouldSucceed();
        Assert.Equal("folder  +01:00 3\none en  \n", (await DotNet.RunAsync(project.Folder, [project.AssemblyFile])).Output.ReplaceLineEndings("\n"));
        Assert.Contains("warning TC0034: The entry 'one' is not translated into 'ar'", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_property_on_the_command_line_works_as_in_the_project_file()
    {
        var project = new TemporaryProject(package);
        project.Write("texts/articles/one.ar.markdown", "---\ntitle: Uno\nscore: 1\nrank: [1]\n---\n");
        project.Write("texts/articles/two.mdx", "---\ntitle: Dos\nscore: {of: 2}\nrank: high\n---\n");
        project.Write("texts/articles/_three.md", "---\ntitle: Tres\n---\n");
        project.Write("texts/articles/four.md", "---\ntitle: Quatro\nexpiryDate: 2022-05-13\n---\n");

        // A folder whose name begins with that of the root is outside, and the locale after a ';' is not lost.
        project.Write("textsmore/articles/other.md", "---\ntitle: Other\n---\n");
        string[] arguments =
        [
            "-p:TypedContentRoot=texts", "-p:TypedContentLocales=ar%3Ben", "-p:TypedContentMdx=text", "-p:TypedContentDrafts=false",
            "-p:TypedContentAsOf=2022-06-01", "-p:TypedContentUnion=articles.score%3B articles.rank",
        ];
        var build = await project.BuildAsync(arguments);
        build.ShouldSucceed();
        Assert.Contains("warning TC0034: The entry 'one' is not translated into 'en'", build.Output, StringComparison.Ordinal);
        Assert.Equal(["one: Uno", "two: Dos"], await project.BuildAndRunAsync([.. arguments, "--no-restore"]));
    }

    private static IEnumerable<string> FileNames(JsonElement evaluation, string item) =>
        evaluation.GetProperty("Items").GetProperty(item).EnumerateArray()
            .Select(file => file.GetProperty("Filename").GetString() + file.GetProperty("Extension").GetString())
            .Where(name => name.EndsWith(".md", StringComparison.Ordinal));
}
