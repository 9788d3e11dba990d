using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Schema;

namespace TypedContent.Generator.CSharp;

/// <summary>Writes an inferred record.</summary>
internal static class RecordEmitter
{
    private const string Equality = "global::TypedContent.ContentEquality";

    /// <summary>What ends the name of the property through which an entry sets a reference; no key becomes a name with it.</summary>
    public const string ReferenceSuffix = "_Reference";

    public static void Emit(SourceProductionContext output, InferredRecordModel model) =>
        output.AddSource(model.Record.HintName + ".g.cs", Write(model.Record, model.Namespace));

    private static SourceText Write(RecordSpec record, string @namespace)
    {
        var writer = new SourceWriter().WriteHead(@namespace);
        writer.WriteLine();
        WriteSummary(writer, record);
        writer.WriteLine(
            $"{(record.IsPublic ? "public" : "internal")} sealed partial record "
            + $"{record.Name}{(record.Entry is null ? "" : " : global::TypedContent.IContentEntry")}");
        writer.Open();
        if (record.Entry is { } entry)
        {
            WriteEntryMembers(writer, entry);
        }

        for (var i = 0; i < record.Members.Count; i++)
        {
            if (i > 0 || record.Entry is not null)
            {
                writer.WriteLine();
            }

            WriteMember(writer, record.Members[i]);
        }

        if (record.Entry is { } named)
        {
            if (named.HasBody)
            {
                writer.WriteLine();
                writer.WriteLine("/// <summary>The Markdown behind the front matter.</summary>");
                writer.WriteLine(named.IsBodyNullable
                    ? "public global::TypedContent.MarkdownBody? Body { get; init; }"
                    : "public required global::TypedContent.MarkdownBody Body { get; init; }");
            }

            writer.WriteLine();
            WriteLocaleMembers(writer, record.Name, CSharpName.Full(@namespace, named.ClassName), named.DefaultLocale, []);
        }

        WriteValueSemantics(writer, record);
        writer.Close();
        return writer.ToSourceText();
    }

    /// <summary>Writes the members that follow from an entry's locale.</summary>
    /// <param name="writer">Takes them.</param>
    /// <param name="recordName">The record.</param>
    /// <param name="classType">The static class of its collection.</param>
    /// <param name="defaultLocale">The locale of an entry without one; <see langword="null"/> for none.</param>
    /// <param name="leftOut">The members that the user has written.</param>
    public static void WriteLocaleMembers(SourceWriter writer, string recordName, string classType, string? defaultLocale, IReadOnlyCollection<string> leftOut)
    {
        var locale = defaultLocale is null ? "Locale" : $"Locale ?? {Literal.Quoted(defaultLocale)}";
        var members = new[]
        {
            (
                "Direction",
                "The direction in which the locale's script is written: <c>rtl</c> or <c>ltr</c>.",
                $"string Direction => global::TypedContent.TextDirection.Of({locale});"),
            (
                "Translations",
                "The entry in its other locales.",
                $"global::System.Collections.Generic.IReadOnlyList<{recordName}> Translations => {classType}.All.TranslationsOf(Slug, Locale);"),
            (
                "In",
                "The entry in the locale that fits best: the one asked for, its language, else the default locale or the first there is.",
                $"{recordName} In(string locale) => {classType}.All.TryFindBest(Slug, locale, out var entry) ? entry : this;"),
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
            writer.WriteLine("public " + member);
        }
    }

    private static void WriteSummary(SourceWriter writer, RecordSpec record)
    {
        var summary = record.Entry is { } entry
            ? $"An entry of the collection <c>{Literal.Xml(entry.Collection)}</c> (<see cref=\"{entry.ClassName}\"/>)."
            : "A part of an entry.";
        writer.WriteLine($"/// <summary>{summary} Its members are inferred from the content.</summary>");
    }

    private static void WriteEntryMembers(SourceWriter writer, EntrySpec entry)
    {
        writer.WriteLine($"/// <summary>The key by which <see cref=\"{entry.ClassName}.Find(string)\"/> finds the entry.</summary>");
        writer.WriteLine("public required string Slug { get; init; }");
        writer.WriteLine();
        writer.WriteLine("/// <summary>The locale, a BCP 47 tag; <see langword=\"null\"/> where the file's name has none.</summary>");
        writer.WriteLine("public string? Locale { get; init; }");
        writer.WriteLine();
        writer.WriteLine("/// <summary>The file that the entry was read from; its path begins with the content root's name.</summary>");
        writer.WriteLine("public required string SourcePath { get; init; }");
        writer.WriteLine();
        writer.WriteLine("/// <summary>The URL, percent-encoded, by the patterns of <c>TypedContentUrl</c>.</summary>");
        writer.WriteLine("public required string Url { get; init; }");
    }

