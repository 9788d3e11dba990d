namespace TypedContent.Package.Tests;

/// <summary>Projects of other kinds, frameworks, languages, folders and cultures than in most tests.</summary>
public sealed class HostTests(PackedPackage package)
{
    // A machine may have only the runtime of its SDK, which also runs programs for older ones.
    private static readonly Dictionary<string, string> s_newestRuntime = new() { ["DOTNET_ROLL_FORWARD"] = "Major" };

    [Fact(Explicit = true)]
    public async Task A_library_for_several_frameworks_works_in_programs_tests_and_other_languages()
    {
        const string Older = "<TargetFrameworks>net8.0;net9.0</TargetFrameworks><UseAppHost>false</UseAppHost><LangVersion>12</LangVersion>";
        const string Newest = "<TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType>";
        const string Library = """<ProjectReference Include="../my-site/my-site.csproj" />""";
        const string Reference = """<PackageReference Include="TypedContent" />""";
        var xunit = File.ReadLines(Path.Combine(PackedPackage.Repository, "Directory.Packages.props"))
            .Single(static line => line.Contains("xunit.v3.mtp-v2", StringComparison.Ordinal));
        var project = new TemporaryProject(package);
        project.Delete("App.csproj");
        // Central package management for all of them.
        project.Write("../Directory.Packages.props", $"""
            <Project>
              <PropertyGroup>
                <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
              </PropertyGroup>
              <ItemGroup>
                <PackageVersion Include="TypedContent" Version="{package.Version}" />
                {xunit}
              </ItemGroup>
            </Project>
            """);
        project.Write("../my-site/content/articles/one.md", "---\ntitle: Uno\nday: 2024-01-02\ntags: [a, b]\n---\nText.\n");
        project.Write("../my-site/my-site.csproj", Project(Older, Reference));
        project.Write("../old/content/notes/two.md", "---\ntitle: Dos\n---\n");
        project.Write("../old/Program.cs", "System.Console.WriteLine(my_site.Articles.One.Title + old.Notes.Two.Title + my_site.Articles.One.Body.Html);");
        project.Write("../old/old.csproj", Project(Older + "<OutputType>Exe</OutputType>", Reference + Library));
        project.Write("../reader/Program.fs", """
            open my_site
            for article in Articles.All do
                printfn "%s: %s, %s, %s" article.Slug article.Title (article.Day.ToString "yyyy-MM-dd") (String.concat "+" article.Tags)
            match Articles.Find "two" with
            | null -> printfn "none"
            | other -> printfn "%s" other.Title
            """);
        // With central versions, the F# SDK needs an explicit reference to FSharp.Core.
        project.Write("../reader/reader.fsproj", Project(
            Newest + """
                <ManagePackageVersionsCentrally>false</ManagePackageVersionsCentrally>
                <DisableImplicitFSharpCoreReference>false</DisableImplicitFSharpCoreReference>
                """,
            """<Compile Include="Program.fs" />""" + Library));
        project.Write("../checks/content/people/ada.yaml", "name: Ada\n");
        project.Write("../checks/Checks.cs", """
            public class Checks
            {
                [Xunit.Fact]
                public void Both_entries_exist() => Xunit.Assert.Equal("Uno Ada", my_site.Articles.One.Title + " " + checks.People.Ada.Name);
            }
            """);
        project.Write("../checks/checks.csproj", Project(Newest, Reference + Library + """<PackageReference Include="xunit.v3.mtp-v2" />"""));
        project.Write("All.slnx", """
            <Solution>
              <Project Path="../old/old.csproj" />
              <Project Path="../reader/reader.fsproj" />
              <Project Path="../checks/checks.csproj" />
              <Project Path="../my-site/my-site.csproj" />
            </Solution>
            """);

        var build = await project.CommandAsync("build", "-nologo", "All.slnx");
        build.ShouldSucceed();
        Assert.Contains("0 Warning(s)", build.Output, StringComparison.Ordinal);

        Assert.Equal("UnoDos<p>Text.</p>", await RunAsync("../old/bin/Debug/net8.0/old.dll"));
        Assert.Equal("UnoDos<p>Text.</p>", await RunAsync("../old/bin/Debug/net9.0/old.dll"));
        Assert.Equal("one: Uno, 2024-01-02, a+b\nnone", await RunAsync("../reader/bin/Debug/net10.0/reader.dll"));
        Assert.Contains("Total: 1, Errors: 0, Failed: 0", await RunAsync("../checks/bin/Debug/net10.0/checks.dll"), StringComparison.Ordinal);

        async Task<string> RunAsync(string file)
        {
            var run = await DotNet.RunAsync(project.Folder, [project.PathOf(file)], s_newestRuntime);
            run.ShouldSucceed();
            return run.Output.ReplaceLineEndings("\n").Trim();
        }
    }

