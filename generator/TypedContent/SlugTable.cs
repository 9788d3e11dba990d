using System.Runtime.CompilerServices;

namespace TypedContent;

/// <summary>The text that generated code provides for a collection's slugs: one per line, ordered, each followed by its locales.</summary>
/// <remarks>
/// The first access to a collection must be fast. So no string is created before it is needed, the framework's own code searches for the
/// line ends, and other code that runs once over all lines is optimized from the start: tiered compilation would replace its code
/// in the middle of the loop.
/// </remarks>
internal sealed class SlugTable(string text)
{
    private const string LocalesMark = " // ";

    // The start of each line, and of a line after the last one.
    private readonly int[] _starts = StartsIn(text);
    private string[]? _slugs;

    public int Count => _starts.Length - 1;

    /// <summary>Whether any slug has locales.</summary>
    public bool HasLocales { get; } = text.Contains(LocalesMark, StringComparison.Ordinal);

    /// <summary>All slugs; the first thread to store them decides which objects all callers get.</summary>
    public IReadOnlyList<string> Slugs => Volatile.Read(ref _slugs) ?? Interlocked.CompareExchange(ref _slugs, MakeSlugs(), null) ?? _slugs;

    public ReadOnlySpan<char> SlugAt(int index)
    {
        var line = LineAt(index);
        return HasLocales && line.IndexOf(LocalesMark) is >= 0 and var mark ? line[..mark] : line;
    }

    /// <summary>The locales of a slug, separated by spaces; empty if it has none.</summary>
    public ReadOnlySpan<char> LocalesAt(int index)
    {
        var line = LineAt(index);
        return line.IndexOf(LocalesMark) is >= 0 and var mark ? line[(mark + LocalesMark.Length)..] : [];
    }

    public int IndexOf(string slug)
    {
        var (low, high) = (0, Count - 1);
        while (low <= high)
        {
            var middle = low + ((high - low) / 2);
            var order = SlugAt(middle).SequenceCompareTo(slug);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    private ReadOnlySpan<char> LineAt(int index) => text.AsSpan(_starts[index]..(_starts[index + 1] - 1));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private string[] MakeSlugs()
    {
        var slugs = new string[Count];
        for (var i = 0; i < slugs.Length; i++)
        {
            slugs[i] = SlugAt(i).ToString();
        }

        return slugs;
    }

    private static int[] StartsIn(string text)
    {
        if (text.Length == 0)
        {
            return [0];
        }

        var starts = new int[text.AsSpan().Count('\n') + 2];
        starts[^1] = text.Length + 1;
        for (int line = 1, end = text.IndexOf('\n'); end >= 0; line++, end = text.IndexOf('\n', end + 1))
        {
            starts[line] = end + 1;
        }

        return starts;
    }
}
