using System.Globalization;
using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Schema.Entries;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema.Inference;

/// <summary>
/// Reports rare keys of inferred records that are similar to a common key which is never in the same mapping: a value would be
/// missing although the author wrote it.
/// </summary>
/// <param name="problems">Receives the problems.</param>
/// <param name="declaredRecord">The declared record with the members; <see langword="null"/> for an inferred one.</param>
internal sealed class MisspeltKeys(ProjectProblemBag problems, string? declaredRecord)
{
    private const int RareShare = 10;

    // With at least this many rare keys, and more than a third of all keys, a mapping of similar values is a dictionary, whose keys are names.
    private const int DictionaryKeys = 3;

    // Limits the search for similar keys of one record, because mappings with thousands of keys would take minutes.
    private const int MaxComparisons = 2_000_000;

    private readonly HashSet<KeyShape> _reported = [];
    private readonly HashSet<Shape> _seen = [];
    private readonly Dictionary<KeyShape, List<(KeyShape Key, int Distance)>> _candidates = [];
    private readonly List<(KeyShape Key, Shape Record, MappingPair Pair, EntryNode Entry)> _places = [];

    /// <summary>Reports the misspelt keys of a collection's entries.</summary>
    public void Report(Shape shape, List<EntryNode> entries)
    {
        Find(shape, isOfEntries: true);
        if (_candidates.Count > 0)
        {
            ReportRare(shape, entries);
        }

        new MisspeltEntryKeys(problems).Report(shape, entries, _reported);
    }

    private void ReportRare(Shape shape, List<EntryNode> entries)
    {
        entries.ForEach(entry => Visit(shape, entry.Data, entry));
        foreach (var (key, record, pair, entry) in _places)
        {
            var candidates = _candidates[key]
                .OrderBy(static candidate => candidate.Distance)
                .ThenByDescending(static candidate => Weight(candidate.Key))
                .ThenBy(static candidate => candidate.Key.Key, StringComparer.Ordinal)
                .ToList();
            if (candidates.Count > 0)
            {
                var nearest = candidates[0].Key;
                var isCertain = candidates.Count == 1 || candidates[0].Distance < candidates[1].Distance;
                _reported.Add(key);
                key.Meant = nearest.DeclaredMember;
                Report(new Misspelling(key, nearest, record, isCertain), pair, entry);
            }
        }
    }

    /// <summary>Finds keys that may be misspelt, from their frequencies and the kinds of their values.</summary>
    private void Find(Shape? shape, bool isOfEntries)
    {
        // The content of a value of any kind does not become members.
        if (shape is null || shape.IsUnion || !_seen.Add(shape))
        {
            return;
        }

        Find(shape.Items, isOfEntries: false);
        shape.Keys.ForEach(key => Find(key.Value, isOfEntries: false));
        var common = shape.Keys.FindAll(key => IsCommon(key, shape)).ConvertAll(static key => (Key: key, Spelling: new KeySpelling(key.Key)));
        common.AddRange(shape.DeclaredKeys.ConvertAll(static key => (Key: key, Spelling: new KeySpelling(key.Key))));
        var most = common.Count == 0 ? 0 : common.Max(static key => Weight(key.Key));
        var comparisons = 0;
        var rareKeys = shape.Keys.FindAll(key => key.Problem is null && IsRare(key, most));
        if (rareKeys.Count >= DictionaryKeys && rareKeys.Count * 3 > shape.Keys.Count && HasEqualValues(shape, isOfEntries))
        {
            return;
        }

        foreach (var rare in rareKeys)
        {
            comparisons += common.Count;
            if (comparisons > MaxComparisons)
            {
                return;
            }

            var spelling = new KeySpelling(rare.Key);
            foreach (var (key, other) in common)
            {
                if (key != rare
                    && IsRare(rare, Weight(key))
                    && (key.DeclaredMember is not null || IsAlike(rare.Value, key.Value))
                    && spelling.DistanceTo(other, isRareToo: key.DeclaredMember is null && key.Count == 2) is { } distance)
                {
                    if (!_candidates.TryGetValue(rare, out var candidates))
                    {
                        _candidates.Add(rare, candidates = []);
                    }

                    candidates.Add((key, distance));
                }
            }
        }
    }

    // A declaration is evidence of its own that the key is meant.
    private static int Weight(KeyShape key) => key.DeclaredMember is null ? key.Count : Math.Max(key.Count, 2);

    private static bool IsCommon(KeyShape key, Shape record) =>
        key.Problem is null && key.Count > 1 && (key.Count >= RareShare || key.Count * 2 >= record.Mappings);

    private static bool IsRare(KeyShape key, int common) => key.Count > 0 && (key.Count == 1 ? common > 1 : key.Count * RareShare <= common);

