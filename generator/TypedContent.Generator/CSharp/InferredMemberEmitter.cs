using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Schema;

namespace TypedContent.Generator.CSharp;

/// <summary>Writes the inferred members of a declared record: plain properties, like the declared ones.</summary>
internal static class InferredMemberEmitter
{
    /// <summary>Writes them.</summary>
    /// <returns>Whether there are any.</returns>
    public static bool Write(SourceWriter writer, IEnumerable<MemberSpec> members)
    {
        var isFirst = true;
        foreach (var member in members)
        {
            if (!isFirst)
            {
                writer.WriteLine();
            }

            isFirst = false;
            writer.WriteLine($"/// <summary>{Summary(member)}</summary>");
            if (member.Source == MemberSource.Content && MemberNames.NeedsKey(member.Name, member.Key))
            {
                writer.WriteLine($"[global::TypedContent.ContentName({Literal.Quoted(member.Key)})]");
            }

            writer.WriteLine($"{Modifiers(member)} {member.CSharpType} {CSharpName.Identifier(member.Name)} {{ get; init; }}{Default(member)}");
        }

        return !isFirst;
    }

    /// <summary>The documentation of a member, as XML.</summary>
    public static string Summary(MemberSpec member) => member.Source switch
    {
        MemberSource.Slug => "The key by which the collection finds the entry.",
        MemberSource.Locale => "The locale, a BCP 47 tag; <see langword=\"null\"/> if the file name has none.",
        MemberSource.SourcePath => "The file that the entry was read from; its path begins with the content root's name.",
        MemberSource.Url => "The URL, percent-encoded, by the patterns of <c>TypedContentUrl</c>.",
        MemberSource.Aliases => "The other addresses, percent-encoded, from which requests should be redirected to <c>Url</c>.",
        MemberSource.Body => "The Markdown after the front matter.",
        _ => $"The value of <c>{Literal.Xml(member.Key)}</c>.",
    };

    // C# lets only a member that is as visible as its record be required.
    private static string Modifiers(MemberSpec member) => member.IsInternal ? "internal" : member.IsRequired ? "public required" : "public";

    private static string Default(MemberSpec member) =>
        member.IsEmptyByDefault ? (member.Type is ListSpec ? " = [];" : " = new();")
        : member.Flag == true ? " = true;"
        : member is { IsInternal: true, IsRequired: true } ? " = default!;"
        : "";
}
