using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Schema.Inference;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema.Entries;

/// <summary>
/// Reports misspelt keys that have a meaning for every entry, and so are reported even if no other entry has the right one: <c>drfat: true</c>
/// would publish a draft. So have the keys that the project names for addresses.
/// </summary>
/// <param name="problems">Receives the problems.</param>
internal sealed class MisspeltEntryKeys(ProjectProblemBag problems)
{
    private const string Slug = "slug";

    private static readonly (string Key, KeySpelling Spelling)[] Known =
        [.. new[] { "draft", "published", "publish", Slug }.Select(static key => (key, new KeySpelling(key)))];

    /// <summary>Reports the misspelt keys of a collection's entries.</summary>
    /// <param name="shape">The shape of the collection.</param>
    /// <param name="entries">Its entries.</param>
    /// <param name="reported">The keys that are already reported.</param>
    public void Report(Shape shape, List<EntryNode> entries, HashSet<KeyShape> reported)
    {
        var near = new Dictionary<KeyShape, string>();
        var addresses = AddressesOf(entries);
        var known = Known.Concat(addresses.Select(static key => (key, new KeySpelling(key)))).ToList();
        foreach (var key in shape.Keys.Where(key => key.Problem is null && !reported.Contains(key) && DraftKeys.DefaultOf(key.Key) is null))
        {
            if (Nearest(key.Key, known) is { } meant)
            {
                near.Add(key, meant);
            }
        }

        if (near.Count == 0)
        {
            return;
        }

        foreach (var entry in entries)
        {
            foreach (var pair in entry.Data.Pairs.Where(static pair => !pair.IsInherited))
            {
                if (near.TryGetValue(shape.Key(pair.Key.Text), out var meant)
                    && (addresses.Contains(meant) ? MeansAddress(pair.Value, meant, entry) : Means(pair.Value, meant, entry)))
                {
                    Report(pair, meant, entry, addresses.Contains(meant));
                }
            }
        }
    }

    private static List<string> AddressesOf(List<EntryNode> entries) => entries.Count == 0
        ? []
        : new[] { entries[0].File.Options.Permalinks, entries[0].File.Options.Aliases }
            .Select(setting => setting.Of(entries[0].Collection)).OfType<string>().Where(static key => key.Length > 0).ToList();

    private static string? Nearest(string key, List<(string Key, KeySpelling Spelling)> candidates)
    {
        var spelling = new KeySpelling(key);
        return candidates.Select(known => (known.Key, Distance: spelling.DistanceTo(known.Spelling)))
            // 'Draft' is equivalent to 'draft', but the slug's key has only one spelling.
            .Where(static known => known.Distance > 0 || (known.Distance == 0 && known.Key == Slug))
            .OrderBy(static known => known.Distance)
            .Select(static known => known.Key)
            .FirstOrDefault();
    }

    // Next to the right key, the other one is a separate key. An item of a list file without a slug is already an error.
    private static bool Means(ContentNode value, string key, EntryNode entry) => !entry.IsSingleton && (key == Slug
        ? entry.SlugSpan == default
            && !entry.Path.IsDirectlyUnderRoot
            && entry.File.Options.Layout.SlugKey != SlugKey.None
            && value is ScalarNode { Value.Kind: not ScalarKind.Null, Text: var text }
            && SlugText.Problem(text) is null
        : DraftKeys.MeantBoolean(value) is not null && !entry.Data.Pairs.Any(DraftKeys.Is));

    private static bool MeansAddress(ContentNode value, string key, EntryNode entry) => !entry.IsSingleton
        && entry.Addresses.Pairs.All(pair => PlainKey.Of(pair.Key.Text) != PlainKey.Of(key))
        && (value is SequenceNode { Items: { Count: > 0 } items } ? items[0] : value) is ScalarNode { Text: var text }
        && text.StartsWith("/", StringComparison.Ordinal);

    private void Report(MappingPair pair, string meant, EntryNode entry, bool isAddress)
    {
        var key = MessageText.Shorten(pair.Key.Text);
        problems.Report(
            entry.File,
            ProblemId.MisspeltKey,
            pair.Key.Span,
            Suggestion.ToProperties(meant, isCertain: true),
            isAddress ? $"'{key}' sets no address"
                : meant == Slug ? $"'{key}' does not set the slug" : $"'{key}' does not say whether this entry is published",
            meant);
    }
}
