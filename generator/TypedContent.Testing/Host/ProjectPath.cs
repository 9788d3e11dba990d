namespace TypedContent.Testing.Host;

/// <summary>Paths as the compiler sees them and as a test writes them.</summary>
internal static class ProjectPath
{
    /// <summary>The project's folder.</summary>
    public const string Folder = "/project/";

    /// <summary>The full path of a path that a test wrote: relative to the project's folder, or full already.</summary>
    public static string Full(string path)
    {
        var parts = new List<string>();
        foreach (var part in (path.StartsWith('/') ? path : Folder + path).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "..")
            {
                parts.RemoveRange(Math.Max(parts.Count - 1, 0), Math.Min(parts.Count, 1));
            }
            else if (part != ".")
            {
                parts.Add(part);
            }
        }

        return "/" + string.Join('/', parts);
    }

    /// <summary>The path as a build prints it in a test: relative to the project's folder where it is inside.</summary>
    public static string Shown(string path) => path.StartsWith(Folder, StringComparison.Ordinal) ? path[Folder.Length..] : path;
}
