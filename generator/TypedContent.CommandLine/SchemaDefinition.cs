using System.CommandLine;
using TypedContent.Tool.Commands;

namespace TypedContent.CommandLine;

/// <summary>The command <c>schema</c>.</summary>
internal static class SchemaDefinition
{
    /// <summary>Creates the command.</summary>
    public static Command Create(ToolContext context)
    {
        var project = new ProjectOptions();
        var folder = new Argument<string>("FOLDER") { Description = "The folder for the schemas, which is created if it does not exist." };
        var command = new ExampleCommand(
            "schema",
            "Writes a JSON Schema of each collection, with which editors complete and check data files.",
            "schema .vscode/schemas")
        {
            folder,
        };
        project.AddTo(command);
        command.SetAction((result, cancellationToken) => Task.FromResult(context.Run(() =>
            SchemaCommand.Run(project.Read(result), result.GetRequiredValue(folder), context, cancellationToken))));
        return command;
    }
}
