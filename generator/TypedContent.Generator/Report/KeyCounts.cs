using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.Report;

/// <summary>Counts the keys of mappings.</summary>
/// <param name="dates">The date formats of the project.</param>
internal sealed class MappingCounts(DateForms dates)
{
    private readonly Dictionary<string, KeyCounts> _keys = new(StringComparer.Ordinal);

    /// <summary>The number of mappings.</summary>
    public int Count { get; private set; }

    public KeyCounts? Find(string key) => _keys.TryGetValue(key, out var found) ? found : null;

    /// <summary>Counts a mapping.</summary>
    /// <param name="mapping">The mapping.</param>
    /// <param name="path">The file that contains it.</param>
    /// <param name="odd">Finds the problem reported for a value that does not fit the others.</param>
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

/// <summary>Counts the values of a key, and its mismatched values.</summary>
/// <param name="dates">The date formats of the project.</param>
internal sealed class KeyCounts(DateForms dates)
{
    private int _values;
    private int _quotedDates;

    /// <summary>The number of mappings with a value for the key.</summary>
    public int Count { get; private set; }

    /// <summary>The problems of mismatched values, in the order of their locations.</summary>
    public List<Problem> Odd { get; } = [];

    /// <summary>The mappings under the key, including those in lists.</summary>
    public MappingCounts Mappings { get; } = new(dates);

    /// <summary>Whether all values, including those in lists, are quoted dates.</summary>
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
