namespace TypedContent.Compiler.Documents.Files;

/// <summary>Finds an image in the folders of another locale, at the path that corresponds to one in its own.</summary>
internal sealed class ImagePlaces
{
    private readonly ContentLayout _layout;
    private readonly Dictionary<string, List<(string? Locale, string Path)>> _images = new(StringComparer.Ordinal);

    /// <param name="layout">The layout, which knows the folders of locales.</param>
    /// <param name="paths">The paths of the images in the content.</param>
    public ImagePlaces(ContentLayout layout, IEnumerable<string> paths)
    {
        _layout = layout;
        foreach (var path in paths)
        {
            if (PlaceOf(path) is var (place, locale))
            {
                if (!_images.TryGetValue(place, out var images))
                {
                    _images.Add(place, images = []);
                }

                images.Add((locale, path));
            }
        }
    }

    /// <summary>The image of a locale that corresponds to a path in another one; <see langword="null"/> if there is none.</summary>
    /// <param name="path">The path.</param>
    /// <param name="locale">The locale; <see langword="null"/> for files without one.</param>
    /// <param name="unnamed">The locale of files without one in their paths; <see langword="null"/> if the project does not set it.</param>
    public string? Find(string path, string? locale, string? unnamed) =>
        PlaceOf(path) is var (place, _) && _images.TryGetValue(place, out var images)
            ? images.Find(image => string.Equals(image.Locale ?? unnamed, locale ?? unnamed, StringComparison.OrdinalIgnoreCase)).Path
            : null;

    // The collection, its folders except the one for the locale, and the name of the file.
    private (string Place, string? Locale)? PlaceOf(string path)
    {
        // In this layout, a locale takes the place of a file's name.
        if (_layout.Locale == LocalePlace.InsteadOfName || _layout.Places.Find(path) is not { } place)
        {
            return null;
        }

        var name = ContentPath.NameOf(place.Inside);
        if (name.IndexOf('.') < 0)
        {
            return null;
        }

        var parts = new PathParts(_layout, place, ContentFormat.Markdown);
        var folders = parts.Rest.Take(parts.IsFolderPage || parts.IsDirect ? parts.Rest.Count : parts.Rest.Count - 1);
        return (string.Join("/", [parts.IsDirect ? "" : parts.Collection, .. folders, name]), parts.HasLocaleFolder ? parts.Locale : null);
    }
}
