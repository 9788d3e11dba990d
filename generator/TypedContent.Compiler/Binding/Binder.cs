using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Links;
using TypedContent.Compiler.Locales;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Binding;

/// <summary>Binds the data of an entry to its schema.</summary>
internal static class Binder
{
    private static readonly MemberSpec SlugMember = EntryMember("Slug", MemberSource.Slug);
    private static readonly MemberSpec LocaleMember = EntryMember("Locale", MemberSource.Locale);
    private static readonly MemberSpec SourcePathMember = EntryMember("SourcePath", MemberSource.SourcePath);
    private static readonly MemberSpec UrlMember = EntryMember("Url", MemberSource.Url);
    private static readonly MemberSpec BodyMember = EntryMember("Body", MemberSource.Body);

    public static BindingResult Bind(EntryNode entry, ContentSchema schema, SharedKeys keys, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var problems = new ProblemBag(entry.File);
        var bound = Failsafe.Run(() => Bind(keys.Apply(entry, RecordOf(schema, entry), problems), schema, problems), e =>
        {
            problems.ReportFailure(e, default);
            return Unmade(entry, schema, ProblemId.UnexpectedFailure.Code());
        });
        return new BindingResult(bound, problems.ToEquatableArray());
    }

    /// <summary>The value of a member that every entry has; <see langword="null"/> if this one lacks it.</summary>
    public static BoundValue? EntryValue(MemberSource source, EntryNode entry, EntryVariant name) => source switch
    {
        MemberSource.Slug => new BoundText(entry.Slug),
        MemberSource.Locale => entry.Locale is { } locale ? new BoundText(locale) : null,
        MemberSource.SourcePath => new BoundText(entry.Path.SourcePath),
        MemberSource.Url => new BoundText(name.Url),
        MemberSource.Aliases => new BoundList(name.Aliases.Select(static alias => (BoundValue)new BoundText(alias)).ToEquatableArray()),
        _ => entry.Body is { } body
            ? new BoundBody(body.Parts.Where(static part => part.BlockName is not null).Select(static part => part.Block).ToEquatableArray())
            : null,
    };

    private static BoundEntry? Bind(EntryNode entry, ContentSchema schema, ProblemBag problems)
    {
        if (schema.FindCollection(entry.Collection) is not { } collection || collection.FindVariant(new EntryKey(entry)) is not { } name)
        {
            return null;
        }

        entry = WithDeclaredAddresses(entry, collection, schema);
        var html = new BodyRenderer(new LinkResolver(schema, entry), new BlockSpeakers(schema, entry));
        var values = new ValueBinder(schema, entry, name, html, problems);
        var value = collection.Declared is null
            ? BindInferred(entry, schema.Record(collection.RecordName), values)
            : values.BindDeclared(entry.Data, entry.Head, schema.Record(collection.RecordName));
        if (value is null)
        {
            return Unmade(entry, schema, values.Reason);
        }

        value = WithKnownBlocks(value);
        var links = default(EquatableArray<BoundMember>);
        if (collection.IsCyclic)
        {
            // A body with typed blocks needs their records.
            var hasBlocks = value.Members.Any(static member => member.Value is BoundBody { Blocks.Count: > 0 });
            links = value.Members
                .Where(member => member.Member.SetterType is not null
                    && (References.Any(schema, member.Member.Type) || (hasBlocks && IsOfBlocks(member.Value))))
                .ToEquatableArray();
            value = value with { Members = value.Members.Where(member => !links.Contains(member)).ToEquatableArray() };
        }

        return Unbound(entry, collection, name) with
        {
            Value = value,
            Links = links,
            Obstacle = null,
            HasOpenTitles = values.HasOpenTitles,
        };
    }

    // A declared member may read the key of an address as it is written.
    private static EntryNode WithDeclaredAddresses(EntryNode entry, CollectionSpec collection, ContentSchema schema) =>
        collection.Declared is not null
        && entry.Addresses.Pairs.Where(pair =>
            KeyStyle.Find(schema.Record(collection.RecordName), pair.Key.Text) is { } member && !IsAliases(member, schema, collection))
            .ToList() is { Count: > 0 } declared
            ? entry with { Data = entry.Data with { Pairs = entry.Data.Pairs.Concat(declared).ToEquatableArray() } }
            : entry;

