using TypedContent.Compiler.Rows;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Schema.Entries;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.CSharp;

/// <summary>Writes the entries of a large collection: a class for each of its tables, in a file with the rows and one with the bodies.</summary>
/// <remarks>
/// A line for each entry, not an expression for each value: the compiler's time is that of the code that it binds. A body's HTML stands by
/// itself, so that reading one loads no other; a hash of it stands with what is in the body, so that an edit of a running program, which replaces
/// the methods that have changed, replaces both.
/// </remarks>
internal static class TableFile
{
    public static string ClassOf(int number) => "Table_" + HintNames.SharedFile(number);

    /// <summary>Writes a file of rows.</summary>
    public static SourceWriter WriteRows(EntryFile<TableRow> file)
    {
        var writer = Begin(file);
        WriteLines(writer, "Rows", file.Items.Where(static row => row.Fields is not null).Select(static row => $"{RowWriter.Key(row.Name)}\t{row.Fields}"));
        writer.Close();
        return writer;
    }

    /// <summary>Writes a file of bodies: those that are not in the store.</summary>
    public static SourceWriter WriteBodies(EntryFile<NamedBody> file, List<(EntryVariant Name, BodyTexts Texts)> bodies)
    {
        var writer = Begin(file);
        WriteLines(
            writer,
            "Outlines",
            bodies.Select(static (body, number) =>
                $"{OutlineKind.Entry}\t{RowWriter.Key(body.Name)}\t{number}\t{TextHash.Of(body.Texts.Html)}\n{body.Texts.Outline}"));
        WriteHtml(writer, bodies.ConvertAll(static body => body.Texts.Html));
        writer.Close();
        return writer;
    }

    private static SourceWriter Begin<T>(EntryFile<T> file)
        where T : INamedEntry, IEquatable<T>
    {
        var first = file.Items[0];
        var writer = EntryClass.BeginFile(first.Namespace, first.ClassName);
        EntryClass.Begin(writer, ClassOf(TablePartition.Of(first.Name.Slug, first.Name.Locale)), "sealed partial class", "global::TypedContent.EntryTable");
        return writer;
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