    // In most collections, several keys of the entries have texts, without being a dictionary.
    private static bool HasEqualValues(Shape record, bool isOfEntries) =>
        record.Keys[0].Value.Winner is { } first
        && (!isOfEntries || first.Kind != ShapeKind.String)
        && record.Keys.TrueForAll(key => key.Value.Winner is not { } winner || winner.Kind == first.Kind);

    private static bool IsAlike(Shape? value, Shape? other) =>
        value?.Winner is { } kind && other?.Winner is { } otherKind && kind.Kind == otherKind.Kind
        && (kind.Kind != ShapeKind.Sequence || value.Items?.Winner is null || other.Items?.Winner is null || IsAlike(value.Items, other.Items));

    /// <summary>Records the locations of the keys, and drops candidates that are in the same mapping, because these are different keys.</summary>
    private void Visit(Shape shape, ContentNode node, EntryNode entry)
    {
        switch (node)
        {
            case SequenceNode sequence when shape.Items is { } items:
                foreach (var item in sequence.Items)
                {
                    Visit(items, item, entry);
                }

                break;
            case not SequenceNode when shape is { Winner.Kind: ShapeKind.Sequence, Items: { } single }:
                Visit(single, node, entry);
                break;
            case MappingNode dictionary when shape.IsDictionary:
                foreach (var pair in dictionary.Pairs)
                {
                    Visit(shape.Items!, pair.Value, entry);
                }

                break;
            case MappingNode choice when shape.Discriminator is { } discriminator:
                if (shape.ChoiceOf(choice) is { } chosen)
                {
                    if (_candidates.ContainsKey(chosen))
                    {
                        _places.Add((chosen, shape, choice.Find(discriminator)!, entry));
                    }

                    Visit(chosen.Value, choice, entry);
                }

                break;
            case MappingNode mapping when shape.Winner?.Kind == ShapeKind.Mapping:
                foreach (var pair in mapping.Pairs.Where(static pair => !pair.IsInherited))
                {
                    var key = shape.Key(pair.Key.Text);
                    if (_candidates.TryGetValue(key, out var candidates))
                    {
                        candidates.RemoveAll(candidate => mapping.Find(candidate.Key.Key) is { IsInherited: false });
                        _places.Add((key, shape, pair, entry));
                    }

                    Visit(key.Value, pair.Value, entry);
                }

                break;
        }
    }

    private void Report(Misspelling found, MappingPair pair, EntryNode entry)
    {
        var (key, nearest) = (found.Key, found.Nearest);
        if (found.Record.Discriminator is { } discriminator)
        {
            Report(found, key.Key, nearest.Key, discriminator + ": ", pair.Value.Span, entry);
        }
        else if (pair.Blocks is not { Count: > 0 } blocks)
        {
            Report(found, key.Key, nearest.Key, "", pair.Key.Span, entry);
        }
        else if (nearest.Value.Decided?.First.Node is SequenceNode { Blocks: [{ BlockName: { } name }, ..] })
        {
            blocks.ForEach(block => Report(found, block.BlockName!, name, ":::", block.Span, entry));
        }
        else if (nearest.DeclaredMember is not null)
        {
            var singular = KeyStyle.Words(CSharpName.Singular(nearest.DeclaredMember.Name), '-');
            blocks.ForEach(block => Report(found, block.BlockName!, singular, ":::", block.Span, entry));
        }
    }

    private void Report(Misspelling misspelling, string name, string meant, string mark, TextSpan span, EntryNode entry)
    {
        var (found, expected) = (mark + MessageText.Shorten(name), mark + MessageText.Shorten(meant));
        var (key, nearest) = (misspelling.Key, misspelling.Nearest);
        var properties = Suggestion.ToProperties(meant, misspelling.IsCertain);
        if (nearest.DeclaredMember is { IsRequired: true })
        {
            // Without it the entry cannot be created.
            problems.Report(entry.File, ProblemId.UnknownKey, span, properties, found, declaredRecord!, $"did you mean '{expected}'?");
            return;
        }

        problems.Report(
            entry.File,
            ProblemId.MisspeltKey,
            span,
            properties,
            $"'{found}' is used in {Count(key.Count)} of {Count(misspelling.Record.Mappings)} places, "
            + (nearest.DeclaredMember is null
                ? $"but '{expected}' in {Count(nearest.Count)} others, and never both"
                : $"never with '{expected}', which {declaredRecord} declares"),
            expected);
    }

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);

    // A rare key of a record, the common one that it is similar to, and whether it is similar to no other.
    private sealed record Misspelling(KeyShape Key, KeyShape Nearest, Shape Record, bool IsCertain);
}
