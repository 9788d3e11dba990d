using TypedContent.Generator.Diagnostics;
using TypedContent.Generator.Model;
using TypedContent.Generator.Reading;
using TypedContent.Generator.Schema;

namespace TypedContent.Generator.Binding;

/// <summary>Fits the data of an entry to its schema.</summary>
internal static class Binder
{
    private static readonly MemberSpec SlugMember = EntryMember("Slug", MemberSource.Slug);
    private static readonly MemberSpec LocaleMember = EntryMember("Locale", MemberSource.Locale);
    private static readonly MemberSpec SourcePathMember = EntryMember("SourcePath", MemberSource.SourcePath);
    private static readonly MemberSpec BodyMember = EntryMember("Body", MemberSource.Body);

    public static BindingResult Bind((EntryNode Entry, ContentSchema Schema) input, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var (entry, schema) = input;
        var diagnostics = new DiagnosticBag(entry.File);
        try
        {
            return new BindingResult(Bind(entry, schema, diagnostics), diagnostics.ToEquatableArray());
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            diagnostics.ReportFailure(e, default);
            return new BindingResult(null, diagnostics.ToEquatableArray());
        }
    }

    /// <summary>The value of a member that every entry has; <see langword="null"/> where this one lacks it.</summary>
    public static BoundValue? EntryValue(MemberSource source, EntryNode entry) => source switch
    {
        MemberSource.Slug => new BoundText(entry.Slug),
        MemberSource.Locale => entry.Locale is { } locale ? new BoundText(locale) : null,
        MemberSource.SourcePath => new BoundText(entry.Path.SourcePath),
        _ => entry.Body is null ? null : new BoundBody(),
    };

    private static BoundEntry? Bind(EntryNode entry, ContentSchema schema, DiagnosticBag diagnostics)
    {
        if (schema.FindCollection(entry.Collection) is not { } collection || collection.FindVariant(new EntryKey(entry)) is not { } name)
        {
            return null;
        }

        var values = new ValueBinder(schema, entry, diagnostics);
        var value = collection.Declared is null
            ? BindInferred(entry, schema.Record(collection.RecordName), values)
            : values.BindDeclared(entry.Data, entry.Head, schema.Record(collection.RecordName));
        var links = default(EquatableArray<BoundMember>);
        if (collection.IsCyclic && value is not null)
        {
            links = value.Members.Where(member => member.Member.SetterType is not null && References.Any(schema, member.Member.Type)).ToEquatableArray();
            value = value with { Members = value.Members.Where(member => !links.Contains(member)).ToEquatableArray() };
        }

        return new BoundEntry(
            collection.Namespace,
            collection.ClassName,
            collection.RecordName,
            name,
            entry.Path.SourcePath,
            EntryTitle.Of(entry),
            value ?? new BoundRecord(default),
            collection.IsCyclic,
            links,
            value is null || values.IsBroken);
    }

    private static BoundRecord BindInferred(EntryNode entry, RecordSpec record, ValueBinder values)
    {
        var members = new List<BoundMember>();
        foreach (var member in new[] { SlugMember, LocaleMember, SourcePathMember })
        {
            if (EntryValue(member.Source, entry) is { } value)
            {
                members.Add(new BoundMember(member, value));
            }
        }

        members.AddRange(values.BindMembers(record, entry.Data));
        if (entry.Body is not null)
        {
            members.Add(new BoundMember(BodyMember, new BoundBody()));
        }

        return new BoundRecord(members.ToEquatableArray());
    }

    private static MemberSpec EntryMember(string name, MemberSource source) =>
        new(name, name, new ScalarSpec(ScalarType.String), IsNullable: false, Source: source);
}
