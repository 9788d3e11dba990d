using System.CommandLine;
using TypedContent.Tool.Commands;

namespace TypedContent.CommandLine;

/// <summary>The command <c>stats</c>.</summary>
internal static class StatsDefinition
{
    /// <summary>Creates the command.</summary>
    public static Command Create(ToolContext context)
    {
        var project = new ProjectOptions();
        var format = FormatOption.Create("table", "json");
        var command = new ExampleCommand(
            "stats",
            "Counts entries, words and drafts, and names missing translations and entries that nothing links or refers to.",
            "stats",
            "stats --configuration Release",
            "stats --format json");
        command.Options.Add(format);
        project.AddTo(command);
        command.SetAction((result, cancellationToken) => Task.FromResult(context.Run(() =>
            StatsCommand.Run(project.Read(result), result.GetValue(format) == "json", context, cancellationToken))));
        return command;
    }
}
