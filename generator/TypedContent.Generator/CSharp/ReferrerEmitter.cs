using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Schema;

namespace TypedContent.Generator.CSharp;

/// <summary>
/// Writes the members with the entries that refer to an entry, and the methods by which entries tell to which ones they refer: a few lines for each key,
/// however many entries there are.
/// </summary>
internal static class ReferrerEmitter
{
    private const string Runtime = "global::TypedContent.";

    // No member's name has an underscore before a capital.
    private const string Holder = "Entry_Referrers";

    /// <summary>Writes the members.</summary>
    /// <param name="writer">Receives the code.</param>
    /// <param name="members">The members.</param>
    /// <param name="entry">The entry as arguments: its slug and locale.</param>
    /// <param name="needsLine">Whether other code precedes them.</param>
    public static void WriteMembers(
        SourceWriter writer, IReadOnlyCollection<ReferrerMember> members, string entry = "Slug, Locale", bool needsLine = true)
    {
        foreach (var member in members)
        {
            var relation = member.Relation;
            if (needsLine)
            {
                writer.WriteLine();
            }

            needsLine = true;
            writer.WriteLine($"/// <summary>The entries of <c>{Literal.Xml(relation.Source)}</c> that refer to this one{By(member)}, each once.</summary>");
            writer.WriteLine("[global::System.Text.Json.Serialization.JsonIgnore]");
            writer.WriteLine(
                $"{(relation.IsPublic ? "public" : "internal")} global::System.Collections.Generic.IReadOnlyList<{relation.SourceRecord}> "
                + $"{CSharpName.Identifier(member.Name)} => "
                + $"{Holder}.{FieldOf(relation, members)}.To({entry}{(member.Key is null ? "" : FormattableString.Invariant($", {member.Key}"))});");
        }
    }

    private static string By(ReferrerMember member) => member.Key is { } key
        ? " by " + string.Join(" or ", member.Relation.Keys[key].Paths.Select(static path => $"<c>{Literal.Xml(path)}</c>"))
        : "";

    // Named like its first member: two collections may have static classes of the same name.
    private static string FieldOf(Relation relation, IEnumerable<ReferrerMember> members) =>
        CSharpName.Identifier(members.First(member => member.Relation == relation).Name);

    /// <summary>Writes the class that finds them, which is initialized when one of the members is first read.</summary>
    public static void WriteHolder(SourceWriter writer, IReadOnlyCollection<ReferrerMember> members)
    {
        if (members.Count == 0)
        {
            return;
        }

        writer.WriteLine();
        writer.WriteLine($"private static class {Holder}");
        writer.Open();
        foreach (var relation in members.Select(static member => member.Relation).Distinct())
        {
            writer.WriteLine(
                $"public static readonly {Runtime}ContentReferrers<{relation.SourceRecord}> {FieldOf(relation, members)} = "
                + $"new({relation.SourceClass}.All, {relation.SourceHost}.{relation.Method});");
        }

        writer.Close();
    }

    /// <summary>Writes the methods that tell to which entries one of a collection refers.</summary>
    /// <param name="writer">Receives the code.</param>
    /// <param name="relations">The collections that are referred to.</param>
    /// <param name="records">The records that an entry consists of, starting with its own.</param>
    /// <param name="isLight">Whether entries read their members from their rows.</param>
    public static void WriteMethods(SourceWriter writer, IReadOnlyCollection<Relation> relations, IReadOnlyCollection<RecordSpec> records, bool isLight)
    {
        foreach (var relation in relations)
        {
            writer.WriteLine();
            writer.WriteLine("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
            writer.WriteLine($"internal static void {relation.Method}({relation.SourceRecord} entry, {Runtime}ReferredSlugs slugs)");
            writer.Open();
            new ReferenceWalk(writer, relation, records, isLight).Write();
            writer.Close();
        }
    }
}
