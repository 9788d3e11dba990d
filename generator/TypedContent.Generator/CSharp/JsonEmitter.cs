using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;
using TypedContent.Generator.Declarations;

namespace TypedContent.Generator.CSharp;

/// <summary>Writes the code with which entries write themselves as JSON: once for each record, however many entries there are.</summary>
internal static class JsonEmitter
{
    /// <summary>The interface of such entries.</summary>
    public const string Interface = "global::TypedContent.IContentJson";

    private const string Serialization = "global::System.Text.Json.Serialization.";
    private const string Json = "json";
    private const string Part = "part";

    /// <summary>Whether an inferred record's entries write themselves: not if the project has its own converter for them.</summary>
    public static bool Writes(InferredRecordModel model) =>
        model.Record.Entry is not null && model.PartOf(model.Record)?.Converter != JsonConverterChoice.Own;

    /// <summary>Whether a declared record's entries write themselves.</summary>
    public static bool Writes(DeclaredRecordModel model) =>
        model.Json is { IsAbstract: false, Converter: not JsonConverterChoice.Own };

    /// <summary>Writes the attribute with the converter for System.Text.Json, unless the project's C# has one, or does not allow one.</summary>
    public static void WriteAttribute(SourceWriter writer, JsonRecord? own)
    {
        if (own is null or { Converter: JsonConverterChoice.None, IsPolymorphic: false })
        {
            writer.WriteLine($"[{Serialization}JsonConverter(typeof(global::TypedContent.ContentJsonConverter))]");
        }
    }

    /// <summary>Writes the code for an inferred record.</summary>
    public static void Write(SourceWriter writer, InferredRecordModel model)
    {
        var parts = model.Records.Skip(1).Where(record => record.Choices is null && model.PartOf(record) is null or { Converter: JsonConverterChoice.None }).ToList();
        var converters = ConvertersOf(model.Parts);
        writer.WriteLine();
        WriteConverters(writer, converters);
        var isOfEntries = model.Record.IsOfEntries;
        BeginMembers(writer, isOfEntries ? "Slug" : "null");
        foreach (var name in isOfEntries ? new[] { "Slug", "Locale", "SourcePath", "Url" } : [])
        {
            WriteMember(writer, name, name);
        }

        foreach (var member in model.Record.Members)
        {
            var holder = model.IsLight ? LightEntryEmitter.With(member.Type) + "." : "";
            WriteMember(writer, member.Name, member.Type.IsReference ? $"{holder}_{member.Name}" : member.Name);
        }

        WriteMembers(writer, model.PartOf(model.Record), "", converters);
        if (isOfEntries)
        {
            WriteMember(writer, "Direction", "Direction");
        }

        if (model.Record.Entry!.HasBody)
        {
            WriteMember(writer, "Body", "Body");
        }

        writer.Close();
        BeginParts(writer, parts.Count);
        WriteParts(writer, parts, static record => record.Name, record => WritePart(writer, record, model.PartOf(record), converters));
        EndParts(writer, parts.Count);
    }

    /// <summary>Writes the code for a declared record.</summary>
    /// <param name="writer">Receives the code.</param>
    /// <param name="model">The record.</param>
    /// <param name="needsLine">Whether other code precedes it.</param>
    public static void Write(SourceWriter writer, DeclaredRecordModel model, bool needsLine)
    {
        var json = model.Json!;
        if (needsLine)
        {
            writer.WriteLine();
        }

        var converters = ConvertersOf(model.JsonParts.Prepend(json).Concat(model.PartsOfProject));
        WriteConverters(writer, converters);
        var slug = model.Part.EntryMembers.Contains("Slug") ? "Slug" : model.Collection.IsSingleton ? "null" : $"{model.Collection.ClassType}.All.SlugOf(this)";
        BeginMembers(writer, slug);
        WriteDiscriminator(writer, json);
        WriteMembers(writer, json, "", converters);
        foreach (var member in model.Inferred.Where(static member => !member.IsInternal))
        {
            var name = CSharpName.Identifier(member.Name);
            WriteMember(writer, member.Name, name == Json ? "this." + name : name);
        }

        if (HasDirection(model))
        {
            WriteMember(writer, "Direction", "Direction");
        }

        writer.Close();
        var inferred = model.InferredParts.Where(record => record.Choices is null && OwnOf(model, record) is null or { Converter: JsonConverterChoice.None }).ToList();
        BeginParts(writer, model.JsonParts.Count + inferred.Count);
        WriteParts(writer, model.JsonParts, static part => part.Type, part =>
        {
            WriteDiscriminator(writer, part);
            WriteMembers(writer, part, Part + ".", converters);
        });
        WriteParts(writer, inferred, static record => record.Name, record => WritePart(writer, record, OwnOf(model, record), converters));
        EndParts(writer, model.JsonParts.Count + inferred.Count);
    }

    private static JsonRecord? OwnOf(DeclaredRecordModel model, RecordSpec record) =>
        model.PartsOfProject.FirstOrDefault(part => part.Type == record.Name);

