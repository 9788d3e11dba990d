using System.CommandLine;
using TypedContent.Tool.Commands;
using TypedContent.Tool.Output;

namespace TypedContent.CommandLine;

/// <summary>The command <c>check</c>.</summary>
internal static class CheckDefinition
{
    /// <summary>Creates the command.</summary>
    public static Command Create(ToolContext context)
    {
        var project = new ProjectOptions();
        var format = FormatOption.Create("text", "json", "sarif", "github");
        var command = new ExampleCommand(
            "check",
            "Prints the errors and warnings that a build would print about the content, without compiling C#.",
            "check",
            "check --watch",
            "check --project src/Site --format sarif > content.sarif",
            "check --format github");
        var watches = new Option<bool>("--watch", "-w")
        {
            Description = "Checks again after each change of a file, until Ctrl+C. The format is then text.",
        };
        command.Options.Add(watches);
        command.Options.Add(format);
        project.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(watches) && result.GetValue(format) is not (null or "text"))
            {
                result.AddError("--watch prints text. Leave out --format, or --watch.");
            }
        });
        // The files are watched on another thread, so that Ctrl+C can end the command.
        command.SetAction((result, cancellationToken) => Task.Run(
            () => context.Run(() => result.GetValue(watches)
                ? WatchCommand.Run(project.Read(result), context, cancellationToken)
                : CheckCommand.Run(
                    project.Read(result), Enum.Parse<ReportFormat>(result.GetRequiredValue(format), ignoreCase: true), context, cancellationToken)),
            CancellationToken.None));
        return command;
    }
}
