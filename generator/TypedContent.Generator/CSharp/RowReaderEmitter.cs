using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Schema;

namespace TypedContent.Generator.CSharp;

/// <summary>Writes the code that reads the fields of a row: once for each member, however many entries there are.</summary>
internal static class RowReaderEmitter
{
    /// <summary>Writes the methods that read nested records.</summary>
    public static void WriteNested(SourceWriter writer, IEnumerable<RecordSpec> records)
    {
        foreach (var record in records)
        {
            writer.WriteLine();
            if (record.Choices is { } choices)
            {
                WriteChoice(writer, record.Name, Method(record.Name), [.. choices.Items.Select(static choice => Method(choice.RecordName))]);
                continue;
            }

            writer.WriteLine($"private static {record.Name} {Method(record.Name)}(global::TypedContent.EntryRow row) => new()");
            writer.Open();
            foreach (var member in record.InRowOrder)
            {
                var name = member.Type.IsReference ? member.Name + RecordEmitter.ReferenceSuffix : CSharpName.Identifier(member.Name);
                writer.WriteLine($"{name} = {ValueOf(member)},");
            }

            writer.Close("};");
        }
    }

    /// <summary>Writes the method that reads the record whose number the row has.</summary>
    /// <param name="writer">Receives the code.</param>
    /// <param name="type">The base record.</param>
    /// <param name="method">The method's name.</param>
    /// <param name="methods">The methods that read the records, in the order of their numbers.</param>
    public static void WriteChoice(SourceWriter writer, string type, string method, List<string> methods)
    {
        writer.WriteLine($"private static {type} {method}(global::TypedContent.EntryRow row) => row.ReadInt32() switch");
        writer.Open();
        for (var i = 0; i < methods.Count; i++)
        {
            writer.WriteLine($"{(i == methods.Count - 1 ? "_" : i)} => {methods[i]}(row),");
        }

        writer.Close("};");
    }

    /// <summary>The expression that reads a member; for a reference, the value that its record stores.</summary>
    public static string ValueOf(MemberSpec member) => member.Type.IsReference ? Reference(member.Type) : Value(member.Type, member.IsNullable);

    /// <summary>The expression that reads a value that may be missing.</summary>
    public static string Nullable(string value, bool isNullable) => isNullable ? $"row.ReadNull() ? null : {value}" : value;

    private static string Value(TypeSpec type, bool isNullable) => type switch
    {
        ScalarSpec { Type: ScalarType.String } => isNullable ? "row.ReadNullableText()" : "row.ReadText()",
        ScalarSpec scalar => Nullable($"row.Read{scalar.Type}()", isNullable),
        ContentValueSpec => Nullable("row.ReadValue()", isNullable),
        NestedSpec nested => Nullable($"row.ReadRecord({Method(nested.Name)})", isNullable),
        ReferenceSpec reference => Nullable($"{reference.ClassType}.All.Get(row.ReadText(), row.Locale)", isNullable),
        DictionarySpec dictionary => Nullable(Dictionary(dictionary, Value(dictionary.Value, dictionary.IsValueNullable)), isNullable),
        // Only a list in a list can be null: a member is empty instead.
        ListSpec list => Nullable(
            $"row.ReadList<{TypeName.Of(list.Element, list.IsElementNullable)}>(static row => {Value(list.Element, list.IsElementNullable)})",
            isNullable),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>The expression that reads a dictionary of an inferred member, with that of a value.</summary>
    public static string Dictionary(DictionarySpec dictionary, string value)
    {
        var pair = $"global::System.Collections.Generic.KeyValuePair<string, {TypeName.Of(dictionary.Value, dictionary.IsValueNullable)}>";
        var items = $"row.ReadList<{pair}>(static row => new(row.ReadText(), {value}))";
        var type = TypeName.Of(dictionary);
        return dictionary.IsReferenceDictionary
            ? $"(row.ReadNull() ? new {type}() : new {type}(row.ReadLater(static row => {items})))"
            : $"new {type}({items})";
    }

    private static string Reference(TypeSpec type) => type switch
    {
        ReferenceSpec reference => $"row.ReadReference({reference.ClassType}.All)",
        ListSpec { Element: ReferenceSpec reference } => $"row.ReadReferences({reference.ClassType}.All)",
        _ => $"new(row.ReadLater(static row => {Value(type, isNullable: false)}))",
    };

    /// <summary>The method that reads a record, whose name may be fully qualified.</summary>
    public static string Method(string record) => "Entry_Read_" + record.Substring(record.LastIndexOfAny(['.', ':']) + 1);
}
