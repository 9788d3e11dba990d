using TypedContent.Compiler.Documents;

namespace TypedContent.Compiler.Schema.Entries;

/// <summary>Which entries this build has: those that are published, but for what is held back by its place and not finished.</summary>
internal sealed class IncludedEntries(GenerationOptions options)
{
    // By their keys: who asks may hold the entry with more values of another locale, or without.
    private readonly HashSet<EntryKey> _unfinished = [];

    /// <summary>Leaves out entries that are held back by their places and lack values which others have.</summary>
    public void LeaveOut(IEnumerable<EntryNode> unfinished) => _unfinished.UnionWith(EntryKey.SetOf(unfinished));

    /// <summary>Whether this build has the entry.</summary>
    /// <remarks>One that it does not have shapes the records all the same, so that code that compiles in one build does in the other.</remarks>
    public bool Has(EntryNode entry) => Publication.IsIncluded(entry, options) && !(entry.Path.IsHeldBack && _unfinished.Contains(new EntryKey(entry)));
}
