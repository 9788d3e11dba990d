using TypedContent.Compiler.Text;
using TypedContent.Tool.Prepare;

namespace TypedContent.Tool.Schemas;

/// <summary>Writes the JSON Schemas of a project's content: <c>schemas REQUEST ASSEMBLY FOLDER</c>.</summary>
internal static class SchemasCommand
{
    /// <summary>Runs the command.</summary>
    /// <param name="requestPath">The file written by the build.</param>
    /// <param name="assemblyPath">The project's assembly, as its last build left it.</param>
    /// <param name="folder">The folder for the schemas.</param>
    /// <returns>Whether a file was changed.</returns>
    /// <exception cref="UnpreparedException">The content cannot be read, or the assembly is of another version of the package.</exception>
    public static bool Run(string requestPath, string assemblyPath, string folder) =>
        Write(RequestedContent.Of(PrepareRequest.Read(requestPath)), assemblyPath, folder).IsChanged;

    /// <summary>Writes the schemas of content.</summary>
    /// <param name="content">The content.</param>
    /// <param name="assemblyPath">The project's assembly; one that does not exist declares nothing.</param>
    /// <param name="folder">The folder for the schemas.</param>
    /// <returns>The files of the collections, ordered by name, and whether a file was changed.</returns>
    /// <exception cref="UnpreparedException">The content cannot be read, or the assembly is of another version of the package.</exception>
    public static (IReadOnlyList<string> Files, bool IsChanged) Write(RequestedContent content, string assemblyPath, string folder)
    {
        var project = ProjectSchemas.Read(content, AssemblySchemas.Read(assemblyPath));
        return SchemaFiles.Write(folder, project.Collections.Select(collection => (collection.Name, CollectionSchema.Of(project, collection))));
    }
}
