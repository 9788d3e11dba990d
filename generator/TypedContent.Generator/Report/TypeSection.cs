using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.Report;

/// <summary>The members of inferred records, and the number of entries that their types are inferred from.</summary>
internal static class TypeSection
{
    // As many as a reader can take in; if there are more, the keys are data.
    private const int MaxMembers = 100;

    // The maximum number of keys in the path of a member that is shown.
    private const int MaxDepth = 3;

    /// <summary>Writes the members.</summary>
    /// <returns>The members that are texts because all their dates are quoted.</returns>
    public static List<string> Write(ReportWriter text, ReportInput input, ReportPlaces places, CancellationToken cancellationToken)
    {
        var quotedDates = new List<string>();
        var odd = new OddValues(input.Problems);
        var files = input.Collections.ToDictionary(static group => group.Key, static group => group.ToList());
        var collections = input.Schema.Collections.Where(collection => InferredOf(input.Schema.Record(collection.RecordName)).Any()
            || collection.Declared is null).ToList();
        if (collections.Count > 0)
        {
            text.Section("Inferred types");
        }

        foreach (var collection in collections)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var counts = new MappingCounts(input.Dates);
            foreach (var entry in files[collection.Name].SelectMany(static document => document.Entries)
                .Where(entry => !collection.WithoutData.Contains(entry.Path.Value)))
            {
                counts.Add(entry.Data, entry.File.Path, odd);
            }

            var members = new List<Member>();
            var leftOut = AddMembers(collection.RecordName, "", counts, depth: 1, input.Schema, members);
            text.Line($"  {MemberType.Short(collection.RecordName)}, of {collection.Name}" + (members.Count == 0 ? ": no members of its own" : ""));
            Write(text, members, leftOut, places);
            quotedDates.AddRange(members.Where(static member => member.HasQuotedDates).Select(member => $"{collection.Name}.{member.Key}"));
        }

        return quotedDates;
    }

    // The most frequent members come first, each with its nested ones; returns the number of members that are nested too deeply to be shown.
    private static int AddMembers(string recordName, string path, MappingCounts counts, int depth, ContentSchema schema, List<Member> members)
    {
        // A key without a count belongs to the same record, but to other mappings of it.
        var found = InferredOf(schema.Record(recordName)).Select(member => (Spec: member, Key: counts.Find(member.Key)))
            .Where(static member => member.Key is not null);
        var leftOut = 0;
        foreach (var (member, key) in found.OrderByDescending(static member => member.Key!.Count))
        {
            if (depth > MaxDepth)
            {
                leftOut++;
            }

            var name = path + MessageText.Shorten(member.Key);
            if (depth <= MaxDepth)
            {
                members.Add(new Member(name, member, counts.Count, !schema.Record(recordName).IsOfEntries, key!));
            }

            if (MemberType.RecordOf(member.Type) is { } nested)
            {
                leftOut += AddMembers(nested, name + (member.Type is ListSpec ? "[]." : "."), key!.Mappings, depth + 1, schema, members);
            }
        }

        return leftOut;
    }

    private static IEnumerable<MemberSpec> InferredOf(RecordSpec record) => record.Members.Where(member =>
        record.Declaration is null || (member.IsInferred && member.Source == MemberSource.Content));

    private static void Write(ReportWriter text, List<Member> members, int leftOut, ReportPlaces places)
    {
        var shown = members.Take(MaxMembers).ToList();
        var (nameWidth, typeWidth) = (Width(shown.Select(static member => member.Name)), Width(shown.Select(static member => member.Type)));
        foreach (var member in shown)
        {
            var key = member.Counts;
            var sure = FormattableString.Invariant($"in {key.Count} of ")
                + (member.IsNested ? ReportText.Count(member.Total, "mapping") : ReportText.Count(member.Total, "entry", "entries"));
            var odd = key.Odd.Count == 0 ? "" : $"; {ReportText.Count(key.Odd.Count, "odd value")}, first at {places.NameOf(key.Odd[0])}";
            var quoted = member.HasQuotedDates ? "; all are dates in quotation marks" : "";
            text.Line($"    {member.Name.PadRight(nameWidth)}  {member.Type.PadRight(typeWidth)}  {sure}{odd}{quoted}", hang: 4);
        }

        if (members.Count + leftOut > shown.Count)
        {
            text.Line($"    and {ReportText.Count(members.Count + leftOut - shown.Count, "more member")}");
        }
    }

    // A single long name does not move all others to the right.
    private static int Width(IEnumerable<string> texts) =>
        texts.Select(static text => text.Length).Where(static length => length <= 32).DefaultIfEmpty(0).Max();

    /// <summary>A member.</summary>
    /// <param name="Key">The path of its keys.</param>
    /// <param name="Spec">Its specification.</param>
    /// <param name="Total">The number of mappings that could have it.</param>
    /// <param name="IsNested">Whether these are mappings in entries.</param>
    /// <param name="Counts">The number of mappings that have it.</param>
    private sealed record Member(string Key, MemberSpec Spec, int Total, bool IsNested, KeyCounts Counts)
    {
        /// <summary>The keys, with the C# name if that differs from the usual one for the key.</summary>
        public string Name => Spec.Name == CSharpName.Pascal(Spec.Key) ? Key : $"{Key} ({Spec.Name})";

        public string Type => MemberType.Of(Spec);

        public bool HasQuotedDates => Counts.AreQuotedDates && IsText(Spec.Type);

        private static bool IsText(TypeSpec type) => type is ScalarSpec { Type: ScalarType.String } || (type is ListSpec list && IsText(list.Element));
    }
}
