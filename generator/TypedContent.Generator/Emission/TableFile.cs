using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TypedContent.Compiler.Text;
using TypedContent.Generator.Diagnostics;
using TypedContent.Generator.Markdown;
using TypedContent.Generator.Schema;

namespace TypedContent.Generator.Emission;

/// <summary>Writes the entries of a large collection: a class for each of its tables, in a file with the rows and one with the bodies.</summary>
/// <remarks>
/// A line for each entry, not an expression for each value: the compiler's time is that of the code that it binds. A body's HTML stands by
/// itself, so that reading one loads no other.
/// </remarks>
internal sealed class TableFile(IncrementalGeneratorInitializationContext context, Guard guard)
{
    // On the command line, not in a file that a build and an editor share.
    private const string EmbedsSources = "typed-content-embedded-sources";

    private readonly IncrementalValueProvider<bool> _embedsSources =
        context.ParseOptionsProvider.Select(static (options, _) => options.Features.ContainsKey(EmbedsSources)).WithTrackingName(StepNames.EmbedsSources);

    public static string ClassOf(int number) => "Table_" + HintNames.SharedFile(number);

    /// <summary>Writes the files of rows.</summary>
    public void Register(IncrementalValuesProvider<TableRow> rows) =>
        Register(rows, StepNames.Tables, StepNames.PendingTables, static (file, _, _) =>
        {
            var writer = Begin(file);
            WriteLines(writer, "Rows", file.Items.Select(static row => row.Line));
            writer.Close();
            return (file.HintName + ".g.cs", writer);
        });

    /// <summary>Writes the files of bodies.</summary>
    public void Register(IncrementalValuesProvider<NamedBody> bodies) =>
        Register(bodies, StepNames.TableBodies, StepNames.PendingTableBodies, (file, failures, cancellationToken) =>
        {
            var texts = new List<(VariantName Name, BodyTexts Texts)>();
            foreach (var body in file.Items)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (guard.Try(nameof(BodyEmitter), () => texts.Add((body.Name, BodyTexts.Of(body.Body))), BodyEmitter.SubjectOf(body)) is { } failure)
                {
                    failures.Add(failure);
                }
            }

            if (texts.Count == 0)
            {
                return default;
            }

            var writer = Begin(file);
            WriteBodies(writer, texts);
            writer.Close();
            return (file.HintName + ".Body.g.cs", writer);
        });

    private delegate (string HintName, SourceWriter? Text) Write<T>(EntryFile<T> file, List<Problem> failures, CancellationToken cancellationToken)
        where T : INamedEntry, IEquatable<T>;

    private void Register<T>(IncrementalValuesProvider<T> items, string step, string pendingStep, Write<T> write)
        where T : INamedEntry, IEquatable<T>
    {
        var files = items.Collect().SelectMany(EntryFile.Group).WithTrackingName(step);
        context.RegisterSourceOutput(
            files.Combine(_embedsSources).Select((input, token) => Pending.Start(input, Finish, token)).WithTrackingName(pendingStep),
            static (output, pending) =>
            {
                var (hintName, text, failures) = pending.Finish(output.CancellationToken);
                foreach (var failure in failures)
                {
                    output.ReportDiagnostic(failure.ToDiagnostic());
                }

                if (text is not null)
                {
                    output.AddSource(hintName, text);
                }
            });

        (string HintName, SourceText? Text, EquatableArray<Problem> Failures) Finish((EntryFile<T> File, bool EmbedsSources) input, CancellationToken cancellationToken)
        {
            var failures = new List<Problem>();
            (string HintName, SourceText? Text) source = ("", null);
            if (input.File.Items.Count > 0 && guard.Try(nameof(TableFile), Write, new($"the table '{input.File.HintName}'")) is { } failure)
            {
                failures.Add(failure);
            }

            return (source.HintName, source.Text, failures.ToEquatableArray());

            void Write()
            {
                var (hintName, text) = write(input.File, failures, cancellationToken);
                cancellationToken.ThrowIfCancellationRequested();
                source = (hintName, input.EmbedsSources ? text?.ToEmbeddableText() : text?.ToSourceText());
            }
        }
    }

    private static SourceWriter Begin<T>(EntryFile<T> file)
        where T : INamedEntry, IEquatable<T>
    {
        var first = file.Items[0];
        var writer = EntryClass.BeginFile(first.Namespace, first.ClassName);
        EntryClass.Begin(writer, ClassOf(TableNumber.Of(first.Name.Slug, first.Name.Locale)), "sealed partial class", "global::TypedContent.EntryTable");
        return writer;
    }

    private static void WriteBodies(SourceWriter writer, List<(VariantName Name, BodyTexts Texts)> bodies)
    {
        WriteLines(writer, "Outlines", bodies.Select(static (body, number) => $"{OutlineKind.Entry}\t{TableRow.Key(body.Name)}\t{number}\n{body.Texts.Outline}"));
        WriteHtml(writer, bodies.ConvertAll(static body => body.Texts.Html));
    }

    private static void WriteLines(SourceWriter writer, string property, IEnumerable<string> lines)
    {
        writer.WriteIndentation();
        writer.Write($"public override string {property} => ");
        Literal.WriteLong(writer, string.Concat(lines.Select(static line => line + "\n")));
        writer.Write(";\n");
    }

    private static void WriteHtml(SourceWriter writer, List<string> bodies)
    {
        writer.WriteLine();
        writer.WriteLine("public override string Html(int body) => body switch");
        writer.Open();
        for (var number = 0; number < bodies.Count; number++)
        {
            writer.WriteIndentation();
            writer.Write($"{number} => ");
            Literal.WriteLong(writer, bodies[number]);
            writer.Write(",\n");
        }

        writer.WriteLine("_ => \"\",");
        writer.Close("};");
    }
}
