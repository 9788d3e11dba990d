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

            if (member.Flag is not null || member.Type.IsReadLater)
            {
                AlwaysWritten.Add(i);
            }
        }
    }

    /// <summary>Where the member of a key is among all.</summary>
    public Dictionary<string, int> Positions { get; } = new(StringComparer.Ordinal);

    /// <summary>The members that each entry has.</summary>
    public List<int> Required { get; } = [];

    /// <summary>The members that a row has also where the entry gives them no value.</summary>
    public List<int> AlwaysWritten { get; } = [];
}