    [Theory]
    [InlineData(true, 300, Explicit = true)]
    // Few entries, so that there are no long literals: the compiler sorts those by the current culture.
    [InlineData(false, 20, Explicit = true)]
    public async Task The_folder_and_the_culture_change_no_byte_and_no_value(bool prepares, int count)
    {
        var (turkish, thai) = (Project("project"), Project("Ein anderer/Ordner"));
        await BuildAsync(turkish, "tr_TR.UTF-8");
        await BuildAsync(thai, "th_TH.UTF-8");

        foreach (var file in new[] { "App.dll", "App.pdb" })
        {
            Assert.Equal(await BytesAsync(turkish, file), await BytesAsync(thai, file));
        }

        foreach (var culture in new[] { "C.UTF-8", "tr_TR.UTF-8", "ar_SA.UTF-8", "th_TH.UTF-8", "fa_IR.UTF-8", "sv_SE.UTF-8" })
        {
            var run = await DotNet.RunAsync(turkish.Folder, [turkish.AssemblyFile], CultureOf(culture));
            run.ShouldSucceed();
            Assert.Equal(
                [
                    "Istanbul, Iğdır, ist0, izmir İ -1.5 2022-05-13 2022-05-13T10:20:30.0000000+00:00 12",
                    """{"Slug":"Istanbul","Locale":null,"SourcePath":"content/iller/Istanbul.md","Url":"/iller/Istanbul","Title":"I","Size":-1.5,"Day":"""
                        + "\"2022-05-13\",\"Time\":\"2022-05-13T10:20:30+00:00\",\"Direction\":\"ltr\"}",
                ],
                run.Output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
        }

        TemporaryProject Project(string folder)
        {
            var project = new TemporaryProject(package, folder);
            project.WriteProject($"<TypedContentPrepare>{prepares}</TypedContentPrepare><PathMap>$(MSBuildProjectDirectory)=/site</PathMap>");
            project.Write("Program.cs", """
                using System;
                using System.Globalization;
                using System.Linq;
                using Site;
                var invariant = CultureInfo.InvariantCulture;
                var ili = Iller.Find("izmir")!;
                Console.Write(string.Join(", ", Iller.All.Take(3).Select(entry => entry.Slug)) + ", ");
                Console.Write(ili.Slug + " " + ili.Title + " " + ili.Size.ToString(invariant));
                Console.Write(" " + ili.Day.ToString("o", invariant) + " " + ili.Time.ToString("o", invariant) + " ");
                Console.WriteLine(Iller.Ist12.Title);
                Console.WriteLine(System.Text.Json.JsonSerializer.Serialize(Iller.Istanbul));
                """);
            foreach (var (name, title) in new[] { ("Istanbul", "I"), ("izmir", "İ"), ("Iğdır", "ı") })
            {
                Write(name, title);
            }

            for (var number = 0; number < count; number++)
            {
                Write($"ist{number}", $"\"{number}\"");
            }

            return project;

            void Write(string name, string title) =>
                project.Write($"content/iller/{name}.md", $"---\ntitle: {title}\nsize: -1.5\nday: 2022-05-13\ntime: 2022-05-13T10:20:30Z\n---\n");
        }

        async Task BuildAsync(TemporaryProject project, string culture) =>
            (await DotNet.RunAsync(project.Folder, ["build", "-nologo"], CultureOf(culture))).ShouldSucceed();

        Dictionary<string, string> CultureOf(string culture) => new(package.PlainEnvironment) { ["LC_ALL"] = culture };

        static Task<byte[]> BytesAsync(TemporaryProject project, string file) => File.ReadAllBytesAsync(project.PathOf($"obj/Debug/net10.0/{file}"));
    }

    private static string Project(string properties, string items) =>
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            {properties}
            <Nullable>enable</Nullable>
          </PropertyGroup>
          <ItemGroup>
            {items}
          </ItemGroup>
        </Project>
        """;
}
