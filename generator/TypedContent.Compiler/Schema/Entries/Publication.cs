using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Scalars;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema.Entries;

/// <summary>Decides which entries are published, from their keys and paths, and on the date that the project sets.</summary>
internal static class Publication
{
    private const int DayLength = 10;

    // Hugo's names, in its order of precedence; the first key that exists is used.
    private static readonly string[] Begins = ["PUBLISHDATE", "PUBDATE", "PUBLISHED", "DATE"];
    private static readonly string[] Ends = ["EXPIRYDATE", "UNPUBLISHDATE"];

    /// <summary>Whether this build includes the entry.</summary>
    public static bool IsIncluded(EntryNode entry, GenerationOptions options) => options.HasDrafts || !IsDraft(entry, options);

    /// <summary>Whether the entry is a draft, is not published yet, or has expired.</summary>
    public static bool IsDraft(EntryNode entry, GenerationOptions options) =>
        entry.IsDraft
        || (options.AsOf is { } day
            && !entry.IsSingleton
            && (((Day(entry, Begins) ?? DayOfFile(entry)) is { } begin && string.CompareOrdinal(begin, day) > 0)
                || (Day(entry, Ends) is { } end && string.CompareOrdinal(end, day) <= 0)));

    /// <summary>Whether a key has no other meaning than the date from or until which an entry is published.</summary>
    public static bool IsTime(MappingPair pair) => PlainKey.Of(pair.Key.Text) is var key && (key == Begins[0] || Ends.Contains(key));

    /// <summary>Whether the value of such a key is a date.</summary>
    public static bool HasDay(MappingPair pair, EntryNode entry) => DayOf(pair.Value, entry) is not null;

    private static string? Day(EntryNode entry, string[] keys) => keys
        .SelectMany(key => entry.Data.Pairs.Where(pair => PlainKey.Of(pair.Key.Text) == key))
        .Select(pair => DayOf(pair.Value, entry))
        .FirstOrDefault(static day => day is not null);

    // Dates are compared as written, whatever the time and the offset: the year comes first, so the order is that of the texts.
    private static string? DayOf(ContentNode node, EntryNode entry) => node is not ScalarNode { Text: var text }
        ? null
        : (text.Length == DayLength || (text.Length > DayLength && IsTime(text, DayLength)) ? DayIn(text) : null)
            ?? entry.File.Options.Dates.Formats.Select(format => format.Read(text)?.DayText).FirstOrDefault(static day => day is not null);

    private static bool IsTime(string text, int start) => text[start] is 'T' or 't'
        ? start + 1 < text.Length && (UnicodeData.IsDigit(text[start + 1]) || char.IsWhiteSpace(text[start + 1]))
        : text[start] is 'Z' or 'z' or '+' or '-' || char.IsWhiteSpace(text[start]);

    // Jekyll's posts have the date in their names: "2022-05-13-hello.md".
    private static string? DayOfFile(EntryNode entry) =>
        entry.Path.Value is var path && ContentPath.NameOf(path) is { Length: > DayLength } name && name[DayLength] == '-' ? DayIn(name) : null;

    private static string? DayIn(string text) => text.Substring(0, DayLength) is var day && IsoDate.Read(day, out _) is not null ? day : null;
}
