using System.CommandLine;
using TypedContent.Tool.Projects;

namespace TypedContent.CommandLine;

/// <summary>The options that all commands have.</summary>
internal sealed class ProjectOptions
{
    private readonly Option<string?> _project = new("--project", "-p")
    {
        Description = "The project file, or its folder. By default, the only project in the current folder.",
        HelpName = "PATH",
    };

    private readonly Option<string?> _configuration = new("--configuration", "-c")
    {
        Description = "The configuration, such as Release, which leaves drafts out. By default, that of 'dotnet build'.",
        HelpName = "NAME",
    };

    private readonly Option<string?> _framework = new("--framework", "-f")
    {
        Description = "The target framework. By default, the project's only or first one.",
        HelpName = "NAME",
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_project);
        command.Options.Add(_configuration);
        command.Options.Add(_framework);
    }

    /// <summary>The project that a command line names.</summary>
    public ProjectChoice Read(ParseResult result) =>
        new(result.GetValue(_project), result.GetValue(_configuration), result.GetValue(_framework));
}
