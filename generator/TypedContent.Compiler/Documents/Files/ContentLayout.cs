using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Files;

/// <summary>The position of the locale in a path.</summary>
internal enum LocalePlace
{
    /// <summary>Only in the name of the file: <c>articles/hello.ar.md</c>.</summary>
    FileName,

    /// <summary>In the first folder of the collection: <c>articles/ar/hello.md</c>.</summary>
    InCollection,

    /// <summary>In the folder around the collections: <c>ar/articles/hello.md</c>.</summary>
    AroundCollection,

    /// <summary>At the end of the name of the collection's folder: <c>articles.ar/hello.md</c>.</summary>
    OnCollection,

    /// <summary>In place of the name of the file: <c>articles/hello/ar.md</c>.</summary>
    InsteadOfName,
}

/// <summary>The meaning of a date at the beginning of a file's name.</summary>
internal enum FileDates
{
    /// <summary>A part of the slug.</summary>
    None,

    /// <summary>The entry's date, and a part of the slug.</summary>
    Date,

    /// <summary>The entry's date, and not a part of the slug.</summary>
    DateAndSlug,
}

/// <summary>The meaning of the key <c>slug</c> of an entry.</summary>
internal enum SlugKey
{
    /// <summary>It replaces the whole slug.</summary>
    Path,

    /// <summary>It replaces the name of the file in its folder, as in Hugo and Docusaurus.</summary>
    Name,

    /// <summary>It has no meaning: the key is data, and slugs come from the paths.</summary>
    None,
}

/// <summary>The meaning of folders and file names of content, as configured by the project.</summary>
internal sealed record ContentLayout
{
    public const string Property = "TypedContentLayout";
    public const string KnownLocalesProperty = "TypedContentKnownLocales";
    public const string RootCollectionProperty = "TypedContentRootCollection";
    public const string FolderPagesProperty = "TypedContentFolderPages";
    public const string FileDatesProperty = "TypedContentFileDates";
    public const string SlugsProperty = "TypedContentSlugs";

    /// <summary>The value that makes a list property empty, because an empty property counts as not set.</summary>
    public const string None = "none";

    /// <summary>The name of the page of a collection's own folder.</summary>
    public const string Index = "index";

    // Declared before the default layout, which uses it.
    private static readonly string[] DefaultFolderPages = [Index, "_index", "README"];

    /// <summary>The layout without any settings of the project.</summary>
    public static readonly ContentLayout Default = new();

    /// <summary>The name of the content root's folder: <c>content</c>.</summary>
    public string RootName { get; init; } = "content";

    /// <summary>Whether the project sets <c>TypedContentLayout</c>.</summary>
    public bool IsSet { get; init; }

    /// <summary>The position of the locale: <c>TypedContentLayout</c>.</summary>
    public LocalePlace Locale { get; init; }

    /// <summary>Whether the folders of the root are collections; otherwise all files of the root form one collection.</summary>
    public bool HasCollectionFolders { get; init; } = true;

    /// <summary><c>TypedContentRootCollection</c>: the collection of files that are in no folder; <see langword="null"/> for none.</summary>
    public string? RootCollection { get; init; }

    /// <summary>Whether the project names its locales.</summary>
    public bool HasKnownLocales { get; init; }

    /// <summary><c>TypedContentKnownLocales</c>: the locales that paths may contain.</summary>
    public EquatableArray<string> KnownLocales { get; init; }

    /// <summary><c>TypedContentFolderPages</c>: the names of Markdown files that are the pages of their folders.</summary>
    public EquatableArray<string> FolderPages { get; init; } = DefaultFolderPages.ToEquatableArray();

    /// <summary><c>TypedContentFileDates</c>: the meaning of a date at the beginning of a name.</summary>
    public FileDates Dates { get; init; }

    /// <summary><c>TypedContentSlugs</c>: the meaning of <c>slug:</c>.</summary>
    public SlugKey SlugKey { get; init; }

    /// <summary>The folders with content, relative to the common folder of the root and of the collections' own folders.</summary>
    public ContentPlaces Places { get; init; } = ContentPlaces.RootAlone;

