using TypedContent.Compiler.Documents;

namespace TypedContent.Compiler.Schema;

/// <summary>Which entries this build has: those that are published, but for what is held back by its place and not finished.</summary>
internal sealed class IncludedEntries(GenerationOptions options)
{
    private readonly HashSet<EntryNode> _unfinished = [];

    /// <summary>Leaves out entries that are held back by their places and lack values which others have.</summary>
    public void LeaveOut(IEnumerable<EntryNode> unfinished) => _unfinished.UnionWith(unfinished);

    /// <summary>Whether this build has the entry.</summary>
    /// <remarks>One that it does not have shapes the records all the same, so that code that compiles in one build does in the other.</remarks>
    public bool Has(EntryNode entry) => Publication.IsIncluded(entry, options) && !(entry.Path.IsHeldBack && _unfinished.Contains(entry));
}
