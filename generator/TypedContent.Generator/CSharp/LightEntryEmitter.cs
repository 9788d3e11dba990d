using TypedContent.Compiler.Schema;

namespace TypedContent.Generator.CSharp;

/// <summary>Writes the code with which an entry of a large collection reads its members from its row.</summary>
/// <remarks>
/// <para>
/// Such an entry consists of its table, its slug and its locale. Members with a single field are read together when one of them is first used, and
/// lists, nested records and values of any kind when one of those is first used: most programs use them in few entries only.
/// </para>
/// <para>
/// There is no lock. Two threads may both read a step, and write equal values; the progress is written last. Its field is the first one, and volatile, so
/// that the copy created by <c>with</c> has at least the values that it counts as read. All members are read before one is set, so that reading never
/// overwrites it.
/// </para>
/// <para>No member's name, with or without a leading underscore, has an underscore before a capital, so such names are available.</para>
/// </remarks>
internal static class LightEntryEmitter
{
    private const string Unread = "Entry_Unread";
    private const string Table = "Entry_Table";
    private const string Blocks = "Entry_Blocks";
    private const string Rest = "Entry_Rest";
    private const string Required = "required ";
    private const string Runtime = "global::TypedContent.";

    /// <summary>The entry, as an expression, after everything except lists, nested records and values of any kind has been read.</summary>
    public const string First = "Entry_First";

    /// <summary>The entry, as an expression, after everything has been read.</summary>
    public static string Last(RecordSpec record) => HasRest(record) ? Rest : First;

    /// <summary>The entry, as an expression, after a member of a type has been read.</summary>
    public static string With(TypeSpec type) => type.IsSingleField ? First : Rest;

    /// <summary>Writes the first fields.</summary>
    public static void WriteFields(SourceWriter writer, RecordSpec record)
    {
        writer.WriteLine("// How many of the two steps that read the members remain.");
        writer.WriteLine($"private volatile int {Unread};");
        writer.WriteLine();
        writer.WriteLine($"private readonly {Runtime}EntryTable {Table};");
        writer.WriteLine();
        if (HasBlocks(record))
        {
            writer.WriteLine($"private global::System.Collections.Generic.IReadOnlyDictionary<string, object> {Blocks};");
            writer.WriteLine();
        }
    }

    /// <summary>Writes a property with its own field.</summary>
    /// <param name="writer">Receives the code.</param>
    /// <param name="type">The type, with <c>required</c> before it if applicable.</param>
    /// <param name="name">The name.</param>
    /// <param name="entry">The entry after the member has been read.</param>
    /// <param name="default">The value in a record that a program creates; empty for the type's default.</param>
    public static void WriteProperty(SourceWriter writer, string type, string name, string entry, string @default)
    {
        // The row is looked up by these.
        var get = name is "Slug" or "Locale" ? $"_{name}" : $"{entry}._{name}";
        writer.WriteLine($"public {type} {name} {{ get => {get}; init => {entry}._{name} = value; }}");
        writer.WriteLine();
        writer.WriteLine($"private {(type.StartsWith(Required, StringComparison.Ordinal) ? type.Substring(Required.Length) : type)} _{name}{@default};");
    }

    /// <summary>Writes the constructors, and the code that reads the row.</summary>
    /// <param name="writer">Receives the code.</param>
    /// <param name="records">The records that are read from rows, starting with that of the entries.</param>
    public static void WriteReading(SourceWriter writer, IReadOnlyList<RecordSpec> records)
    {
        var record = records[0];
        writer.WriteLine();
        WriteConstructors(writer, record);
        WriteSteps(writer, record);
        RowReaderEmitter.WriteNested(writer, records.Skip(1));
    }

    private static bool HasRest(RecordSpec record) => record.Members.Any(static member => !member.Type.IsSingleField);

    private static bool HasBlocks(RecordSpec record) => record.Entry!.HasBody && HasRest(record);

