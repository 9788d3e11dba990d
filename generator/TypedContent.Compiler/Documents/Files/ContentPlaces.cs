using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Files;

/// <summary>A folder anywhere that is a collection: an item <c>TypedContentCollection</c> of the project.</summary>
/// <param name="Path">The folder, relative to the common folder; a part <c>{locale}</c> matches a folder of any locale.</param>
/// <param name="Collection">The collection: <c>posts</c>.</param>
/// <param name="Locale">The locale of all its files; <see langword="null"/> if their paths contain it.</param>
/// <param name="Shown">The folder for display, as the project writes it, without the folders above.</param>
internal sealed record CollectionFolder(string Path, string Collection, string? Locale, string Shown)
{
    public const string LocalePart = "{locale}";

    /// <summary>The collection of a folder if the project does not name one: as in Jekyll, <c>_people</c> is <c>people</c>.</summary>
    public static string NameOf(string folder) => folder.Length > 1 && folder[0] == '_' ? folder.Substring(1) : folder;

    /// <summary>Whether its entries are drafts, as in Jekyll.</summary>
    public bool IsOfDrafts => ContentPath.NameOf(Path) == "_drafts";
}

/// <summary>The location of a file in the content.</summary>
/// <param name="Folder">The collection's own folder; <see langword="null"/> for the content root.</param>
/// <param name="Inside">The path inside that folder.</param>
/// <param name="LocaleFolder">The folder that matches <c>{locale}</c> in the folder's path; <see langword="null"/> for none.</param>
internal readonly record struct ContentPlace(CollectionFolder? Folder, string Inside, string? LocaleFolder);

/// <summary>
/// The content root and the collections' own folders, relative to their common folder. Paths of content are relative to it too, so that
/// links between them work as on disk. Without such folders, it is the root.
/// </summary>
/// <param name="Root">The content root, with a trailing <c>/</c>; empty if it is the common folder.</param>
/// <param name="Folders">The collections' own folders, the deepest first.</param>
internal sealed record ContentPlaces(string Root, EquatableArray<CollectionFolder> Folders)
{
    /// <summary>The content root without any collections of their own folders.</summary>
    public static readonly ContentPlaces RootAlone = new("", default);

    /// <summary>Finds the location of a file; <see langword="null"/> if it is in none of the folders.</summary>
    /// <param name="path">The path, relative to the common folder.</param>
    public ContentPlace? Find(string path)
    {
        foreach (var folder in Folders)
        {
            if (Find(folder, path) is { } place)
            {
                return place;
            }
        }

        // On Windows, the same folder may have different casings.
        return path.StartsWith(Root, StringComparison.OrdinalIgnoreCase) ? new ContentPlace(null, path.Substring(Root.Length), null) : null;
    }

    /// <summary>The path that a link or an image of the site uses: as if each collection's folder were in the content root.</summary>
    /// <param name="path">The path, relative to the common folder.</param>
    public string InRoot(string path) => Find(path) switch
    {
        { Folder: null, Inside: var inside } => inside,
        { Folder.Collection: var collection, LocaleFolder: null, Inside: var inside } => collection + "/" + inside,
        { Folder.Collection: var collection, LocaleFolder: var locale, Inside: var inside } => collection + "/" + locale + "/" + inside,
        null => path,
    };

    /// <summary>The paths, relative to the common folder, that a path in the content root may mean (see <see cref="InRoot"/>).</summary>
    public IEnumerable<string> OfRoot(string path)
    {
        var slash = path.IndexOf('/');
        return Folders.Where(folder => folder.Collection.Length == slash && path.StartsWith(folder.Collection, StringComparison.Ordinal))
            .Select(folder => folder.Path.Length == 0 ? path.Substring(slash + 1) : folder.Path + path.Substring(slash))
            .Append(Root + path);
    }

    private static ContentPlace? Find(CollectionFolder folder, string path)
    {
        if (folder.Path.Length == 0)
        {
            return new ContentPlace(folder, path, null);
        }

        var (parts, at, locale) = (folder.Path.Split('/'), 0, (string?)null);
        foreach (var part in parts)
        {
            var end = path.IndexOf('/', at);
            if (end < 0)
            {
                return null;
            }

            if (part == CollectionFolder.LocalePart)
            {
                locale = path.Substring(at, end - at);
            }
            else if (end - at != part.Length || string.Compare(path, at, part, 0, part.Length, StringComparison.OrdinalIgnoreCase) != 0)
            {
                return null;
            }

            at = end + 1;
        }

        return new ContentPlace(folder, path.Substring(at), locale);
    }
}
