namespace TypedContent.Compiler.Text;

/// <summary>Joins words into a list for a sentence: <c>a</c>, <c>a and b</c>, <c>a, b and c</c>.</summary>
internal static class WordList
{
    /// <summary>Joins words; if there are too many, only the first ones, with the number of the others: <c>a, b and 3 more</c>.</summary>
    /// <param name="words">The words.</param>
    /// <param name="max">The maximum number of words.</param>
    public static string Of(IReadOnlyCollection<string> words, int max = int.MaxValue) => Join(words.Take(max), words.Count - max);

    /// <summary>Joins names from the content, quoted and shortened: <c>'a', 'b' and 3 more</c>.</summary>
    /// <param name="names">The names.</param>
    /// <param name="max">The maximum number of names.</param>
    public static string OfNames(IReadOnlyCollection<string> names, int max = int.MaxValue) =>
        Join(names.Take(max).Select(static name => $"'{MessageText.Shorten(name)}'"), names.Count - max);

    private static string Join(IEnumerable<string> named, int more)
    {
        var parts = named.ToList();
        if (more > 0)
        {
            parts.Add(FormattableString.Invariant($"{more} more"));
        }

        var last = parts.Count - 1;
        return parts.Count < 2 ? string.Concat(parts) : string.Join(", ", parts.Take(last)) + " and " + parts[last];
    }
}
