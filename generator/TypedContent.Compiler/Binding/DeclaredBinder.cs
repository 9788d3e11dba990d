using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Schema.Inference;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Binding;

/// <summary>Binds data to declared records, and reports each mistake at its own location.</summary>
internal sealed class DeclaredBinder(ValueBinder values, ProblemBag problems)
{
    private DeclaredValueBinder? _values;

    private DeclaredValueBinder Values => _values ??= new DeclaredValueBinder(values, this);

    public BoundRecord? Bind(MappingNode data, TextSpan head, RecordSpec record, string? typeName = null, string? discriminator = null)
    {
        var declaration = record.Declaration!;
        if (declaration.Discriminator is { } key && discriminator is null)
        {
            return BindDerived(data, head, record, key);
        }

        var matcher = new KeyMatcher(values, problems);
        var given = matcher.Match(data, record, discriminator);
        var members = new MemberList(values);
        var missing = new List<MemberSpec>();
        foreach (var member in record.Members)
        {
            // The mistake is reported in the C# file.
            if (member.Type is UnresolvedSpec && !member.IsLeftAlone)
            {
                members.Lack("");
            }
            else if (member.IsLeftAlone)
            {
                continue;
            }
            else if (member.Source != MemberSource.Content)
            {
                BindEntryMember(member, members);
            }
            else if (member.IsInferred)
            {
                BindInferred(member, given, members);
            }
            else if (given.TryGetValue(member, out var pair))
            {
                members.Add(member, values.Inherited(pair, () => BindMember(member, pair)));
            }
            else if (ReferenceEquals(data, values.Entry.Data)
                && !values.Entry.IsSingleton
                && member is { Name: "Url", IsNullable: false, Type: ScalarSpec { Type: ScalarType.String } })
            {
                members.Add(member, new BoundText(values.Name.Url));
            }
            else if (ReferenceEquals(data, values.Entry.Data) && Binder.IsAliases(member, values.Schema, values.Schema.FindCollection(values.Entry.Collection)))
            {
                members.Add(member, Binder.EntryValue(MemberSource.Aliases, values.Entry, values.Name));
            }
            else if (!member.IsRequired)
            {
                members.LeaveOut(member, "");
            }
            else if (matcher.Meant.Contains(member))
            {
                // The mistake is reported at the misspelt key.
                members.LeaveOut(member, ProblemId.UnknownKey.Code());
            }
            else if (IsReportedAtFirstLocale(member, data))
            {
                members.LeaveOut(member, "");
            }
            else if (RuleChecker.RequiredMessage(member) is { } message)
            {
                members.LeaveOut(member, ReportMissing(ProblemId.RuleViolated, member, data, head, message));
            }
            else
            {
                missing.Add(member);
                members.LeaveOut(member, IsRead(member, data) ? ProblemId.MissingMembers.Code() : values.ReasonOfMissing);
            }
        }

        missing.RemoveAll(member => !IsRead(member, data));
        if (missing.Count > 0)
        {
            var names = missing.ConvertAll(member => "'" + KeyStyle.Like(member, data) + "'" + DayOfName(member, data));
            values.Report(ProblemId.MissingMembers, head, declaration.ShortName, WordList.Of(names) + EntryOfTerm());
        }

        return members.ToRecord(typeName);
    }

    // A value that is the same in every language comes from the entry's first locale; if that lacks it, the mistake is reported there.
    private bool IsReportedAtFirstLocale(MemberSpec member, MappingNode data) =>
        ReferenceEquals(data, values.Entry.Data)
        && SharedKinds.IsShared(member.Type)
        && values.Schema.FindCollection(values.Entry.Collection)?.Find(values.Entry.Slug)?.Variants[0] is { } first
        && !first.Equals(values.Name);

    // An entry that could not be fully read may lack a member because of a mistake that is already reported; so may its blocks, and their content.
    private bool IsRead(MemberSpec member, MappingNode data) =>
        values.Entry.IsComplete && (values.Entry.HasAllBlocks || !(data.IsBlock || member.Type is ListSpec { Element: NestedSpec }));

    private string ReportMissing(ProblemId id, MemberSpec member, MappingNode data, TextSpan head, params string[] arguments)
    {
        if (!IsRead(member, data))
        {
            return values.ReasonOfMissing;
        }

        values.Report(id, head, arguments);
        return id.Code();
    }

