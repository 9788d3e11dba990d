using TypedContent.Generator.Options;
using TypedContent.Generator.Reading;

namespace TypedContent.Generator.Schema;

/// <summary>Which entries are published, by what they and their places say, and on the day that the project names.</summary>
internal static class Publication
{
    // By Hugo's names, in the order in which it asks for them; the first that is there counts.
    private static readonly string[] Begins = ["publishdate", "pubdate", "published", "date"];
    private static readonly string[] Ends = ["expirydate", "unpublishdate"];

    /// <summary>Whether this build has the entry.</summary>
    public static bool IsIncluded(EntryNode entry, GenerationOptions options) => options.HasDrafts || !IsDraft(entry, options);

    /// <summary>Whether the entry is a draft, or its time has not come yet, or is over.</summary>
    public static bool IsDraft(EntryNode entry, GenerationOptions options) =>
        entry.IsDraft
        || (options.AsOf is { } day
            && ((Day(entry, Begins) is { } begin && string.CompareOrdinal(begin, day) > 0)
                || (Day(entry, Ends) is { } end && string.CompareOrdinal(end, day) <= 0)));

    /// <summary>Whether a key tells from or until when an entry is to be published, and tells nothing else.</summary>
    public static bool IsTime(MappingPair pair) => Plain(pair.Key.Text) is var key && (key == Begins[0] || Ends.Contains(key)) && DayOf(pair.Value) is not null;

    /// <summary>A key in small letters, without the signs that part its words.</summary>
    public static string Plain(string key) => key.Replace("-", "").Replace("_", "").ToLowerInvariant();

    private static string? Day(EntryNode entry, string[] keys) => keys
        .SelectMany(key => entry.Data.Pairs.Where(pair => Plain(pair.Key.Text) == key))
        .Select(static pair => DayOf(pair.Value))
        .FirstOrDefault(static day => day is not null);

    // Days are compared as they are written, whatever the time and the offset: years come first, so the order is that of the texts.
    private static string? DayOf(ContentNode node) =>
        node is ScalarNode { Text: { Length: >= 10 } text }
        && (text.Length == 10 || text[10] is 'T' or 't' or ' ')
        && text.Substring(0, 10) is var day
        && IsoDate.Read(day, out _) is not null
            ? day
            : null;
}
