using TypedContent.Generator.Diagnostics;
using TypedContent.Generator.Model;
using TypedContent.Generator.Reading;
using TypedContent.Generator.Schema;

namespace TypedContent.Generator.Binding;

/// <summary>Finds the members of a declared record that the keys of a mapping set.</summary>
internal sealed class KeyMatcher(ValueBinder values, DiagnosticBag diagnostics)
{
    /// <summary>Gives each key its member, and reports the keys that have none.</summary>
    public Dictionary<MemberSpec, MappingPair> Match(MappingNode data, RecordSpec record, string? discriminator)
    {
        var declaration = record.Declaration!;
        var given = new Dictionary<MemberSpec, MappingPair>(ReferenceComparer.Instance);
        foreach (var pair in data.Pairs)
        {
            var key = pair.Key.Text;
            if (key == discriminator)
            {
                continue;
            }

            if (KeyStyle.Find(record, key) is not { } member)
            {
                // The text and the HTML of a block are there for those who want them.
                var isDraft = ReferenceEquals(data, values.Entry.Data) && key == EntryNode.DraftKey;
                if (!declaration.AllowUnknownKeys && !isDraft && !pair.IsInherited && !(data.IsBlock && pair.Key.Span == data.Span && key is "text" or "html"))
                {
                    ReportUnknown(pair, record, data);
                }
            }
            else if (given.TryGetValue(member, out var first))
            {
                values.Report(DiagnosticDescriptors.DuplicateKey, pair.Key.Span, key, diagnostics.LineOf(first.Key.Span));
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
        var blocks = pair.Value is SequenceNode list ? list.Items.OfType<MappingNode>().Where(static item => item.IsBlock).ToList() : [];
        if (blocks.Count > 0 && blocks[0].Span == pair.Key.Span)
        {
            blocks.ForEach(block => ReportUnknownBlock(block, pair.Key.Text, record));
            return;
        }

        var key = pair.Key;
        var keys = record.Members.Where(static member => member.Source == MemberSource.Content).Select(member => KeyStyle.Like(member, data));
        var nearest = Suggestion.Nearest(key.Text, keys);
        var shortName = record.Declaration!.ShortName;
        values.Report(
            DiagnosticDescriptors.UnknownKey,
            key.Span,
            [.. Suggestion.ToProperties(nearest), .. MemberProposal.Of(pair, record, values)],
            NodeText.Shorten(key.Text),
            shortName,
            nearest is null ? $"remove it, or declare it on {shortName}" : $"did you mean '{nearest}'?");
    }

    private void ReportUnknownBlock(MappingNode block, string key, RecordSpec record)
    {
        var name = values.Entry.File.Text!.ToString(block.Span);
        var names = record.Members
            .Where(static member => member.Type is ListSpec { Element: NestedSpec })
            .Select(static member => KeyStyle.Words(CSharpName.Singular(member.Name), '-'));
        values.Report(
            DiagnosticDescriptors.UnknownBlock,
            block.Span,
            NodeText.Shorten(name),
            record.Declaration!.ShortName,
            CSharpName.Pascal(key),
            Suggestion.Nearest(name, names) is { } nearest ? $"did you mean ':::{nearest}'?" : "declare one, a list of records");
    }

    private sealed class ReferenceComparer : IEqualityComparer<MemberSpec>
    {
        public static readonly ReferenceComparer Instance = new();

        public bool Equals(MemberSpec? x, MemberSpec? y) => ReferenceEquals(x, y);

        public int GetHashCode(MemberSpec obj) => obj.Name.GetHashCode();
    }
}
