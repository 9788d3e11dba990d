using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TypedContent.Compiler;
using TypedContent.Compiler.Binding;
using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Links;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;
using TypedContent.Generator.CSharp;
using TypedContent.Generator.Declarations;

namespace TypedContent.Generator.Pipeline;

/// <summary>The steps that write source from the bound content. A step that fails only affects its own subject.</summary>
internal sealed class SourceSteps(
    IncrementalGeneratorInitializationContext context,
    StepGuard guard,
    IncrementalValueProvider<ContentSchema> schema,
    DeclarationSteps declarations,
    IncrementalValueProvider<TitleTable> titles,
    IncrementalValueProvider<PreparedSource?> prepared,
    IncrementalValueProvider<Boxed<EquatableArray<CollectionOrder>>> orders)
{
    /// <summary>Registers the outputs.</summary>
    public void Register(
        EntryValues<EntryNode> entries, EntryValues<BoundEntry> boundEntries, IncrementalValuesProvider<BodyResult> renderings)
    {
        var tables = new TableSteps(context, guard, schema);
        RegisterRecords();
        RegisterCollections(entries, boundEntries);
        RegisterEntries(boundEntries, tables);
        RegisterBodies(renderings, tables);
    }

    private void RegisterRecords()
    {
        var inferred = schema.Combine(
            declarations.Parts,
            declarations.PartMembers,
            declarations.Relations,
            static (schema, parts, members, relations) => new InferredInput(schema, parts.Value, members.Value, relations.Value));
        var records = guard.SelectMany(inferred, StepNames.Records, static (input, token) => input.Models(token));
        guard.Emit(records, nameof(RecordEmitter), RecordEmitter.Emit, static model => new($"the record '{model.Record.Name}'"));
        var declared = schema.Combine(
            declarations.Json,
            declarations.Parts,
            declarations.Relations,
            static (schema, json, parts, relations) => new DeclaredInput(schema, json.Value, parts.Value, relations.Value));
        var parts = guard.SelectMany(declared, StepNames.DeclaredRecords, static (input, token) => input.Models(token));
        guard.Emit(parts, nameof(PartialRecordEmitter), PartialRecordEmitter.Emit, static model => new($"the record '{model.Part.Name}'"));
        var schemas = guard.SelectMany(
            declarations.Claims.Combine(declarations.Descriptions),
            StepNames.DeclaredSchemas,
            static (input, token) => DeclaredSchemas.Of(input.Left.Value, input.Right.Value, token) is { } schemas ? new[] { schemas } : []);
        guard.Emit(schemas, StepNames.DeclaredSchemas, DeclaredSchemas.Emit, static _ => new("the schemas of declared collections"));
    }

    private void RegisterCollections(EntryValues<EntryNode> entries, EntryValues<BoundEntry> boundEntries)
    {
        var summaries = entries.Select(nodes => guard.Values(
            guard.Select(nodes, StepNames.Summaries, EntrySummary.Of, EntrySteps.SubjectOf).WithTrackingName(StepNames.Summaries)));
        var states = boundEntries.Select(bound => guard.Values(
            guard.Select(bound, StepNames.EntryStates, EntryState.Of, SubjectOf).WithTrackingName(StepNames.EntryStates)));
        var inputs = schema.Combine(
            summaries.Collect(),
            prepared.SelectBoxed(static (source, _) => source?.Summaries ?? default),
            states.Collect(),
            orders,
            declarations.Relations,
            static (schema, summaries, others, states, orders, relations) =>
                new CollectionInput(schema, summaries.AddRange(others.Value), states, orders.Value, relations.Value));
        var collections = guard.SelectMany(inputs, StepNames.Collections, static (input, token) => input.Models(token));
        guard.Emit(collections, nameof(CollectionEmitter), CollectionEmitter.Emit, static model => new($"the collection '{model.Collection.Name}'"));
    }

    private void RegisterEntries(EntryValues<BoundEntry> boundEntries, TableSteps tables)
    {
        var values = boundEntries.Select(bound => guard.Values(guard.Select(
            bound.Combine(titles),
            StepNames.TitledEntries,
            static (input, token) => ContentCompiler.FillTitles(input.Left, input.Right, token),
            static input => SubjectOf(input.Left)).WithTrackingName(StepNames.TitledEntries)));
        foreach (var titled in new[] { values.OfFiles, values.OfTerms })
        {
            EntryFileSteps.Register(context, guard, titled, StepNames.EntryFiles, nameof(EntryEmitter), ".g.cs", EntryEmitter.Write, SubjectOf);
        }

        var rows = values.Select(titled => guard.Values(guard.Select(
            titled.Combine(schema),
            StepNames.Rows,
            static (input, token) => TableRow.Of(input.Left, input.Right, token),
            static input => SubjectOf(input.Left)).WithTrackingName(StepNames.Rows)));
        tables.RegisterRows(rows.Collect());
    }

    private void RegisterBodies(IncrementalValuesProvider<BodyResult> renderings, TableSteps tables)
    {
        var bodies = renderings.SelectMany(
            schema,
            titles,
            static (rendering, schema, titles) => new BodyInput(rendering, schema, titles),
            guard.AttemptAny<BodyInput, NamedBody>(
                StepNames.Bodies,
                static (input, token) => input.Name(token),
                static input => new($"the entry '{input.Rendering.Entry.Slug}'", input.Rendering.Entry.Path)))
            .WithTrackingName(StepNames.Bodies);
        var named = guard.Values(bodies);
        EntryFileSteps.Register(
            context,
            guard,
            named,
            StepNames.BodyFiles,
            nameof(BodyEmitter),
            ".Body.g.cs",
            BodyEmitter.Write,
            BodyEmitter.SubjectOf);
        tables.RegisterBodies(named.Where(static body => body.Name.IsRow).Collect());
        var hasLimit = context.ParseOptionsProvider.SelectBoxed(static (options, _) => StringHeap.HasLimit(options)).WithTrackingName(StepNames.LiteralLimit);
        var lengths = named.SelectBoxed(static (body, _) => StringHeap.Length(body.Body)).WithTrackingName(StepNames.BodyLengths);
        context.ReportDiagnostics(hasLimit.Combine(lengths.Collect())
            .SelectBoxed(static (input, _) => StringHeap.Check(input.Right.Sum(static length => length.Value), input.Left.Value)));
    }

    /// <summary>The subject of a failure.</summary>
    public static Subject SubjectOf(BoundEntry entry) => new($"the entry '{entry.SourcePath}'", entry.Name.Path);
}

