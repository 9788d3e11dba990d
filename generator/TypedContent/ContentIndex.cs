namespace TypedContent;

/// <summary>The slugs and locales of a collection, read from the text that generated code gives.</summary>
internal sealed class ContentIndex
{
    private const string LocalesMark = " // ";
    private const string NoLocale = "-";

    private readonly string[] _slugs;
    private readonly string[]?[] _locales;
    private readonly int[] _translations;

    public ContentIndex(string text)
    {
        var lines = text.Length == 0 ? [] : text.Split('\n');
        _slugs = new string[lines.Length];
        _locales = new string[]?[lines.Length];
        _translations = new int[lines.Length];
        EntryCount = lines.Length;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            var mark = line.IndexOf(LocalesMark, StringComparison.Ordinal);
            _slugs[i] = mark < 0 ? line : line[..mark];
            _translations[i] = EntryCount;
            if (mark >= 0)
            {
                var locales = line[(mark + LocalesMark.Length)..].Split(' ');
                _locales[i] = locales;
                EntryCount += locales.Length - 1;
            }
        }
    }

    public int SlugCount => _slugs.Length;

    /// <summary>How many entries there are, each locale of a slug counted.</summary>
    public int EntryCount { get; }

    public IReadOnlyList<string> Slugs => _slugs;

    /// <summary>The slug and the locale of an entry.</summary>
    /// <param name="position">First come all slugs, each in its first locale, then the other locales of each slug.</param>
    public (string Slug, string? Locale) NameOf(int position)
    {
        var slug = position < SlugCount ? position : Array.FindLastIndex(_translations, first => first <= position);
        var locale = _locales[slug]?[position < SlugCount ? 0 : position - _translations[slug] + 1];
        return (_slugs[slug], locale is NoLocale ? null : locale);
    }

    public int IndexOf(string slug) => Array.BinarySearch(_slugs, slug, StringComparer.Ordinal);

    public int IndexOf(string slug, string locale)
    {
        var index = IndexOf(slug);
        return index < 0 ? -1 : IndexOf(index, locale);
    }

    public int BestIndexOf(string slug, string? locale)
    {
        var index = IndexOf(slug);
        return index < 0 || FittingIndexOf(index, locale) is not (>= 0 and var found) ? index : found;
    }

    /// <summary>The entries that fit a locale, or have none.</summary>
    public int[] In(string locale)
    {
        var indexes = new List<int>();
        for (var i = 0; i < _slugs.Length; i++)
        {
            var index = FittingIndexOf(i, locale);
            index = index >= 0 ? index : _locales[i] is null ? i : IndexOf(i, NoLocale);
            if (index >= 0)
            {
                indexes.Add(index);
            }
        }

        return [.. indexes];
    }

    /// <summary>The entries of a slug in all locales but one.</summary>
    public int[] OthersOf(string slug, string? locale) =>
        IndexOf(slug) is var index and >= 0 && _locales[index] is { } locales
            ? [.. locales.Where(other => !string.Equals(other, locale ?? NoLocale, StringComparison.OrdinalIgnoreCase)).Select(other => IndexOf(index, other))]
            : [];

    public IReadOnlyList<string> LocalesOf(string slug) =>
        IndexOf(slug) is var index and >= 0 && _locales[index] is { } locales ? Array.FindAll(locales, static locale => locale != NoLocale) : [];

    private int IndexOf(int slugIndex, string locale)
    {
        if (_locales[slugIndex] is not { } locales)
        {
            return -1;
        }

        var position = Array.FindIndex(locales, candidate => string.Equals(candidate, locale, StringComparison.OrdinalIgnoreCase));
        return position switch
        {
            < 0 => -1,
            0 => slugIndex,
            _ => _translations[slugIndex] + position - 1,
        };
    }

    // RFC 4647, section 3.4: drop subtags from the end, and a single letter with the subtag it introduces.
    private int FittingIndexOf(int slugIndex, string? locale)
    {
        for (var tag = locale; !string.IsNullOrEmpty(tag); tag = Shorten(tag))
        {
            if (IndexOf(slugIndex, tag) is var found and >= 0)
            {
                return found;
            }
        }

        return -1;
    }

    private static string? Shorten(string tag)
    {
        var dash = tag.LastIndexOf('-');
        if (dash < 0)
        {
            return null;
        }

        return dash >= 2 && tag[dash - 2] == '-' ? tag[..(dash - 2)] : tag[..dash];
    }
}
