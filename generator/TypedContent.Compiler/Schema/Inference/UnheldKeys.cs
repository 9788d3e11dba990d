using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Schema.Entries;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema.Inference;

/// <summary>
/// Reports keys with which other tools would not publish an entry, although it is published here: each key once, at the first entry that has it;
/// and each publication date that cannot be read.
/// </summary>
/// <param name="options">Tells whether the project sets the date for publication.</param>
/// <param name="problems">Receives the problems.</param>
internal sealed class UnheldKeys(GenerationOptions options, ProjectProblemBag problems)
{
    // An invalid property is reported separately.
    private readonly bool _asksForDay = options.AsOf is null
        && !options.InvalidProperties.Any(static invalid => invalid.Name == GenerationOptions.AsOfProperty);

    private readonly List<string> _order = [];
    private readonly Dictionary<string, (MappingPair Pair, EntryNode Entry, int Count)> _found = new(StringComparer.Ordinal);

    /// <summary>Checks an entry; entries come in the order of their paths.</summary>
    public void Add(EntryNode entry)
    {
        if (entry.IsSingleton || Publication.IsDraft(entry, options))
        {
            return;
        }

        foreach (var pair in entry.Data.Pairs.Where(static pair => !pair.IsInherited))
        {
            if (Publication.IsTime(pair))
            {
                AddTime(pair, entry);
            }
            else if (HoldsBackElsewhere(pair))
            {
                Count(PlainKey.Of(pair.Key.Text) + (pair.Value is ScalarNode scalar ? ": " + scalar.Text : ""), pair, entry);
            }
        }
    }

    /// <summary>Reports the keys found.</summary>
    public void Report()
    {
        foreach (var (pair, entry, count) in _order.Select(key => _found[key]))
        {
            var key = MessageText.Shorten(pair.Key.Text);
            var entries = CountedSubject.Of("this entry", count);
            Report(
                pair,
                entry,
                Publication.IsTime(pair)
                    ? $"'{key}' has no effect because {GenerationOptions.AsOfProperty} is not set, so {entries} published; add "
                        + $"<{GenerationOptions.AsOfProperty}>2022-05-13</{GenerationOptions.AsOfProperty}> to the project file, with the date of the build, "
                        + "or write 'draft: true' in entries to hold back"
                    : $"'{key}{(pair.Value is ScalarNode scalar ? ": " + MessageText.Shorten(scalar.Text) : "")}' has no effect, so {entries} published; "
                        + "add 'draft: true' to hold an entry back");
        }
    }

    private void AddTime(MappingPair pair, EntryNode entry)
    {
        if (Publication.HasDay(pair, entry))
        {
            if (_asksForDay)
            {
                Count(PlainKey.Of(pair.Key.Text), pair, entry);
            }
        }
        else if (pair.Value is not ScalarNode { Value.Kind: ScalarKind.Null or ScalarKind.Invalid })
        {
            var value = pair.Value is ScalarNode { Text: var text } ? $"'{MessageText.Shorten(text)}'" : NodeText.Describe(pair.Value);
            Report(
                pair,
                entry,
                $"'{MessageText.Shorten(pair.Key.Text)}' is {value}, which is not a valid date, so this entry is published; write one such as "
                + "'2022-05-13'");
        }
    }

    private void Count(string key, MappingPair pair, EntryNode entry)
    {
        if (!_found.TryGetValue(key, out var found))
        {
            _order.Add(key);
            found = (pair, entry, 0);
        }

        _found[key] = found with { Count = found.Count + 1 };
    }

    private void Report(MappingPair pair, EntryNode entry, string message) =>
        problems.Report(entry.File, ProblemId.NotHeldBack, pair.Key.Span, message);

    // Keys with which Pelican, WordPress and Ghost, Eleventy, Docusaurus, Zola, Hugo and Obsidian's publishing tools leave out a page.
    private static bool HoldsBackElsewhere(MappingPair pair) => (PlainKey.Of(pair.Key.Text), pair.Value) switch
    {
        ("STATUS", ScalarNode { Text: var status }) =>
            status.Trim().ToLowerInvariant() is "draft" or "hidden" or "private" or "pending" or "skip" or "future" or "scheduled" or "trash",
        ("VISIBILITY", ScalarNode { Text: var visibility }) => visibility.Trim().ToLowerInvariant() is "private" or "hidden" or "draft",
        ("PUBLISH" or "PUBLISHED", ScalarNode { Text: var text }) => text.Trim().ToLowerInvariant() is "draft" or "never",
        ("PRIVATE" or "HEADLESS" or "UNLISTED" or "ELEVENTYEXCLUDEFROMCOLLECTIONS", var value) => DraftKeys.MeantBoolean(value) == true,
        ("PERMALINK" or "RENDER" or "DGPUBLISH", var value) => DraftKeys.MeantBoolean(value) == false,
        ("BUILD", MappingNode build) =>
            build.Find("render") is { Value: var render } && (render is ScalarNode { Text: "never" } || DraftKeys.MeantBoolean(render) == false),
        _ => false,
    };
}
