namespace TypedContent.Compiler.Schema;

/// <summary>The form of a declared record as a part of a row.</summary>
internal static class DeclaredRow
{
    /// <summary>The members that have fields, in their order: those that the record is created with, those that are set afterwards, and its links.</summary>
    public static IEnumerable<MemberSpec> Fields(RecordSpec record) => CreatedWith(record).Concat(SetAfterwards(record)).Where(HasField).Concat(Links(record));

    /// <summary>The members with which the record is created, whether the content has their values or not; parameters of its constructor come first.</summary>
    public static IEnumerable<MemberSpec> CreatedWith(RecordSpec record) =>
        Settable(record).Where(static member => !member.IsLink && !IsSetAfterwards(member)).OrderBy(static member => member.Parameter is null);

    /// <summary>The members that are set only if the content has their values, so that they keep the record's own otherwise.</summary>
    public static IEnumerable<MemberSpec> SetAfterwards(RecordSpec record) =>
        Settable(record).Where(static member => !member.IsLink && IsSetAfterwards(member));

    /// <summary>The members that are set after all entries that refer to each other were created.</summary>
    public static IEnumerable<MemberSpec> Links(RecordSpec record) => Settable(record).Where(static member => member.IsLink);

    /// <summary>Whether every entry that can be created has a value of the member.</summary>
    public static bool IsAlwaysGiven(MemberSpec member) =>
        member.IsRequired
        || member.IsEmptyByDefault
        || member.Parameter is { HasDefault: false }
        || member.Source is MemberSource.Slug or MemberSource.SourcePath or MemberSource.Url;

    /// <summary>Whether no entry has a value that fits the record, which is reported.</summary>
    public static bool IsUncreatable(RecordSpec record) => record.Members.Any(static member => member is { Type: UnresolvedSpec, IsLeftAlone: false });

    private static IEnumerable<MemberSpec> Settable(RecordSpec record) => record.Members.Where(static member => !member.IsLeftAlone);

    // A row is found by the slug and the locale, and begins with the path of the file.
    private static bool HasField(MemberSpec member) => member.Source is not (MemberSource.Slug or MemberSource.Locale or MemberSource.SourcePath);

    private static bool IsSetAfterwards(MemberSpec member) => member is { HasOwnDefault: true, Parameter: null } && !IsAlwaysGiven(member);
}
