using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Text;
using TypedContent.Tool.Projects;

namespace TypedContent.Tool.Writing;

/// <summary>Paths of new entries.</summary>
internal static class NewPath
{
    /// <summary>The full path of an entry's file, as the layout of the project says.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="root">The content root.</param>
    /// <param name="day">The date for the file's name; <see langword="null"/> for none.</param>
    /// <exception cref="ToolException">The layout has no such path.</exception>
    public static string Of(NewEntry entry, ContentRoot root, string? day)
    {
        var layout = root.Layout;
        var slash = entry.Slug.LastIndexOf('/') + 1;
        var name = day is null ? entry.Slug : $"{entry.Slug[..slash]}{day}-{entry.Slug[slash..]}";
        var path = FolderOf(entry, layout) is { } folder ? InFolder(entry, folder, name, layout) : layout.Places.Root + InRoot(entry, name, layout);
        if (ContentPath.Parse(layout, path) is not { } parsed)
        {
            throw new ToolException($"'{path}' is no path of content in the layout of this project. Write the file yourself.");
        }

        // A date may be a part of the slug.
        var slug = day is not null && layout.Dates == FileDates.Date ? name : entry.Slug;
        if (parsed.Collection != entry.Collection || parsed.Slug != slug
            || !string.Equals(parsed.Locale, entry.Locale, StringComparison.OrdinalIgnoreCase))
        {
            throw new ToolException(
                $"The file '{MessageText.Shorten(path)}' would be '{MessageText.Shorten(parsed.Collection + "/" + parsed.Slug)}'"
                + $"{(parsed.Locale is null ? "" : $" in the locale '{parsed.Locale}'")}. Write another slug with --slug, or the file yourself.");
        }

        return root.Paths[0] + path;
    }

    private static CollectionFolder? FolderOf(NewEntry entry, ContentLayout layout)
    {
        var used = entry.Siblings.Select(sibling => layout.Places.Find(sibling.Path.Value)?.Folder).Where(static folder => folder is not { IsOfDrafts: true })
            .ToList();
        return used.Count > 0
            ? used.GroupBy(static folder => folder).OrderByDescending(static group => group.Count()).First().Key
            : layout.Places.Folders.FirstOrDefault(folder => folder.Collection == entry.Collection && !folder.IsOfDrafts);
    }

    private static string InFolder(NewEntry entry, CollectionFolder folder, string name, ContentLayout layout)
    {
        var path = folder.Path.Length == 0 ? "" : folder.Path + "/";
        if (path.Contains(CollectionFolder.LocalePart, StringComparison.Ordinal))
        {
            return path.Replace(CollectionFolder.LocalePart, entry.Locale ?? throw LocaleIsMissing(), StringComparison.Ordinal) + name + entry.Extension;
        }

        var locale = folder.Locale is null ? entry.Locale : null;
        return path + (layout.Locale == LocalePlace.InCollection && locale is not null
            ? $"{locale}/{name}{entry.Extension}"
            : $"{name}{(locale is null ? "" : "." + locale)}{entry.Extension}");
    }

    private static string InRoot(NewEntry entry, string name, ContentLayout layout)
    {
        var folder = layout.HasCollectionFolders && entry.Collection != layout.RootCollection ? entry.Collection + "/" : "";
        var locale = entry.Locale;
        return (layout.Locale, locale) switch
        {
            (LocalePlace.AroundCollection or LocalePlace.InsteadOfName, null) => throw LocaleIsMissing(),
            (LocalePlace.FileName, _) or (_, null) => $"{folder}{name}{(locale is null ? "" : "." + locale)}{entry.Extension}",
            (LocalePlace.InCollection, _) => $"{folder}{locale}/{name}{entry.Extension}",
            (LocalePlace.AroundCollection, _) => $"{locale}/{folder}{name}{entry.Extension}",
            (LocalePlace.OnCollection, _) => $"{entry.Collection}.{locale}/{name}{entry.Extension}",
            _ => $"{folder}{name}/{locale}{entry.Extension}",
        };
    }

    private static ToolException LocaleIsMissing() => new("The paths of this project contain the locale. Write it with --locale, such as '--locale en'.");
}
