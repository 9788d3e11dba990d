using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Schema.Inference;
using TypedContent.Compiler.Text;
using static System.FormattableString;

namespace TypedContent.Compiler.Schema.Entries;

/// <summary>
/// The entries of a collection that say nothing where others do: files that are empty, and Markdown without front matter. They are reported,
/// count for no type, and are left out where a member needs a value (documented in generator/docs/inference.md).
/// </summary>
internal sealed class EntriesWithoutData
{
    // Where one entry in so many is text without data, that is how the collection is written; fewer lack it by mistake.
    private const int UsualOneIn = 3;

    // How many keys a message names.
    private const int MaxKeys = 3;

    private readonly List<EntryNode> _all;
    private readonly int _others;

    // By their keys: an entry that loses values of another locale (InheritedKeys) is still the same one.
    private readonly HashSet<EntryKey> _keys;

    /// <summary>Finds them.</summary>
    /// <param name="all">All entries of the collection, which may lose values of another locale later (<see cref="InheritedKeys"/>).</param>
    public EntriesWithoutData(List<EntryNode> all)
    {
        _all = all;

        // What is held back by its place may be unfinished, or part of another file; only where there is nothing else does it say what an entry has.
        var notHeldBack = all.FindAll(static entry => !entry.Path.IsHeldBack);
        var deciding = notHeldBack.Count > 0 ? notHeldBack : all;
        IsDecidedByAll = deciding.Count == all.Count;

        var without = deciding.FindAll(static entry => entry.IsWithoutData);
        var texts = without.Count(static entry => !entry.IsWithoutText);
        _others = deciding.Count(static entry => entry.Data.Pairs.Count > 0) - without.Count(static entry => entry.Data.Pairs.Count > 0);
        _keys = _others == 0 || (texts > 1 && texts * UsualOneIn >= _others + texts) ? [] : EntryKey.SetOf(without);
    }

    /// <summary>
    /// The entries, with those values of another locale that they have kept; none, where the collection has no data at all, or text without front
    /// matter is usual in it.
    /// </summary>
    public List<EntryNode> Entries => _all.FindAll(Contains);

    /// <summary>Whether an entry is one of them.</summary>
    public bool Contains(EntryNode entry) => _keys.Count > 0 && _keys.Contains(new EntryKey(entry));

    /// <summary>Whether every entry says what an entry of the collection has: none is held back by its place, or all are.</summary>
    public bool IsDecidedByAll { get; }

    /// <summary>Whether nothing keeps an entry without data from being created: each key of the others may be missing, or another locale gives it.</summary>
    public static bool CanCreate(EntryNode entry, Shape shape) => Missing(entry, shape).Count == 0;

    /// <summary>Reports an entry of an inferred collection.</summary>
    public void Report(EntryNode entry, Shape shape, ProjectProblemBag problems)
    {
        var missing = Missing(entry, shape);
        Report(entry, problems, missing.Count == 0 ? null : WordList.OfNames(missing, MaxKeys));
    }

    /// <summary>Reports an entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="problems">Takes what is reported.</param>
    /// <param name="missing">The keys without which it is left out; <see langword="null"/> where it isn't.</param>
    public void Report(EntryNode entry, ProjectProblemBag problems, string? missing = null)
    {
        var (what, place) = entry.Path.Format != ContentFormat.Markdown
            ? ("data", "into it")
            : entry.Head.Length == 0 ? ("front matter", "between two lines '---' at its head") : ("data in its front matter", "into it");
        problems.Report(
            entry.File,
            ProblemId.EntryWithoutData,
            entry.Head,
            what,
            _others == 1 ? "another entry" : Invariant($"{_others} other entries"),
            MessageText.Shorten(entry.Collection),
            _others == 1 ? "has" : "have",
            missing is null ? $"write some {place}, or delete the file" : $"it is left out, so write {missing} {place}, or delete the file");
    }

    // A file that cannot be read whole may have left out what it does not show: else its mistake would leave out an entry that others refer to.
    private static List<string> Missing(EntryNode entry, Shape shape) =>
        [.. shape.RequiredKeys.Where(key => key.ValueCount >= shape.Mappings
            && entry.Data.Find(key.Key) is not { Value: not ScalarNode { Value.Kind: ScalarKind.Null } })
            .Select(static key => key.Key)];
}
