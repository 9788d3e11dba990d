using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Schema;

namespace TypedContent.Generator.CSharp;

/// <summary>
/// Writes equality, hash code and text of records for which the compiler's own are unsuitable: references are compared by their targets and not by the
/// content of these, so that all three end if entries refer to each other; lists are compared by items, and members of light entries by the values read.
/// </summary>
internal static class RecordValueEmitter
{
    private const string Equality = "global::TypedContent.ContentEquality";

    public static void Write(SourceWriter writer, InferredRecordModel model)
    {
        var record = model.Record;
        var hasBody = record.Entry?.HasBody == true;
        var isPlain = !hasBody && !record.Members.Any(static member => member.Type is ReferenceSpec or ListSpec);
        var isOrdered = record.Entry?.IsOrdered == true;
        if (isPlain && !model.IsLight && !isOrdered && model.Referrers.Count == 0)
        {
            return;
        }

        var members = (!record.IsOfEntries ? [] : new[] { "Slug", "Locale", "SourcePath", "Url" })
            .Select(static name => (Name: name, Type: (TypeSpec)new ScalarSpec(ScalarType.String)))
            .Concat(record.Members.Select(static member => (member.Name, member.Type)))
            .ToList();
        if (!isPlain || model.IsLight)
        {
            WriteEquals(writer, record, members, hasBody);
            WriteGetHashCode(writer, record, members);
        }

        // The compiler's own text would contain the next entry, and so all of them, or those that refer to this one.
        if (!isPlain || isOrdered || (model.Referrers.Count > 0 && !model.PrintsItself))
        {
            WritePrintMembers(writer, model, members);
        }
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
        writer.WriteLine("/// <summary>Whether both have equal members; references are equal if they refer to the same entry.</summary>");
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
        if (record.IsOfEntries)
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

    private static void WritePrintMembers(SourceWriter writer, InferredRecordModel model, List<(string Name, TypeSpec Type)> members)
    {
        writer.WriteLine();
        if (model.Record.Base is not null)
        {
            writer.WriteLine("/// <inheritdoc/>");
        }

        writer.WriteLine(
            $"{(model.Record.Base is null ? "private" : "protected override")} bool PrintMembers(global::System.Text.StringBuilder builder)");
        writer.Open();
        for (var i = 0; i < members.Count; i++)
        {
            var (name, type) = members[i];
            var value = type switch
            {
                { IsReference: true } => $"{(model.IsLight ? LightEntryEmitter.With(type) + "." : "")}_{name}.ToString()",
                ListSpec => $"{Equality}.Print({name})",
                _ => name,
            };
            writer.WriteLine($"builder.Append(\"{(i == 0 ? "" : ", ")}{name} = \").Append({value});");
        }

        writer.WriteLine("return true;");
        writer.Close();
    }
}
