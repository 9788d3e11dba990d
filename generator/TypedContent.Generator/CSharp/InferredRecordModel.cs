using TypedContent.Compiler.Schema;

namespace TypedContent.Generator.CSharp;

/// <summary>What the file of an inferred record is written from.</summary>
/// <param name="Record">The record.</param>
/// <param name="Namespace">Its namespace; empty for none.</param>
internal sealed record InferredRecordModel(RecordSpec Record, string Namespace)
{
    public static IEnumerable<InferredRecordModel> Of(ContentSchema schema, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return schema.Records.Where(static record => record.Declaration is null).Select(record => new InferredRecordModel(record, schema.Namespace));
    }
}
