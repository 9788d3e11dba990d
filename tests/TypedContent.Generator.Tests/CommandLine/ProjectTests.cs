using TypedContent.Tool.Output;
using TypedContent.Tool.Projects;

namespace TypedContent.Generator.Tests.CommandLine;

/// <summary>How a project is found and what its evaluation says, and what a terminal shows.</summary>
public sealed class ProjectTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("TypedContent.Projects.").FullName;

    [Fact]
    public void The_only_project_of_a_folder_is_found()
    {
        Assert.Equal($"There is no project file in '{_folder}'. Run the command in the folder of a project, or name one with --project.", Error(null));

        var project = Write("App.csproj");
        Assert.Equal(project, ProjectSearch.Find(null, _folder));
        Assert.Equal(project, ProjectSearch.Find("App.csproj", _folder));
        Assert.Equal(project, ProjectSearch.Find(".", _folder));

        Write("Other.fsproj");
        Assert.Equal($"There is more than one project file in '{_folder}' (App.csproj, Other.fsproj). Name one with --project.", Error(null));
        Assert.Equal("There is no project file or folder 'no'. Name an existing one with --project.", Error("no"));
    }

    [Fact]
    public void Messages_of_the_build_are_findings()
    {
        var findings = BuildLine.FindingsOf(
            [
                "  content/a.md(3,4): error TCBUILD5: The file does not exist. [/site/App.csproj]",
                "/site/App.csproj : warning TCBUILD7: The project has no content: see [x]. [/site/App.csproj::TargetFramework=net8.0]",
                "/site/App.csproj : warning NU1901: Another.",
            ],
            "/site/App.csproj");

        Assert.Equal(
            ["/site/content/a.md 3 TCBUILD5 Error The file does not exist.", "/site/App.csproj  TCBUILD7 Warning The project has no content: see [x]."],
            findings.Select(static finding => $"{finding.Path} {finding.Place?.Start.Line + 1} {finding.Id} {finding.Severity} {finding.Message}"));
    }

    [Theory]
    [InlineData(true, null, null)]
    [InlineData(true, "", "xterm")]
    [InlineData(false, "1", "xterm")]
    [InlineData(false, null, "dumb")]
    public void The_environment_turns_colors_off(bool isAllowed, string? noColor, string? term) => Assert.Equal(
        isAllowed || (OperatingSystem.IsWindows() && term is null && isAllowed),
        Terminal.IsColorAllowed(name => name == "NO_COLOR" ? noColor : name == "TERM" ? term : "x"));

    [Theory]
    [InlineData(5, "abcde")]
    [InlineData(4, "سلام")]
    [InlineData(4, "سَلَام")]
    [InlineData(4, "日本")]
    [InlineData(2, "😀")]
    [InlineData(1, "é")]
    public void The_width_of_a_text(int width, string text) => Assert.Equal(width, TextWidth.Of(text));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Error(string? path) => Assert.Throws<ToolException>(() => ProjectSearch.Find(path, _folder)).Message;

    private string Write(string name)
    {
        File.WriteAllText(Path.Combine(_folder, name), "<Project />");
        return Path.Combine(_folder, name);
    }
}
