using System.Security;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema.Inference;

/// <summary>
/// The keys of <c>TypedContentUnion</c>, whose values may be of any kind: <c>products.eol</c>, <c>products.releases.eol</c>. A name without content
/// is reported.
/// </summary>
/// <param name="names">The names: a collection and its keys, separated by dots. Collections and keys may contain dots themselves.</param>
/// <param name="problems">Receives the problems.</param>
internal sealed class UnionKeys(EquatableArray<string> names, ProjectProblemBag problems)
{
    // Enough to find a misspelling, and few enough to compare with each name.
    private const int MaxCandidates = 5000;

    // The maximum length of a key that a message shows in full.
    private const int MaxKeyLength = 100;

    private readonly HashSet<string> _settled = new(StringComparer.Ordinal);
    private readonly List<string> _candidates = [];

    /// <summary>The fix for a mismatched value, as the end of a sentence; empty if the property cannot contain the key.</summary>
    /// <param name="path">The keys that lead to the value, separated by dots.</param>
    /// <param name="collection">The collection.</param>
    public static string Fix(string path, string collection)
    {
        // Characters that separate names in the property, or have a meaning in MSBuild.
        var name = $"{collection}.{path}";
        return name.Length > MaxKeyLength || name.IndexOfAny([';', '%', '$', '@', '\'', '*', '?']) >= 0 || name.Any(char.IsControl) || name.Trim() != name
            ? ""
            : $", or set <{GenerationOptions.UnionProperty}>{SecurityElement.Escape(name)}</{GenerationOptions.UnionProperty}> in the project file to allow "
                + "values of any kind";
    }

    /// <summary>Allows values of any kind for the keys of a collection that the property lists.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="shape">The shape of its entries.</param>
    /// <param name="isComplete">Whether all of the content could be read; otherwise the key may be in an unreadable part.</param>
    public void Apply(string collection, Shape shape, bool isComplete)
    {
        foreach (var name in names.Where(name => IsOf(collection, name)))
        {
            if (Mark(shape, name.Substring(collection.Length + 1), name) || !isComplete)
            {
                _settled.Add(name);
            }
        }

        if (names.Count > 0)
        {
            AddCandidates(collection, shape);
        }
    }

    /// <summary>Whether the values of a key of entries may be of any kind.</summary>
    public bool Takes(string collection, string key) =>
        names.Any(name => IsOf(collection, name) && name.Length == collection.Length + 1 + key.Length && name.EndsWith(key, StringComparison.Ordinal));

    /// <summary>Removes the names of declared members, whose types C# determines.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="record">Its record.</param>
    /// <param name="isDeclared">Whether a key is that of a declared member; <see langword="null"/> if all are.</param>
    public void ApplyDeclared(string collection, string record, Func<string, bool>? isDeclared = null)
    {
        foreach (var name in names.Where(name =>
            IsOf(collection, name) && (isDeclared is null || Beginnings(name.Substring(collection.Length + 1)).Any(isDeclared)) && _settled.Add(name)))
        {
            Report(
                name,
                $"is in the collection '{collection}' with the declared record '{record}'; give its member the type ContentValue, "
                    + "and remove the name here");
        }
    }

    /// <summary>Reports the names without content.</summary>
    public void ReportUnknown()
    {
        foreach (var name in names.Where(_settled.Add))
        {
            Report(name, Nearest(name) is { } nearest
                ? $"is not a key of the content; did you mean '{nearest}'?"
                : "is not a key of the content; write the collection and the key, such as 'products.eol', or remove it");
        }
    }

    // Compared with keys of the same mapping, the path before the key is right, so only the last part is compared.
    private string? Nearest(string name)
    {
        var parent = name.Substring(0, name.LastIndexOf('.') + 1);
        var siblings = parent.Length == 0 ? [] : _candidates.FindAll(candidate => candidate.StartsWith(parent, StringComparison.Ordinal));
        return siblings.Count == 0
            ? Suggestion.Nearest(name, _candidates)
            : Suggestion.Nearest(name.Substring(parent.Length), siblings.Select(sibling => sibling.Substring(parent.Length))) is { } key ? parent + key : null;
    }

    private static bool IsOf(string collection, string name) =>
        name.Length > collection.Length + 1 && name[collection.Length] == '.' && name.StartsWith(collection, StringComparison.Ordinal);

    // Keys may contain dots themselves.
    private static IEnumerable<string> Beginnings(string path)
    {
        for (var dot = path.IndexOf('.'); dot > 0; dot = path.IndexOf('.', dot + 1))
        {
            yield return path.Substring(0, dot);
        }

        yield return path;
    }

    private bool Mark(Shape shape, string path, string name)
    {
        var isFound = shape.Items is { } items && Mark(items, path, name);
        if (shape.FindKey(path) is { } key)
        {
            if (key.Value.Items?.HasBlocks == true)
            {
                Report(name, "comes from typed blocks, which are records; remove it");
            }
            else
            {
                key.Value.IsUnion = true;
            }

            isFound = true;
        }

        for (var dot = path.IndexOf('.'); dot > 0; dot = path.IndexOf('.', dot + 1))
        {
            isFound |= shape.FindKey(path.Substring(0, dot)) is { } outer && Mark(outer.Value, path.Substring(dot + 1), name);
        }

        return isFound;
    }

    private void AddCandidates(string path, Shape shape)
    {
        foreach (var key in shape.Keys)
        {
            if (_candidates.Count == MaxCandidates)
            {
                return;
            }

            _candidates.Add(path + "." + key.Key);
            AddCandidates(path + "." + key.Key, key.Value);
        }

        if (shape.Items is { } items)
        {
            AddCandidates(path, items);
        }
    }

    private void Report(string name, string problem) =>
        problems.Report(ProblemId.UnknownUnion, MessageText.Shorten(name), problem);
}