    private string EntryOfTerm() => values.Entry is { IsTerm: true, Collection: var collection, Slug: var slug }
        ? $" (a term has only a name; describe it with an entry of '{collection}', such as '- slug: {slug}' in {collection}.yaml)"
        : "";

    private string DayOfName(MemberSpec member, MappingNode data) =>
        ReferenceEquals(data, values.Entry.Data) && values.Entry.Path.HasUnreadDay && PlainKey.Of(member.Key) == "DATE"
            ? $" (the file name has one; add <{ContentLayout.FileDatesProperty}>true</{ContentLayout.FileDatesProperty}> to the project file to use it)"
            : "";

    private BoundRecord? BindDerived(MappingNode data, TextSpan head, RecordSpec record, string key)
    {
        var types = record.Declaration!.DerivedTypes;
        var names = types.Select(static type => type.Text).ToList();
        if (data.Find(key) is not { Value: var node })
        {
            values.Report(ProblemId.MissingMembers, head, record.Declaration.ShortName, $"'{key}' (one of {string.Join(", ", names)})");
            return null;
        }

        if (node is ScalarNode scalar && types.FirstOrDefault(type => type.Text == scalar.Text) is { } chosen)
        {
            return Bind(data, head, values.Schema.Record(chosen.RecordName), chosen.RecordName, key);
        }

        Values.UnfitChoice(key, node, names);
        return null;
    }

    private void BindInferred(MemberSpec member, Dictionary<MemberSpec, MappingPair> given, MemberList members)
    {
        if (!given.TryGetValue(member, out var pair))
        {
            members.LeaveOut(member, values.ReasonOfMissing);
        }
        else if (values.BindInferred(pair, member) is not BoundNull and var value)
        {
            members.Add(member, value);
        }
        else
        {
            members.LeaveOut(member, "");
        }
    }

    private void BindEntryMember(MemberSpec member, MemberList members)
    {
        var value = Binder.EntryValue(member.Source, values.Entry, values.Name);
        if (value is null && !member.IsNullable)
        {
            values.Report(
                ProblemId.MissingMembers,
                values.Entry.Head,
                "This entry",
                member.Source == MemberSource.Body ? "a Markdown body, which only a '.md' file has" : "a locale in its file name, such as 'name.en.md'");
            members.Lack(ProblemId.MissingMembers.Code());
            return;
        }

        members.Add(member, value);
    }

    private BoundValue? BindMember(MemberSpec member, MappingPair pair)
    {
        if (pair.Value is ScalarNode { Value.Kind: ScalarKind.Null } empty && !IsEmptyList(empty, member))
        {
            if (member.IsNullable && !member.Rules.Any(static rule => rule.Kind == RuleKind.Required))
            {
                return new BoundNull();
            }

            var span = pair.Value.Span.Length == 0 ? pair.Key.Span : pair.Value.Span;
            if (RuleChecker.RequiredMessage(member) is { } message)
            {
                values.Report(ProblemId.RuleViolated, span, message + NodeText.CommentOf(empty));
            }
            else
            {
                values.Report(
                    ProblemId.UnfitValue,
                    span,
                    MessageText.Shorten(pair.Key.Text),
                    ExpectedText.Of(member.Type, values.Schema),
                    "empty" + NodeText.CommentOf(empty));
            }

            return null;
        }

        if (Values.Bind(pair.Value, member.Type, pair.Key.Text) is not { } value)
        {
            return null;
        }

        var node = value is BoundList && pair.Value is ScalarNode
            ? new SequenceNode([], pair.Key.Span)
            : value is BoundDictionary && pair.Value is ScalarNode ? new MappingNode([], pair.Key.Span) : pair.Value;
        foreach (var rule in member.Rules)
        {
            if (RuleChecker.Problem(rule, member, node, value, pair.Key.Text, PatternCheck.Of(values.Schema), values.DatesOf) is { } problem)
            {
                values.Report(ProblemId.RuleViolated, node.Span, problem);
            }
        }

        return value;
    }

    // "tags:" is an empty list; "tags: null" is null, if the member allows it.
    private static bool IsEmptyList(ScalarNode empty, MemberSpec member) =>
        member.Type is ListSpec or DictionarySpec
        && !member.Rules.Any(static rule => rule.Kind == RuleKind.Required)
        && (empty.Text.Length == 0 || !member.IsNullable);
}
