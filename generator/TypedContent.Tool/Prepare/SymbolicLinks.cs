using System.Collections.Concurrent;
using TypedContent.Compiler.Documents.Files;

namespace TypedContent.Tool.Prepare;

/// <summary>Finds symbolic links in the content, which may lead to any file of the machine; the build reports them.</summary>
/// <param name="root">The content root.</param>
internal sealed class SymbolicLinks(ContentRoot root)
{
    private readonly ConcurrentDictionary<string, bool> _folders = new(StringComparer.Ordinal);

    /// <summary>Checks a file and the folders of the content that contain it.</summary>
    /// <returns>The path.</returns>
    /// <exception cref="UnpreparedException">One of them is a link, or does not exist.</exception>
    public string Check(string path)
    {
        try
        {
            // On Windows, the attribute has other meanings too, and Git creates no links there by default.
            return !OperatingSystem.IsWindows() && (IsLink(path) || IsInLink(path))
                ? throw new UnpreparedException($"'{path}' contains a symbolic link.")
                : path;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnpreparedException(e.Message);
        }
    }

    private bool IsInLink(string path) =>
        Path.GetDirectoryName(path) is { } folder
        && root.Paths.Any(inside => (folder + "/").StartsWith(inside, StringComparison.Ordinal) && folder.Length >= inside.Length)
        && _folders.GetOrAdd(folder, folder => IsLink(folder) || IsInLink(folder));

    private static bool IsLink(string path) => File.GetAttributes(path).HasFlag(FileAttributes.ReparsePoint);
}
