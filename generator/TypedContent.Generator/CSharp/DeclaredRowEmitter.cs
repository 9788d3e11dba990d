using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.CSharp;

/// <summary>Writes the methods that create the entries of a large collection with a declared record from their rows: once for each record.</summary>
internal sealed class DeclaredRowEmitter(SourceWriter writer, EquatableArray<RecordSpec> records)
{
    private const string Row = "global::TypedContent.EntryRow";
    private const string Link = "All_Link";

    /// <summary>
    /// The methods that the collection calls: the one that creates an entry, and, if entries may refer to each other in a cycle, the one that sets its
    /// references.
    /// </summary>
    public static string Methods(CollectionModel model) => Method(model.Records[0]) + (model.Collection.IsCyclic ? ", " + Link : "");

    /// <summary>Writes the methods.</summary>
    public void Write()
    {
        RowReaderEmitter.WriteNested(writer, records.Where(static record => record.Declaration is null));
        foreach (var record in records.Where(static record => record.Declaration is not null))
        {
            if (record.Declaration!.Discriminator is not null)
            {
                WriteChoice(record);
            }

            if (record.Declaration.Discriminator is null
                || records.Any(other => other.Declaration is { } own && own.DerivedTypes.Any(type => type.RecordName == record.Name)))
            {
                WriteRead(record);
            }
        }

        var linked = records.Where(static record => DeclaredRow.Links(record).Any()).ToList();
        if (linked.Count > 0)
        {
            WriteLink(linked);
        }

        if (records.SelectMany(Setters).Concat(linked.SelectMany(DeclaredRow.Links)).ToList() is { Count: > 0 } setters)
        {
            LinkEmitter.Write(writer, setters);
        }
    }

    // C# cannot copy a class that is no record.
    private static IEnumerable<MemberSpec> Setters(RecordSpec record) =>
        DeclaredRow.SetAfterwards(record).Where(member => member.IsInitOnly && !record.Declaration!.HasCopies);

    private static string Read(RecordSpec record) => "All_Read_" + Suffix(record);

    // A record with derived ones is read as the one that the row names.
    private static string Method(RecordSpec record) => record.Declaration!.Discriminator is null ? Read(record) : "All_Choose_" + Suffix(record);

    private static string Suffix(RecordSpec record) => record.HintName.Replace('-', '_');

    private void WriteChoice(RecordSpec record)
    {
        writer.WriteLine();
        RowReaderEmitter.WriteChoice(
            writer, record.Name, Method(record), [.. record.Declaration!.DerivedTypes.Select(type => Read(Record(type.RecordName)))]);
    }

    private void WriteRead(RecordSpec record)
    {
        writer.WriteLine();
        writer.WriteLine($"private static {record.Name} {Read(record)}({Row} row)");
        writer.Open();
        if (DeclaredRow.IsUncreatable(record))
        {
            writer.WriteLine("throw new global::System.InvalidOperationException();");
            writer.Close();
            return;
        }

        var afterwards = DeclaredRow.SetAfterwards(record).ToList();
        WriteCreation(record, afterwards.Count == 0 ? "return" : "var entry =");
        foreach (var member in afterwards)
        {
            writer.WriteLine(member.Source == MemberSource.Locale ? "if (row.Locale is not null)" : "if (!row.ReadMissing())");
            writer.Open();
            WriteSetting(record, member);
            writer.Close();
            writer.WriteLine();
        }

        if (afterwards.Count > 0)
        {
            writer.WriteLine("return entry;");
        }

        writer.Close();
    }

    private void WriteLink(List<RecordSpec> linked)
    {
        writer.WriteLine();
        writer.WriteLine($"private static void {Link}({Row} row, object entry)");
        writer.Open();
        foreach (var record in linked)
        {
            writer.WriteLine($"if (entry.GetType() == typeof({record.Name}))");
            writer.Open();
            foreach (var member in DeclaredRow.Links(record))
            {
                var condition = DeclaredRow.IsAlwaysGiven(member) ? "" : "if (!row.ReadMissing()) ";
                writer.WriteLine($"{condition}{LinkEmitter.ClassName}.{LinkEmitter.MethodName(member)}(({record.Name})entry, {ValueOf(member)});");
            }

            writer.Close();
        }

        writer.Close();
    }

    private void WriteCreation(RecordSpec record, string statement)
    {
        // C# requires a value for some links too.
        var members = DeclaredRow.CreatedWith(record)
            .Concat(DeclaredRow.Links(record).Where(static member => member.Parameter is null ? member.IsRequired : !member.Parameter.HasDefault)).ToList();
        var arguments = members.FindAll(static member => member.Parameter is not null);
        var properties = members.FindAll(static member => member.Parameter is null);
        writer.WriteIndentation();
        writer.Write($"{statement} new {record.Name}(");
        writer.Indent();
        for (var i = 0; i < arguments.Count; i++)
        {
            writer.Write(i == 0 ? "\n" : ",\n");
            writer.WriteIndentation();
            var value = arguments[i].IsLink ? LinkEmitter.PlaceholderArgument(arguments[i]) : Argument(arguments[i]);
            writer.Write($"{CSharpName.Identifier(arguments[i].Parameter!.Name)}: {value}");
        }

        writer.Outdent();
        writer.Write(properties.Count == 0 ? ");\n" : ")\n");
        if (properties.Count > 0)
        {
            writer.Open();
            foreach (var member in properties)
            {
                writer.WriteLine($"{CSharpName.Identifier(member.Name)} = {(member.IsLink ? LinkEmitter.Placeholder(member) : ValueOf(member))},");
            }

            writer.Close("};");
        }
    }

