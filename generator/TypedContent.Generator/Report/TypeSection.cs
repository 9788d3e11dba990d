using TypedContent.Compiler.Text;
using TypedContent.Generator.Schema;

namespace TypedContent.Generator.Report;

/// <summary>The members of inferred records, and how many entries say what they are.</summary>
internal static class TypeSection
{
    // What a reader takes in; more of them are keys that are data.
    private const int MaxMembers = 100;

    public static void Write(ReportWriter text, ReportInput input, ReportPlaces places, CancellationToken cancellationToken)
    {
        var odd = new OddValues(input.Diagnostics);
        var files = input.Collections.ToDictionary(static group => group.Key, static group => group.ToList());
        var collections = input.Schema.Collections.Where(static collection => collection.Declared is null).ToList();
        if (collections.Count > 0)
        {
            text.Section("Inferred types");
        }

        foreach (var collection in collections)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var counts = new MappingCounts();
            foreach (var entry in files[collection.Name].SelectMany(static document => document.Entries).Where(entry => !collection.WithoutData.Contains(entry.Path.Value)))
            {
                counts.Add(entry.Data, entry.File.Path, odd);
            }

            var members = new List<Member>();
            AddMembers(collection.RecordName, "", counts, isNested: false, input.Schema, members);
            text.Line($"  {collection.RecordName}, of {collection.Name}" + (members.Count == 0 ? ": no members of its own" : ""));
            Write(text, members, places);
        }
    }

    private static void AddMembers(string recordName, string path, MappingCounts counts, bool isNested, ContentSchema schema, List<Member> members)
    {
        foreach (var member in schema.Record(recordName).Members)
        {
            if (counts.Find(member.Key) is not { } key)
            {
                // Another key of the same record, which is made of several mappings.
                continue;
            }

            var name = path + MessageText.Shorten(member.Key);
            members.Add(new Member(name, MemberType.Of(member), counts.Count, isNested, key));
            if (MemberType.RecordOf(member.Type) is { } nested)
            {
                AddMembers(nested, name + (member.Type is ListSpec ? "[]." : "."), key.Mappings, isNested: true, schema, members);
            }
        }
    }

    private static void Write(ReportWriter text, List<Member> members, ReportPlaces places)
    {
        var shown = members.Take(MaxMembers).ToList();
        var (nameWidth, typeWidth) = (Width(shown.Select(static member => member.Name)), Width(shown.Select(static member => member.Type)));
        foreach (var (name, type, total, isNested, key) in shown)
        {
            var sure = FormattableString.Invariant($"in {key.Count} of ") + (isNested ? ReportText.Count(total, "mapping") : ReportText.Count(total, "entry", "entries"));
            var odd = key.Odd.Count == 0 ? "" : $"; {ReportText.Count(key.Odd.Count, "odd value")}, first at {places.NameOf(key.Odd[0])}";
            text.Line($"    {name.PadRight(nameWidth)}  {type.PadRight(typeWidth)}  {sure}{odd}", hang: 4);
        }

        if (members.Count > shown.Count)
        {
            text.Line($"    and {ReportText.Count(members.Count - shown.Count, "more member")}");
        }
    }

    // A single long name does not push all others to the right.
    private static int Width(IEnumerable<string> texts) => texts.Select(static text => text.Length).Where(static length => length <= 32).DefaultIfEmpty(0).Max();

    /// <summary>A member.</summary>
    /// <param name="Name">The keys that lead to it.</param>
    /// <param name="Type">Its type.</param>
    /// <param name="Total">How many mappings could have it.</param>
    /// <param name="IsNested">Whether these are mappings in entries.</param>
    /// <param name="Key">How many have it.</param>
    private sealed record Member(string Name, string Type, int Total, bool IsNested, KeyCounts Key);
}
