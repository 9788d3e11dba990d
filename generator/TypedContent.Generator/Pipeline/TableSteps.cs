using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TypedContent.Compiler.Rows;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Schema.Entries;
using TypedContent.Compiler.Text;
using TypedContent.Generator.CSharp;
using TypedContent.Generator.Diagnostics;

namespace TypedContent.Generator.Pipeline;

/// <summary>The steps that write the tables of large collections, on any core.</summary>
internal sealed class TableSteps
{
    // Set on the command line, and not in a file that builds and editors share.
    private const string EmbedsSources = "typed-content-embedded-sources";

    private readonly IncrementalGeneratorInitializationContext _context;
    private readonly StepGuard _guard;
    private readonly IncrementalValueProvider<ContentSchema> _records;
    private readonly IncrementalValueProvider<Boxed<bool>> _embedsSources;
    private readonly IncrementalValueProvider<Boxed<EquatableArray<TableName>>> _tables;

    public TableSteps(IncrementalGeneratorInitializationContext context, StepGuard guard, IncrementalValueProvider<ContentSchema> schema)
    {
        _tables = schema.SelectBoxed(TableName.Of);
        _context = context;
        _guard = guard;
        _records = schema.Select(static (schema, _) => schema.OnlyRecords());
        _embedsSources = context.ParseOptionsProvider
            .SelectBoxed(static (options, _) => options.Features.ContainsKey(EmbedsSources)).WithTrackingName(StepNames.EmbedsSources);
    }

    /// <summary>Registers the files of rows.</summary>
    public void RegisterRows(IncrementalValueProvider<ImmutableArray<TableRow>> rows) => Register(
        rows,
        _tables,
        _embedsSources.Combine(_records, static (embeds, records) => new TableSettings(embeds.Value, records)),
        new(StepNames.Tables, StepNames.PendingTables, StepNames.Rows, ".g.cs"),
        new TableWriter<TableRow, string>(
            static (row, settings) => row.Fields(settings.Records!), TableFile.WriteRows, static row => SourceSteps.SubjectOf(row.Entry)));

    /// <summary>Registers the files of bodies.</summary>
    public void RegisterBodies(IncrementalValueProvider<ImmutableArray<NamedBody>> bodies) => Register(
        bodies,
        _tables.SelectBoxed(static (tables, _) => tables.Value.Where(static table => table.HasBodies).ToEquatableArray()),
        _embedsSources.Select(static (embeds, _) => new TableSettings(embeds.Value, null)),
        new(StepNames.TableBodies, StepNames.PendingTableBodies, nameof(BodyEmitter), ".Body.g.cs"),
        new TableWriter<NamedBody, BodyTexts>(static (body, _) => BodyTexts.Of(body.Body), TableFile.WriteBodies, BodyEmitter.SubjectOf));

    private void Register<T, TText>(
        IncrementalValueProvider<ImmutableArray<T>> items,
        IncrementalValueProvider<Boxed<EquatableArray<TableName>>> tables,
        IncrementalValueProvider<TableSettings> settings,
        TableStepNames names,
        TableWriter<T, TText> writer)
        where T : ITableItem, IEquatable<T>
    {
        var files = tables.Combine(items)
            .SelectMany(static (input, token) => TableModel.Group(input.Right, input.Left.Value, token)).WithTrackingName(names.Group);
        var pendingTables = files.Combine(settings).Select((input, token) => BackgroundWork.Start(
            new TableInput<T>(input.Left, input.Right), (table, cancellationToken) => Finished(table, writer, names.Item, cancellationToken), token));
        _context.RegisterSourceOutput(
            pendingTables.WithTrackingName(names.Pending), (output, pending) => Emit(output, pending.Finish(output.CancellationToken), names.Extension));
    }

    private FinishedTable Finished<T, TText>(TableInput<T> input, TableWriter<T, TText> writer, string itemStep, CancellationToken cancellationToken)
        where T : ITableItem, IEquatable<T>
    {
        var file = input.File;
        var failures = new List<Problem>();
        if (file.Parts.Count == 0 && !file.IsRest)
        {
            return new(file.HintName, null, failures);
        }

        // An item that fails is left out.
        var texts = new List<TableText<TText>>();
        foreach (var item in file.Items)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_guard.Try(itemStep, () => texts.Add(new(item.Name, writer.TextOf(item, input.Settings))), writer.SubjectOf(item)) is { } failed)
            {
                failures.Add(failed);
            }
        }

        var attempt = _guard.Try(
            nameof(TableFile),
            () => TextOf(writer.Write(file, texts), input, writer, isWhole: failures.Count == 0),
            new($"the table '{file.HintName}'"));
        if (attempt.Failure is { } failure)
        {
            failures.Add(failure);
        }

        return new(file.HintName, attempt.Value, failures);
    }

    // Compressing for the PDB reads the text once; an editor keeps what it is written from in any case.
    private static SourceText TextOf<T, TText>(SourceWriter written, TableInput<T> input, TableWriter<T, TText> writer, bool isWhole)
        where T : ITableItem, IEquatable<T> =>
        input.Settings.EmbedsSources ? written.ToEmbeddableText()
        : isWhole ? new RewrittenText(written.ToString(), () => writer.WriteAll(input).ToString())
        : written.ToSourceText();

    private static void Emit(SourceProductionContext output, FinishedTable table, string extension)
    {
        foreach (var failure in table.Failures)
        {
            output.ReportDiagnostic(failure.ToDiagnostic());
        }

        if (table.Text is not null)
        {
            output.AddSource(table.HintName + extension, table.Text);
        }
    }

    /// <summary>Writes the files of a table.</summary>
    /// <param name="TextOf">The text of an item.</param>
    /// <param name="Write">Writes a file with the texts of its items.</param>
    /// <param name="SubjectOf">The subject of an item that fails.</param>
    private sealed record TableWriter<T, TText>(
        Func<T, TableSettings, TText> TextOf, Func<TableModel<T>, IReadOnlyList<TableText<TText>>, SourceWriter> Write, Func<T, Subject> SubjectOf)
        where T : ITableItem, IEquatable<T>
    {
        public SourceWriter WriteAll(TableInput<T> input) => Write(
            input.File, input.File.Items.Select(item => new TableText<TText>(item.Name, TextOf(item, input.Settings))).ToList());
    }

    private sealed record TableStepNames(string Group, string Pending, string Item, string Extension);

    private sealed record FinishedTable(string HintName, SourceText? Text, List<Problem> Failures);
}

/// <summary>How the files of tables are written.</summary>
/// <param name="EmbedsSources">Whether their text is embedded in the PDB, for which it is then compressed here.</param>
/// <param name="Records">The schema's records, by which rows are written; <see langword="null"/> for bodies.</param>
internal sealed record TableSettings(bool EmbedsSources, ContentSchema? Records);

/// <summary>The input for a table.</summary>
/// <param name="File">Its content.</param>
/// <param name="Settings">How it is written.</param>
internal sealed record TableInput<T>(TableModel<T> File, TableSettings Settings)
    where T : ITableItem, IEquatable<T>;