    private static void WriteMember(SourceWriter writer, MemberSpec member)
    {
        writer.WriteLine($"/// <summary>The value of <c>{Literal.Xml(member.Key)}</c>.</summary>");
        if (MemberNames.NeedsKey(member.Name, member.Key))
        {
            // So that a record which is declared from this one takes the same keys.
            writer.WriteLine($"[global::TypedContent.ContentName({Literal.Quoted(member.Key)})]");
        }

        switch (member.Type)
        {
            case ReferenceSpec reference:
                WriteReference(writer, member, $"global::TypedContent.ContentReference<{reference.RecordType}>", member.IsNullable ? "Value" : "RequiredValue");
                break;
            case ListSpec { Element: ReferenceSpec reference }:
                WriteReference(
                    writer,
                    member,
                    $"global::TypedContent.ContentReferenceList<{reference.RecordType}>",
                    // Of a list with a gap, which the holder has no type for.
                    member.Type is ListSpec { IsElementNullable: true } ? "Values!" : "Values");
                break;
            case ListSpec { IsReference: true } lists:
                WriteReference(writer, member, $"global::TypedContent.ContentReferenceLists<{TypeName.Of(lists.Element, lists.IsElementNullable)}>", "Values");
                break;
            case ListSpec list:
                writer.WriteLine($"public {TypeName.Of(list)} {member.Name} {{ get; init; }} = [];");
                break;
            default:
                var required = member.IsNullable || member.Flag is not null ? "" : "required ";
                writer.WriteLine(
                    $"public {required}{TypeName.Of(member.Type, member.IsNullable)} {member.Name} {{ get; init; }}{(member.Flag == true ? " = true;" : "")}");
                break;
        }
    }

    // The entry that is referred to is found when it is read: entries may refer to each other, and creating one creates no other.
    private static void WriteReference(SourceWriter writer, MemberSpec member, string type, string value)
    {
        var argument = value.EndsWith("!", StringComparison.Ordinal) ? "value!" : "value";
        writer.WriteLine(
            $"public {TypeName.Of(member.Type, member.IsNullable)} {member.Name} {{ get => {Field(member)}.{value}; "
                + $"init => {Field(member)} = new({argument}); }}");
        writer.WriteLine();
        writer.WriteLine($"internal {type} {member.Name}{ReferenceSuffix} {{ init => {Field(member)} = value; }}");
        writer.WriteLine();
        writer.WriteLine($"private {type} {Field(member)};");
    }

    private static string Field(MemberSpec member) => "_" + member.Name;

    /// <summary>
    /// Equality, hash and text of records for which the compiler's own would not do: a reference counts by what it refers to, not by what
    /// stands in there, so that all three end where entries refer to each other; and lists count by their items.
    /// </summary>
    private static void WriteValueSemantics(SourceWriter writer, RecordSpec record)
    {
        var hasBody = record.Entry?.HasBody == true;
        if (!hasBody && !record.Members.Any(static member => member.Type is ReferenceSpec or ListSpec))
        {
            return;
        }

        var members = (record.Entry is null ? [] : new[] { "Slug", "Locale", "SourcePath", "Url" })
            .Select(static name => (Name: name, Type: (TypeSpec)new ScalarSpec(ScalarType.String)))
            .Concat(record.Members.Select(static member => (member.Name, member.Type)))
            .ToList();
        WriteEquals(writer, record, members, hasBody);
        WriteGetHashCode(writer, record, members);
        WritePrintMembers(writer, members);
    }

    private static void WriteEquals(SourceWriter writer, RecordSpec record, List<(string Name, TypeSpec Type)> members, bool hasBody)
    {
        var comparisons = members.ConvertAll(static member => member.Type switch
        {
            ReferenceSpec => $"ReferenceEquals({member.Name}, other.{member.Name})",
            ListSpec { IsReference: true } => $"{Equality}.SameItems({member.Name}, other.{member.Name})",
            ListSpec => $"{Equality}.EqualItems({member.Name}, other.{member.Name})",
            _ => $"{Equality}.Equal({member.Name}, other.{member.Name})",
        });
        if (hasBody)
        {
            comparisons.Add($"{Equality}.Equal(Body, other.Body)");
        }

        writer.WriteLine();
        writer.WriteLine("/// <summary>Whether both have equal members; references are equal when they are to the same entry.</summary>");
        writer.WriteLine($"public bool Equals({record.Name}? other) =>");
        writer.Indent();
        writer.WriteLine("ReferenceEquals(this, other)");
        writer.WriteLine("|| (other is not null");
        writer.Indent();
        for (var i = 0; i < comparisons.Count; i++)
        {
            writer.WriteLine("&& " + comparisons[i] + (i == comparisons.Count - 1 ? ");" : ""));
        }

        writer.Outdent();
        writer.Outdent();
    }

    private static void WriteGetHashCode(SourceWriter writer, RecordSpec record, List<(string Name, TypeSpec Type)> members)
    {
        writer.WriteLine();
        writer.WriteLine("/// <inheritdoc/>");
        if (record.Entry is not null)
        {
            writer.WriteLine("public override int GetHashCode() => global::System.HashCode.Combine(Slug, Locale);");
            return;
        }

        writer.WriteLine("public override int GetHashCode()");
        writer.Open();
        writer.WriteLine("var hash = new global::System.HashCode();");
        foreach (var member in members)
        {
            switch (member.Type)
            {
                case ReferenceSpec:
                    break;
                case ListSpec:
                    writer.WriteLine($"hash.Add({member.Name}.Length);");
                    break;
                default:
                    writer.WriteLine($"hash.Add({member.Name});");
                    break;
            }
        }

        writer.WriteLine("return hash.ToHashCode();");
        writer.Close();
    }

    private static void WritePrintMembers(SourceWriter writer, List<(string Name, TypeSpec Type)> members)
    {
        writer.WriteLine();
        writer.WriteLine("private bool PrintMembers(global::System.Text.StringBuilder builder)");
        writer.Open();
        for (var i = 0; i < members.Count; i++)
        {
            var (name, type) = members[i];
            var value = type switch
            {
                { IsReference: true } => $"_{name}.ToString()",
                ListSpec => $"{Equality}.Print({name})",
                _ => name,
            };
            writer.WriteLine($"builder.Append(\"{(i == 0 ? "" : ", ")}{name} = \").Append({value});");
        }

        writer.WriteLine("return true;");
        writer.Close();
    }
}
