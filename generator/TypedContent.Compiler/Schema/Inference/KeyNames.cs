using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema.Inference;

/// <summary>
/// The keys that a property of the project names: <c>products.eol</c>, <c>products.releases.eol</c>. A name without content is reported.
/// </summary>
/// <param name="property">The property.</param>
/// <param name="names">The names: a collection and its keys, separated by dots. Collections and keys may contain dots themselves.</param>
/// <param name="example">A name as an example.</param>
/// <param name="problems">Receives the problems.</param>
internal sealed class KeyNames(string property, EquatableArray<string> names, string example, ProjectProblemBag problems)
{
    // Enough to find a misspelling, and few enough to compare with each name.
    private const int MaxCandidates = 5000;

    private readonly HashSet<string> _settled = new(StringComparer.Ordinal);
    private readonly List<string> _candidates = [];

    /// <summary>Whether there are names.</summary>
    public bool Any => names.Count > 0;

    /// <summary>The names in a collection.</summary>
    public IEnumerable<string> Of(string collection) => names.Where(name => IsOf(collection, name));

    /// <summary>Whether a key is named.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="path">The keys that lead to it from the data of an entry, separated by dots.</param>
    public bool Has(string collection, string path) => names.Any(name =>
        IsOf(collection, name) && name.Length == collection.Length + 1 + path.Length && name.EndsWith(path, StringComparison.Ordinal));

    /// <summary>Records that a name has content, or is reported.</summary>
    /// <returns>Whether this was not known before.</returns>
    public bool Settle(string name) => _settled.Add(name);

    /// <summary>Reports the names of declared members, whose types C# determines.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="record">Its record.</param>
    /// <param name="type">The type that the member should have instead.</param>
    /// <param name="isDeclared">Whether a key is that of a declared member; <see langword="null"/> if all are.</param>
    public void ApplyDeclared(string collection, string record, string type, Func<string, bool>? isDeclared)
    {
        foreach (var name in Of(collection)
            .Where(name => isDeclared is null || Beginnings(name.Substring(collection.Length + 1)).Any(isDeclared)).Where(Settle))
        {
            Report(name, $"is in the collection '{collection}' with the declared record '{record}'; give its member {type}, and remove the name here");
        }
    }

    /// <summary>Adds the keys of a collection, of which one may be meant by a name without content.</summary>
    public void AddCandidates(string collection, Shape shape)
    {
        if (Any)
        {
            Add(collection, shape);
        }
    }

    /// <summary>Reports the names without content.</summary>
    public void ReportUnknown()
    {
        foreach (var name in names.Where(Settle))
        {
            Report(name, _candidates.Contains(name)
                ? "has no mappings other than typed blocks, so it has no effect; remove it"
                : Nearest(name) is { } nearest
                ? $"is not a key of the content; did you mean '{nearest}'?"
                : $"is not a key of the content; write the collection and the key, such as '{example}', or remove it");
        }
    }

    /// <summary>Reports a name.</summary>
    public void Report(string name, string problem) => problems.Report(ProblemId.UnknownKeyName, MessageText.Shorten(name), property, problem);

    // Compared with keys of the same mapping, the path before the key is right, so only the last part is compared.
    private string? Nearest(string name)
    {
        var parent = name.Substring(0, name.LastIndexOf('.') + 1);
        var siblings = parent.Length == 0 ? [] : _candidates.FindAll(candidate => candidate.StartsWith(parent, StringComparison.Ordinal));
        return siblings.Count == 0
            ? Suggestion.Nearest(name, _candidates)
            : Suggestion.Nearest(name.Substring(parent.Length), siblings.Select(sibling => sibling.Substring(parent.Length))) is { } key ? parent + key : null;
    }

    // Keys may contain dots themselves.
    private static IEnumerable<string> Beginnings(string path)
    {
        for (var dot = path.IndexOf('.'); dot > 0; dot = path.IndexOf('.', dot + 1))
        {
            yield return path.Substring(0, dot);
        }

        yield return path;
    }

    private static bool IsOf(string collection, string name) =>
        name.Length > collection.Length + 1 && name[collection.Length] == '.' && name.StartsWith(collection, StringComparison.Ordinal);

    private void Add(string path, Shape shape)
    {
        foreach (var key in shape.Keys)
        {
            if (_candidates.Count == MaxCandidates)
            {
                return;
            }

            _candidates.Add(path + "." + key.Key);
            Add(path + "." + key.Key, key.Value);
        }

        if (shape.Items is { } items)
        {
            Add(path, items);
        }
    }
}
