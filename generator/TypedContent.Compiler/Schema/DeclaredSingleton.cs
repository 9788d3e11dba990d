using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema;

/// <summary>The declaration of a singleton: members such as <c>Slug</c>, which an entry sets itself, are keys like all others.</summary>
internal static class DeclaredSingleton
{
    /// <summary>A declaration as that of a singleton.</summary>
    public static DeclaredCollection Of(DeclaredCollection declared) => declared with
    {
        Record = WithoutEntryMembers(declared.Record),
        Types = declared.Types.Select(static type => type with
        {
            Members = type.Members.Select(OfContent).ToEquatableArray(),
            Declaration = type.Declaration is { Part: { } part } declaration ? declaration with { Part = WithoutEntryMembers(part) } : type.Declaration,
        }).ToEquatableArray(),
    };

    private static PartialRecord WithoutEntryMembers(PartialRecord record) => record with { EntryMembers = default };

    // A data file has no body, which is reported where the record requires one.
    private static MemberSpec OfContent(MemberSpec member) => member.Source is MemberSource.Content or MemberSource.Body ? member : member with
    {
        Source = MemberSource.Content,
        IsExactKey = false,
        IsRequired = member.IsRequired || (!member.IsNullable && (member.Parameter is { } parameter ? !parameter.HasDefault : !member.HasOwnDefault)),
    };
}