    private static void WritePart(SourceWriter writer, RecordSpec record, JsonRecord? own, List<JsonMemberConverter> converters)
    {
        foreach (var member in record.Members)
        {
            WriteMember(writer, member.Name, $"{Part}.{member.Name}{(member.Type.IsReference ? RecordEmitter.ReferenceSuffix : "")}");
        }

        WriteMembers(writer, own, Part + ".", converters);
    }

    // It is generated in the collection's record, and inherited by derived ones.
    private static bool HasDirection(DeclaredRecordModel model)
    {
        var root = model.Collection.Declared!;
        return new[] { "Slug", "Locale" }.All(root.EntryMembers.Contains) && !root.OwnMembers.Concat(model.Part.OwnMembers).Contains("Direction");
    }

    private static void BeginMembers(SourceWriter writer, string slug)
    {
        writer.WriteLine($"string? {Interface}.Slug => {slug};");
        writer.WriteLine();
        writer.WriteLine($"void {Interface}.WriteTo(global::TypedContent.ContentJsonWriter {Json})");
        writer.Open();
    }

    private static void BeginParts(SourceWriter writer, int count)
    {
        if (count == 0)
        {
            return;
        }

        writer.WriteLine();
        writer.WriteLine($"bool {Interface}.WritePart(global::TypedContent.ContentJsonWriter {Json}, object value)");
        writer.Open();
        writer.WriteLine("switch (value)");
        writer.Open();
    }

    private static void WriteParts<T>(SourceWriter writer, IEnumerable<T> parts, Func<T, string> typeOf, Action<T> writeMembers)
    {
        foreach (var part in parts)
        {
            writer.WriteLine($"case {typeOf(part)} {Part}:");
            writer.Indent();
            writer.WriteLine($"{Json}.Open();");
            writeMembers(part);
            writer.WriteLine($"{Json}.Close();");
            writer.WriteLine("return true;");
            writer.Outdent();
        }
    }

    private static void EndParts(SourceWriter writer, int count)
    {
        if (count == 0)
        {
            return;
        }

        writer.WriteLine("default:");
        writer.Indent();
        writer.WriteLine("return false;");
        writer.Outdent();
        writer.Close();
        writer.Close();
    }

    private static void WriteMember(SourceWriter writer, string name, string value) => writer.WriteLine($"{Json}.Write(\"{name}\", {value});");

    private static void WriteDiscriminator(SourceWriter writer, JsonRecord record)
    {
        if (record.Discriminator is { } discriminator)
        {
            writer.WriteLine($"{Json}.WriteNamed({Literal.Quoted(discriminator.Name)}, {discriminator.Value});");
        }
    }

    private static void WriteMembers(SourceWriter writer, JsonRecord? record, string holder, List<JsonMemberConverter> converters)
    {
        foreach (var member in record?.Members ?? default)
        {
            var name = CSharpName.Identifier(member.Name);
            var value = holder.Length == 0 && name == Json ? "this." + name : holder + name;
            var condition = member.Condition is null ? "" : $", {Serialization}JsonIgnoreCondition.{member.Condition}";
            var jsonName = member.JsonName is null ? null : Literal.Quoted(member.JsonName);
            writer.WriteLine(member.Converter is { } converter
                ? $"{Json}.WriteConverted(\"{member.Name}\", {jsonName ?? "null"}, {value}, {FieldOf(converters.IndexOf(converter))}{condition});"
                : $"{Json}.{(jsonName is null ? "Write" : "WriteNamed")}({jsonName ?? $"\"{member.Name}\""}, {value}{condition});");
        }
    }

    private static List<JsonMemberConverter> ConvertersOf(IEnumerable<JsonRecord> records) =>
        records.SelectMany(static record => record.Members).Select(static member => member.Converter).OfType<JsonMemberConverter>().Distinct().ToList();

    // A converter that makes others knows much of their type: once is enough. No member's name has an underscore before a capital.
    private static void WriteConverters(SourceWriter writer, List<JsonMemberConverter> converters)
    {
        for (var i = 0; i < converters.Count; i++)
        {
            var field = $"private static readonly {Serialization}JsonConverter {FieldOf(i)} =";
            if (converters[i].Member is { } member)
            {
                writer.WriteLine(field);
                writer.Indent();
                WriteHiddenConverter(writer, converters[i].Type, member);
                writer.Outdent();
            }
            else
            {
                writer.WriteLine($"{field} new {converters[i].Type}();");
            }

            writer.WriteLine();
        }
    }

    // One that is private or local to its file is made as System.Text.Json does, in a form that is kept where a program is trimmed.
    private static void WriteHiddenConverter(SourceWriter writer, string type, string member)
    {
        const string Attribute = Serialization + "JsonConverterAttribute";
        const string Flags = "global::System.Reflection.BindingFlags.";
        writer.WriteLine($"({Serialization}JsonConverter)global::System.Activator.CreateInstance((({Attribute})global::System.Attribute.GetCustomAttribute(");
        writer.Indent();
        writer.WriteLine($"typeof({type}).GetProperty(\"{member}\", {Flags}Public | {Flags}Instance | {Flags}DeclaredOnly)!,");
        writer.WriteLine($"typeof({Attribute}))!).ConverterType!)!;");
        writer.Outdent();
    }

    private static string FieldOf(int converter) => FormattableString.Invariant($"Json_Converter{converter + 1}");
}
