using System.Collections.Concurrent;
using TypedContent.Compiler.Documents.Files;

namespace TypedContent.Tool.Projects;

/// <summary>Waits for changes of content files and project files.</summary>
internal sealed class ContentChanges : IDisposable
{
    // An editor writes a file in several steps, and a tool writes many files.
    private static readonly TimeSpan s_quiet = TimeSpan.FromMilliseconds(200);

    private static readonly string[] s_ignored = ["bin", "obj", "node_modules"];

    private readonly BlockingCollection<FileChange> _changes = [];
    private readonly List<FileSystemWatcher> _watchers;

    /// <summary>Begins to watch.</summary>
    /// <param name="folders">The full paths of folders, which are watched with all folders inside them.</param>
    public ContentChanges(IEnumerable<string> folders) => _watchers = [.. Outermost(folders).Select(Watch)];

    /// <summary>Waits until files have changed, and no other changes for a moment.</summary>
    /// <exception cref="OperationCanceledException">The wait was canceled.</exception>
    public IReadOnlyList<FileChange> Wait(CancellationToken cancellationToken)
    {
        var changes = new List<FileChange> { _changes.Take(cancellationToken) };
        while (_changes.TryTake(out var next, (int)s_quiet.TotalMilliseconds, cancellationToken))
        {
            changes.Add(next);
        }

        return changes;
    }

    public void Dispose()
    {
        _watchers.ForEach(static watcher => watcher.Dispose());
        _changes.Dispose();
    }

    // A folder inside another one is watched with it.
    private static List<string> Outermost(IEnumerable<string> folders)
    {
        var existing = folders.Select(static folder => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar)
            .Where(Directory.Exists).Distinct().ToList();
        return existing.FindAll(folder => !existing.Exists(other => other != folder && folder.StartsWith(other, StringComparison.Ordinal)));
    }

    private static bool IsRelevant(string path, string folder)
    {
        var parts = Path.GetRelativePath(folder, path).Replace('\\', '/').Split('/');
        var name = parts[^1];
        return !parts[..^1].Any(static part => part.StartsWith('.') || s_ignored.Contains(part))
            && (IsOfProject(name) || (!name.StartsWith('.') && IsOfContent(name)));
    }

    private static bool IsOfContent(string name) =>
        ContentFormats.OfName(name) is not null || ContentPath.IsImage(name) || name.EndsWith(".html", StringComparison.OrdinalIgnoreCase);

    private static bool IsOfProject(string name) =>
        name.EndsWith("proj", StringComparison.OrdinalIgnoreCase) || Path.GetExtension(name).ToLowerInvariant() is ".props" or ".targets"
        || name is ".editorconfig" or ".globalconfig" or "project.assets.json";

    private FileSystemWatcher Watch(string folder)
    {
        var watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = true,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        watcher.Changed += (_, change) => Add(change.FullPath, mayChangeProject: false);
        watcher.Created += (_, change) => Add(change.FullPath, mayChangeProject: true);
        watcher.Deleted += (_, change) => Add(change.FullPath, mayChangeProject: true);
        watcher.Renamed += (_, change) =>
        {
            Add(change.OldFullPath, mayChangeProject: true);
            Add(change.FullPath, mayChangeProject: true);
        };
        // There were too many changes at once to know them all.
        watcher.Error += (_, _) => _changes.Add(new FileChange(folder, MayChangeProject: true));
        watcher.EnableRaisingEvents = true;
        return watcher;

        void Add(string path, bool mayChangeProject)
        {
            // A folder that is renamed moves all files in it.
            if (IsRelevant(path, folder) || (mayChangeProject && Directory.Exists(path)))
            {
                _changes.Add(new FileChange(path, mayChangeProject || IsOfProject(Path.GetFileName(path))));
            }
        }
    }
}

/// <summary>A change of a file.</summary>
/// <param name="Path">The full path.</param>
/// <param name="MayChangeProject">Whether the project may have other files or settings than before.</param>
internal sealed record FileChange(string Path, bool MayChangeProject);
