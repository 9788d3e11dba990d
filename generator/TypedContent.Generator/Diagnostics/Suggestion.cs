using TypedContent.Generator.Model;

namespace TypedContent.Generator.Diagnostics;

/// <summary>Finds what an author may have meant.</summary>
internal static class Suggestion
{
    // Comparing long texts takes the product of their lengths, and nobody mistypes one of them.
    private const int MaxLength = 100;

    /// <summary>The suggestion as a code fix reads it; none, if there is none.</summary>
    public static EquatableArray<DiagnosticProperty> ToProperties(string? suggestion) =>
        suggestion is null ? default : [new DiagnosticProperty(DiagnosticProperty.Suggestion, suggestion)];

    /// <summary>
    /// The candidate that takes the fewest changes of a character or swaps of two neighbours, if that is at most a third of its length;
    /// on a tie the first by ordinal order.
    /// </summary>
    public static string? Nearest(string text, IEnumerable<string> candidates)
    {
        if (text.Length > MaxLength)
        {
            return null;
        }

        string? nearest = null;
        var least = int.MaxValue;
        var upper = text.ToUpperInvariant();
        foreach (var candidate in candidates)
        {
            // Of one character none may change: nothing would be left of what was written.
            var length = Math.Min(candidate.Length, text.Length);
            var limit = Math.Min(Math.Max(1, length / 3), length - 1);
            if (Math.Abs(candidate.Length - text.Length) > limit)
            {
                continue;
            }

            var distance = Distance(upper, candidate.ToUpperInvariant(), limit);
            if (distance <= limit && (distance < least || (distance == least && string.CompareOrdinal(candidate, nearest) < 0)))
            {
                (nearest, least) = (candidate, distance);
            }
        }

        return nearest;
    }

    // Optimal string alignment: Levenshtein's distance, in which a swap counts once too; it ends where the limit is passed.
    private static int Distance(string a, string b, int limit)
    {
        var (beforePrevious, previous, current) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(change, Math.Min(previous[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    current[j] = Math.Min(current[j], beforePrevious[j - 2] + 1);
                }

                least = Math.Min(least, current[j]);
            }

            if (least > limit + 1)
            {
                return int.MaxValue;
            }

            (beforePrevious, previous, current) = (previous, current, beforePrevious);
        }

        return previous[b.Length];
    }
}