    private static void WriteConstructors(SourceWriter writer, RecordSpec record)
    {
        writer.WriteLine("/// <summary>Creates a record that is not an entry of the content.</summary>");
        writer.WriteLine($"public {record.Name}()");
        writer.Open();
        writer.Close();
        writer.WriteLine();
        writer.WriteLine("[global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers]");
        writer.WriteLine($"internal {record.Name}({Runtime}EntryTable table, string slug, string? locale)");
        writer.Open();
        writer.WriteLine($"{Table} = table;");
        writer.WriteLine("_Slug = slug;");
        writer.WriteLine("_Locale = locale;");
        writer.WriteLine($"{Unread} = 2;");
        writer.Close();
        writer.WriteLine();
    }

    private static void WriteSteps(SourceWriter writer, RecordSpec record)
    {
        var hasRest = HasRest(record);
        writer.WriteLine($"private {record.Name} {First} => {Unread} < 2 ? this : Entry_Read({(hasRest ? 1 : 0)});");
        writer.WriteLine();
        if (hasRest)
        {
            writer.WriteLine($"private {record.Name} {Rest} => {Unread} < 1 ? this : Entry_Read(0);");
            writer.WriteLine();
        }

        writer.WriteLine($"private {record.Name} Entry_Read(int unread)");
        writer.Open();
        writer.WriteLine($"using var row = {Table}.Open(_Slug, _Locale);");
        if (hasRest)
        {
            var count = 2 + (record.Entry!.HasBody ? 1 : 0) + record.Members.Count(static member => member.Type.IsSingleField);
            writer.WriteLine($"if ({Unread} > 1)");
            writer.Open();
            writer.WriteLine("Entry_ReadFirst(row);");
            writer.Close();
            writer.WriteLine("else");
            writer.Open();
            writer.WriteLine($"row.Skip({count});");
            writer.Close();
            writer.WriteLine();
            writer.WriteLine("if (unread < 1)");
            writer.Open();
            writer.WriteLine("Entry_ReadRest(row);");
            writer.Close();
            writer.WriteLine();
        }
        else
        {
            writer.WriteLine("Entry_ReadFirst(row);");
        }

        // Another thread may have read more.
        writer.WriteLine($"if ({Unread} > unread)");
        writer.Open();
        writer.WriteLine($"{Unread} = unread;");
        writer.Close();
        writer.WriteLine();
        writer.WriteLine("return this;");
        writer.Close();
        WriteFirst(writer, record);
        if (hasRest)
        {
            WriteRest(writer, record);
        }
    }

    private static void WriteFirst(SourceWriter writer, RecordSpec record)
    {
        writer.WriteLine();
        writer.WriteLine($"private void Entry_ReadFirst({Runtime}EntryRow row)");
        writer.Open();
        writer.WriteLine("_SourcePath = row.ReadText();");
        writer.WriteLine("_Url = row.ReadText();");
        if (record.Entry is { HasBody: true } entry)
        {
            var blocks = HasBlocks(record) ? $"static entry => entry.{Rest}.{Blocks}" : "static _ => null";
            writer.WriteLine($"_Body = {RowReaderEmitter.Nullable($"row.ReadBody(this, {blocks})", entry.IsBodyNullable)};");
        }

        WriteReading(writer, record, isSingleField: true);
        writer.Close();
    }

    private static void WriteRest(SourceWriter writer, RecordSpec record)
    {
        writer.WriteLine();
        writer.WriteLine($"private void Entry_ReadRest({Runtime}EntryRow row)");
        writer.Open();
        WriteReading(writer, record, isSingleField: false);
        if (HasBlocks(record))
        {
            writer.WriteLine($"{Blocks} = row.Blocks;");
        }

        writer.Close();
    }

    private static void WriteReading(SourceWriter writer, RecordSpec record, bool isSingleField)
    {
        foreach (var member in record.InRowOrder.Where(member => member.Type.IsSingleField == isSingleField))
        {
            writer.WriteLine($"_{member.Name} = {RowReaderEmitter.ValueOf(member)};");
        }
    }
}
