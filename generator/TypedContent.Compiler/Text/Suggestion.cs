namespace TypedContent.Compiler.Text;

/// <summary>Finds the text that an author may have meant.</summary>
internal static class Suggestion
{
    // Longer texts are not considered.
    private const int MaxLength = 100;

    // Limits the cost of a search (see EditDistance.Cost), because thousands of mistakes and thousands of candidates would take minutes.
    private const int MaxCost = 200_000;

    /// <summary>The suggestion as a property for a code fix; empty if there is none.</summary>
    public static EquatableArray<ProblemProperty> ToProperties(string? suggestion) =>
        suggestion is null ? default : [new ProblemProperty(ProblemProperty.Suggestion, suggestion)];

    /// <summary>
    /// The candidate with the fewest changed characters or swaps of adjacent ones, if these are at most a third of its length;
    /// on a tie the first in ordinal order. If there are very many candidates, the last ones are not considered.
    /// </summary>
    public static string? Nearest(string text, IEnumerable<string> candidates)
    {
        if (text.Length > MaxLength)
        {
            return null;
        }

        string? nearest = null;
        var least = int.MaxValue;
        var distances = new EditDistance(text, MaxLength * 3 / 2);
        foreach (var candidate in candidates)
        {
            if (distances.Cost > MaxCost)
            {
                break;
            }

            // A text of one character may not differ, because nothing of it would be left.
            var length = Math.Min(candidate.Length, text.Length);
            var limit = Math.Min(Math.Min(Math.Max(1, length / 3), length - 1), least);
            if (distances.To(candidate, limit) is { } distance
                && (distance < least || string.CompareOrdinal(candidate, nearest) < 0))
            {
                (nearest, least) = (candidate, distance);
            }
        }

        return nearest;
    }
}
