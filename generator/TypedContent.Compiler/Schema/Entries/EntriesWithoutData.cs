using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Schema.Inference;
using TypedContent.Compiler.Text;
using static System.FormattableString;

namespace TypedContent.Compiler.Schema.Entries;

/// <summary>
/// The entries of a collection that have no data although others do: empty files, and Markdown without front matter. They are reported,
/// do not affect any type, and are left out if a member requires a value (documented in generator/docs/inference.md).
/// </summary>
internal sealed class EntriesWithoutData
{
    // If at least one in this many entries is text without data, this is normal for the collection; otherwise it is a mistake.
    private const int UsualOneIn = 3;

    // The maximum number of keys in a message.
    private const int MaxKeys = 3;

    private readonly List<EntryNode> _all;
    private readonly int _others;

    // By key, because an entry that loses inherited values (InheritedKeys) is still the same one.
    private readonly HashSet<EntryKey> _keys;

    /// <summary>Finds them.</summary>
    /// <param name="all">All entries of the collection, which may lose inherited values later (<see cref="InheritedKeys"/>).</param>
    public EntriesWithoutData(List<EntryNode> all)
    {
        _all = all;

        // An entry that is a draft because of its path may be unfinished, or a part of another file; it counts only if there are no others.
        var notHeldBack = all.FindAll(static entry => !entry.Path.IsHeldBack);
        var deciding = notHeldBack.Count > 0 ? notHeldBack : all;
        IsDecidedByAll = deciding.Count == all.Count;

        var without = deciding.FindAll(static entry => entry.IsWithoutData);
        var texts = without.Count(static entry => !entry.IsWithoutText);
        _others = deciding.Count(static entry => entry.Data.Pairs.Count > 0) - without.Count(static entry => entry.Data.Pairs.Count > 0);
        _keys = _others == 0 || (texts > 1 && texts * UsualOneIn >= _others + texts) ? [] : EntryKey.SetOf(without);
    }

    /// <summary>
    /// The entries, with the inherited values that they have kept; empty if the collection has no data at all, or text without front
    /// matter is normal for it.
    /// </summary>
    public List<EntryNode> Entries => _all.FindAll(Contains);

    /// <summary>Whether an entry is one of them.</summary>
    public bool Contains(EntryNode entry) => _keys.Count > 0 && _keys.Contains(new EntryKey(entry));

    /// <summary>Whether all entries count: none is a draft because of its path, or all are.</summary>
    public bool IsDecidedByAll { get; }

    /// <summary>Whether an entry without data can be created: each key of the others is optional, or is inherited from another locale.</summary>
    public static bool CanCreate(EntryNode entry, Shape shape) => Missing(entry, shape).Count == 0;

    /// <summary>Reports an entry of an inferred collection.</summary>
    public void Report(EntryNode entry, Shape shape, ProjectProblemBag problems)
    {
        var missing = Missing(entry, shape);
        Report(entry, problems, missing.Count == 0 ? null : WordList.OfNames(missing, MaxKeys));
    }

    /// <summary>Reports an entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="problems">Receives the problems.</param>
    /// <param name="missing">The keys for which it is left out; <see langword="null"/> if it isn't.</param>
    public void Report(EntryNode entry, ProjectProblemBag problems, string? missing = null)
    {
        var (what, place) = entry.Path.Format != ContentFormat.Markdown
            ? ("data", "to it")
            : entry.Head.Length == 0 ? ("front matter", "between two '---' lines at the beginning") : ("data in its front matter", "to it");
        problems.Report(
            entry.File,
            ProblemId.EntryWithoutData,
            entry.Head,
            what,
            _others == 1 ? "another entry" : Invariant($"{_others} other entries"),
            MessageText.Shorten(entry.Collection),
            _others == 1 ? "has" : "have",
            missing is null ? $"add some {place}, or delete the file" : $"it is left out, so add {missing} {place}, or delete the file");
    }

    // Keys may be hidden in the unreadable part of a file: otherwise its mistake would leave out an entry that others refer to.
    private static List<string> Missing(EntryNode entry, Shape shape) =>
        [.. shape.RequiredKeys.Where(key => key.ValueCount >= shape.Mappings
            && entry.Data.Find(key.Key) is not { Value: not ScalarNode { Value.Kind: ScalarKind.Null } })
            .Select(static key => key.Key)];
}