    private void WriteSetting(RecordSpec record, MemberSpec member)
    {
        var (name, value) = (CSharpName.Identifier(member.Name), ValueOf(member));
        writer.WriteLine(
            record.Declaration!.HasCopies ? $"entry = entry with {{ {name} = {value} }};"
            : member.IsInitOnly ? $"{LinkEmitter.ClassName}.{LinkEmitter.MethodName(member)}(entry, {value});"
            : $"entry.{name} = {value};");
    }

    private string Argument(MemberSpec member)
    {
        if (!member.HasOwnDefault)
        {
            return ValueOf(member);
        }

        var value = $"({member.CSharpType})({Literal.Constant(member.Parameter!.Default!)})";
        return member.Source == MemberSource.Locale ? $"row.Locale ?? {value}" : $"row.ReadMissing() ? {value} : {ValueOf(member)}";
    }

    private string ValueOf(MemberSpec member) => member.Source switch
    {
        MemberSource.Slug => "row.Slug",
        MemberSource.Locale => "row.Locale",
        MemberSource.SourcePath => "row.SourcePath",
        MemberSource.Body => RowReaderEmitter.Nullable("row.ReadBody()", member.IsNullable),
        _ when member.IsNullable => Value(member.Type, member.CSharpType!, isNullable: true),
        _ when DeclaredRow.IsAlwaysGiven(member) || member.HasOwnDefault => Value(member.Type, member.CSharpType!, isNullable: false),
        _ => $"row.ReadNull() ? default : {Value(member.Type, member.CSharpType!, isNullable: false)}",
    };

    private string Value(TypeSpec type, string cSharpType, bool isNullable) => type is ScalarSpec { Type: ScalarType.String } && isNullable
        ? "row.ReadNullableText()"
        : RowReaderEmitter.Nullable(Value(type, cSharpType), isNullable);

    private string Value(TypeSpec type, string cSharpType) => type switch
    {
        ScalarSpec scalar => Scalar(scalar.Type),
        ParsedSpec parsed => ParsedText.Expression(parsed, "row.ReadText()", "row.SourcePath"),
        EnumSpec choice => $"row.ReadEnum<{choice.Type}>()",
        ContentValueSpec => "row.ReadValue()",
        NestedSpec nested => $"row.ReadRecord({Nested(Record(nested.Name))})",
        ReferenceSpec reference => $"{reference.ClassType}.All.Get(row.ReadText(), row.Locale)",
        ListSpec list => List(list, cSharpType),
        DictionarySpec dictionary => Dictionary(dictionary),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    private static string Scalar(ScalarType type) => type switch
    {
        ScalarType.String => "row.ReadText()",
        ScalarType.Char => "row.ReadText()[0]",
        ScalarType.Uri => "new global::System.Uri(row.ReadText(), global::System.UriKind.RelativeOrAbsolute)",
        ScalarType.Version => "new global::System.Version(row.ReadText())",
        ScalarType.CultureInfo => "global::System.Globalization.CultureInfo.GetCultureInfo(row.ReadText())",
        ScalarType.Boolean or ScalarType.Int32 or ScalarType.Int64 or ScalarType.Double or ScalarType.Date or ScalarType.DateTimeOffset or ScalarType.DateTime
            => $"row.Read{type}()",
        _ => $"row.ReadParsed<{TypeName.Of(type)}>()",
    };

    // The record of an entry may also be a value of another one.
    private string Nested(RecordSpec record) => record.Declaration is null
        ? RowReaderEmitter.Method(record.Name)
        : record.Declaration.DerivedTypes.Select(type => Record(type.RecordName)).Prepend(record).Any(static part => DeclaredRow.Links(part).Any())
            ? $"static row => {{ var entry = {Method(record)}(row); {Link}(row, entry); return entry; }}"
            : Method(record);

    private string List(ListSpec list, string cSharpType)
    {
        var element = list.ElementType!;
        var items = $"row.ReadList<{element}>(static row => {Value(list.Element, element, list.IsElementNullable)})";
        return list.SetType is not null ? $"new {list.SetType}({items})"
            : cSharpType.StartsWith("global::System.Collections.Immutable.ImmutableArray<", StringComparison.Ordinal) ? items
            : $"[.. {items}]";
    }

    private string Dictionary(DictionarySpec dictionary)
    {
        const string ordinal = "global::System.StringComparer.Ordinal";
        const string immutable = "global::System.Collections.Immutable.";
        var type = dictionary.ValueType;
        if (dictionary.Kind == DictionaryKind.ContentDictionary)
        {
            return RowReaderEmitter.Dictionary(dictionary, Value(dictionary.Value, type, dictionary.IsValueNullable));
        }

        var items = $"row.ReadDictionary<{type}>(static row => {Value(dictionary.Value, type, dictionary.IsValueNullable)})";
        return dictionary.Kind switch
        {
            DictionaryKind.SortedDictionary => $"new global::System.Collections.Generic.SortedDictionary<string, {type}>({items}, {ordinal})",
            DictionaryKind.ImmutableDictionary => $"{immutable}ImmutableDictionary.CreateRange({ordinal}, {items})",
            DictionaryKind.ImmutableSortedDictionary => $"{immutable}ImmutableSortedDictionary.CreateRange({ordinal}, {items})",
            DictionaryKind.FrozenDictionary => $"global::System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary({items}, {ordinal})",
            _ => items,
        };
    }

    private RecordSpec Record(string name) => records.First(record => record.Name == name);
}
