namespace TypedContent.Compiler.Documents.Files;

/// <summary>Splits a path into collection, locale and slug, according to the layout.</summary>
internal sealed class PathParts
{
    private readonly ContentLayout _layout;

    public PathParts(ContentLayout layout, ContentPlace place, ContentFormat format)
    {
        _layout = layout;
        Rest = [.. place.Inside.Substring(0, place.Inside.LastIndexOf('.')).Split('/')];
        Collection = place.Folder?.Collection ?? "";
        Locale = place.Folder?.Locale ?? (place.LocaleFolder is { } name ? layout.LocaleOfPlace(name) : null);
        HasLocaleFolder = Locale is not null;
        if (place.Folder is null)
        {
            TakeCollection(format);
        }
        else if (layout.Locale is LocalePlace.InCollection or LocalePlace.AroundCollection)
        {
            TakeFirstLocale();
        }

        if (layout.Locale == LocalePlace.InsteadOfName && Locale is null && Rest.Count > 1 && layout.LocaleOf(Rest[Rest.Count - 1], isFolder: true) is { } tag)
        {
            (Locale, HasLocaleFolder) = (tag, true);
            Rest.RemoveAt(Rest.Count - 1);
        }

        TakeLocaleOfName();
        IsHeldBack = !IsDirect && IsAnyHeldBack(format);
        var last = Rest[Rest.Count - 1];
        if (!IsDirect && format == ContentFormat.Markdown && layout.IsFolderPage(last))
        {
            IsFolderPage = true;
            Rest.RemoveAt(Rest.Count - 1);
        }

        if (IsDirect && Collection.Length == 0)
        {
            Collection = last;
        }
    }

    /// <summary>The parts of the slug.</summary>
    public List<string> Rest { get; }

    public string Collection { get; private set; }

    public string? Locale { get; private set; }

    public bool HasLocaleFolder { get; private set; }

    public bool IsDirect { get; private set; }

    public bool IsFolderPage { get; }

    public bool IsHeldBack { get; }

    private void TakeCollection(ContentFormat format)
    {
        if (_layout.Locale == LocalePlace.AroundCollection)
        {
            TakeFirstLocale();
        }

        if (!_layout.HasCollectionFolders)
        {
            Collection = _layout.RootCollection!;
        }
        else if (Rest.Count > 1)
        {
            Collection = Rest[0];
            Rest.RemoveAt(0);
            if (_layout.Locale == LocalePlace.OnCollection
                && Collection.LastIndexOf('.') is var dot and > 0
                && _layout.LocaleOf(Collection.Substring(dot + 1), isFolder: true) is { } tag)
            {
                (Locale, HasLocaleFolder) = (tag, true);
                Collection = Collection.Substring(0, dot);
            }
            else if (_layout.Locale == LocalePlace.InCollection)
            {
                TakeFirstLocale();
            }
        }
        else if (format == ContentFormat.Markdown && _layout.RootCollection is { } name)
        {
            Collection = name;
        }
        else
        {
            IsDirect = true;
        }
    }

    private void TakeFirstLocale()
    {
        if (Locale is null && Rest.Count > 1 && _layout.LocaleOf(Rest[0], isFolder: true) is { } tag)
        {
            (Locale, HasLocaleFolder) = (tag, true);
            Rest.RemoveAt(0);
        }
    }

    // If a folder names the locale, the name of the file may repeat it, and otherwise has none.
    private void TakeLocaleOfName()
    {
        var last = Rest[Rest.Count - 1];
        if (last.LastIndexOf('.') is var dot and > 0
            && _layout.LocaleOf(last.Substring(dot + 1), isFolder: false) is { } tag
            && (Locale ?? tag) == tag)
        {
            Locale = tag;
            Rest[Rest.Count - 1] = last.Substring(0, dot);
        }
    }

    private bool IsAnyHeldBack(ContentFormat format)
    {
        for (var i = 0; i < Rest.Count; i++)
        {
            var isPage = i == Rest.Count - 1
                && format == ContentFormat.Markdown
                && (Rest[i] == "_index" || Rest[i].StartsWith("_index.", StringComparison.Ordinal));
            if (Rest[i].StartsWith("_", StringComparison.Ordinal) && !isPage && !(Rest[i] == "_posts" && i < Rest.Count - 1))
            {
                return true;
            }
        }

        return false;
    }
}
