using System.Globalization;
using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema.Inference;

/// <summary>
/// Finds mappings whose keys are data, such as names of people, instead of member names: most of the mappings have a key that no other has. It is
/// reported once for each collection.
/// </summary>
internal static class DataKeys
{
    // With fewer entries, the mappings may just be of different kinds.
    private const int MinEntries = 50;

    /// <summary>Whether the keys of mappings are data.</summary>
    public static bool AreIn(Shape shape) =>
        shape.Keys.Count >= MinEntries
        && OwnKeys(shape).Select(static key => key.First.Entry).Distinct(ReferenceComparer<EntryNode>.Instance).Count() is >= MinEntries and var entries
        && entries * 2 >= shape.Mappings;

    /// <summary>Whether the keys of a mapping in a singleton are data: it is a list written as a mapping, whose items have mostly the same keys.</summary>
    /// <param name="items">The mappings of its keys.</param>
    /// <param name="keys">The number of its keys.</param>
    public static bool AreOfItems(List<MappingNode> items, int keys)
    {
        if (items.Count < MinEntries || items.Count * 2 < keys)
        {
            return false;
        }

        var names = items.SelectMany(static item => item.Pairs).Select(static pair => pair.Key.Text).Distinct().Count();
        return items.Sum(static item => (long)item.Pairs.Count) * 2 >= (long)items.Count * names;
    }

    /// <summary>Reports the first mappings of a collection whose keys are data.</summary>
    public static void Report(RecordShape root, ProjectProblemBag problems)
    {
        if (root.FirstLeftOut is { } leftOut)
        {
            ReportLeftOut(root, leftOut.First, problems);
            return;
        }

        if (root.Entry!.IsSingleton)
        {
            ReportItems(root, problems);
            return;
        }

        if (Find(root.Shape, null, []) is not var (shape, name))
        {
            return;
        }

        var own = OwnKeys(shape).ToList();
        var entries = own.Select(static key => key.First.Entry).Distinct(ReferenceComparer<EntryNode>.Instance).ToList();
        var (first, second) = (own[0], own.First(key => !ReferenceEquals(key.First.Entry, own[0].First.Entry)));
        var key = MessageText.Shorten(first.Key);
        var (subject, fix) = name is null
            ? ("entries", $"make each such key a value ('name: {key}'), or put files of different kinds into separate folders")
            : ($"'{MessageText.Shorten(name)}' mappings", $"make it a list with each such key as a value ('- name: {key}'), or declare a record in which "
                + $"'{MessageText.Shorten(name)}' is a dictionary");
        problems.Report(
            first.First.Entry.File,
            ProblemId.KeysLikeData,
            first.First.Node.Span,
            string.Format(
                CultureInfo.InvariantCulture,
                "{0} of the {1} {2} of '{3}' have a key that no other has, such as '{4}' here and '{5}' in {6}({7}), and each of these {8} keys becomes a "
                + "member of one record; if the keys are data, such as names, {9}",
                entries.Count,
                shape.Mappings,
                subject,
                MessageText.Shorten(root.Entry!.Collection),
                key,
                MessageText.Shorten(second.Key),
                second.First.Entry.Path.SourcePath,
                second.First.Entry.File.LineOf(second.First.Node.Span),
                own.Count,
                fix));
    }

    private static void ReportLeftOut(RecordShape root, Evidence first, ProjectProblemBag problems) =>
        problems.Report(
            first.Entry.File,
            ProblemId.KeysLikeData,
            first.Node.Span,
            FormattableString.Invariant($"The entries of '{MessageText.Shorten(root.Entry!.Collection)}' have {root.Shape.Keys.Count:N0} keys besides ")
                + FormattableString.Invariant($"those that {root.Declared!.Record.Name} declares, and only the first {RecordBuilder.MaxOthers:N0} become ")
                + "members, so this one and those after it are not read; if the keys are data, such as names, declare a dictionary");

    private static void ReportItems(RecordShape root, ProjectProblemBag problems)
    {
        if (FindItems(root.Shape, null, []) is not var (keys, name))
        {
            return;
        }

        var (first, second) = (MessageText.Shorten(keys[0].Key), MessageText.Shorten(keys[1].Key));
        var subject = $"'{MessageText.Shorten(name ?? root.Entry!.Collection)}'";
        var list = name is null
            ? $"make the file a list with each such key as its slug ('- slug: {first}')"
            : $"make it a list with each such key as a value ('- name: {first}'), or declare a record in which {subject} is a dictionary";
        problems.Report(
            keys[0].First.Entry.File,
            ProblemId.KeysLikeData,
            keys[0].First.Node.Span,
            string.Format(
                CultureInfo.InvariantCulture,
                "{0} keys of {1}, such as '{2}' and '{3}', have mappings with the same keys, and each becomes a member; if the keys are data, such as names, "
                + "{4}",
                keys.Count,
                subject,
                first,
                second,
                list));
    }

    // The keys that share a shape.
    private static (List<KeyShape> Keys, string? Name)? FindItems(Shape? shape, string? name, HashSet<Shape> seen)
    {
        if (shape is null || !seen.Add(shape))
        {
            return null;
        }

        if (shape.Keys.Count >= MinEntries
            && shape.Keys.GroupBy(static key => key.Value).FirstOrDefault(static keys => keys.Skip(1).Any()) is { } shared)
        {
            return ([.. shared], name);
        }

        return FindItems(shape.Items, name, seen)
            ?? shape.Keys.Select(key => FindItems(key.Value, key.Key, seen)).FirstOrDefault(static found => found is not null);
    }

    private static (Shape Shape, string? Name)? Find(Shape? shape, string? name, HashSet<Shape> seen)
    {
        if (shape is null || !seen.Add(shape))
        {
            return null;
        }

        if (shape.Discriminator is null && AreIn(shape))
        {
            return (shape, name);
        }

        return Find(shape.Items, name, seen) ?? shape.Keys.Select(key => Find(key.Value, key.Key, seen)).FirstOrDefault(static found => found is not null);
    }

    private static IEnumerable<KeyShape> OwnKeys(Shape shape) => shape.Keys.Where(static key => key.Count == 1);
}
