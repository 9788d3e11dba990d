using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Schema;

namespace TypedContent.Compiler.Links;

/// <summary>Finds the collection of the speakers that a declared typed block refers to by slug only.</summary>
/// <param name="schema">The schema.</param>
/// <param name="entry">The entry of the blocks.</param>
internal sealed class BlockSpeakers(ContentSchema schema, EntryNode entry)
{
    /// <summary>The collection of the speakers of a typed block; <see langword="null"/> if there is none.</summary>
    public string? CollectionOf(string block) =>
        schema.FindCollection(entry.Collection) is { } collection
            ? CollectionOf(schema.Record(collection.RecordName), CSharpName.Pascal(CSharpName.Plural(block)), [])
            : null;

    private string? CollectionOf(RecordSpec record, string list, HashSet<string> seen)
    {
        var nested = record.Members.Where(static member => member.Type is ListSpec { Element: NestedSpec })
            .Select(member => (member.Name, Record: schema.Record(((NestedSpec)((ListSpec)member.Type).Element).Name)))
            .ToList();
        return nested.Where(member => member.Name == list)
                .Select(static member => KeyStyle.Find(member.Record, "speaker")?.Type)
                .OfType<ReferenceSpec>()
                .FirstOrDefault()?.Collection
            ?? nested.Where(member => seen.Add(member.Record.Name))
                .Select(member => CollectionOf(member.Record, list, seen))
                .FirstOrDefault(static found => found is not null);
    }
}
