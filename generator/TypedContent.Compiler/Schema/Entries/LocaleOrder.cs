using TypedContent.Compiler.Documents;

namespace TypedContent.Compiler.Schema.Entries;

/// <summary>The order of an entry's locales: the default one first, then the file without one, then by tag.</summary>
internal sealed class LocaleOrder(string? defaultLocale)
{
    public IOrderedEnumerable<EntryNode> Sort(IEnumerable<EntryNode> entries) =>
        entries.OrderBy(Rank).ThenBy(static entry => entry.Locale, StringComparer.Ordinal).ThenBy(static entry => entry.File.Path, StringComparer.Ordinal);

    private int Rank(EntryNode entry)
    {
        if (entry.Locale is null)
        {
            return 1;
        }

        return string.Equals(entry.Locale, defaultLocale, StringComparison.OrdinalIgnoreCase) ? 0 : 2;
    }
}
