namespace TypedContent.Compiler.Schema;

/// <summary>Finds the members of an inferred record by their keys, so that the cost of an entry does not grow with the keys of all others.</summary>
internal sealed class MemberIndex
{
    /// <summary>Indexes the members of a record.</summary>
    public MemberIndex(RecordSpec record)
    {
        for (var i = 0; i < record.Members.Count; i++)
        {
            var member = record.Members[i];
            Positions[member.Key] = i;
            if (!member.IsNullable && member.Flag is null && !member.Type.IsEmptyByDefault)
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

    /// <summary>The position of a key's member among all members.</summary>
    public Dictionary<string, int> Positions { get; } = new(StringComparer.Ordinal);

    /// <summary>The members that each entry has.</summary>
    public List<int> Required { get; } = [];

    /// <summary>The members in the order of a row.</summary>
    public List<MemberSpec> InRow { get; } = [];

    /// <summary>The position of a key's member in a row.</summary>
    public Dictionary<string, int> RowPositions { get; } = new(StringComparer.Ordinal);

    /// <summary>The positions of the members that a row contains even if the entry has no value for them.</summary>
    public List<int> AlwaysWritten { get; } = [];
}
