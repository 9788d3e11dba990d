using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Naming;

namespace TypedContent.Compiler.Documents;

/// <summary>Decides whether a data file directly in the content root is a list of entries.</summary>
internal static class ListItems
{
    /// <summary>
    /// The items of a list; <see langword="null"/> if the root is something else. A TOML document is always a table, so there a list is an array of tables
    /// that is alone in the file and has the name of the collection.
    /// </summary>
    public static SequenceNode? Of(ContentNode root, ContentPath path) => root switch
    {
        SequenceNode list => list,
        MappingNode { Pairs: [{ Key.Text: var key, Value: SequenceNode tables }] }
            when path.Format == ContentFormat.Toml
                && PlainKey.Of(key) == PlainKey.Of(path.Collection)
                && tables.Items.All(static item => item is MappingNode) => tables,
        _ => null,
    };
}
