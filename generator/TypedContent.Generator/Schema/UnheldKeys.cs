using System.Globalization;
using TypedContent.Generator.Diagnostics;
using TypedContent.Generator.Options;
using TypedContent.Generator.Reading;

namespace TypedContent.Generator.Schema;

/// <summary>
/// Reports keys by which other tools would hold an entry back, where it is published all the same: each key once, at the first entry that has it.
/// </summary>
/// <param name="options">Whether the project names the day that publication is asked for.</param>
/// <param name="diagnostics">Takes what is reported.</param>
internal sealed class UnheldKeys(GenerationOptions options, List<DiagnosticInfo> diagnostics)
{
    private readonly List<string> _order = [];
    private readonly Dictionary<string, (MappingPair Pair, EntryNode Entry, int Count)> _found = new(StringComparer.Ordinal);

    /// <summary>Looks at an entry; they come in the order of their paths.</summary>
    public void Add(EntryNode entry)
    {
        if (Publication.IsDraft(entry, options))
        {
            return;
        }

        foreach (var pair in entry.Data.Pairs.Where(static pair => !pair.IsInherited))
        {
            if ((options.AsOf is null && Publication.IsTime(pair)) || HoldsBackElsewhere(pair))
            {
                var key = Publication.Plain(pair.Key.Text) + (pair.Value is ScalarNode scalar && !Publication.IsTime(pair) ? ": " + scalar.Text : "");
                if (!_found.TryGetValue(key, out var found))
                {
                    _order.Add(key);
                    found = (pair, entry, 0);
                }

                _found[key] = found with { Count = found.Count + 1 };
            }
        }
    }

    /// <summary>Reports what was found.</summary>
    public void Report()
    {
        foreach (var (pair, entry, count) in _order.Select(key => _found[key]))
        {
            var key = NodeText.Shorten(pair.Key.Text);
            var entries = count switch
            {
                1 => "this entry is",
                2 => "this entry and another are",
                _ => string.Format(CultureInfo.InvariantCulture, "this entry and {0} others are", count - 1),
            };
            diagnostics.Add(DiagnosticBag.Create(
                entry.File,
                DiagnosticDescriptors.NotHeldBack,
                pair.Key.Span,
                Publication.IsTime(pair)
                    ? $"'{key}' holds nothing back where TypedContentAsOf names no day, so {entries} published; set it, or write 'draft: true' in what has to wait"
                    : $"'{key}{(pair.Value is ScalarNode scalar ? ": " + NodeText.Shorten(scalar.Text) : "")}' holds nothing back, so {entries} published; write 'draft: true' beside it to have a draft"));
        }
    }

    // What Pelican and WordPress, Eleventy, Zola and Hugo leave out.
    private static bool HoldsBackElsewhere(MappingPair pair) => (Publication.Plain(pair.Key.Text), pair.Value) switch
    {
        ("status", ScalarNode { Text: var status }) => status.ToLowerInvariant() is "draft" or "hidden" or "private" or "pending",
        ("private" or "headless", var value) => IsBoolean(value, "true"),
        ("permalink" or "render", var value) => IsBoolean(value, "false"),
        ("build", MappingNode build) => build.Find("render") is { Value: ScalarNode { Text: "never" or "false" } },
        _ => false,
    };

    private static bool IsBoolean(ContentNode node, string value) => node is ScalarNode { Value: { Kind: ScalarKind.Boolean, Expression: { } found } } && found == value;
}