    /// <summary>Whether a declared member has the other addresses of an entry, if no key of the entry is its own.</summary>
    public static bool IsAliases(MemberSpec member, ContentSchema schema, CollectionSpec? collection) =>
        member is { Name: MemberNames.Aliases, Type: ListSpec { Element: ScalarSpec { Type: ScalarType.String } } }
        && collection is not null
        && schema.Record(collection.RecordName).Entry?.AliasKey is not null;

    private static bool IsOfBlocks(BoundValue value) =>
        value is BoundBody || (value is BoundList list && list.Items.Any(static item => item is BoundRecord { Block: not null }));

    /// <summary>An entry whose row is in the content store; <see langword="null"/> if the schema does not include it.</summary>
    public static BoundEntry? Stored(EntryNode entry, ContentSchema schema) =>
        schema.FindCollection(entry.Collection) is { } collection && collection.FindVariant(new EntryKey(entry)) is { } name
            ? Unbound(entry, collection, name) with { Obstacle = null, IsStored = true }
            : null;

    private static RecordSpec? RecordOf(ContentSchema schema, EntryNode entry) =>
        schema.FindCollection(entry.Collection) is { } collection ? schema.Record(collection.RecordName) : null;

    /// <summary>An entry that lacks a required value. It is still generated, to avoid C# errors, and throws when it is read.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="reason">The ids of the diagnostics that explain why; empty if they are not known.</param>
    private static BoundEntry? Unmade(EntryNode entry, ContentSchema schema, string reason) =>
        schema.FindCollection(entry.Collection) is { } collection && collection.FindVariant(new EntryKey(entry)) is { } name
            ? Unbound(entry, collection, name) with
            {
                Obstacle = $"{entry.Path.SourcePath} has errors that leave its entry without a required value; the build reports "
                    + $"them{(reason.Length == 0 ? "" : $" ({reason})")}.",
            }
            : null;

    private static BoundEntry Unbound(EntryNode entry, CollectionSpec collection, EntryVariant name) => new(
        collection.Namespace,
        collection.ClassName,
        collection.RecordName,
        name,
        entry.Path.SourcePath,
        entry.Title,
        new BoundRecord(default),
        collection.IsCyclic,
        default,
        Obstacle: "",
        HasOpenTitles: false);

    // A block has no record if no member takes it, because unknown keys are allowed or its list has a mistake.
    private static BoundRecord WithKnownBlocks(BoundRecord record)
    {
        var known = new HashSet<int>(record.Members
            .SelectMany(static member => member.Value is BoundList list ? list.Items.OfType<BoundRecord>() : [])
            .Select(static item => item.Block ?? BoundBody.NoBlock));
        return record.Members.All(member => member.Value is not BoundBody body || body.Blocks.All(known.Contains))
            ? record
            : record with
            {
                Members = record.Members.Select(member => member.Value is BoundBody body
                    ? member with { Value = new BoundBody(body.Blocks.Select(block => known.Contains(block) ? block : BoundBody.NoBlock).ToEquatableArray()) }
                    : member).ToEquatableArray(),
            };
    }

    private static BoundRecord? BindInferred(EntryNode entry, RecordSpec record, ValueBinder values)
    {
        if (values.BindMembers(record, entry.Data) is not { } ofContent)
        {
            return null;
        }

        if (entry.IsSingleton)
        {
            return new BoundRecord(ofContent.ToEquatableArray());
        }

        var members = new List<BoundMember>();
        foreach (var member in new[] { SlugMember, LocaleMember, SourcePathMember, UrlMember })
        {
            if (EntryValue(member.Source, entry, values.Name) is { } value)
            {
                members.Add(new BoundMember(member, value));
            }
        }

        members.AddRange(ofContent);
        if (values.Name.Aliases.Count > 0 && record.Members.FirstOrDefault(static member => member.Source == MemberSource.Aliases) is { } aliases)
        {
            members.Add(new BoundMember(aliases, EntryValue(aliases.Source, entry, values.Name)!));
        }

        if (EntryValue(MemberSource.Body, entry, values.Name) is { } body)
        {
            members.Add(new BoundMember(BodyMember, body));
        }

        return new BoundRecord(members.ToEquatableArray());
    }

    private static MemberSpec EntryMember(string name, MemberSource source) =>
        new(name, name, new ScalarSpec(ScalarType.String), IsNullable: false, Source: source);
}
