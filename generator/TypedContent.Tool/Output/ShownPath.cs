namespace TypedContent.Tool.Output;

/// <summary>Paths for display.</summary>
internal static class ShownPath
{
    private const int MaxUp = 3;

    /// <summary>A path relative to a folder, with <c>/</c>; the full one if it is far from it.</summary>
    public static string Of(string path, string folder)
    {
        var relative = Path.GetRelativePath(folder, path).Replace('\\', '/');
        return Path.IsPathRooted(relative) || relative.StartsWith(string.Concat(Enumerable.Repeat("../", MaxUp + 1)), StringComparison.Ordinal)
            ? path.Replace('\\', '/')
            : relative;
    }

    /// <summary>The root of the repository that contains a folder; the folder itself if there is none.</summary>
    public static string RepositoryOf(string folder)
    {
        for (var parent = new DirectoryInfo(folder); parent is not null; parent = parent.Parent)
        {
            // A file in a worktree.
            if (Path.Exists(Path.Combine(parent.FullName, ".git")))
            {
                return parent.FullName;
            }
        }

        return folder;
    }
}
