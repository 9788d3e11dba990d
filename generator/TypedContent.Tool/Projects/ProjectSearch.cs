namespace TypedContent.Tool.Projects;

/// <summary>Finds the project of a command, as <c>dotnet build</c> does.</summary>
internal static class ProjectSearch
{
    /// <summary>The full path of the project file.</summary>
    /// <param name="path">The project file or its folder; <see langword="null"/> for the current folder.</param>
    /// <param name="folder">The current folder.</param>
    /// <exception cref="ToolException">There is none, or more than one.</exception>
    public static string Find(string? path, string folder)
    {
        var full = path is null ? folder : Path.GetFullPath(path, folder);
        if (File.Exists(full))
        {
            return full;
        }

        if (!Directory.Exists(full))
        {
            throw new ToolException($"There is no project file or folder '{path}'. Name an existing one with --project.");
        }

        var files = Directory.GetFiles(full, "*.*proj").Order(StringComparer.Ordinal).ToList();
        return files switch
        {
            [var only] => only,
            [] => throw new ToolException($"There is no project file in '{full}'. Run the command in the folder of a project, or name one with --project."),
            _ => throw new ToolException(
                $"There is more than one project file in '{full}' ({string.Join(", ", files.Select(Path.GetFileName))}). Name one with --project."),
        };
    }
}
