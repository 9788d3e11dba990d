using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema;

/// <summary>Finds the records that values consist of.</summary>
internal static class NestedRecords
{
    /// <summary>The records of which a mapping of a record's type becomes one: mostly the record itself.</summary>
    public static IEnumerable<RecordSpec> Alternatives(RecordSpec record, Func<string, RecordSpec> find) =>
        record.Choices is { } choices ? choices.Items.Select(choice => find(choice.RecordName))
        : record.Declaration is { Discriminator: not null, DerivedTypes: var types }
            ? types.SelectMany(type => type.RecordName == record.Name ? [record] : Alternatives(find(type.RecordName), find))
        : [record];

    /// <summary>The records that values of a type consist of, starting with its own.</summary>
    public static List<RecordSpec> Of(ContentSchema schema, string name)
    {
        var records = new List<RecordSpec> { Named(name) };
        for (var i = 0; i < records.Count; i++)
        {
            var nested = records[i].Members.Select(static member => In(member.Type)).OfType<string>()
                .Concat(records[i].Choices?.Items.Select(static choice => choice.RecordName) ?? [])
                .Concat(records[i].Declaration?.DerivedTypes.Select(static type => type.RecordName) ?? []);
            foreach (var other in nested)
            {
                if (!records.Exists(record => record.Name == other))
                {
                    records.Add(Named(other));
                }
            }
        }

        return records;

        // Declared records name inferred ones in full.
        RecordSpec Named(string name) => schema.Record(name) is { Declaration: null } inferred && name.StartsWith("global::", StringComparison.Ordinal)
            ? QualifiedType.Of(inferred, schema.Namespace)
            : schema.Record(name);
    }

    /// <summary>A record with only the members that may have references, so that it is equal after all other changes.</summary>
    public static RecordSpec OnlyReferences(RecordSpec record) => record with
    {
        Members = record.Members.Where(static member => HasReferences(member.Type)).ToEquatableArray(),
        Declaration = record.Declaration is { } declaration ? declaration with { Part = null } : null,
    };

    private static bool HasReferences(TypeSpec type) => type switch
    {
        ReferenceSpec or NestedSpec => true,
        ListSpec list => HasReferences(list.Element),
        DictionarySpec dictionary => HasReferences(dictionary.Value),
        _ => false,
    };

    /// <summary>The record in a type, directly, in lists or in dictionaries; <see langword="null"/> for none.</summary>
    public static string? In(TypeSpec type) => type switch
    {
        NestedSpec nested => nested.Name,
        ListSpec list => In(list.Element),
        DictionarySpec dictionary => In(dictionary.Value),
        _ => null,
    };
}
