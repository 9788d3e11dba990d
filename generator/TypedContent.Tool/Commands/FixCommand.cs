using TypedContent.Compiler.Text;
using TypedContent.Tool.Output;
using TypedContent.Tool.Projects;

namespace TypedContent.Tool.Commands;

/// <summary>Applies what messages suggest to the content files: <c>fix</c>.</summary>
internal static class FixCommand
{
    /// <summary>Runs the command.</summary>
    /// <param name="choice">The project.</param>
    /// <param name="isDryRun">Whether to change no file.</param>
    /// <param name="context">The context.</param>
    /// <param name="cancellationToken">Cancels the command.</param>
    /// <returns>The exit code.</returns>
    public static int Run(ProjectChoice choice, bool isDryRun, ToolContext context, CancellationToken cancellationToken)
    {
        var project = context.Evaluate(choice, cancellationToken);
        var declared = DeclaredCollections.Read(project.AssemblyFile);
        var session = new FixSession(project, cache => context.Compile(project, declared, cache, cancellationToken));
        session.Run();
        if (!isDryRun)
        {
            foreach (var file in session.Files)
            {
                file.Save();
            }
        }

        var linked = session.Linked.Select(path => ShownPath.Of(path, context.Folder)).ToList();
        var left = new CheckReport(
            project.File,
            context.Folder,
            [.. project.Findings, .. CheckCommand.FindingsOf(session.Content.Problems, project)],
            [.. session.Content.Documents.Select(static document => document.File.Path)],
            [
                .. CheckCommand.NotesOf(declared, context.Time),
                .. linked.Count == 0 ? [] : new[] { $"Files that are symbolic links, or are inside of one, were not changed: {WordList.OfNames(linked, 5)}." },
            ]);
        FixReport.Write(session, left, isDryRun, context.Terminal);
        return left.Errors > 0 || (isDryRun && session.Fixes.Any()) ? ExitCode.Errors : ExitCode.Success;
    }
}
