using System.CommandLine;
using TypedContent.Tool.Commands;

namespace TypedContent.CommandLine;

/// <summary>The command <c>list</c>.</summary>
internal static class ListDefinition
{
    /// <summary>Creates the command.</summary>
    public static Command Create(ToolContext context)
    {
        var project = new ProjectOptions();
        var format = FormatOption.Create("table", "json");
        var collection = new Argument<string?>("COLLECTION")
        {
            Description = "The collection to list. By default, all of them.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new ExampleCommand(
            "list",
            "Lists the entries with their locales, titles, words and files.",
            "list",
            "list articles",
            "list articles --format json");
        command.Arguments.Add(collection);
        command.Options.Add(format);
        project.AddTo(command);
        command.SetAction((result, cancellationToken) => Task.FromResult(context.Run(() => ListCommand.Run(
            project.Read(result), result.GetValue(collection), result.GetValue(format) == "json", context, cancellationToken))));
        return command;
    }
}
