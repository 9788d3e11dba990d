using System.Globalization;
using TypedContent.Generator.Diagnostics;
using TypedContent.Generator.Files;
using TypedContent.Generator.Reading;

namespace TypedContent.Generator.Schema;

/// <summary>
/// The entries of a collection that say nothing where others do: files that are empty, and Markdown without front matter. They are reported,
/// count for no type, and are left out where a member needs a value (documented in generator/docs/inference.md).
/// </summary>
internal static class EntriesWithoutData
{
    // Of so many entries, one may lack its front matter by mistake; where more do, that is how the collection is written.
    private const int OneIn = 10;

    // How many keys a message names.
    private const int MaxKeys = 3;

    /// <summary>Finds them.</summary>
    /// <param name="entries">All entries of the collection.</param>
    /// <returns>The entries; none, where the collection has no data at all, or text without front matter is usual in it.</returns>
    public static List<EntryNode> Of(List<EntryNode> entries)
    {
        var without = entries.FindAll(static entry => entry.IsWithoutData);
        var withData = entries.Count(HasData);
        var texts = without.Count(static entry => !entry.IsWithoutText);
        return withData == 0 || (texts > 1 && texts * OneIn > withData + texts) ? [] : without;
    }

    /// <summary>Whether nothing keeps an entry without data from being created: each key of the others may be missing, or another locale gives it.</summary>
    public static bool CanCreate(EntryNode entry, Shape shape) => Missing(entry, shape).Count == 0;

    /// <summary>Reports an entry of an inferred collection.</summary>
    public static DiagnosticInfo Report(EntryNode entry, List<EntryNode> entries, Shape shape)
    {
        var missing = Missing(entry, shape);
        var keys = missing.Take(MaxKeys).Select(static key => $"'{NodeText.Shorten(key)}'").ToList();
        if (missing.Count > MaxKeys)
        {
            keys.Add(Invariant($"{missing.Count - MaxKeys} more"));
        }

        var last = keys.Count - 1;
        var names = keys.Count < 2 ? string.Concat(keys) : string.Join(", ", keys.Take(last)) + " and " + keys[last];
        return Report(entry, entries, keys.Count == 0 ? null : names);
    }

    /// <summary>Reports an entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="entries">All entries of its collection.</param>
    /// <param name="missing">The keys without which it is left out; <see langword="null"/> where it isn't.</param>
    public static DiagnosticInfo Report(EntryNode entry, List<EntryNode> entries, string? missing = null)
    {
        var others = entries.Count(HasData);
        var (what, place) = entry.Path.Format != ContentFormat.Markdown
            ? ("data", "into it")
            : entry.Head.Length == 0 ? ("front matter", "between two lines '---' at its head") : ("data in its front matter", "into it");
        return DiagnosticBag.Create(
            entry.File,
            DiagnosticDescriptors.EntryWithoutData,
            entry.Head,
            what,
            others == 1 ? "another entry" : Invariant($"{others} other entries"),
            NodeText.Shorten(entry.Collection),
            others == 1 ? "has" : "have",
            missing is null ? $"write some {place}, or delete the file" : $"it is left out, so write {missing} {place}, or delete the file");
    }

    private static bool HasData(EntryNode entry) => entry.Data.Pairs.Count > 0 && !entry.IsWithoutData;

    private static List<string> Missing(EntryNode entry, Shape shape) =>
        [.. shape.Keys.Where(key => shape.Requires(key) && entry.Data.Find(key.Key) is null).Select(static key => key.Key)];

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
