namespace TypedContent.Tool.Output;

/// <summary>Paths for display.</summary>
internal static class ShownPath
{
    /// <summary>A path relative to a folder if it is inside of it, else the full one; both with <c>/</c>.</summary>
    public static string Of(string path, string folder)
    {
        var relative = Path.GetRelativePath(folder, path);
        var shown = relative is ".." || relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal) || Path.IsPathRooted(relative)
            ? path
            : relative;
        return shown.Replace('\\', '/');
    }
}
