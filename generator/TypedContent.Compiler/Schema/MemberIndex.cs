namespace TypedContent.Compiler.Schema;

/// <summary>Finds the members of an inferred record by their keys, so that what an entry costs does not grow with the keys of all others.</summary>
internal sealed class MemberIndex
{
    /// <summary>Reads the members of a record.</summary>
    public MemberIndex(RecordSpec record)
    {
        for (var i = 0; i < record.Members.Count; i++)
        {
            var member = record.Members[i];
            Positions[member.Key] = i;
            if (!member.IsNullable && member.Flag is null && member.Type is not ListSpec)
            {
                Required.Add(i);
            }

        }

        foreach (var member in record.InRowOrder)
        {
            if (member.Flag is not null || member.Type.IsReadLater)
            {
                AlwaysWritten.Add(InRow.Count);
            }

            RowPositions[member.Key] = InRow.Count;
            InRow.Add(member);
        }
    }

    /// <summary>Where the member of a key is among all.</summary>
    public Dictionary<string, int> Positions { get; } = new(StringComparer.Ordinal);

    /// <summary>The members that each entry has.</summary>
    public List<int> Required { get; } = [];

    /// <summary>The members in the order of a row.</summary>
    public List<MemberSpec> InRow { get; } = [];

    /// <summary>Where the member of a key is in a row.</summary>
    public Dictionary<string, int> RowPositions { get; } = new(StringComparer.Ordinal);

    /// <summary>Where the members are that a row has also if the entry gives them no value.</summary>
    public List<int> AlwaysWritten { get; } = [];
}
