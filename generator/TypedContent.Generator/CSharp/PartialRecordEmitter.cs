using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Schema;

namespace TypedContent.Generator.CSharp;

/// <summary>Writes the generated part of a declared record.</summary>
internal static class PartialRecordEmitter
{
    private const string Cycle = "global::TypedContent.ContentCycle";

    public static void Emit(SourceProductionContext output, DeclaredRecordModel model)
    {
        if (Write(model) is { } source)
        {
            output.AddSource(model.Record.HintName + ".g.cs", source);
        }
    }

    /// <summary>Its source; <see langword="null"/> if there is nothing to add.</summary>
    private static SourceText? Write(DeclaredRecordModel model)
    {
        var (collection, record) = model;
        var part = model.Part;
        var isRoot = record.Name == collection.RecordName;
        var leftOut = part.OwnMembers.Concat(part.EntryMembers.Contains("Locale") ? [] : new[] { "Direction", "Translations" }).ToList();
        var hasIn = isRoot && part.EntryMembers.Contains("Slug") && new[] { "Direction", "Translations", "In" }.Except(leftOut).Any();
        var hasNeighbors = isRoot && collection.IsOrdered && part.EntryMembers.Contains("Slug");
        var neighbors = hasNeighbors ? NeighborEmitter.Names.Except(part.OwnMembers).ToList() : [];
        var hasJson = JsonEmitter.Writes(model);
        if (!part.IsPartial || (!hasIn && !NeedsText(collection) && neighbors.Count == 0 && !collection.IsCyclic && !hasJson && !model.Inferred.Any()
            && model.Referrers.Count == 0))
        {
            return null;
        }

        var writer = new SourceWriter().WriteHead(collection.Namespace);
        writer.WriteLine();
        for (var i = 0; i < part.Headers.Count; i++)
        {
            var interfaces = new List<string>();
            if (i == part.Headers.Count - 1)
            {
                if (isRoot && part.EntryMembers.Count == 3)
                {
                    interfaces.Add("global::TypedContent.IContentEntry");
                }

                if (hasJson)
                {
                    JsonEmitter.WriteAttribute(writer, model.Json);
                    interfaces.Add(JsonEmitter.Interface);
                }
            }

            writer.WriteLine(part.Headers[i] + (interfaces.Count == 0 ? "" : " : " + string.Join(", ", interfaces)));
            writer.Open();
        }

        var needsLine = InferredMemberEmitter.Write(writer, model.Inferred);
        if (hasIn && needsLine)
        {
            writer.WriteLine();
        }

        needsLine |= hasIn;
        if (hasIn)
        {
            RecordEmitter.WriteLocaleMembers(
                writer,
                part.Name,
                collection.ClassType,
                record.Entry!.DefaultLocale,
                leftOut,
                isIgnoredByJson: !hasJson || model.Json?.IsPolymorphic == true);
        }

        if (neighbors.Count > 0)
        {
            if (needsLine)
            {
                writer.WriteLine();
            }

            var locale = part.EntryMembers.Contains("Locale") ? "Locale" : "null";
            NeighborEmitter.Write(writer, part.Name, collection.ClassType, locale, neighbors, !hasJson || model.Json?.IsPolymorphic == true);
            needsLine = true;
        }

        ReferrerEmitter.WriteMembers(writer, model.Referrers, EntryOf(model), needsLine);
        needsLine |= model.Referrers.Count > 0;
        if (collection.IsCyclic || NeedsText(collection))
        {
            WriteValueSemantics(writer, model, needsLine);
        }
        else if (model.Referrers.Count > 0)
        {
            WritePrintMembersOfOwn(writer, model);
        }

        if (hasJson)
        {
            JsonEmitter.Write(writer, model, needsLine || collection.IsCyclic || NeedsText(collection));
        }

        ReferrerEmitter.WriteHolder(writer, model.Referrers);

        foreach (var _ in part.Headers)
        {
            writer.Close();
        }

        return writer.ToSourceText();
    }

    // The compiler's own text would contain the next entry, and so all of them.
    private static bool NeedsText(CollectionSpec collection) =>
        collection is { IsOrdered: true, Declared: { } root } && root.EntryMembers.Contains("Slug") && NeighborEmitter.Names.Except(root.OwnMembers).Any();

    // Without its slug or locale, an entry is looked up in its collection.
    private static string EntryOf(DeclaredRecordModel model)
    {
        var members = model.Part.EntryMembers;
        var slug = members.Contains("Slug") ? "Slug" : "null";
        return members.Contains("Slug") && members.Contains("Locale") ? "Slug, Locale" : $"{model.Collection.ClassType}.All, this, {slug}";
    }

