using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.CSharp;

/// <summary>What the file of an inferred record is written from.</summary>
/// <param name="Record">The record.</param>
/// <param name="Namespace">Its namespace; empty for none.</param>
/// <param name="RowRecords">The records that rows become, itself first; empty where it is no record of rows.</param>
internal sealed record InferredRecordModel(RecordSpec Record, string Namespace, EquatableArray<RecordSpec> RowRecords)
{
    /// <summary>Whether its entries read their members from their rows.</summary>
    public bool IsLight => RowRecords.Count > 0;

    public static IEnumerable<InferredRecordModel> Of(ContentSchema schema, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var ofRows = new HashSet<string>(
            schema.Collections.Where(static collection => collection.IsTable).Select(static collection => collection.RecordName), StringComparer.Ordinal);
        return schema.Records.Where(static record => record.Declaration is null).Select(record => new InferredRecordModel(
            record, schema.Namespace, ofRows.Contains(record.Name) ? RowRecordsOf(schema, record).ToEquatableArray() : default));
    }

    private static List<RecordSpec> RowRecordsOf(ContentSchema schema, RecordSpec root)
    {
        var records = new List<RecordSpec> { root };
        for (var i = 0; i < records.Count; i++)
        {
            foreach (var member in records[i].Members)
            {
                var type = member.Type;
                while (type is ListSpec list)
                {
                    type = list.Element;
                }

                if (type is NestedSpec { Name: var name } && !records.Exists(record => record.Name == name))
                {
                    records.Add(schema.Record(name));
                }
            }
        }

        return records;
    }
}
