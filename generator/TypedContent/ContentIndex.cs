using System.Runtime.CompilerServices;

namespace TypedContent;

/// <summary>The slugs and locales of a collection, parsed from the text that generated code provides.</summary>
internal sealed class ContentIndex
{
    public const string NoLocale = "-";
    private const char UnmadeMark = '!';

    private readonly SlugTable _lines;

    // For each slug, its locales and the position of the entry in its second locale; then the slug of each such entry. Empty if no slug has locales.
    private readonly string[]?[] _locales = [];
    private readonly int[] _translations = [];
    private readonly int[] _translated = [];

    // The positions of the entries that cannot be created, and the slugs with an entry that can; null if all can.
    private readonly HashSet<int>? _unmade;
    private readonly int[]? _made;

    // All entries in their order, and those of Slugs; null if this is the order of slugs.
    private readonly int[]? _order;
    private readonly int[]? _listed;
    private string[]? _listedSlugs;

    /// <summary>Parses the texts.</summary>
    /// <param name="text">The slugs and locales.</param>
    /// <param name="order">The positions of all entries in their order, separated by spaces; empty if this is the order of slugs.</param>
    public ContentIndex(string text, string order = "")
    {
        _lines = new SlugTable(text);
        if (_lines.HasLocales)
        {
            _locales = ReadLocales(_lines);
            _translations = new int[_locales.Length];
            _translated = PlaceTranslations(_locales, _translations);
            if (text.Contains(UnmadeMark, StringComparison.Ordinal))
            {
                _unmade = FindUnmade(_lines, _translations);
                _made = [.. Enumerable.Range(0, _lines.Count).Where(IsMade)];
            }
        }

        if (order.Length > 0)
        {
            _order = ReadOrder(order);
            _listed = Array.FindAll(_order, position => position < _lines.Count && IsMade(position));
        }
    }

    /// <summary>The number of slugs with an entry that can be created.</summary>
    public int Count => _made?.Length ?? _lines.Count;

    /// <summary>The number of entries, where each locale of a slug counts as one.</summary>
    public int EntryCount => _lines.Count + _translated.Length;

    /// <summary>The slugs with an entry that can be created.</summary>
    public IReadOnlyList<string> Slugs => (_listed ?? _made) is { } listed
        ? _listedSlugs ??= Array.ConvertAll(listed, index => _lines.SlugAt(index).ToString())
        : _lines.Slugs;

    private int SlugCount => _lines.Count;

    /// <summary>The position, among all entries, of the slug at a position in <see cref="Slugs"/>.</summary>
    public int PositionAt(int index) => _listed is null ? PositionInSlugOrder(index) : _listed[index];

    /// <summary>The position, among all entries, of a slug that has an entry, counted in the order of slugs.</summary>
    public int PositionInSlugOrder(int index) => _made is null ? index : _made[index];

    /// <summary>The slug and locale of the entry at a position among all entries.</summary>
    public (string Slug, string? Locale) NameOf(int index)
    {
        var slugIndex = SlugIndexOf(index);
        var position = index < SlugCount ? 0 : index - _translations[slugIndex] + 1;
        var locale = LocalesAt(slugIndex)?[position];
        return (_lines.SlugAt(slugIndex).ToString(), locale == NoLocale ? null : locale);
    }

    /// <summary>The position of an entry's slug among all slugs, in their order.</summary>
    public int SlugIndexOf(int position) => position < SlugCount ? position : _translated[position - SlugCount];

    public int IndexOf(string slug) => _lines.IndexOf(slug);

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

    /// <summary>The entries that match a locale or have none, and can be created.</summary>
    public int[] In(string locale)
    {
        var indexes = new List<int>();
        for (var i = 0; i < SlugCount; i++)
        {
            var index = FittingIndexOf(i, locale);
            index = index >= 0 ? index : LocalesAt(i) is null ? i : IndexOf(i, NoLocale);
            if (index >= 0 && IsMade(index))
            {
                indexes.Add(index);
            }
        }

        return _order is null ? [.. indexes] : InOrder(_order, indexes);
    }

