using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema.Inference;

/// <summary>Adds the inferred members to a declared record, in the form of declared ones.</summary>
internal static class OtherMembers
{
    /// <summary>The records, with their inferred members.</summary>
    /// <param name="records">The declared records.</param>
    /// <param name="inferred">The members of records that have inferred ones.</param>
    /// <param name="namespace">The namespace of inferred records.</param>
    public static IEnumerable<RecordSpec> AddTo(
        List<RecordSpec> records, Dictionary<RecordShape, EquatableArray<MemberSpec>> inferred, string @namespace)
    {
        var byType = inferred.ToDictionary(static pair => pair.Key.Declared!.Record.Type, StringComparer.Ordinal);
        return records.Select(record => byType.TryGetValue(record.Name, out var others) ? AddTo(record, others.Key, others.Value, @namespace) : record);
    }

    private static RecordSpec AddTo(RecordSpec record, RecordShape shape, EquatableArray<MemberSpec> inferred, string @namespace)
    {
        var names = new HashSet<string>(shape.Declared!.MemberNames, StringComparer.Ordinal);
        var ofEntry = new List<MemberSpec>
        {
            OfEntry(record, "Slug", MemberSource.Slug, isNullable: false),
            OfEntry(record, "Locale", MemberSource.Locale, isNullable: true),
            OfEntry(record, "SourcePath", MemberSource.SourcePath, isNullable: false),
            OfEntry(record, "Url", MemberSource.Url, isNullable: false),
        };
        var others = inferred.Select(member => Declared(member, record, shape, @namespace));
        if (shape.Entry is { HasBody: true, IsBodyNullable: var isNullable })
        {
            others = others.Append(OfEntry(record, "Body", MemberSource.Body, isNullable));
        }

        // No key has the name of a member of every entry; a singleton has none of these.
        var added = (shape.Entry?.IsSingleton == true ? [] : ofEntry).Concat(others).Where(member => !names.Contains(member.Name)).ToList();
        return record with
        {
            Members = record.Members.Concat(added).ToEquatableArray(),
            Declaration = record.Declaration! with { Part = WithEntryMembers(record.Declaration.Part!, added) },
        };
    }

    /// <summary>The input for the generated part of a record, with the members of every entry that are added to it.</summary>
    private static PartialRecord WithEntryMembers(PartialRecord part, List<MemberSpec> added) => part with
    {
        EntryMembers = part.EntryMembers
            .Concat(added.FindAll(static member => member.Source is MemberSource.Slug or MemberSource.Locale or MemberSource.SourcePath)
                .ConvertAll(static member => member.Name))
            .ToEquatableArray(),
    };

    private static MemberSpec Declared(MemberSpec member, RecordSpec record, RecordShape shape, string @namespace)
    {
        var type = QualifiedType.Of(member.Type, @namespace);
        return member with
        {
            Type = type,
            IsRequired = !member.IsNullable && member.Flag is null && !type.IsEmptyByDefault,
            IsExactKey = true,
            SetterType = record.Name,
            CSharpType = TypeName.Of(type, member.IsNullable),
            IsEmptyByDefault = type.IsEmptyByDefault,
            HasOwnDefault = member.Flag == true,
            IsInitOnly = true,
            IsInferred = true,
            MeantMember = shape.Shape.FindKey(member.Key)?.Meant is { IsRequired: true } meant ? meant.Name : null,
        };
    }

    private static MemberSpec OfEntry(RecordSpec record, string name, MemberSource source, bool isNullable) => new(
        name,
        name,
        new ScalarSpec(ScalarType.String),
        isNullable,
        IsRequired: !isNullable,
        IsExactKey: true,
        Source: source,
        SetterType: record.Name,
        CSharpType: (source == MemberSource.Body ? "global::TypedContent.MarkdownBody" : "string") + (isNullable ? "?" : ""))
    {
        IsInitOnly = true,
        IsInferred = true,
    };
}