    // The compiler's own equality, hash code and text of records that refer to each other would recurse without end.
    private static void WriteValueSemantics(SourceWriter writer, DeclaredRecordModel model, bool needsLine)
    {
        var ownMembers = model.Part.OwnMembers;
        var members = new List<Action<SourceWriter, DeclaredRecordModel>>();
        if (model.Collection.IsCyclic && !ownMembers.Contains("Equals"))
        {
            members.Add(WriteEquals);
        }

        if (model.Collection.IsCyclic && !ownMembers.Contains("GetHashCode"))
        {
            members.Add(WriteGetHashCode);
        }

        if (!ownMembers.Contains("PrintMembers") && !ownMembers.Contains("ToString"))
        {
            members.Add(WritePrintMembers);
        }

        foreach (var writeMember in members)
        {
            if (needsLine)
            {
                writer.WriteLine();
            }

            needsLine = true;
            writeMember(writer, model);
        }
    }

    private static void WriteEquals(SourceWriter writer, DeclaredRecordModel model)
    {
        var part = model.Part;
        var comparisons = model.Members.Select(static member => CSharpName.Identifier(member.Name))
            .Select(static name => $"global::TypedContent.ContentEquality.Equal(left.{name}, right.{name})").ToList();
        if (part.HasBase || !part.IsSealed)
        {
            comparisons.Insert(0, "left.EqualityContract == right.EqualityContract");
        }

        writer.WriteLine("/// <summary>Whether both have equal members; referenced entries are equal if they are the same.</summary>");
        writer.WriteLine($"public {(part.IsSealed ? "" : "virtual ")}bool Equals({CSharpName.Identifier(part.Name)}? other) =>");
        writer.Indent();
        writer.WriteLine($"{Cycle}.Equal(this, other, static (left, right) =>");
        writer.Indent();
        for (var i = 0; i < comparisons.Count; i++)
        {
            writer.WriteLine((i == 0 ? "" : "&& ") + comparisons[i] + (i == comparisons.Count - 1 ? ");" : ""));
        }

        writer.Outdent();
        writer.Outdent();
    }

    private static void WriteGetHashCode(SourceWriter writer, DeclaredRecordModel model)
    {
        writer.WriteLine("/// <inheritdoc/>");
        writer.WriteLine("public override int GetHashCode()");
        writer.Open();
        writer.WriteLine("var hash = new global::System.HashCode();");
        foreach (var member in model.Members.Where(member => !model.Linked.Contains(member.Name)))
        {
            writer.WriteLine($"hash.Add({CSharpName.Identifier(member.Name)});");
        }

        writer.WriteLine("return hash.ToHashCode();");
        writer.Close();
    }

    private static void WritePrintMembers(SourceWriter writer, DeclaredRecordModel model)
    {
        var part = model.Part;
        writer.WriteLine("/// <summary>Prints the members; referenced entries print only their slug.</summary>");
        writer.WriteLine($"{AccessOfPrint(part)} bool PrintMembers(global::System.Text.StringBuilder builder) =>");
        writer.Indent();
        writer.WriteLine($"{Cycle}.Print(this, {(part.EntryMembers.Contains("Slug") ? "Slug" : "null")}, builder, static (entry, builder) =>");
        writer.Open();
        var members = model.Members.ToList();
        for (var i = 0; i < members.Count; i++)
        {
            var name = members[i].Name;
            writer.WriteLine($"builder.Append(\"{(i == 0 ? "" : ", ")}{name} = \").Append({Cycle}.Text(entry.{CSharpName.Identifier(name)}));");
        }

        writer.Close("});");
        writer.Outdent();
    }

    // The compiler's own text would have the entries that refer to this one.
    private static void WritePrintMembersOfOwn(SourceWriter writer, DeclaredRecordModel model)
    {
        var part = model.Part;
        if (part.OwnMembers.Contains("PrintMembers") || part.OwnMembers.Contains("ToString"))
        {
            return;
        }

        var members = model.Printed.Concat(model.Inferred.Where(static member => !member.IsInternal).Select(static member => member.Name)).ToList();
        writer.WriteLine();
        writer.WriteLine("/// <summary>Prints the members of the declaration.</summary>");
        writer.WriteLine($"{AccessOfPrint(part)} bool PrintMembers(global::System.Text.StringBuilder builder)");
        writer.Open();
        if (part.HasBase)
        {
            writer.WriteLine("if (base.PrintMembers(builder))");
            writer.Open();
            writer.WriteLine(members.Count == 0 ? "return true;" : "builder.Append(\", \");");
            writer.Close();
            writer.WriteLine();
        }

        for (var i = 0; i < members.Count; i++)
        {
            writer.WriteLine($"builder.Append(\"{(i == 0 ? "" : ", ")}{members[i]} = \").Append((object?)this.{CSharpName.Identifier(members[i])});");
        }

        writer.WriteLine($"return {(members.Count == 0 ? "false" : "true")};");
        writer.Close();
    }

    private static string AccessOfPrint(PartialRecord part) =>
        part.IsSealed && !part.HasBase ? "private" : part.HasBase ? "protected override" : "protected virtual";
}
