using System.CommandLine;
using TypedContent.Tool.Commands;

namespace TypedContent.CommandLine;

/// <summary>The command <c>eject</c>.</summary>
internal static class EjectDefinition
{
    /// <summary>Creates the command.</summary>
    public static Command Create(ToolContext context)
    {
        var project = new ProjectOptions();
        var collection = new Argument<string>("COLLECTION") { Description = "The collection, whose record is inferred." };
        var output = new Option<string?>("--output", "-o")
        {
            Description = "The C# file to write, which must not exist. By default, the record is printed.",
            HelpName = "FILE",
        };
        var command = new ExampleCommand(
            "eject",
            "Writes the C# record of an inferred collection, with which it is declared and keeps its values.",
            "eject articles",
            "eject articles --output Article.cs");
        command.Arguments.Add(collection);
        command.Options.Add(output);
        project.AddTo(command);
        command.SetAction((result, cancellationToken) => Task.FromResult(context.Run(() => EjectCommand.Run(
            project.Read(result), result.GetRequiredValue(collection), result.GetValue(output), context, cancellationToken))));
        return command;
    }
}
