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
    /// <param name="record">An inferred record.</param>
    /// <param name="records">All inferred records by their names.</param>
    public static RecordSpec WithCommonMembers(RecordSpec record, IReadOnlyDictionary<string, RecordSpec> records)
    {
        if (record.Choices is { } choices)
        {
            return record with { Members = choices.CommonMembers(records) };
        }

        foreach (var other in records.Values)
        {
            if (other.Choices?.Items.Any(choice => choice.RecordName == record.Name) == true)
            {
                return record with { Base = new BaseSpec(other.Name, other.Choices.CommonMembers(records).Select(static member => member.Name).ToEquatableArray()) };
            }
        }

        return record;
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
