using TypedContent.Compiler.Binding;
using TypedContent.Compiler.Naming;

namespace TypedContent.Generator.CSharp;

/// <summary>Writes the method that creates an entry.</summary>
internal static class EntryEmitter
{
    public static void Write(SourceWriter writer, BoundEntry entry)
    {
        EntryClass.Begin(writer, EntryClass.Entry(entry.Name));
        var values = new ValueEmitter(writer, entry.Name, entry.SourcePath);
        writer.WriteLine($"// {Literal.Comment(Summary(entry.Title, entry.SourcePath))}");
        if (entry.Obstacle is { } obstacle)
        {
            writer.WriteLine($"internal static {entry.RecordName} {EntryClass.Create}() =>");
            writer.Indent();
            writer.WriteLine($"throw new global::System.InvalidOperationException({Literal.Quoted(obstacle)});");
            writer.Outdent();
        }
        else if (entry.HasBlocks)
        {
            writer.WriteLine($"internal static {entry.RecordName} {EntryClass.Create}()");
            writer.Open();
            values.WriteBlocks(entry.Value.Members);
            writer.WriteIndentation();
            writer.Write("return ");
            values.WriteRecord(entry.Value, entry.Links);
            writer.Write(";\n");
            writer.Close();
        }
        else
        {
            writer.WriteIndentation();
            writer.Write($"internal static {entry.RecordName} {EntryClass.Create}() => ");
            values.WriteRecord(entry.Value, entry.Links);
            writer.Write(";\n");
        }

        if (entry.IsCyclic)
        {
            WriteLinks(writer, values, entry);
        }

        writer.Close();
    }

    /// <summary>The documentation of an entry: its title and its file.</summary>
    public static string Summary(string? title, string sourcePath) => title is null ? sourcePath : $"{title} ({sourcePath})";

    private static void WriteLinks(SourceWriter writer, ValueEmitter values, BoundEntry entry)
    {
        writer.WriteLine();
        writer.WriteLine($"internal static void {EntryClass.Link}({entry.RecordName} entry)");
        writer.Open();
        values.WriteBlocks(entry.Obstacle is not null ? [] : entry.Links);
        foreach (var (member, value) in entry.Obstacle is not null ? default : entry.Links)
        {
            var cast = entry.Value.TypeName is { } type ? $"({type})entry" : "entry";
            writer.WriteIndentation();
            writer.Write($"{CSharpName.Full(entry.Namespace, entry.ClassName)}.{LinkEmitter.ClassName}.{LinkEmitter.MethodName(member)}({cast}, ");
            values.WriteValue(value);
            writer.Write(");\n");
        }

        writer.Close();
    }
}
