using System.CommandLine;
using TypedContent.Tool.Commands;

namespace TypedContent.CommandLine;

/// <summary>The command <c>new</c>.</summary>
internal static class NewDefinition
{
    /// <summary>Creates the command.</summary>
    public static Command Create(ToolContext context)
    {
        var project = new ProjectOptions();
        var collection = new Argument<string>("COLLECTION") { Description = "The collection of the entry." };
        var title = new Argument<string>("TITLE") { Description = "The title of the entry." };
        var locale = new Option<string?>("--locale", "-l")
        {
            Description = "The locale of the entry. By default, that of entries whose file names have none.",
            HelpName = "TAG",
        };
        var slug = new Option<string?>("--slug", "-s") { Description = "The slug of the entry. By default, the words of the title.", HelpName = "SLUG" };
        var isDryRun = new Option<bool>("--dry-run") { Description = "Shows the file without writing it." };
        var command = new ExampleCommand(
            "new",
            "Writes the file of a new entry, with the keys that all entries of the collection have. Nothing is overwritten.",
            "new articles \"A title\"",
            "new articles \"عنوان\" --locale ar",
            "new articles \"A long title\" --slug 2026/short --dry-run")
        {
            collection,
            title,
            locale,
            slug,
            isDryRun,
        };
        project.AddTo(command);
        command.SetAction((result, cancellationToken) => Task.FromResult(context.Run(() => NewCommand.Run(
            project.Read(result),
            new NewSettings(
                result.GetRequiredValue(collection),
                result.GetRequiredValue(title),
                result.GetValue(locale),
                result.GetValue(slug),
                result.GetValue(isDryRun)),
            context,
            cancellationToken))));
        return command;
    }
}
