using System.Collections.Immutable;
using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Terms;
using TypedContent.Compiler.Schema.Entries;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema.Terms;

/// <summary>Finds the terms of all content: the texts of the keys that <c>TypedContentTaxonomies</c> names.</summary>
internal sealed class TermFinder
{
    private readonly GenerationOptions _options;
    private readonly List<EntryNode> _entries;
    private readonly bool _hasNested;
    private readonly ProjectProblemBag _problems = new();
    private readonly SortedDictionary<string, Dictionary<string, TermUse>> _uses = new(StringComparer.Ordinal);
    private readonly List<Term> _terms = [];
    private readonly List<CollectionAliases> _aliases = [];

    private TermFinder(List<EntryNode> entries, GenerationOptions options) =>
        (_entries, _options, _hasNested) = (entries, options, options.Taxonomies.Any(static taxonomy => taxonomy.IsNested));

    /// <summary>Finds the terms. The result does not depend on the order of files.</summary>
    public static TermResult Find(ImmutableArray<DocumentData> documents, GenerationOptions options, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (options.Taxonomies.Count == 0)
        {
            return TermResult.Empty;
        }

        var sorted = documents.Select(static data => data.Document)
            .OrderBy(static document => document.File.ContentPath.Value, StringComparer.Ordinal)
            .ThenBy(static document => document.File.Path, StringComparer.Ordinal).ToList();
        var finder = new TermFinder(sorted.SelectMany(static document => document.Entries).ToList(), options);
        finder._entries.ForEach(finder.AddUses);
        var known = finder._entries.Where(entry => !entry.IsSingleton && finder._uses.ContainsKey(entry.Collection))
            .ToLookup(static entry => entry.Collection, StringComparer.Ordinal);
        foreach (var taxonomy in finder._uses)
        {
            cancellationToken.ThrowIfCancellationRequested();
            finder.AddTerms(taxonomy.Key, taxonomy.Value.Values, new KnownTerms([.. known[taxonomy.Key]]));
        }

        new UnknownTaxonomies(options.Taxonomies, finder._problems).Report(sorted);
        return new TermResult(new TermTable(finder._terms.ToEquatableArray(), finder._aliases.ToEquatableArray()), finder._problems.ToEquatableArray());
    }

    private void AddUses(EntryNode entry)
    {
        bool? isDraft = null;
        Visit(entry.Data, isInside: false);

        void Visit(ContentNode node, bool isInside)
        {
            switch (node)
            {
                case ScalarNode { Taxonomy: { } taxonomy } scalar:
                    UseOf(taxonomy, scalar, entry).Add(entry, isDraft ??= Publication.IsDraft(entry, _options));
                    break;
                case SequenceNode list when _hasNested || list.Items is [ScalarNode { Taxonomy: not null }, ..]:
                    foreach (var item in list.Items)
                    {
                        Visit(item, isInside: true);
                    }

                    break;
                case MappingNode mapping when !isInside || _hasNested:
                    foreach (var pair in mapping.Pairs)
                    {
                        Visit(pair.Value, isInside: true);
                    }

                    break;
            }
        }
    }

    private TermUse UseOf(string taxonomy, ScalarNode scalar, EntryNode entry)
    {
        if (!_uses.TryGetValue(taxonomy, out var uses))
        {
            _uses.Add(taxonomy, uses = new(StringComparer.Ordinal));
        }

        var text = TermSlug.Normalized(scalar.Text);
        if (!uses.TryGetValue(text, out var use))
        {
            uses.Add(text, use = new TermUse(text, entry, scalar.Span));
        }

        return use;
    }

    private void AddTerms(string collection, IEnumerable<TermUse> uses, KnownTerms known)
    {
        var groups = new SortedDictionary<string, List<TermUse>>(StringComparer.Ordinal);
        var aliases = new List<TermAlias>();
        foreach (var use in uses)
        {
            var slug = known.Find(use.Text)?.Slug ?? use.OwnSlug;
            if (slug.Length == 0)
            {
                ReportNoSlug(use, collection);
                continue;
            }

            if (slug != use.OwnSlug)
            {
                aliases.Add(new TermAlias(use.Text, slug));
            }

            if (!groups.TryGetValue(slug, out var group))
            {
                groups.Add(slug, group = []);
            }

            group.Add(use);
        }

        var spellings = new TermSpellings(collection, known, _problems);
        foreach (var group in groups)
        {
            // The first one of those that are used equally often.
            var usual = group.Value.OrderByDescending(static use => use.Count).First();
            spellings.Add(group.Key, group.Value, usual);
            if (known.FindSlug(group.Key) is null)
            {
                var isOfDrafts = group.Value.TrueForAll(static use => use.IsOfDrafts);
                _terms.Add(new Term(collection, group.Key, usual.Text, known.NameKey, isOfDrafts, group.Value[0].ToPlace()));
            }
        }

        spellings.ReportMisspelt();
        if (aliases.Count > 0)
        {
            _aliases.Add(new CollectionAliases(collection, aliases.OrderBy(static alias => alias.Text, StringComparer.Ordinal).ToEquatableArray()));
        }
    }

    private void ReportNoSlug(TermUse use, string collection) => _problems.Report(
        use.First.File,
        ProblemId.InvalidSlug,
        use.Span,
        $"'{MessageText.Shorten(use.Text)}' gives the term no slug, because it has no letter or digit; write another text, or give it a slug with an entry of "
            + TermSpellings.EntryOf(use, collection));
}
