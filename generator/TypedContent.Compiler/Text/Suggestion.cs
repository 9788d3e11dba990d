namespace TypedContent.Compiler.Text;

/// <summary>Finds what an author may have meant.</summary>
internal static class Suggestion
{
    // Nobody mistypes a longer text.
    private const int MaxLength = 100;

    // What one search may cost (see EditDistance.Cost), or thousands of mistakes beside thousands of candidates would take minutes.
    private const int MaxCost = 200_000;

    /// <summary>The suggestion as a code fix reads it; none, if there is none.</summary>
    public static EquatableArray<ProblemProperty> ToProperties(string? suggestion) =>
        suggestion is null ? default : [new ProblemProperty(ProblemProperty.Suggestion, suggestion)];

    /// <summary>
    /// The candidate that takes the fewest changes of a character or swaps of two neighbours, if that is at most a third of its length;
    /// on a tie the first by ordinal order. Of very many candidates the last ones are not looked at.
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

            // Of one character none may change: nothing would be left of what was written.
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