/// <summary>The input for inferred records.</summary>
internal sealed record InferredInput(
    ContentSchema Schema, EquatableArray<JsonRecord> Parts, EquatableArray<RecordMembers> PartMembers, EquatableArray<RelationRequests> Relations)
{
    public IEnumerable<InferredRecordModel> Models(CancellationToken cancellationToken) =>
        InferredRecordModel.Of(Schema, Parts, PartMembers, Relations, cancellationToken);
}

/// <summary>The input for the generated parts of declared records.</summary>
internal sealed record DeclaredInput(
    ContentSchema Schema, EquatableArray<JsonDeclaration> Json, EquatableArray<JsonRecord> Parts, EquatableArray<RelationRequests> Relations)
{
    public IEnumerable<DeclaredRecordModel> Models(CancellationToken cancellationToken) =>
        DeclaredRecordModel.Of(Schema, Json, Parts, Relations, cancellationToken);
}

/// <summary>The input for the static classes of collections.</summary>
internal sealed record CollectionInput(
    ContentSchema Schema,
    ImmutableArray<EntrySummary> Summaries,
    ImmutableArray<EntryState> States,
    EquatableArray<CollectionOrder> Orders,
    EquatableArray<RelationRequests> Relations)
{
    public IEnumerable<CollectionModel> Models(CancellationToken cancellationToken) =>
        CollectionModel.Of(Schema, Summaries, States, Orders, Relations, cancellationToken);
}

/// <summary>The input for a body with its entry's name.</summary>
internal sealed record BodyInput(BodyResult Rendering, ContentSchema Schema, TitleTable Titles)
{
    public NamedBody? Name(CancellationToken cancellationToken) => NamedBody.Of(Rendering, Schema, Titles, cancellationToken);
}
