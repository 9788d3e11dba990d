using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Binding;

/// <summary>Matches the keys of a mapping to the members of a declared record.</summary>
internal sealed class KeyMatcher(ValueBinder values, ProblemBag problems)
{
    // Cached, because otherwise each of thousands of misspelt keys would build the list again.
    private List<(string Name, MemberSpec Member)>? _names;

    /// <summary>The members whose keys are misspelt, which is reported at the key: they are not reported as missing too.</summary>
    public HashSet<MemberSpec> Meant { get; } = new(ReferenceComparer<MemberSpec>.Instance);

    /// <summary>Assigns each key to its member, and reports the keys that have none.</summary>
    public Dictionary<MemberSpec, MappingPair> Match(MappingNode data, RecordSpec record, string? discriminator)
    {
        var declaration = record.Declaration!;
        var given = new Dictionary<MemberSpec, MappingPair>(ReferenceComparer<MemberSpec>.Instance);
        foreach (var pair in data.Pairs)
        {
            var key = pair.Key.Text;
            if (key == discriminator)
            {
                continue;
            }

            if (KeyStyle.Find(record, key) is not { } member)
            {
                // A record may leave out the text and the HTML of a block. If others are inferred, inference reports misspelt keys.
                var isDraft = ReferenceEquals(data, values.Entry.Data) && !values.Entry.IsSingleton && DraftKeys.Is(pair);
                var mayBeUnknown = declaration.AllowUnknownKeys || declaration.InfersOthers || isDraft || pair.IsInherited;
                if (!mayBeUnknown && !(data.IsBlock && pair.Key.Span == data.Span && key is "text" or "html"))
                {
                    ReportUnknown(pair, record, data);
                }
            }
            else if (member.IsInferred)
            {
                given.Add(member, pair);
                // Keys of entries that are drafts because of their paths are not compared.
                if (member.MeantMember is { } meant && !values.Entry.Path.IsHeldBack)
                {
                    Meant.Add(record.Members.First(other => other.Name == meant));
                }
            }
            else if (pair.Blocks is { Count: > 0 } blocks && member.Type is not ListSpec { Element: NestedSpec } and not UnresolvedSpec)
            {
                Meant.Add(member);
                blocks.ForEach(block => ReportUnknownBlock(block, key, record));
            }
            else if (given.TryGetValue(member, out var first))
            {
                values.Report(ProblemId.DuplicateKey, pair.Key.Span, MessageText.Shorten(key), problems.LineOf(first.Key.Span));
            }
            else
            {
                given.Add(member, pair);
            }
        }

        return given;
    }

    private void ReportUnknown(MappingPair pair, RecordSpec record, MappingNode data)
    {
        if (pair.Blocks is { Count: > 0 } blocks)
        {
            blocks.ForEach(block => ReportUnknownBlock(block, pair.Key.Text, record));
            return;
        }

        var key = pair.Key;
        _names ??= record.Members.Where(static member => member.Source == MemberSource.Content)
            .Select(member => (KeyStyle.Like(member, data), member))
            .ToList();
        var nearest = Nearest(key.Text, _names, out var isCertain);
        var shortName = record.Declaration!.ShortName;
        values.Report(
            ProblemId.UnknownKey,
            key.Span,
            [.. Suggestion.ToProperties(nearest, isCertain), .. MemberProposal.Of(pair, record, values)],
            MessageText.Shorten(key.Text),
            shortName,
            nearest is null ? $"remove it, or declare it on {shortName}" : $"did you mean '{nearest}'?");
    }

    private void ReportUnknownBlock(MappingNode block, string key, RecordSpec record)
    {
        var name = block.BlockName!;
        var nearest = Nearest(
            name,
            record.Members.Where(static member => member.Type is ListSpec { Element: NestedSpec })
                .Select(static member => (KeyStyle.Words(CSharpName.Singular(member.Name), '-'), member))
                .ToList(),
            out var isCertain);
        values.Report(
            ProblemId.UnknownBlock,
            block.Span,
            Suggestion.ToProperties(nearest, isCertain),
            MessageText.Shorten(name),
            record.Declaration!.ShortName,
            CSharpName.Pascal(key),
            nearest is not null ? $"did you mean ':::{nearest}'?" : "declare it");
    }

    private string? Nearest(string text, List<(string Name, MemberSpec Member)> names, out bool isCertain)
    {
        var nearest = Suggestion.Nearest(text, names.Select(static candidate => candidate.Name), out isCertain);
        if (nearest is not null)
        {
            Meant.Add(names.Find(candidate => candidate.Name == nearest).Member);
        }

        return nearest;
    }
}
