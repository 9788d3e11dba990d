using System.Text.RegularExpressions;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Files;

/// <summary>The meaning of a file's path in the content.</summary>
/// <param name="Value">The path in the content, separated by <c>/</c>: <c>articles/2022/hello.ar.md</c> (see <see cref="ContentPlaces"/>).</param>
/// <param name="SourcePath">The same for display, with the content root's name: <c>content/articles/2022/hello.ar.md</c>.</param>
/// <param name="Collection">The collection: <c>articles</c>.</param>
/// <param name="Slug">The slug that the path gives: <c>2022/hello</c>; empty for a list file.</param>
/// <param name="Locale">The locale: <c>ar</c>; <see langword="null"/> for none.</param>
/// <param name="Format">The format, from the extension.</param>
/// <param name="IsDirectlyUnderRoot">Whether the file is not in a folder, and so is a list file or in no collection.</param>
internal sealed record ContentPath(
    string Value, string SourcePath, string Collection, string Slug, string? Locale, ContentFormat Format, bool IsDirectlyUnderRoot)
{
    private static readonly Regex DayAndName = new(
        @"^(?<day>[0-9]{4}-[0-9]{1,2}-[0-9]{1,2})([-_](?<name>.+))?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline);

    /// <summary>Whether it is Markdown with JSX.</summary>
    public bool IsMdx => Value.EndsWith(".mdx", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Whether the name of the file, or of a folder in its collection, begins with <c>_</c>: Astro, Docusaurus and Jekyll do not publish such files.
    /// Exceptions are Hugo's <c>_index.md</c>, the page of its folder, and Jekyll's <c>_posts</c>, which holds posts at any depth, but not <c>_drafts</c>.
    /// </summary>
    public bool IsHeldBack { get; init; }

    /// <summary>Whether it is the page of its folder, whose slug it has.</summary>
    public bool IsFolderPage { get; init; }

    /// <summary>Whether it is the page of its collection's own folder.</summary>
    public bool IsCollectionPage { get; init; }

    /// <summary>Whether its locale comes from a folder; otherwise it is in the file's name.</summary>
    public bool HasLocaleFolder { get; init; }

    /// <summary>
    /// The folder in which the slugs of its collection begin, with a trailing <c>/</c>: <c>docs/</c>, and <c>docs/ar/</c> if locales have folders.
    /// </summary>
    public string SlugFolder
    {
        get
        {
            var parts = Value.Split('/');
            var name = parts[parts.Length - 1];
            var isNamedByFolder = IsFolderPage || string.Equals(name.Substring(0, name.LastIndexOf('.')), Locale, StringComparison.OrdinalIgnoreCase);
            var below = IsCollectionPage ? 1 : Slug.Split('/').Length + (isNamedByFolder ? 1 : 0);
            return string.Concat(parts.Take(parts.Length - below).Select(static part => part + "/"));
        }
    }

    /// <summary>The date at the beginning of its name, as <c>2022-05-13</c>, if the project enables this; otherwise <see langword="null"/>.</summary>
    public string? Day { get; init; }

    /// <summary>Whether its name begins with a date that the project does not use.</summary>
    public bool HasUnreadDay { get; init; }

    /// <summary>Reads a path with the default layout.</summary>
    public static ContentPath? Parse(string rootName, string path) => Parse(ContentLayout.Default with { RootName = rootName }, path);

    /// <summary>Reads a path that is relative to the common folder of <see cref="ContentPlaces"/>; <see langword="null"/> if it has no content.</summary>
    public static ContentPath? Parse(ContentLayout layout, string path)
    {
        // Some file systems store names decomposed; a slug must be the same everywhere.
        var normalized = NormalizationFormC.Of(path);
        if (FormatOf(NameOf(path)) is not { } format || layout.Places.Find(normalized) is not { } place
            || (place.LocaleFolder is { } folderLocale && layout.LocaleOfPlace(folderLocale) is null))
        {
            return null;
        }

        var parts = new PathParts(layout, place, format);
        if (format.IsOfListFiles() && !parts.IsDirect)
        {
            return null;
        }

        var isCollectionPage = parts.IsFolderPage && parts.Rest.Count == 0;
        var name = parts.IsDirect || parts.Rest.Count == 0 ? "" : parts.Rest[parts.Rest.Count - 1];
        var day = name.Length > 0 && DayAndName.Match(name) is { Success: true } match ? match : null;
        if (layout.Dates == FileDates.DateAndSlug && day?.Groups["name"] is { Success: true } rest)
        {
            parts.Rest[parts.Rest.Count - 1] = rest.Value;
        }

        var shown = place.Folder is { } folder ? folder.Shown.Replace(CollectionFolder.LocalePart, place.LocaleFolder ?? "") : layout.RootName;
        return new ContentPath(
            normalized,
            shown.Length == 0 ? place.Inside : shown + "/" + place.Inside,
            parts.Collection,
            parts.IsDirect ? "" : isCollectionPage ? ContentLayout.Index : string.Join("/", parts.Rest),
            parts.Locale,
            format,
            parts.IsDirect)
        {
            IsHeldBack = !parts.IsDirect && (parts.IsHeldBack || parts.Collection == "_drafts" || place.Folder is { IsOfDrafts: true }),
            IsFolderPage = parts.IsFolderPage,
            IsCollectionPage = isCollectionPage,
            HasLocaleFolder = parts.HasLocaleFolder,
            Day = day is null || layout.Dates == FileDates.None ? null : Padded(day.Groups["day"].Value),
            HasUnreadDay = day is not null && layout.Dates == FileDates.None,
        };
    }

    /// <summary>The last part of a path: the name of the file.</summary>
    public static string NameOf(string path) => path.Substring(path.LastIndexOf('/') + 1);

    /// <summary>The folder of a path, with a trailing <c>/</c>; empty for a path in no folder.</summary>
    public static string FolderOf(string path) => path.Substring(0, path.LastIndexOf('/') + 1);

    /// <summary>A path without extension, after removing the locale at its end: <c>docs/intro</c> for <c>docs/intro.ar</c>.</summary>
    public static string WithoutLocale(string path, string? locale) =>
        locale is not null && path.EndsWith("." + locale, StringComparison.OrdinalIgnoreCase) ? path.Substring(0, path.Length - locale.Length - 1) : path;

    /// <summary>Whether a path has the extension of a file that is an entry. In a folder, a table is a download and not content.</summary>
    public static bool HasFormat(string path) => FormatOf(NameOf(path)) is { } format && !format.IsOfListFiles();

    /// <summary>Whether a path has the extension of an image. <see cref="Parse(ContentLayout, string)"/>
    /// ignores files that are neither images nor content.</summary>
    /// <remarks>Keep the list in sync with the package's props.</remarks>
    public static bool IsImage(string path) =>
        path.Substring(path.LastIndexOf('.') + 1).ToLowerInvariant() is "png" or "jpg" or "jpeg" or "gif" or "svg" or "webp" or "avif";

    /// <summary>Resolves a path relative to the folder of a file; a folder ends with <c>/</c>.</summary>
    public static string Combine(string file, string path)
    {
        var parts = file.Split('/').ToList();
        parts.RemoveAt(parts.Count - 1);
        foreach (var part in path.Split('/'))
        {
            if (part == ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("." or ""))
            {
                parts.Add(part);
            }
        }

        return string.Join("/", parts);
    }

    /// <summary>The relative path from the folder of a file to another path.</summary>
    public static string Relative(string file, string path)
    {
        var (from, to) = (file.Split('/'), path.Split('/'));
        var same = 0;
        while (same < from.Length - 1 && same < to.Length - 1 && from[same] == to[same])
        {
            same++;
        }

        return string.Concat(Enumerable.Repeat("../", from.Length - 1 - same)) + string.Join("/", to.Skip(same));
    }

    // Jekyll also accepts "2022-5-1".
    private static string Padded(string day) => string.Join("-", day.Split('-').Select(static part => part.PadLeft(2, '0')));

    // Docusaurus stores the display settings of a folder in "_category_" files.
    private static ContentFormat? FormatOf(string fileName) =>
        fileName.StartsWith("_category_.", StringComparison.OrdinalIgnoreCase) ? null : ContentFormats.OfName(fileName);
}
