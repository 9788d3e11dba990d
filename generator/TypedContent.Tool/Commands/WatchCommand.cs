using TypedContent.Tool.Output;
using TypedContent.Tool.Projects;

namespace TypedContent.Tool.Commands;

/// <summary>Checks the content again after each change: <c>check --watch</c>.</summary>
internal static class WatchCommand
{
    /// <summary>Runs the command until it is canceled.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(ProjectChoice choice, ToolContext context, CancellationToken cancellationToken)
    {
        var project = context.Evaluate(choice, cancellationToken);
        var cache = new DocumentCache();
        IReadOnlyList<string> notes = [];
        using var changes = new ContentChanges(FoldersOf(project));
        try
        {
            while (true)
            {
                var report = CheckCommand.Check(project, cache, context, cancellationToken);
                // A note is read once.
                CheckCommand.Write(report with { Notes = [.. report.Notes.Except(notes)] }, ReportFormat.Text, context.Terminal);
                notes = report.Notes;
                context.Terminal.Error.WriteLine("Waiting for changes; Ctrl+C ends the command.");
                project = Next(project, choice, changes, context, cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Success;
        }
    }

    // After a change of a content file, the project is the same.
    private static EvaluatedProject Next(
        EvaluatedProject project, ProjectChoice choice, ContentChanges changes, ToolContext context, CancellationToken cancellationToken)
    {
        while (true)
        {
            var changed = changes.Wait(cancellationToken);
            context.Terminal.Error.WriteLine($"{ShownPath.Of(changed[0].Path, context.Folder)} changed.");
            if (!changed.Any(static change => change.MayChangeProject))
            {
                return project;
            }

            try
            {
                return context.Evaluate(choice, cancellationToken);
            }
            catch (ToolException e)
            {
                // The project file may be half written; the next change may correct it.
                context.Terminal.Error.WriteLine($"error: {e.Message}");
            }
        }
    }

    private static IEnumerable<string> FoldersOf(EvaluatedProject project) =>
        project.Request.Files.Select(file => Path.GetDirectoryName(Path.GetFullPath(file.Path, project.Folder))!)
            .Append(project.Request.Properties.PathOf("TypedContentRootPath") ?? project.Folder)
            .Append(project.Folder);
}
