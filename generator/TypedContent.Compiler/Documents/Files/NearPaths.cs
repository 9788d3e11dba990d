using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Files;

/// <summary>
/// Finds the file that a broken path may mean: one with the same or a similar name. A path that is similar as a whole may belong to
/// a completely different file.
/// </summary>
internal sealed class NearPaths
{
    private readonly Dictionary<string, string> _byCase = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<string>> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<string>> _byStem = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<string>> _byFolder = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _inSeveralCases = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds a file.</summary>
    /// <param name="path">Its path.</param>
    public void Add(string path)
    {
        if (_byCase.TryGetValue(path, out var known))
        {
            if (known != path)
            {
                _inSeveralCases.Add(path);
            }

            return;
        }

        _byCase.Add(path, path);
        Add(_byName, ContentPath.NameOf(path), path);
        Add(_byStem, StemOf(path), path);
        Add(_byFolder, ContentPath.FolderOf(path), path);
    }

    /// <summary>The file that may be meant, and whether it can be no other; <see langword="null"/> for none.</summary>
    public string? Find(string path, out bool isCertain)
    {
        if (_byCase.TryGetValue(path, out var found))
        {
            isCertain = !_inSeveralCases.Contains(path);
            return found;
        }

        if (_byName.TryGetValue(ContentPath.NameOf(path), out var same))
        {
            return OneOf(same, path, out isCertain);
        }

        // Names are compared without extensions, which would make short names similar.
        var stem = StemOf(path);
        if (_byFolder.TryGetValue(ContentPath.FolderOf(path), out var beside) && Suggestion.Nearest(stem, beside.Select(StemOf), out isCertain) is { } near)
        {
            isCertain = isCertain && beside.Count(other => StemOf(other) == near) == 1;
            return beside.Find(other => StemOf(other) == near);
        }

        if (Suggestion.Nearest(stem, _byStem.Keys, out var isOnly) is { } nearest && OneOf(_byStem[nearest], path, out isCertain) is { } one)
        {
            isCertain = isCertain && isOnly;
            return one;
        }

        isCertain = false;
        return null;
    }

    // If many files have the same name, such as "index.md", none is suggested unless its path is similar.
    private static string? OneOf(List<string> paths, string path, out bool isCertain)
    {
        var nearest = Suggestion.Nearest(path, paths, out isCertain);
        isCertain = isCertain || paths.Count == 1;
        return nearest ?? (paths.Count == 1 ? paths[0] : null);
    }

    private static void Add(Dictionary<string, List<string>> lists, string key, string path)
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists.Add(key, list = []);
        }

        list.Add(path);
    }

    private static string StemOf(string path) =>
        ContentPath.NameOf(path) is var name && name.LastIndexOf('.') is var dot and > 0 ? name.Substring(0, dot) : name;
}