    /// <summary>Reads the project's settings; invalid ones are reported elsewhere (<see cref="Problems"/>).</summary>
    /// <param name="options">The properties.</param>
    /// <param name="rootName">The name of the content root's folder.</param>
    public static ContentLayout Read(ProjectProperties options, string rootName)
    {
        var (locale, hasCollections) = LayoutOf(options.Find(Property)) ?? (LocalePlace.FileName, true);
        var root = RootCollectionOf(options);
        var known = ListOf(options, KnownLocalesProperty);
        return new ContentLayout
        {
            RootName = rootName,
            IsSet = options.Find(Property) is not null,
            Locale = locale,
            HasCollectionFolders = hasCollections || root is null,
            RootCollection = root,
            HasKnownLocales = known is not null,
            KnownLocales = (known ?? []).Select(LanguageTag.Canonical).OfType<string>().ToEquatableArray(),
            FolderPages = (ListOf(options, FolderPagesProperty) ?? DefaultFolderPages).ToEquatableArray(),
            Dates = DatesOf(options.Find(FileDatesProperty)) ?? FileDates.None,
            SlugKey = SlugKeyOf(options.Find(SlugsProperty)) ?? SlugKey.Path,
        };
    }

    /// <summary>The properties that are invalid, or contradict each other.</summary>
    /// <param name="options">The properties.</param>
    /// <param name="named">The locales in other properties, with the names of these properties.</param>
    public static IEnumerable<InvalidProperty> Problems(ProjectProperties options, IEnumerable<(string Property, string Locale)> named)
    {
        var layout = options.Find(Property);
        if (layout is not null && LayoutOf(layout) is null)
        {
            yield return new InvalidProperty(
                Property,
                layout,
                "is not a known layout; write one of '{collection}/{slug}', '{collection}/{locale}/{slug}', '{locale}/{collection}/{slug}', "
                + "'{collection}.{locale}/{slug}' and '{collection}/{slug}/{locale}', or one of '{slug}', '{locale}/{slug}' and '{slug}/{locale}' if all "
                + "content is one collection");
        }
        else if (LayoutOf(layout) is (_, false) && RootCollectionOf(options) is null)
        {
            yield return new InvalidProperty(
                Property,
                layout!,
                $"has no '{{collection}}', so the collection needs a name; add <{RootCollectionProperty}>notes</{RootCollectionProperty}>");
        }

        if (options.Decoded(RootCollectionProperty + "Name") is { Length: > 0 } root && RootCollectionOf(options) is null)
        {
            yield return new InvalidProperty(RootCollectionProperty, root, "is not a collection name; write one such as 'pages'");
        }

        if (ListOf(options, KnownLocalesProperty) is { } known)
        {
            foreach (var tag in known.Where(static tag => LanguageTag.Canonical(tag) is null))
            {
                yield return new InvalidProperty(
                    KnownLocalesProperty,
                    tag,
                    $"is not a BCP 47 language tag; write one such as 'en' or 'ar-MA', or '{None}' alone if no path has a locale");
            }

            var tags = new HashSet<string>(known.Select(LanguageTag.Canonical).OfType<string>(), StringComparer.OrdinalIgnoreCase);
            foreach (var (property, locale) in named.Where(other => tags.Count > 0 && LanguageTag.Canonical(other.Locale) is { } tag && !tags.Contains(tag)))
            {
                yield return new InvalidProperty(property, locale, $"is not in {KnownLocalesProperty}; add it there");
            }
        }

        foreach (var page in (ListOf(options, FolderPagesProperty)
            ?? []).Where(static page => page.IndexOfAny(['/', '\\', '*']) >= 0 || ContentPath.HasFormat(page)))
        {
            yield return new InvalidProperty(FolderPagesProperty, page, "is not a file name without folder and extension; write one such as 'index'");
        }

        if (options.Find(FileDatesProperty) is { } dates && DatesOf(dates) is null)
        {
            yield return new InvalidProperty(FileDatesProperty, dates, "is not one of 'true', 'date' and 'false'; write one of them");
        }

        if (options.Find(SlugsProperty) is { } slugs && SlugKeyOf(slugs) is null)
        {
            yield return new InvalidProperty(SlugsProperty, slugs, "is not one of 'path', 'name' and 'none'; write one of them");
        }
    }

