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

    /// <summary>Reports the first mappings of a collection whose keys are data.</summary>
    public static void Report(RecordShape root, ProjectProblemBag problems)
    {
        if (root.FirstLeftOut is { } leftOut)
        {
            ReportLeftOut(root, leftOut.First, problems);
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
