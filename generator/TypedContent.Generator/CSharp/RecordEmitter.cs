using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.CSharp;

/// <summary>Writes an inferred record.</summary>
internal static class RecordEmitter
{
    /// <summary>The suffix of the property with which an entry sets a reference; no key has a member name that ends with it.</summary>
    public const string ReferenceSuffix = "_Reference";

    public static void Emit(SourceProductionContext output, InferredRecordModel model) =>
        output.AddSource(model.Record.HintName + ".g.cs", Write(model));

    private static SourceText Write(InferredRecordModel model)
    {
        var (record, @namespace) = (model.Record, model.Namespace);
        var writer = new SourceWriter().WriteHead(@namespace, hasNullableWarnings: !model.IsLight);
        writer.WriteLine();
        WriteSummary(writer, record);
        var interfaces = new List<string>();
        if (record.Entry is not null)
        {
            if (record.IsOfEntries)
            {
                interfaces.Add("global::TypedContent.IContentEntry");
            }

            if (JsonEmitter.Writes(model))
            {
                JsonEmitter.WriteAttribute(writer, model.PartOf(record));
                interfaces.Add(JsonEmitter.Interface);
            }
        }

        if (record.Base is { } parent)
        {
            interfaces.Insert(0, parent.Name);
        }

        writer.WriteLine(
            $"{(record.IsPublic ? "public" : "internal")} {(record.Choices is null ? "sealed" : "abstract")} partial record "
            + $"{record.Name}{(interfaces.Count == 0 ? "" : " : " + string.Join(", ", interfaces))}");
        writer.Open();
        if (model.IsLight)
        {
            LightEntryEmitter.WriteFields(writer, record);
        }

        if (record.Entry is { IsSingleton: false } entry)
        {
            WriteEntryMembers(writer, model, entry);
        }

        if (record.Choices is not null)
        {
            ChoiceEmitter.WriteMembers(writer, record);
            writer.Close();
            return writer.ToSourceText();
        }

        for (var i = 0; i < record.Members.Count; i++)
        {
            if (i > 0 || record.IsOfEntries)
            {
                writer.WriteLine();
            }

            WriteMember(writer, model, record.Members[i]);
        }

        if (record.Entry is { IsSingleton: false } named)
        {
            if (named.HasBody)
            {
                writer.WriteLine();
                writer.WriteLine("/// <summary>The Markdown after the front matter.</summary>");
                var type = $"global::TypedContent.MarkdownBody{(named.IsBodyNullable ? "?" : "")}";
                WriteProperty(writer, (named.IsBodyNullable ? "" : "required ") + type, "Body", model.IsLight ? LightEntryEmitter.First : null);
            }

            writer.WriteLine();
            WriteLocaleMembers(writer, record.Name, CSharpName.Full(@namespace, named.ClassName), named.DefaultLocale, []);
            if (named.IsOrdered)
            {
                writer.WriteLine();
                var classType = CSharpName.Full(@namespace, named.ClassName);
                NeighborEmitter.Write(writer, record.Name, classType, "Locale", NeighborEmitter.Names, isIgnoredByJson: false);
            }

            ReferrerEmitter.WriteMembers(writer, model.Referrers);
        }

        RecordValueEmitter.Write(writer, model);
        if (JsonEmitter.Writes(model))
        {
            JsonEmitter.Write(writer, model);
        }

        if (model.IsLight)
        {
            LightEntryEmitter.WriteReading(writer, model.Records);
        }

        ReferrerEmitter.WriteHolder(writer, model.Referrers);
        ReferrerEmitter.WriteMethods(writer, model.Relations, model.Records, model.IsLight);
        writer.Close();
        return writer.ToSourceText();
    }

