using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Schema;

namespace TypedContent.Tool.Projects;

/// <summary>Finds values that an inferred record takes as lists of one item, which a declared one does not.</summary>
/// <param name="schema">The schema.</param>
internal sealed class SingleValues(ContentSchema schema)
{
    private readonly List<ContentNode> _found = [];

    /// <summary>Those of a collection, with their entries.</summary>
    public static IEnumerable<(EntryNode Entry, ContentNode Value)> Of(CollectionSpec collection, ContentSchema schema, IEnumerable<EntryNode> entries)
    {
        foreach (var entry in entries.Where(entry => entry.Collection == collection.Name))
        {
            var values = new SingleValues(schema);
            values.Visit(entry.Data, schema.Record(collection.RecordName));
            foreach (var value in values._found)
            {
                yield return (entry, value);
            }
        }
    }

    private void Visit(MappingNode mapping, RecordSpec record)
    {
        if (record.Choices is { } choices)
        {
            var text = (mapping.Find(choices.Discriminator)?.Value as ScalarNode)?.Text;
            if (choices.Items.FirstOrDefault(choice => choice.Text == text) is { } chosen)
            {
                Visit(mapping, schema.Record(chosen.RecordName));
            }

            return;
        }

        foreach (var member in record.Members)
        {
            if (mapping.Find(member.Key) is { IsInherited: false } pair)
            {
                Visit(pair.Value, member.Type);
            }
        }
    }

    private void Visit(ContentNode node, TypeSpec type)
    {
        switch (node, type)
        {
            case (SequenceNode sequence, ListSpec list):
                foreach (var item in sequence.Items)
                {
                    Visit(item, list.Element);
                }

                break;
            case (ScalarNode { Value.Kind: Compiler.Scalars.ScalarKind.Null }, _):
                break;
            case (_, ListSpec):
                _found.Add(node);
                break;
            case (MappingNode mapping, NestedSpec nested):
                Visit(mapping, schema.Record(nested.Name));
                break;
            case (MappingNode mapping, DictionarySpec dictionary):
                foreach (var pair in mapping.Pairs)
                {
                    Visit(pair.Value, dictionary.Value);
                }

                break;
        }
    }
}
