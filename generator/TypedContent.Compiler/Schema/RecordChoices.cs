using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema;

/// <summary>The records of which a mapping becomes one.</summary>
/// <param name="Discriminator">The key whose value tells which.</param>
/// <param name="Items">The records.</param>
internal sealed record RecordChoices(string Discriminator, EquatableArray<RecordChoice> Items)
{
    /// <summary>
    /// Adds the members that all of a record's choices have, with the same type, so that a program reads them without knowing which one it is; and the base
    /// record to each choice.
    /// </summary>
    /// <param name="records">All inferred records by their names.</param>
    /// <returns>The records, in the same order.</returns>
    public static IEnumerable<RecordSpec> AddCommonMembers(IReadOnlyDictionary<string, RecordSpec> records)
    {
        var common = records.Values.Where(static record => record.Choices is not null)
            .ToDictionary(static record => record.Name, record => record.Choices!.CommonMembers(records), StringComparer.Ordinal);

        // Two values that differ in case only have the same name, and so one record.
        var bases = common.Keys.SelectMany(name => records[name].Choices!.Items.Select(choice => (choice.RecordName, Base: name))).Distinct()
            .ToDictionary(static pair => pair.RecordName, static pair => pair.Base, StringComparer.Ordinal);
        return records.Values.Select(record =>
            common.TryGetValue(record.Name, out var members) ? record with { Members = members }
            : bases.TryGetValue(record.Name, out var parent)
                ? record with { Base = new BaseSpec(parent, common[parent].Select(static member => member.Name).ToEquatableArray()) }
            : record);
    }

    private EquatableArray<MemberSpec> CommonMembers(IReadOnlyDictionary<string, RecordSpec> records)
    {
        var choices = Items.Select(choice => records[choice.RecordName]).ToList();
        return choices.Count == 0
            ? default
            : choices[0].Members.Where(member => choices.TrueForAll(choice => choice.Members.Contains(member))).ToEquatableArray();
    }
}

/// <summary>One of several records.</summary>
/// <param name="Text">The value that tells it.</param>
/// <param name="RecordName">The record (<see cref="RecordSpec.Name"/>).</param>
internal sealed record RecordChoice(string Text, string RecordName);

/// <summary>The abstract record that an inferred record derives from.</summary>
/// <param name="Name">The record (<see cref="RecordSpec.Name"/>).</param>
/// <param name="Members">The names of its members.</param>
internal sealed record BaseSpec(string Name, EquatableArray<string> Members);
