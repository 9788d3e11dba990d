using System.Collections.Concurrent;
using TypedContent.Compiler.Documents.Files;

namespace TypedContent.Tool.Prepare;

/// <summary>Finds symbolic links in the content, of which the build tells: they may lead to any file of the machine.</summary>
/// <param name="root">Where content lies.</param>
internal sealed class SymbolicLinks(ContentRoot root)
{
    private readonly ConcurrentDictionary<string, bool> _folders = new(StringComparer.Ordinal);

    /// <summary>Checks a file and the folders of the content that it is in.</summary>
    /// <returns>The path.</returns>
    /// <exception cref="UnpreparedException">One of them is a link, or is not there.</exception>
    public string Check(string path)
    {
        try
        {
            // On Windows the attribute means other things too, and Git makes no links there unless it is told to.
            return !OperatingSystem.IsWindows() && (IsLink(path) || IsInLink(path)) ? throw new UnpreparedException($"'{path}' is behind a link.") : path;
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
