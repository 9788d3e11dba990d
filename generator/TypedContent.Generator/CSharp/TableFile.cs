using TypedContent.Compiler.Rows;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Schema.Entries;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.CSharp;

/// <summary>Writes the entries of a large collection: a class with methods for each part of its table.</summary>
/// <remarks>
/// Each entry is a line instead of an expression for each value, because the compiler's time depends on the code that it binds. A body's HTML is
/// separate, so that reading one loads no other; the contents of the body include a hash of it, so that hot reload, which replaces the methods that
/// have changed, replaces both. The methods also exist if the store has their text: hot reload may add text to them, and cannot change a method
/// that is missing from the assembly.
/// </remarks>
internal static class TableFile
{
    /// <summary>The class of a collection's table.</summary>
    public const string ClassName = "Table";

    private const string Rows = "Rows";
    private const string Outlines = "Outlines";
    private const string Html = "Html";
    private const string Body = "body";
    private const int SwitchLength = 16;

    /// <summary>Writes a file of rows.</summary>
    /// <param name="file">The file.</param>
    /// <param name="rows">The fields of its rows in code, except those that could not be written.</param>
    public static SourceWriter WriteRows(TableModel<TableRow> file, IReadOnlyList<TableText<string>> rows)
    {
        var writer = Begin(file, "global::TypedContent.EntryTable");
        var isFirst = true;
        if (file.IsRest)
        {
            WriteSwitches(writer, Rows, null, ref isFirst);
        }

        foreach (var part in file.Parts)
        {
            BeginMethod(writer, Rows, null, part, ref isFirst);
            WriteLines(writer, rows.Select(static row => $"{RowWriter.Key(row.Name)}\t{row.Text}"));
        }

        writer.Close();
        return writer;
    }

    /// <summary>Writes a file of bodies.</summary>
    /// <param name="file">The file.</param>
    /// <param name="bodies">The bodies of its parts in code, except those that could not be written.</param>
    public static SourceWriter WriteBodies(TableModel<NamedBody> file, IReadOnlyList<TableText<BodyTexts>> bodies)
    {
        var writer = Begin(file, null);
        var isFirst = true;
        if (file.IsRest)
        {
            WriteSwitches(writer, Outlines, null, ref isFirst);
            WriteSwitches(writer, Html, Body, ref isFirst);
        }

        foreach (var part in file.Parts)
        {
            BeginMethod(writer, Outlines, null, part, ref isFirst);
            WriteLines(
                writer,
                bodies.Select(static (body, number) =>
                    $"{OutlineKind.Entry}\t{RowWriter.Key(body.Name)}\t{number}\t{TextHash.Of(body.Text.Html)}\n{body.Text.Outline}"));
            BeginMethod(writer, Html, Body, part, ref isFirst);
            WriteHtml(writer, bodies.Select(static body => body.Text.Html).ToList());
        }

        writer.Close();
        return writer;
    }

    private static SourceWriter Begin<T>(TableModel<T> file, string? baseType)
        where T : ITableItem, IEquatable<T>
    {
        var writer = EntryClass.BeginFile(file.Namespace, file.ClassName);
        EntryClass.Begin(writer, ClassName, "sealed partial class", baseType);
        return writer;
    }

    private static void BeginMethod(SourceWriter writer, string name, string? parameter, int part, ref bool isFirst)
    {
        WriteLineBetween(writer, ref isFirst);
        writer.WriteIndentation();
        writer.Write($"private static string {MethodOf(name, part)}({(parameter is null ? "" : "int " + parameter)}) => ");
    }

    // The compiler's time for a switch grows with the square of its cases, and the runtime resolves all methods that a method calls on its first call.
    private static void WriteSwitches(SourceWriter writer, string name, string? parameter, ref bool isFirst)
    {
        var (declared, passed) = parameter is null ? ("", "") : (", int " + parameter, ", " + parameter);
        WriteSwitch(
            $"public override string {name}(int part{declared}) => (part / {SwitchLength})",
            Enumerable.Range(0, TablePartition.Count / SwitchLength).Select(group => (group, $"{GroupOf(name, group)}(part{passed})")),
            ref isFirst);
        for (var group = 0; group < TablePartition.Count / SwitchLength; group++)
        {
            WriteSwitch(
                $"private static string {GroupOf(name, group)}(int part{declared}) => part",
                Enumerable.Range(group * SwitchLength, SwitchLength).Select(part => (part, $"{MethodOf(name, part)}({parameter})")),
                ref isFirst);
        }

        void WriteSwitch(string beginning, IEnumerable<(int Value, string Result)> cases, ref bool isFirst)
        {
            WriteLineBetween(writer, ref isFirst);
            writer.WriteLine(beginning + " switch");
            writer.Open();
            foreach (var (value, result) in cases)
            {
                writer.WriteLine($"{value} => {result},");
            }

            writer.WriteLine("_ => \"\",");
            writer.Close("};");
        }
    }

    private static void WriteLineBetween(SourceWriter writer, ref bool isFirst)
    {
        if (!isFirst)
        {
            writer.WriteLine();
        }

        isFirst = false;
    }

    private static string MethodOf(string name, int part) => $"{name}_{HintNames.SharedFile(part)}";

    private static string GroupOf(string name, int group) => $"{name}_From_{HintNames.SharedFile(group * SwitchLength)}";

    private static void WriteLines(SourceWriter writer, IEnumerable<string> lines)
    {
        Literal.WriteLong(writer, string.Concat(lines.Select(static line => line + "\n")));
        writer.Write(";\n");
    }

    private static void WriteHtml(SourceWriter writer, List<string> bodies)
    {
        if (bodies.Count == 0)
        {
            writer.Write("\"\";\n");
            return;
        }

        writer.Write($"{Body} switch\n");
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
