using TypedContent.Tool.Output;
using TypedContent.Tool.Prepare;
using TypedContent.Tool.Projects;
using TypedContent.Tool.Schemas;

namespace TypedContent.Tool.Commands;

/// <summary>Writes the JSON Schemas of all collections: <c>schema</c>.</summary>
internal static class SchemaCommand
{
    /// <summary>Runs the command.</summary>
    /// <param name="choice">The project.</param>
    /// <param name="folder">The folder for the schemas, relative to the current one.</param>
    /// <param name="context">What the command works with.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The exit code.</returns>
    public static int Run(ProjectChoice choice, string folder, ToolContext context, CancellationToken cancellationToken)
    {
        var project = context.Evaluate(choice, cancellationToken);
        var path = Path.GetFullPath(folder, context.Folder);
        IReadOnlyList<string> files;
        try
        {
            (files, _) = SchemasCommand.Write(RequestedContent.Of(project.Request), project.AssemblyFile, path);
        }
        catch (UnpreparedException e)
        {
            throw new ToolException(e.Message);
        }

        foreach (var file in files)
        {
            context.Terminal.Out.WriteLine(ShownPath.Of(file, context.Folder));
        }

        if (!File.Exists(project.AssemblyFile))
        {
            context.Terminal.Error.WriteLine($"note: {DeclaredCollections.NotBuilt} All schemas are those of the content.");
        }

        return ExitCode.Success;
    }
}
