using TypedContent.Compiler.Documents;

namespace TypedContent.Compiler.Schema.Entries;

/// <summary>Selects the entries of this build: the published ones, except unfinished entries that are drafts because of their paths.</summary>
internal sealed class IncludedEntries(GenerationOptions options)
{
    // By key, because callers may have the entry with or without inherited values.
    private readonly HashSet<EntryKey> _unfinished = [];

    /// <summary>Leaves out entries that are drafts because of their paths and lack values which others have.</summary>
    public void LeaveOut(IEnumerable<EntryNode> unfinished) => _unfinished.UnionWith(EntryKey.SetOf(unfinished));

    /// <summary>Whether this build includes the entry.</summary>
    /// <remarks>An entry that is not included still contributes to the records, so that code that compiles in one build does in the other.</remarks>
    public bool Has(EntryNode entry) => Publication.IsIncluded(entry, options) && !(entry.Path.IsHeldBack && _unfinished.Contains(new EntryKey(entry)));
}