    /// <summary>The slug of an entry with a <c>slug:</c> key.</summary>
    /// <param name="text">The value of the key.</param>
    /// <param name="path">The slug that its path would give.</param>
    public string SlugOf(string text, string path)
    {
        if (SlugKey != SlugKey.Name)
        {
            return text;
        }

        if (text == "/")
        {
            return Index;
        }

        var isFromCollection = text.Length > 0 && text[0] == '/';
        var bare = isFromCollection ? text.Substring(1) : text;
        bare = bare.EndsWith("/", StringComparison.Ordinal) ? bare.Substring(0, bare.Length - 1) : bare;
        return isFromCollection || bare.Length == 0 ? bare : ContentPath.FolderOf(path) + bare;
    }

    /// <summary>The locale in a part of a path; <see langword="null"/> if it is not a locale.</summary>
    /// <param name="text">The name of a folder, or the part of a name after its last dot.</param>
    /// <param name="isFolder">Whether it is a whole folder or name, where <c>zh_tw</c> is a locale too.</param>
    public string? LocaleOf(string text, bool isFolder)
    {
        if (!HasKnownLocales)
        {
            return isFolder ? LanguageTag.ParseFolder(text) : LanguageTag.Parse(text);
        }

        return LanguageTag.Canonical(text) is { } tag && KnownLocales.Contains(tag) ? tag : null;
    }

    /// <summary>The locale of a folder that the project declares to be a locale's (<see cref="CollectionFolder.LocalePart"/>).</summary>
    public string? LocaleOfPlace(string folder) => HasKnownLocales ? LocaleOf(folder, isFolder: true) : LanguageTag.Canonical(folder);

    /// <summary>Whether a name without its extension is that of its folder's page; case-insensitive.</summary>
    public bool IsFolderPage(string name) => FolderPages.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a name is that of a folder's page by default.</summary>
    public static bool IsUsualFolderPage(string name) => DefaultFolderPages.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static SlugKey? SlugKeyOf(string? text) => text?.ToLowerInvariant() switch
    {
        null or "path" => SlugKey.Path,
        "name" => SlugKey.Name,
        None => SlugKey.None,
        _ => null,
    };

    private static (LocalePlace Locale, bool HasCollectionFolders)? LayoutOf(string? text) => text?.Trim('/').Replace(" ", "") switch
    {
        null or "{collection}/{slug}" or "{collection}/{slug}.{locale}" => (LocalePlace.FileName, true),
        "{collection}/{locale}/{slug}" => (LocalePlace.InCollection, true),
        "{locale}/{collection}/{slug}" => (LocalePlace.AroundCollection, true),
        "{collection}.{locale}/{slug}" => (LocalePlace.OnCollection, true),
        "{collection}/{slug}/{locale}" => (LocalePlace.InsteadOfName, true),
        "{slug}" or "{slug}.{locale}" => (LocalePlace.FileName, false),
        "{locale}/{slug}" => (LocalePlace.AroundCollection, false),
        "{slug}/{locale}" => (LocalePlace.InsteadOfName, false),
        _ => null,
    };

    private static FileDates? DatesOf(string? text) => text?.ToLowerInvariant() switch
    {
        null or "false" => FileDates.None,
        "true" => FileDates.DateAndSlug,
        "date" => FileDates.Date,
        _ => null,
    };

    private static string? RootCollectionOf(ProjectProperties options) =>
        options.Decoded(RootCollectionProperty + "Name")?.Trim() is { Length: > 0 } name && name.IndexOfAny(['/', '\\']) < 0 && name != "." && name != ".."
            ? name
            : null;

    // Null if the property isn't set.
    private static string[]? ListOf(ProjectProperties options, string name) =>
        options.ListOf(name) switch
        {
            null or [] => null,
            [var only] when string.Equals(only, None, StringComparison.OrdinalIgnoreCase) => [],
            var list => list,
        };
}
