namespace TypedContent.Package.Tests;

/// <summary>The versions of C# that a project may use.</summary>
public sealed class LanguageVersionTests(PackedPackage package)
{
    [Fact]
    public async Task One_that_is_too_old_is_one_error()
    {
        var project = new TemporaryProject(package);
        project.WriteArticle("one.md", "Uno");
        project.WriteArticle("two.md", "[Dos");
        project.WriteProject("<LangVersion>11</LangVersion>");

        var build = await project.BuildAsync();
        Assert.Equal(["App.csproj(0,0): TCBUILD16"], build.Errors.Select(static error => error.ToString()));
        Assert.Contains(Message("11"), build.Output, StringComparison.Ordinal);
    }

    [Fact(Explicit = true)]
    public async Task Twelve_and_later_ones_pass_and_earlier_ones_are_named()
    {
        string[] late = ["", "default", "latest", "latestMajor", "Preview", "12", "12.0", "13.0", "14", "20"];
        string[] early = ["1", "ISO-1", "iso-2", "3", "7.3", "8.0", "9", "10.0", "11", "11.0"];
        var project = new TemporaryProject(package);
        project.WriteArticle("one.md", "Uno");
        project.WriteProject("<TargetFrameworks>net8.0;net10.0</TargetFrameworks>", frameworks: "");
        (await project.CommandAsync("restore")).ShouldSucceed();
        project.Write("../each/each.proj", $"""
            <Project>
              <ItemGroup>
                <Project Include="{project.PathOf("App.csproj")}" />
                {Checks("net8.0")}
                {Checks("net10.0")}
              </ItemGroup>
              <Target Name="Build">
                <Message Text="%(Check.Identity)" Importance="high" />
                <MSBuild Projects="@(Project)" Targets="CheckTypedContent" Properties="%(Check.Properties)" ContinueOnError="ErrorAndContinue" />
              </Target>
            </Project>
            """);

        var run = await project.CommandAsync(
            "msbuild", "../each/each.proj", "-nologo", "-noConsoleLogger", "-fileLogger", "-fileLoggerParameters:LogFile=log.txt;Verbosity=minimal;NoSummary");
        var messages = (await File.ReadAllLinesAsync(project.PathOf("log.txt")))
            .Where(static line => line.Contains("error", StringComparison.Ordinal))
            .Select(static line => line.Split(" : ")[1].Split(" [")[0]);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal([.. early.Select(Message), .. early.Select(Message)], messages);

        string Checks(string framework) => string.Concat(((string[])[.. late, .. early]).Select(
            version => $"""<Check Include="{framework} {version}" Properties="TargetFramework={framework};LangVersion={version}" />"""));
    }

    [Fact(Explicit = true)]
    public async Task A_compiler_that_is_too_old_is_the_only_error()
    {
        var project = new TemporaryProject(package);
        project.WriteArticle("one.md", "Uno");
        project.WriteArticle("two.md", "[Dos");
        project.Write("Program.cs", "System.Console.WriteLine(Site.Articles.Three.Title);");

        foreach (var properties in new[] { "", "<TypedContentPrepare>true</TypedContentPrepare>", "<LangVersion>11</LangVersion>" })
        {
            project.WriteProject(properties);
            var build = await project.BuildAsync("-p:CompilerApiVersion=roslyn4.7");

            Assert.Equal(["App.csproj(0,0): TCBUILD1"], build.Errors.Select(static error => error.ToString()));
            Assert.DoesNotContain("warning", build.Output, StringComparison.Ordinal);
        }
    }

    private static string Message(string version) =>
        $"error TCBUILD16: TypedContent generates C# 12, and the project sets LangVersion to '{version}'. "
        + "Write '<LangVersion>12</LangVersion>' in the project file, or remove the property: "
        + "without it, a project for .NET 8 is compiled as C# 12, and one for a newer .NET as a newer C#.";
}