    /// <summary>Writes the members that depend on an entry's locale.</summary>
    /// <param name="writer">Receives the code.</param>
    /// <param name="recordName">The record.</param>
    /// <param name="classType">The static class of its collection.</param>
    /// <param name="defaultLocale">The locale of an entry without one; <see langword="null"/> for none.</param>
    /// <param name="leftOut">The members that the user has written.</param>
    /// <param name="isIgnoredByJson">Whether an attribute makes System.Text.Json skip translations, which lead back to the entry.</param>
    public static void WriteLocaleMembers(
        SourceWriter writer, string recordName, string classType, string? defaultLocale, IReadOnlyCollection<string> leftOut, bool isIgnoredByJson = false)
    {
        var type = CSharpName.Identifier(recordName);
        var locale = defaultLocale is null ? "Locale" : $"Locale ?? {Literal.Quoted(defaultLocale)}";
        var members = new[]
        {
            (
                "Direction",
                "The writing direction of the locale's script: <c>rtl</c> or <c>ltr</c>.",
                $"string Direction => global::TypedContent.TextDirection.Of({locale});"),
            (
                "Translations",
                "The entry in its other locales.",
                $"global::System.Collections.Generic.IReadOnlyList<{type}> Translations => {classType}.All.TranslationsOf(Slug, Locale);"),
            (
                "In",
                "The entry in the best matching locale: the requested one, its language, else the default locale or the first one.",
                $"{type} In(string locale) => {classType}.All.TryFindBest(Slug, locale, out var entry) ? entry : this;"),
        };
        var needsLine = false;
        foreach (var (name, summary, member) in members)
        {
            if (leftOut.Contains(name))
            {
                continue;
            }

            if (needsLine)
            {
                writer.WriteLine();
            }

            needsLine = true;
            writer.WriteLine($"/// <summary>{summary}</summary>");
            if (name == "In")
            {
                var entry = UnicodeData.ToLower(recordName[0]) + recordName.Substring(1);
                writer.WriteLine(
                    $"/// <example><code>{Literal.Xml(CSharpName.Identifier(entry))}.In({Literal.Quoted(defaultLocale ?? "en")})</code></example>");
            }

            if (isIgnoredByJson && name == "Translations")
            {
                writer.WriteLine("[global::System.Text.Json.Serialization.JsonIgnore]");
            }

            writer.WriteLine("public " + member);
        }
    }

    private static void WriteSummary(SourceWriter writer, RecordSpec record)
    {
        var summary = record.Entry switch
        {
            { IsSingleton: true } singleton => $"The data of the singleton <c>{Literal.Xml(singleton.Collection)}</c> (<see cref=\"{singleton.ClassName}\"/>).",
            { } entry => $"An entry of the collection <c>{Literal.Xml(entry.Collection)}</c> (<see cref=\"{entry.ClassName}\"/>).",
            null => "A part of an entry.",
        };
        writer.WriteLine($"/// <summary>{summary} Its members are inferred from the content.</summary>");
    }

    private static void WriteEntryMembers(SourceWriter writer, InferredRecordModel model, EntrySpec entry)
    {
        var (always, read) = model.IsLight ? (LightEntryEmitter.Last(model.Record), LightEntryEmitter.First) : (null, null);
        writer.WriteLine($"/// <summary>The key by which <see cref=\"{entry.ClassName}.Find(string)\"/> finds the entry.</summary>");
        WriteProperty(writer, "required string", "Slug", always);
        writer.WriteLine();
        writer.WriteLine("/// <summary>The locale, a BCP 47 tag; <see langword=\"null\"/> if the file name has none.</summary>");
        WriteProperty(writer, "string?", "Locale", always);
        writer.WriteLine();
        writer.WriteLine("/// <summary>The file that the entry was read from; its path begins with the content root's name.</summary>");
        WriteProperty(writer, "required string", "SourcePath", read);
        writer.WriteLine();
        writer.WriteLine("/// <summary>The URL, percent-encoded, by the patterns of <c>TypedContentUrl</c>.</summary>");
        WriteProperty(writer, "required string", "Url", read);
    }