    /// <summary>The entries of a slug that can be created, in all locales except one.</summary>
    public int[] OthersOf(string slug, string? locale) =>
        IndexOf(slug) is var index and >= 0 && LocalesAt(index) is { } locales
            ? [.. locales.Where(other => !string.Equals(other, locale ?? NoLocale, StringComparison.OrdinalIgnoreCase))
                .Select(other => IndexOf(index, other))
                .Where(IsMade)]
            : [];

    /// <summary>The entries of a slug that can be created, with its first locale first.</summary>
    public IEnumerable<int> PositionsOf(string slug) => IndexOf(slug) is not (>= 0 and var index)
        ? []
        : Enumerable.Range(0, LocalesAt(index)?.Length ?? 1).Select(position => position == 0 ? index : _translations[index] + position - 1).Where(IsMade);

    public IReadOnlyList<string> LocalesOf(string slug) =>
        IndexOf(slug) is var index and >= 0 && LocalesAt(index) is { } locales
            ? Array.FindAll(locales, locale => locale != NoLocale && IsMade(IndexOf(index, locale)))
            : [];

    /// <summary>Whether the entry at a position among all entries can be created.</summary>
    public bool IsMade(int position) => _unmade is null || !_unmade.Contains(position);

    private string[]? LocalesAt(int slugIndex) => _locales.Length == 0 ? null : _locales[slugIndex];

    private int IndexOf(int slugIndex, string locale)
    {
        if (LocalesAt(slugIndex) is not { } locales)
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

    private int FittingIndexOf(int slugIndex, string? locale)
    {
        for (var tag = locale; !string.IsNullOrEmpty(tag); tag = LanguageLookup.Shorten(tag))
        {
            if (IndexOf(slugIndex, tag) is var found and >= 0 && IsMade(found))
            {
                return found;
            }
        }

        return -1;
    }

    private int[] InOrder(int[] order, List<int> indexes)
    {
        var isChosen = new bool[EntryCount];
        indexes.ForEach(index => isChosen[index] = true);
        return Array.FindAll(order, index => isChosen[index]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int[] ReadOrder(string text)
    {
        var order = new int[text.AsSpan().Count(' ') + 1];
        var index = 0;
        foreach (var c in text)
        {
            if (c == ' ')
            {
                index++;
            }
            else
            {
                order[index] = (order[index] * 10) + (c - '0');
            }
        }

        return order;
    }

    // Most slugs have the same locales as the slug before them, and share its strings.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static string[]?[] ReadLocales(SlugTable lines)
    {
        var locales = new string[]?[lines.Count];
        ReadOnlySpan<char> previous = [];
        string[]? shared = null;
        for (var i = 0; i < locales.Length; i++)
        {
            var text = lines.LocalesAt(i);
            if (!text.SequenceEqual(previous))
            {
                previous = text;
                shared = text.IsEmpty ? null : text.ToString().Replace($"{UnmadeMark}", "", StringComparison.Ordinal).Split(' ');
            }

            locales[i] = shared;
        }

        return locales;
    }

    private static HashSet<int> FindUnmade(SlugTable lines, int[] translations)
    {
        var unmade = new HashSet<int>();
        for (var i = 0; i < lines.Count; i++)
        {
            var locales = lines.LocalesAt(i).ToString().Split(' ');
            for (var position = 0; position < locales.Length; position++)
            {
                if (locales[position].StartsWith(UnmadeMark))
                {
                    unmade.Add(position == 0 ? i : translations[i] + position - 1);
                }
            }
        }

        return unmade;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int[] PlaceTranslations(string[]?[] locales, int[] translations)
    {
        var count = locales.Length;
        for (var i = 0; i < locales.Length; i++)
        {
            translations[i] = count;
            count += locales[i] is { } all ? all.Length - 1 : 0;
        }

        var translated = new int[count - locales.Length];
        for (var i = 0; i < locales.Length; i++)
        {
            var next = i + 1 < locales.Length ? translations[i + 1] : count;
            translated.AsSpan((translations[i] - locales.Length)..(next - locales.Length)).Fill(i);
        }

        return translated;
    }
}
