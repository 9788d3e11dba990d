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
    private readonly IncrementalValueProvider<Boxed<bool>> _embedsSources;
    private readonly IncrementalValueProvider<Boxed<EquatableArray<TableName>>> _tables;

    public TableSteps(IncrementalGeneratorInitializationContext context, StepGuard guard, IncrementalValueProvider<ContentSchema> schema)
    {
        _tables = schema.SelectBoxed(TableName.Of);
        _context = context;
        _guard = guard;
        _embedsSources = context.ParseOptionsProvider
            .SelectBoxed(static (options, _) => options.Features.ContainsKey(EmbedsSources)).WithTrackingName(StepNames.EmbedsSources);
    }

    /// <summary>Registers the files of rows.</summary>
    public void RegisterRows(IncrementalValuesProvider<TableRow> rows) =>
        Register(rows, _tables, StepNames.Tables, StepNames.PendingTables, ".g.cs", static (file, _, _) => TableFile.WriteRows(file));

    /// <summary>Registers the files of bodies.</summary>
    public void RegisterBodies(IncrementalValuesProvider<NamedBody> bodies) =>
        Register(
            bodies,
            _tables.SelectBoxed(static (tables, _) => tables.Value.Where(static table => table.HasBodies).ToEquatableArray()),
            StepNames.TableBodies,
            StepNames.PendingTableBodies,
            ".Body.g.cs",
            (file, failures, cancellationToken) => TableFile.WriteBodies(file, TextsOf(file.Items, failures, cancellationToken)));

    // An item that fails is left out.
    private List<(EntryVariant Name, BodyTexts Texts)> TextsOf(EquatableArray<NamedBody> bodies, List<Problem> failures, CancellationToken cancellationToken)
    {
        var texts = new List<(EntryVariant Name, BodyTexts Texts)>();
        foreach (var body in bodies)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_guard.Try(nameof(BodyEmitter), () => texts.Add((body.Name, BodyTexts.Of(body.Body))), BodyEmitter.SubjectOf(body)) is { } failure)
            {
                failures.Add(failure);
            }
        }

        return texts;
    }

    private void Register<T>(
        IncrementalValuesProvider<T> items,
        IncrementalValueProvider<Boxed<EquatableArray<TableName>>> tables,
        string step,
        string pendingStep,
        string extension,
        TableWriter<T> write)
        where T : ITableItem, IEquatable<T>
    {
        var files = tables.Combine(items.Collect())
            .SelectMany(static (input, token) => TableModel.Group(input.Right, input.Left.Value, token)).WithTrackingName(step);
        var pendingTables = files.Combine(_embedsSources).Select((input, token) => BackgroundWork.Start(
            new TableInput<T>(input.Left, input.Right.Value), (table, cancellationToken) => Finished(table, write, cancellationToken), token));
        _context.RegisterSourceOutput(
            pendingTables.WithTrackingName(pendingStep), (output, pending) => Emit(output, pending.Finish(output.CancellationToken), extension));
    }

    private FinishedTable Finished<T>(TableInput<T> input, TableWriter<T> write, CancellationToken cancellationToken)
        where T : ITableItem, IEquatable<T>
    {
        var file = input.File;
        var failures = new List<Problem>();
        if (file.Parts.Count == 0 && !file.IsRest)
        {
            return new(file.HintName, null, failures);
        }

        var attempt = _guard.Try(
            nameof(TableFile),
            () => TextOf(write(file, failures, cancellationToken), input.EmbedsSources, cancellationToken),
            new($"the table '{file.HintName}'"));
        if (attempt.Failure is { } failure)
        {
            failures.Add(failure);
        }

        return new(file.HintName, attempt.Value, failures);
    }

    private static SourceText? TextOf(SourceWriter? writer, bool isEmbedded, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return isEmbedded ? writer?.ToEmbeddableText() : writer?.ToPackedText();
    }

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

    /// <summary>Writes a table's code; returns <see langword="null"/> if there is none.</summary>
    /// <param name="file">The content of the table.</param>
    /// <param name="failures">Takes the failures of single items.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    private delegate SourceWriter? TableWriter<T>(TableModel<T> file, List<Problem> failures, CancellationToken cancellationToken)
        where T : ITableItem, IEquatable<T>;

    private sealed record FinishedTable(string HintName, SourceText? Text, List<Problem> Failures);
}

/// <summary>The input for a table.</summary>
/// <param name="File">Its content.</param>
/// <param name="EmbedsSources">Whether its text is embedded in the PDB, for which it is then compressed here.</param>
internal sealed record TableInput<T>(TableModel<T> File, bool EmbedsSources)
    where T : ITableItem, IEquatable<T>;