    private static void WriteMember(SourceWriter writer, InferredRecordModel model, MemberSpec member)
    {
        var entry = model.IsLight ? LightEntryEmitter.With(member.Type) : null;
        WriteKey(writer, member);
        var modifiers = Modifiers(model, member);
        switch (member.Type)
        {
            case ReferenceSpec reference:
                WriteReference(
                    writer,
                    model,
                    member,
                    entry,
                    $"global::TypedContent.ContentReference<{reference.RecordType}>",
                    member.IsNullable ? "Value" : "RequiredValue");
                break;
            case ListSpec { Element: ReferenceSpec reference }:
                WriteReference(
                    writer,
                    model,
                    member,
                    entry,
                    $"global::TypedContent.ContentReferenceList<{reference.RecordType}>",
                    // For a list with missing items, for which the holder has no type.
                    member.Type is ListSpec { IsElementNullable: true } ? "Values!" : "Values");
                break;
            case ListSpec { IsReference: true } lists:
                WriteReference(
                    writer,
                    model,
                    member,
                    entry,
                    $"global::TypedContent.ContentReferenceLists<{TypeName.Of(lists.Element, lists.IsElementNullable)}>",
                    "Values");
                break;
            case ListSpec list:
                WriteProperty(writer, modifiers + TypeName.Of(list), member.Name, entry, " = []");
                break;
            case DictionarySpec dictionary:
                WriteProperty(writer, modifiers + TypeName.Of(dictionary), member.Name, entry, " = new()");
                break;
            default:
                var required = member.IsNullable || member.Flag is not null ? "" : "required ";
                var type = TypeName.Of(member.Type, member.IsNullable);
                WriteProperty(writer, modifiers + required + type, member.Name, entry, member.Flag == true ? " = true" : "");
                break;
        }
    }

    /// <summary>Writes what precedes the property of a member.</summary>
    public static void WriteKey(SourceWriter writer, MemberSpec member)
    {
        writer.WriteLine($"/// <summary>{InferredMemberEmitter.Summary(member)}</summary>");
        if (member.Source == MemberSource.Content && MemberNames.NeedsKey(member.Name, member.Key))
        {
            // With this attribute, a record that is declared from this one reads the same keys.
            writer.WriteLine($"[global::TypedContent.ContentName({Literal.Quoted(member.Key)})]");
        }
    }

    private static void WriteProperty(SourceWriter writer, string type, string name, string? entry, string @default = "")
    {
        if (entry is null)
        {
            writer.WriteLine($"public {type} {name} {{ get; init; }}{(@default.Length == 0 ? "" : @default + ";")}");
        }
        else
        {
            LightEntryEmitter.WriteProperty(writer, type, name, entry, @default);
        }
    }

    // The referenced entry is looked up when it is read, because entries may refer to each other, and creating one creates no other.
    private static void WriteReference(SourceWriter writer, InferredRecordModel model, MemberSpec member, string? entry, string type, string value)
    {
        var modifiers = Modifiers(model, member);
        var field = Field(member, entry);
        var argument = value.EndsWith("!", StringComparison.Ordinal) ? "value!" : "value";
        writer.WriteLine(
            $"public {modifiers}{TypeName.Of(member.Type, member.IsNullable)} {member.Name} {{ get => {field}.{value}; "
                + $"init => {field} = new({argument}); }}");
        writer.WriteLine();
        if (entry is null)
        {
            // The entry writes the JSON of a nested record.
            var get = model.Record.Entry is null ? $"get => {field}; " : "";
            writer.WriteLine($"internal {type} {member.Name}{ReferenceSuffix} {{ {get}init => {field} = value; }}");
            writer.WriteLine();
        }

        writer.WriteLine($"private {type} {Field(member, null)};");
    }

    private static string Modifiers(InferredRecordModel model, MemberSpec member) =>
        model.Record.Base?.Members.Contains(member.Name) == true ? "override " : "";

    private static string Field(MemberSpec member, string? entry) => $"{(entry is null ? "" : entry + ".")}_{member.Name}";
}
