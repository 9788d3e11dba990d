using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;
using TypedContent.Generator.CSharp;
using TypedContent.Generator.Diagnostics;

namespace TypedContent.Generator.Pipeline;

/// <summary>The steps that write the tables of large collections, on any core.</summary>
internal sealed class TableSteps
{
    // On the command line, not in a file that a build and an editor share.
    private const string EmbedsSources = "typed-content-embedded-sources";

    private readonly IncrementalGeneratorInitializationContext _context;
    private readonly StepGuard _guard;
    private readonly IncrementalValueProvider<bool> _embedsSources;

    public TableSteps(IncrementalGeneratorInitializationContext context, StepGuard guard)
    {
        _context = context;
        _guard = guard;
        _embedsSources = context.ParseOptionsProvider.Select(static (options, _) => options.Features.ContainsKey(EmbedsSources)).WithTrackingName(StepNames.EmbedsSources);
    }

    /// <summary>Registers the files of rows.</summary>
    public void Register(IncrementalValuesProvider<TableRow> rows) =>
        Register(rows, StepNames.Tables, StepNames.PendingTables, ".g.cs", static (file, _, _) => TableFile.WriteRows(file));

    /// <summary>Registers the files of bodies.</summary>
    public void Register(IncrementalValuesProvider<NamedBody> bodies) =>
        Register(bodies, StepNames.TableBodies, StepNames.PendingTableBodies, ".Body.g.cs", (file, failures, cancellationToken) =>
        {
            var texts = new List<(EntryVariant Name, BodyTexts Texts)>();
            foreach (var body in file.Items)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (_guard.Try(nameof(BodyEmitter), () => texts.Add((body.Name, BodyTexts.Of(body.Body))), BodyEmitter.SubjectOf(body)) is { } failure)
                {
                    failures.Add(failure);
                }
            }

            return TableFile.WriteBodies(file, texts);
        });

    private delegate SourceWriter? TableWriter<T>(EntryFile<T> file, List<Problem> failures, CancellationToken cancellationToken)
        where T : INamedEntry, IEquatable<T>;

    private void Register<T>(IncrementalValuesProvider<T> items, string step, string pendingStep, string extension, TableWriter<T> write)
        where T : INamedEntry, IEquatable<T>
    {
        var files = items.Collect().SelectMany(EntryFile.Group).WithTrackingName(step);
        _context.RegisterSourceOutput(
            files.Combine(_embedsSources)
                .Select((input, token) => BackgroundWork.Start(new TableInput<T>(input.Left, input.Right), (table, cancellationToken) => Write(table, write, cancellationToken), token)).WithTrackingName(pendingStep),
            (output, pending) =>
            {
                var table = pending.Finish(output.CancellationToken);
                foreach (var failure in table.Failures)
                {
                    output.ReportDiagnostic(failure.ToDiagnostic());
                }

                if (table.Text is not null)
                {
                    output.AddSource(table.HintName + extension, table.Text);
                }
            });
    }

    private WrittenTable Write<T>(TableInput<T> input, TableWriter<T> write, CancellationToken cancellationToken)
        where T : INamedEntry, IEquatable<T>
    {
        var failures = new List<Problem>();
        SourceText? text = null;
        if (input.File.Items.Count > 0 && _guard.Try(nameof(TableFile), MakeText, new($"the table '{input.File.HintName}'")) is { } failure)
        {
            failures.Add(failure);
        }

        return new(input.File.HintName, text, failures);

        void MakeText()
        {
            var writer = write(input.File, failures, cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            text = input.EmbedsSources ? writer?.ToEmbeddableText() : writer?.ToSourceText();
        }
    }

    private sealed record WrittenTable(string HintName, SourceText? Text, List<Problem> Failures);
}

/// <summary>What a table is written from.</summary>
/// <param name="File">What it holds.</param>
/// <param name="EmbedsSources">Whether its text goes into the PDB, which is then prepared here.</param>
internal sealed record TableInput<T>(EntryFile<T> File, bool EmbedsSources)
    where T : INamedEntry, IEquatable<T>;
