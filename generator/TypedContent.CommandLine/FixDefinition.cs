using System.CommandLine;
using TypedContent.Tool.Commands;

namespace TypedContent.CommandLine;

/// <summary>The command <c>fix</c>.</summary>
internal static class FixDefinition
{
    /// <summary>Creates the command.</summary>
    public static Command Create(ToolContext context)
    {
        var project = new ProjectOptions();
        var dryRun = new Option<bool>("--dry-run")
        {
            Description = "Shows the fixes, and changes no file. The exit code is 1 if there are any.",
        };
        var command = new ExampleCommand(
            "fix",
            "Applies what messages suggest to the content files: misspelt keys and references, dates, quotation marks, links.",
            "fix --dry-run",
            "fix",
            "fix --project src/Site");
        command.Options.Add(dryRun);
        project.AddTo(command);
        command.SetAction((result, cancellationToken) => Task.FromResult(context.Run(() =>
            FixCommand.Run(project.Read(result), result.GetValue(dryRun), context, cancellationToken))));
        return command;
    }
}
