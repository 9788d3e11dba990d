using System.Collections.Immutable;
using TypedContent.Compiler;
using TypedContent.Compiler.Binding;
using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Locales;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;

namespace TypedContent.Tool.Schemas;

/// <summary>
/// How valid content writes what may be written in several ways: the keys of declared members and the texts of enums in any case style, references as
/// paths, a list with one item without its brackets. A schema offers one way for each, and accepts the others that the content uses.
/// </summary>
internal sealed class ContentUse
{
    private readonly ContentSchema _schema;
    private readonly Dictionary<(string Record, string Member), Dictionary<string, int>> _keys = [];
    private readonly Dictionary<string, MappingNode> _samples = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedSet<string>> _texts = new(StringComparer.Ordinal);
    private readonly HashSet<(string Record, string Member)> _single = [];

    private ContentUse(ContentSchema schema) => _schema = schema;

    /// <summary>Reads the content.</summary>
    public static ContentUse Of(ImmutableArray<Document> documents, ContentSchema schema, SharedKeys keys)
    {
        var use = new ContentUse(schema);
        var entries = documents.SelectMany(static document => document.Entries).AsParallel().AsOrdered()
            .Select(entry => (Entry: entry, Result: ContentCompiler.Bind(entry, schema, keys, CancellationToken.None)))
            .AsSequential();
        foreach (var (entry, result) in entries)
        {
            if (result is { Entry: not null, Problems.Count: 0 } && schema.FindCollection(entry.Collection) is { } collection)
            {
                use.Add(entry.Data, schema.Record(collection.RecordName), null);
            }
        }

        return use;
    }

    /// <summary>The spellings of a member's key: the usual one first, then others that the content has.</summary>
    public IReadOnlyList<string> KeysOf(RecordSpec record, MemberSpec member)
    {
        if (record.Declaration is null || member.IsExactKey || member.IsInferred)
        {
            return [member.Key];
        }

        return _keys.TryGetValue((record.Name, member.Name), out var counts)
            ? [.. counts.OrderByDescending(static pair => pair.Value).ThenBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => pair.Key)]
            : [KeyStyle.Like(member, _samples.TryGetValue(record.Name, out var sample) ? sample : EntryData.None)];
    }

    /// <summary>The texts of values of an enum, or of references to a collection that are paths.</summary>
    public IEnumerable<string> TextsOf(string type) => _texts.TryGetValue(type, out var texts) ? texts : [];

    /// <summary>Whether the list of a member is written as its only item somewhere.</summary>
    public bool HasSingleItem(RecordSpec record, MemberSpec member) => _single.Contains((record.Name, member.Name));

    private void Add(MappingNode data, RecordSpec record, string? discriminator)
    {
        if (discriminator is null && (record.Choices?.Discriminator ?? record.Declaration?.Discriminator) is { } key)
        {
            var text = (data.Find(key)?.Value as ScalarNode)?.Text;
            var chosen = record.Choices?.Items.FirstOrDefault(choice => choice.Text == text)?.RecordName
                ?? record.Declaration?.DerivedTypes.FirstOrDefault(type => type.Text == text)?.RecordName;
            if (chosen is not null)
            {
                Add(data, _schema.Record(chosen), key);
            }

            return;
        }

        _samples.TryAdd(record.Name, data);
        foreach (var pair in data.Pairs.Where(static pair => !pair.IsInherited && !pair.IsOfName))
        {
            var member = KeyStyle.FindInAny(record, pair.Key.Text);
            if (member is null || pair.Key.Text == discriminator)
            {
                continue;
            }

            if (pair.Blocks is not { Count: > 0 })
            {
                var counts = _keys.TryGetValue((record.Name, member.Name), out var known) ? known : _keys[(record.Name, member.Name)] = [];
                counts[pair.Key.Text] = counts.GetValueOrDefault(pair.Key.Text) + 1;
            }

            if (member.Type is ListSpec && pair.Value is not (SequenceNode or ScalarNode { Value.Value: null, Text: "" }))
            {
                _single.Add((record.Name, member.Name));
            }

            Add(pair.Value, member.Type);
        }
    }

    private void Add(ContentNode node, TypeSpec type)
    {
        switch (node, type)
        {
            case (SequenceNode sequence, ListSpec list):
                sequence.Items.ToList().ForEach(item => Add(item, list.Element));
                break;
            case (not SequenceNode, ListSpec list):
                Add(node, list.Element);
                break;
            case (SequenceNode flags, EnumSpec):
                flags.Items.ToList().ForEach(item => Add(item, type));
                break;
            case (MappingNode mapping, DictionarySpec dictionary):
                mapping.Pairs.ToList().ForEach(pair => Add(pair.Value, dictionary.Value));
                break;
            case (MappingNode { IsBlock: false } mapping, NestedSpec nested):
                Add(mapping, _schema.Record(nested.Name), null);
                break;
            case (ScalarNode scalar, EnumSpec choices) when EnumBinder.Bind(scalar, choices) is not null:
                AddText(choices.Type, scalar.Text);
                break;
            case (ScalarNode scalar, ReferenceSpec reference) when ReferencePath.Is(scalar.Text):
                AddText(reference.Collection, scalar.Text);
                break;
        }
    }

    private void AddText(string type, string text) =>
        (_texts.TryGetValue(type, out var known) ? known : _texts[type] = new SortedSet<string>(StringComparer.Ordinal)).Add(text);
}
