using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.CSharp;

/// <summary>What the generated part of a declared record is written from.</summary>
/// <param name="Collection">The collection, without its entries.</param>
/// <param name="Record">The record: the collection's, or one that derives from it.</param>
internal sealed record DeclaredRecordModel(CollectionSpec Collection, RecordSpec Record)
{
    /// <summary>The names of the members that can hold references.</summary>
    public EquatableArray<string> Linked { get; init; }

    public PartialRecord Part => Record.Declaration!.Part!;

    /// <summary>The members that content sets, and the entry's own.</summary>
    public IEnumerable<MemberSpec> Members => Record.Members.Where(static member => member.CSharpType is not null);

    public static IEnumerable<DeclaredRecordModel> Of(ContentSchema schema, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return schema.Collections.Where(static collection => collection.Declared is not null)
            .SelectMany(collection => EntryRecords(schema, collection.RecordName)
                .Select(record => new DeclaredRecordModel(collection with { Entries = default }, record)
            {
                Linked = record.Members.Where(member => References.Any(schema, member.Type)).Select(static member => member.Name).ToEquatableArray(),
            }));
    }

    // The collection's record, and those that derive from it.
    private static IEnumerable<RecordSpec> EntryRecords(ContentSchema schema, string name)
    {
        var record = schema.Record(name);
        return record.Declaration!.DerivedTypes.SelectMany(type => EntryRecords(schema, type.RecordName)).Prepend(record);
    }
}
