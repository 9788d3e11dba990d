using Microsoft.CodeAnalysis;
using TypedContent.Generator.Binding;
using TypedContent.Generator.Markdown;
using TypedContent.Generator.Reading;
using TypedContent.Generator.Schema;

namespace TypedContent.Generator.Emission;

/// <summary>The steps from what was read and bound to source. One that fails takes only what it was at work on with it.</summary>
internal sealed class SourceOutputs(
    IncrementalGeneratorInitializationContext context, Guard guard, IncrementalValueProvider<ContentSchema> schema, IncrementalValueProvider<TitleTable> titles)
{
    private readonly TableFile _tables = new(context, guard);

    public void Write(IncrementalValuesProvider<EntryNode> entries, IncrementalValuesProvider<BoundEntry> boundEntries, IncrementalValuesProvider<BodyResult> renderings)
    {
        WriteRecords();
        WriteCollections(entries, boundEntries);
        WriteEntries(boundEntries);
        WriteBodies(renderings);
    }

    private void WriteRecords()
    {
        guard.Emit(
            guard.SelectMany(schema, StepNames.Records, InferredRecordModel.Of), nameof(RecordEmitter), RecordEmitter.Emit, static model => new($"the record '{model.Record.Name}'"));
        guard.Emit(
            guard.SelectMany(schema, StepNames.DeclaredRecords, DeclaredRecordModel.Of), nameof(PartialRecordEmitter), PartialRecordEmitter.Emit, static model => new($"the record '{model.Part.Name}'"));
    }

    private void WriteCollections(IncrementalValuesProvider<EntryNode> entries, IncrementalValuesProvider<BoundEntry> boundEntries)
    {
        var states = guard.Select(boundEntries, StepNames.EntryStates, EntryState.Of, SubjectOf).WithTrackingName(StepNames.EntryStates);
        var summaries = guard.Select(entries, StepNames.Summaries, EntrySummary.Of, static entry => new($"the entry '{entry.Path.SourcePath}'", entry.File.Path)).WithTrackingName(StepNames.Summaries);
        var collections = guard.SelectMany(schema.Combine(guard.Values(summaries).Collect()).Combine(guard.Values(states).Collect()), StepNames.Collections, CollectionModel.Of);
        guard.Emit(collections, nameof(CollectionEmitter), CollectionEmitter.Emit, static model => new($"the collection '{model.Collection.Name}'"));
    }

    private void WriteEntries(IncrementalValuesProvider<BoundEntry> boundEntries)
    {
        var titled = guard.Select(boundEntries.Combine(titles), StepNames.TitledEntries, TitleTable.Fill, static input => SubjectOf(input.Left)).WithTrackingName(StepNames.TitledEntries);
        var values = guard.Values(titled);
        EntryFile.Register(context, guard, values, StepNames.EntryFiles, nameof(EntryEmitter), ".g.cs", EntryEmitter.Write, SubjectOf);
        var rows = guard.Select(values.Combine(schema), StepNames.Rows, TableRow.Of, static input => SubjectOf(input.Left)).WithTrackingName(StepNames.Rows);
        _tables.Register(guard.Values(rows));
    }

    private void WriteBodies(IncrementalValuesProvider<BodyResult> renderings)
    {
        var bodies = guard.Select(renderings.Combine(schema).Combine(titles), StepNames.Bodies, NamedBody.Of, static input => new($"the entry '{input.Left.Left.Entry.Slug}'", input.Left.Left.Entry.Path));
        var named = guard.Values(bodies.Where(static body => body != default).WithTrackingName(StepNames.Bodies));
        EntryFile.Register(
            context,
            guard,
            named,
            StepNames.BodyFiles,
            nameof(BodyEmitter),
            ".Body.g.cs",
            BodyEmitter.Write,
            BodyEmitter.SubjectOf);
        _tables.Register(named.Where(static body => body.Name.Form == EntryForm.Row));
        context.ReportDiagnostics(StringHeap.Check(context, named));
    }

    private static Subject SubjectOf(BoundEntry entry) => new($"the entry '{entry.SourcePath}'", entry.Name.Path);
}
