using System.Globalization;
using TypedContent.Compiler.Documents.Terms;
using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema.Terms;

/// <summary>Reports texts with the slug of another, and those that are used once and are similar to another.</summary>
/// <param name="collection">The collection of the terms.</param>
/// <param name="known">The terms that are entries in files.</param>
/// <param name="problems">Receives the problems.</param>
internal sealed class TermSpellings(string collection, KnownTerms known, ProjectProblemBag problems)
{
    // Limits the search, because thousands of terms that are used once would be compared with thousands of others.
    private const int MaxComparisons = 2_000_000;

    private readonly List<(TermUse Use, KeySpelling Spelling)> _rare = [];
    private readonly List<Candidate> _common = [];

    /// <summary>The entry that gives a text a slug of its own, for messages.</summary>
    public static string EntryOf(TermUse use, string collection) =>
        $"'{collection}', as in {use.First.File.Options.Layout.RootName}/{collection}.yaml: '- slug: my-{CSharpName.Singular(collection).ToLowerInvariant()}' "
        + $"with 'name: {MessageText.Shorten(use.Text)}'";

    /// <summary>Adds the texts with one slug, and reports the others than the usual one.</summary>
    /// <param name="slug">The slug.</param>
    /// <param name="uses">The texts.</param>
    /// <param name="usual">The one that most entries write.</param>
    public void Add(string slug, List<TermUse> uses, TermUse usual)
    {
        if (known.FindSlug(slug) is { } entry)
        {
            foreach (var use in uses.Where(use => known.Find(use.Text) is null))
            {
                ReportOther(use, slug, $"the slug of an entry in {entry.Path.SourcePath}({entry.File.LineOf(entry.SlugSpan)})", EntryOf(use, collection));
            }

            return;
        }

        foreach (var use in uses.Where(use => use != usual))
        {
            if (TermSlug.Folded(use.Text) == TermSlug.Folded(usual.Text))
            {
                ReportSpelling(use, slug, usual);
            }
            else
            {
                ReportOther(use, slug, $"the slug of '{MessageText.Shorten(usual.Text)}' in {usual.Place}", EntryOf(use, collection));
            }
        }

        var count = uses.Sum(static use => use.Count);
        if (count > 1)
        {
            _common.Add(new Candidate(usual.Text, count, null));
        }
        else if (!usual.First.Path.IsHeldBack)
        {
            _rare.Add((usual, new KeySpelling(usual.Text)));
        }
    }

    /// <summary>Reports the texts that are used once and are similar to another.</summary>
    public void ReportMisspelt()
    {
        if (_rare.Count == 0)
        {
            return;
        }

        _common.AddRange(known.All.Select(term => new Candidate(term.Value[term.Value.Count > 1 ? 1 : 0], 0, known.FindSlug(term.Key)!.Path.SourcePath)));
        var comparisons = 0;
        foreach (var (use, spelling) in _rare)
        {
            comparisons += _common.Count;
            if (comparisons > MaxComparisons)
            {
                return;
            }

            var near = _common.Select(other => (Term: other, Distance: spelling.DistanceTo(other.Spelling, isRareToo: other.Count == 2)))
                .Where(static other => other.Distance is not null)
                .OrderBy(static other => other.Distance)
                .ThenByDescending(static other => other.Term.Count)
                .ThenBy(static other => other.Term.Text, StringComparer.Ordinal)
                .Select(static other => other.Term)
                .FirstOrDefault();
            if (near is not null)
            {
                problems.Report(
                    use.First.File,
                    ProblemId.MisspeltTerm,
                    use.Span,
                    Suggestion.ToProperties(near.Text, isCertain: false),
                    $"'{MessageText.Shorten(use.Text)}' is used once, but '{MessageText.Shorten(near.Text)}' "
                        + (near.SourcePath is { } path ? $"is an entry in {path}" : $"{Count(near.Count)} times"),
                    MessageText.Shorten(near.Text));
            }
        }
    }

    private void ReportSpelling(TermUse use, string slug, TermUse usual)
    {
        var others = use.Count == 1 ? "" : $" and in {(use.Count == 2 ? "1 other place" : Count(use.Count - 1) + " other places")}";
        problems.Report(
            use.First.File,
            ProblemId.TermsWithOneSlug,
            use.Span,
            Suggestion.ToProperties(usual.Text, isCertain: string.Equals(usual.Text, use.Text, StringComparison.OrdinalIgnoreCase)),
            MessageText.Shorten(use.Text),
            slug,
            $"the slug of '{MessageText.Shorten(usual.Text)}' in {usual.Place}",
            $"write '{MessageText.Shorten(usual.Text)}' here{others}");
    }

    private void ReportOther(TermUse use, string slug, string owner, string entry) => problems.Report(
        use.First.File,
        ProblemId.TermsWithOneSlug,
        use.Span,
        MessageText.Shorten(use.Text),
        slug,
        owner,
        $"write the same text if both mean the same, or give one a slug of its own with an entry of {entry}");

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);

    /// <summary>A term that may be meant.</summary>
    private sealed record Candidate(string Text, int Count, string? SourcePath)
    {
        public KeySpelling Spelling { get; } = new(Text);
    }
}
