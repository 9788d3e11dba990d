using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.Report;

/// <summary>How often the keys of mappings are there.</summary>
/// <param name="dates">How the project writes dates.</param>
internal sealed class MappingCounts(DateForms dates)
{
    private readonly Dictionary<string, KeyCounts> _keys = new(StringComparer.Ordinal);

    /// <summary>How many mappings there are.</summary>
    public int Count { get; private set; }

    public KeyCounts? Find(string key) => _keys.TryGetValue(key, out var found) ? found : null;

    /// <summary>Counts a mapping in.</summary>
    /// <param name="mapping">The mapping.</param>
    /// <param name="path">The file that it is in.</param>
    /// <param name="odd">Finds what is reported of a value that does not go with the others.</param>
    public void Add(MappingNode mapping, string path, OddValues odd)
    {
        Count++;
        foreach (var pair in mapping.Pairs.Where(static pair => !pair.IsInherited && !pair.IsOfName))
        {
            if (!_keys.TryGetValue(pair.Key.Text, out var key))
            {
                _keys.Add(pair.Key.Text, key = new KeyCounts(dates));
            }

            key.Add(pair.Value, path, odd);
        }
    }
}

/// <summary>How often a key has a value, and how often an odd one.</summary>
/// <param name="dates">How the project writes dates.</param>
internal sealed class KeyCounts(DateForms dates)
{
    private int _values;
    private int _quotedDates;

    /// <summary>How many mappings have a value under it.</summary>
    public int Count { get; private set; }

    /// <summary>What is reported of odd values, in the order of their places.</summary>
    public List<Problem> Odd { get; } = [];

    /// <summary>The mappings under it, also those in lists.</summary>
    public MappingCounts Mappings { get; } = new(dates);

    /// <summary>Whether all values, also those in lists, are dates in quotation marks.</summary>
    public bool AreQuotedDates => _quotedDates > 0 && _quotedDates == _values;

    public void Add(ContentNode node, string path, OddValues odd)
    {
        Count += node is ScalarNode { Value.Kind: ScalarKind.Null } ? 0 : 1;
        AddValue(node, path, odd);
    }

    private void AddValue(ContentNode node, string path, OddValues odd)
    {
        if (odd.Find(path, node.Span) is { } problem)
        {
            Odd.Add(problem);
            return;
        }

        switch (node)
        {
            case MappingNode mapping:
                Mappings.Add(mapping, path, odd);
                break;
            case SequenceNode sequence:
                foreach (var item in sequence.Items)
                {
                    AddValue(item, path, odd);
                }

                break;
            case ScalarNode { Value.Kind: ScalarKind.Null }:
                break;
            default:
                _values++;
                _quotedDates += NodeDates.IsQuoted(node, dates) ? 1 : 0;
                break;
        }
    }
}
