namespace TypedContent.Compiler.Text;

/// <summary>Finds the text that an author may have meant.</summary>
internal static class Suggestion
{
    // Longer texts are not considered.
    private const int MaxLength = 100;

    // Limits the cost of a search (see EditDistance.Cost), because thousands of mistakes and thousands of candidates would take minutes.
    private const int MaxCost = 200_000;

    /// <summary>The suggestion as properties for a code fix; empty if there is none.</summary>
    /// <param name="suggestion">The suggestion.</param>
    /// <param name="isCertain">Whether nothing else can be meant.</param>
    public static EquatableArray<ProblemProperty> ToProperties(string? suggestion, bool isCertain) =>
        ToProperties(ProblemProperty.Suggestion, suggestion, isCertain);

    /// <summary>What to write in place of the text at the location, as properties for a code fix; empty if there is nothing.</summary>
    /// <param name="text">The text in the notation of the file.</param>
    /// <param name="isCertain">Whether nothing else can be meant.</param>
    public static EquatableArray<ProblemProperty> ToReplacement(string? text, bool isCertain) =>
        ToProperties(ProblemProperty.Replacement, text, isCertain);

    private static EquatableArray<ProblemProperty> ToProperties(string name, string? value, bool isCertain) =>
        value is null ? default
        : isCertain ? [new ProblemProperty(name, value)]
        : [new ProblemProperty(name, value), new ProblemProperty(ProblemProperty.Doubt, "")];

    /// <summary>
    /// The candidate with the fewest changed characters or swaps of adjacent ones, if these are at most a third of its length;
    /// on a tie the first in ordinal order. If there are very many candidates, the last ones are not considered.
    /// </summary>
    public static string? Nearest(string text, IEnumerable<string> candidates) => Nearest(text, candidates, out _);

    /// <summary>The same, and whether nothing else can be meant: no other candidate is as near, and it has the same digits, since 2023 is not a mistake for
    /// 2022.</summary>
    public static string? Nearest(string text, IEnumerable<string> candidates, out bool isCertain)
    {
        isCertain = false;
        if (text.Length > MaxLength)
        {
            return null;
        }

        string? nearest = null;
        var least = int.MaxValue;
        var hasTie = false;
        var distances = new EditDistance(text, MaxLength * 3 / 2);
        foreach (var candidate in candidates)
        {
            if (distances.Cost > MaxCost)
            {
                hasTie = true;
                break;
            }

            // A text of one character may not differ, because nothing of it would be left.
            var length = Math.Min(candidate.Length, text.Length);
            var limit = Math.Min(Math.Min(Math.Max(1, length / 3), length - 1), least);
            if (distances.To(candidate, limit) is not { } distance)
            {
                continue;
            }

            hasTie = distance == least && (hasTie || candidate != nearest);
            if (distance < least || string.CompareOrdinal(candidate, nearest) < 0)
            {
                (nearest, least) = (candidate, distance);
            }
        }

        isCertain = nearest is not null && !hasTie && DigitsOf(nearest).SequenceEqual(DigitsOf(text));
        return nearest;
    }

    private static IEnumerable<char> DigitsOf(string text) => text.Where(UnicodeData.IsDigit);
}
