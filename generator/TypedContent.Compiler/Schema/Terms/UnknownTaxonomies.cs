using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Terms;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema.Terms;

/// <summary>Reports the names in <c>TypedContentTaxonomies</c> that are no keys of the content.</summary>
internal sealed class UnknownTaxonomies(EquatableArray<Taxonomy> taxonomies, ProjectProblemBag problems)
{
    /// <summary>Reports them.</summary>
    /// <param name="documents">All files.</param>
    public void Report(IReadOnlyList<Document> documents)
    {
        var keys = new HashSet<(string Collection, string Key)>(documents.SelectMany(static document => document.Entries)
            .SelectMany(static entry => entry.Data.Pairs.Select(pair => (entry.Collection, pair.Key.Text))));
        foreach (var taxonomy in taxonomies.Where(static taxonomy => taxonomy.IsValid))
        {
            // Otherwise the key may be in a part that could not be read.
            var isComplete = documents.Where(document => taxonomy.Collection is null || document.Collection == taxonomy.Collection)
                .All(static document => !document.IsMissingEntries && document.Entries.All(static entry => entry.IsComplete));
            var isKnown = taxonomy.IsNested
                ? documents.SelectMany(static document => document.Entries).Any(entry => taxonomy.IsOf(entry.Collection) && Has(entry.Data, taxonomy.Key))
                : keys.Any(key => key.Key == taxonomy.Key && taxonomy.IsOf(key.Collection));
            if (isComplete && !isKnown)
            {
                var (name, known) = taxonomy.Collection is { } collection
                    ? ($"{collection}.{taxonomy.Key}", keys.Select(static key => $"{key.Collection}.{key.Key}"))
                    : (taxonomy.Key, keys.Select(static key => key.Key));
                var nearest = Suggestion.Nearest(name, known.Distinct().OrderBy(static key => key, StringComparer.Ordinal));
                problems.Report(
                    ProblemId.UnknownKeyName,
                    MessageText.Shorten(taxonomy.Text),
                    Taxonomy.Property,
                    "is not a key of the content; " + (nearest is null
                        ? "write a key, such as 'tags', or the collection and the key, such as 'articles.tags', or remove it"
                        : $"did you mean '{nearest}'?"));
            }
        }
    }

    private static bool Has(ContentNode node, string path) => node switch
    {
        MappingNode mapping => mapping.Pairs.Any(pair =>
            pair.Key.Text == path
            || (path.StartsWith(pair.Key.Text + ".", StringComparison.Ordinal) && Has(pair.Value, path.Substring(pair.Key.Text.Length + 1)))),
        SequenceNode list => list.Items.Any(item => Has(item, path)),
        _ => false,
    };
}
