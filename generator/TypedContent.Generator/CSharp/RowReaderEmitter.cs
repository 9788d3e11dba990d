using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Schema;

namespace TypedContent.Generator.CSharp;

/// <summary>Writes the methods that read a row of a table into records: one for each record, however many entries there are.</summary>
internal static class RowReaderEmitter
{
    /// <summary>The method that reads an entry.</summary>
    public const string Read = "All_Read";

    private const string Parameter = "(global::TypedContent.EntryRow row)";

    /// <summary>Writes the methods.</summary>
    /// <param name="writer">Takes them.</param>
    /// <param name="records">The records, that of the entries first.</param>
    public static void Write(SourceWriter writer, IReadOnlyList<RecordSpec> records)
    {
        foreach (var record in records)
        {
            writer.WriteLine();
            writer.WriteLine($"private static {record.Name} {Method(record)}{Parameter} => new()");
            writer.Open();
            if (record.Entry is not null)
            {
                WriteAssignments(writer, ("Slug", "row.Slug"), ("Locale", "row.Locale"), ("SourcePath", "row.ReadText()"), ("Url", "row.ReadText()"));
            }

            foreach (var member in record.Members)
            {
                WriteAssignments(writer, member.Type.IsReference
                    ? (member.Name + RecordEmitter.ReferenceSuffix, Reference(member.Type))
                    : (CSharpName.Identifier(member.Name), Value(member.Type, member.IsNullable)));
            }

            if (record.Entry is { HasBody: true } entry)
            {
                WriteAssignments(writer, ("Body", Nullable("row.ReadBody()", entry.IsBodyNullable)));
            }

            writer.Close("};");
        }
    }

    private static void WriteAssignments(SourceWriter writer, params (string Member, string Value)[] assignments)
    {
        foreach (var (member, value) in assignments)
        {
            writer.WriteLine($"{member} = {value},");
        }
    }

    private static string Value(TypeSpec type, bool isNullable) => type switch
    {
        ScalarSpec { Type: ScalarType.String } => isNullable ? "row.ReadNullableText()" : "row.ReadText()",
        ScalarSpec scalar => Nullable($"row.Read{scalar.Type}()", isNullable),
        ContentValueSpec => Nullable("row.ReadValue()", isNullable),
        NestedSpec nested => Nullable($"row.ReadRecord({Method(nested.Name)})", isNullable),
        ReferenceSpec reference => Nullable($"{reference.ClassType}.All.Get(row.ReadText(), row.Locale)", isNullable),
        // Only a list in a list can be null: a member is empty in its place.
        ListSpec list => Nullable(
            $"row.ReadList<{TypeName.Of(list.Element, list.IsElementNullable)}>(static row => {Value(list.Element, list.IsElementNullable)})",
            isNullable),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    private static string Reference(TypeSpec type) => type switch
    {
        ReferenceSpec reference => $"row.ReadReference({reference.ClassType}.All)",
        ListSpec { Element: ReferenceSpec reference } => $"row.ReadReferences({reference.ClassType}.All)",
        _ => $"new(row.ReadLater(static row => {Value(type, isNullable: false)}))",
    };

    private static string Nullable(string value, bool isNullable) => isNullable ? $"row.ReadNull() ? null : {value}" : value;

    private static string Method(RecordSpec record) => record.Entry is null ? Method(record.Name) : Read;

    private static string Method(string record) => Read + record;
}
