using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;
using TypedContent.Generator.Declarations;

namespace TypedContent.Generator.CSharp;

/// <summary>The input for the generated part of a declared record.</summary>
/// <param name="Collection">The collection, without its entries.</param>
/// <param name="Record">The record: the collection's, or one that derives from it.</param>
internal sealed record DeclaredRecordModel(CollectionSpec Collection, RecordSpec Record)
{
    /// <summary>The names of the members that can hold references.</summary>
    public EquatableArray<string> Linked { get; init; }

    /// <summary>The JSON attributes of the record.</summary>
    public JsonRecord? Json { get; init; }

    /// <summary>The JSON attributes of the records that its members consist of, a derived one before its base.</summary>
    public EquatableArray<JsonRecord> JsonParts { get; init; }

    /// <summary>The inferred records that its inferred members consist of.</summary>
    public EquatableArray<RecordSpec> InferredParts { get; init; }

    /// <summary>The JSON attributes on the project's own parts of these records.</summary>
    public EquatableArray<JsonRecord> PartsOfProject { get; init; }

    /// <summary>The members with the entries that refer to an entry.</summary>
    public EquatableArray<ReferrerMember> Referrers { get; init; }

    /// <summary>The record's own members that C# prints; empty if it has no such members.</summary>
    public EquatableArray<string> Printed { get; init; }

    /// <summary>The members that are generated.</summary>
    public IEnumerable<MemberSpec> Inferred => Record.Members.Where(static member => member.IsInferred);

    public PartialRecord Part => Record.Declaration!.Part!;

    /// <summary>The members set from content, and those of every entry.</summary>
    public IEnumerable<MemberSpec> Members => Record.Members.Where(static member => member.CSharpType is not null);

    public static IEnumerable<DeclaredRecordModel> Of(
        ContentSchema schema,
        EquatableArray<JsonDeclaration> json,
        EquatableArray<JsonRecord> partsOfProject,
        EquatableArray<RelationRequests> requests,
        CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        // If a record has two attributes, which the compiler reports, the first one is used.
        var declarations = json.GroupBy(static declaration => declaration.RecordType, StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => group.First().Records, StringComparer.Ordinal);
        return schema.Collections.Where(static collection => collection.Declared is not null)
            .SelectMany(collection => Of(
                schema, collection, declarations.TryGetValue(collection.RecordName, out var records) ? records : default, partsOfProject))
            .Select(model => model.Record.Name == model.Collection.RecordName ? WithReferrers(model, schema, requests) : model);
    }

    private static DeclaredRecordModel WithReferrers(DeclaredRecordModel model, ContentSchema schema, EquatableArray<RelationRequests> requests) =>
        requests.FirstOrDefault(own => own.Record == model.Record.Name) is { } request
            && RequestedRelations.Of(schema, model.Collection, request).Select(static found => found.Member).OfType<ReferrerMember>().ToEquatableArray()
                is { Count: > 0 } members
            ? model with { Referrers = members, Printed = request.Printed }
            : model;

    private static IEnumerable<DeclaredRecordModel> Of(
        ContentSchema schema, CollectionSpec collection, EquatableArray<JsonRecord> json, EquatableArray<JsonRecord> partsOfProject)
    {
        var inferred = schema.Record(collection.RecordName).Declaration!.InfersOthers
            ? NestedRecords.Of(schema, collection.RecordName).Where(static record => record.Declaration is null).ToEquatableArray()
            : default;
        var entries = schema.WithDerived(collection.RecordName);
        var parts = json
            .Where(record => record is { IsAbstract: false, Converter: JsonConverterChoice.None } && entries.All(entry => entry.Name != record.Type))
            .OrderByDescending(static record => record.Depth).ToEquatableArray();
        return entries.Select(record => new DeclaredRecordModel(collection with { Entries = default }, record)
        {
            Linked = record.Members.Where(member => References.Any(schema, member.Type)).Select(static member => member.Name).ToEquatableArray(),
            Json = json.FirstOrDefault(own => own.Type == record.Name),
            JsonParts = parts,
            InferredParts = inferred,
            PartsOfProject = partsOfProject.Where(part => inferred.Any(record => record.Name == part.Type)).ToEquatableArray(),
        });
    }
}
