using Microsoft.CodeAnalysis;
using TypedContent.Generator.Markdown;
using TypedContent.Generator.Schema;

namespace TypedContent.Generator.Emission;

/// <summary>Writes the entries of a large collection: a class for each of its tables, in a file with the rows and one with the bodies.</summary>
/// <remarks>
/// A line for each entry, not an expression for each value: the compiler's time is that of the code that it binds. A body's HTML stands by
/// itself, so that reading one loads no other.
/// </remarks>
internal static class TableFile
{
    public static string ClassOf(int number) => "Table_" + HintNames.SharedFile(number);

    /// <summary>Writes the files of rows.</summary>
    public static void Register(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<TableRow> rows) =>
        context.RegisterSourceOutput(rows.Collect().SelectMany(EntryFile.Group).WithTrackingName(StepNames.Tables), static (output, file) =>
        {
            if (file.Items.Count > 0)
            {
                var writer = Begin(file);
                WriteLines(writer, "Rows", file.Items.Select(static row => row.Line));
                writer.Close();
                output.AddSource(file.HintName + ".g.cs", writer.ToSourceText());
            }
        });

    /// <summary>Writes the files of bodies.</summary>
    public static void Register(IncrementalGeneratorInitializationContext context, Guard guard, IncrementalValuesProvider<NamedBody> bodies) =>
        context.RegisterSourceOutput(bodies.Collect().SelectMany(EntryFile.Group).WithTrackingName(StepNames.TableBodies), (output, file) =>
        {
            var texts = new List<(VariantName Name, BodyTexts Texts)>();
            foreach (var body in file.Items)
            {
                output.CancellationToken.ThrowIfCancellationRequested();
                var failure = guard.Try(nameof(BodyEmitter), () => texts.Add((body.Name, BodyTexts.Of(body.Body))), BodyEmitter.SubjectOf(body));
                if (failure is not null)
                {
                    output.ReportDiagnostic(failure.ToDiagnostic());
                }
            }

            if (texts.Count > 0)
            {
                var writer = Begin(file);
                WriteBodies(writer, texts);
                writer.Close();
                output.AddSource(file.HintName + ".Body.g.cs", writer.ToSourceText());
            }
        });

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
        WriteSwitch(writer, "string Html(int body)", "\"\"", bodies.ConvertAll(static body => (string?)body.Texts.Html));
        if (bodies.Exists(static body => body.Texts.Text is not null))
        {
            WriteSwitch(writer, "string? Text(int body)", "null", bodies.ConvertAll(static body => body.Texts.Text));
        }
    }

    private static void WriteLines(SourceWriter writer, string property, IEnumerable<string> lines)
    {
        writer.WriteIndentation();
        writer.Write($"public override string {property} => ");
        Literal.WriteLong(writer, string.Concat(lines.Select(static line => line + "\n")));
        writer.Write(";\n");
    }

    private static void WriteSwitch(SourceWriter writer, string method, string fallback, List<string?> texts)
    {
        writer.WriteLine();
        writer.WriteLine($"public override {method} => body switch");
        writer.Open();
        for (var number = 0; number < texts.Count; number++)
        {
            if (texts[number] is { } text)
            {
                writer.WriteIndentation();
                writer.Write($"{number} => ");
                Literal.WriteLong(writer, text);
                writer.Write(",\n");
            }
        }

        writer.WriteLine($"_ => {fallback},");
        writer.Close("};");
    }
}
