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
        command.Options.Add(format);
        project.AddTo(command);
        command.SetAction((result, cancellationToken) => Task.FromResult(context.Run(() => CheckCommand.Run(
            project.Read(result), Enum.Parse<ReportFormat>(result.GetRequiredValue(format), ignoreCase: true), context, cancellationToken))));
        return command;
    }
}
