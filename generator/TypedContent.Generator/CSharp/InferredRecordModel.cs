using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;
using TypedContent.Generator.Declarations;

namespace TypedContent.Generator.CSharp;

/// <summary>The input for the file of an inferred record.</summary>
/// <param name="Record">The record.</param>
/// <param name="Namespace">Its namespace; empty for none.</param>
/// <param name="Records">The records that an entry consists of, starting with itself; empty for a nested one.</param>
internal sealed record InferredRecordModel(RecordSpec Record, string Namespace, EquatableArray<RecordSpec> Records)
{
    /// <summary>Whether its entries read their members from their rows.</summary>
    public bool IsLight { get; init; }

    /// <summary>Whether the project's C# has the method that prints it.</summary>
    public bool PrintsItself { get; init; }

    /// <summary>The members with the entries that refer to an entry; empty for a nested record.</summary>
    public EquatableArray<ReferrerMember> Referrers { get; init; }

    /// <summary>The collections whose records have members with its entries; empty for a nested record.</summary>
    public EquatableArray<Relation> Relations { get; init; }

    /// <summary>The JSON attributes on the project's own parts of these records.</summary>
    public EquatableArray<JsonRecord> Parts { get; init; }

    public static IEnumerable<InferredRecordModel> Of(
        ContentSchema schema,
        EquatableArray<JsonRecord> parts,
        EquatableArray<RecordMembers> partMembers,
        EquatableArray<RelationRequests> requests,
        CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var ofRows = new HashSet<string>(
            schema.Collections.Where(static collection => collection.IsTable).Select(static collection => collection.RecordName), StringComparer.Ordinal);
        return schema.Records.Where(static record => record.Declaration is null).Select(record =>
        {
            var records = record.Entry is null ? [] : NestedRecords.Of(schema, record.Name);
            var names = new HashSet<string>(records.Select(part => CSharpName.Full(schema.Namespace, part.Name)), StringComparer.Ordinal);
            var own = partMembers.FirstOrDefault(part => part.Type == CSharpName.Full(schema.Namespace, record.Name))?.Names ?? default;
            return new InferredRecordModel(record, schema.Namespace, records.ToEquatableArray())
            {
                IsLight = ofRows.Contains(record.Name),
                PrintsItself = own.Contains("PrintMembers"),
                Referrers = !record.IsOfEntries ? default : Compiler.Schema.Relations.Members(schema, record, own).ToEquatableArray(),
                Relations = record.Entry is { Collection: var name }
                    ? Compiler.Schema.Relations.From(schema, schema.FindCollection(name)!, requests).ToEquatableArray()
                    : default,
                Parts = parts.Where(part => names.Contains(part.Type)).ToEquatableArray(),
            };
        });
    }

    /// <summary>The JSON attributes on the project's own part of a record; <see langword="null"/> if there is none.</summary>
    public JsonRecord? PartOf(RecordSpec record)
    {
        var type = CSharpName.Full(Namespace, record.Name);
        return Parts.FirstOrDefault(part => part.Type == type);
    }
}
