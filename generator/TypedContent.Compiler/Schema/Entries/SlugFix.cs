using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Schema.Entries;

/// <summary>The fix for two entries with the same slug: the line for the project file, if the paths show what the folders and names mean.</summary>
internal static class SlugFix
{
    private const string Rename = "rename this entry or give it another 'slug:'";

    /// <summary>The rest of the message at an entry whose slug another one has.</summary>
    public static string Of(EntryNode entry, EntryNode owner)
    {
        var layout = entry.File.Options.Layout;
        if (LocaleFolders(entry, owner) is { Count: > 0 } folders)
        {
            var names = WordList.OfNames(folders);
            var are = folders.Count == 1 ? "is a locale" : "are locales";
            return layout.Locale == LocalePlace.InCollection
                ? $"if {names} {are}, add {(folders.Count == 1 ? "it" : "them")} to {ContentLayout.KnownLocalesProperty}, else {Rename}"
                : $"if {names} {are}, add <{ContentLayout.Property}>{{collection}}/{{locale}}/{{slug}}</{ContentLayout.Property}> to the project file, else "
                    + Rename;
        }

        if (entry.Path.IsFolderPage != owner.Path.IsFolderPage || (entry.Path.IsFolderPage && BareName(entry) != BareName(owner)))
        {
            // Of two names for a folder's page, README is the one that sites use for other readers.
            var isOwner = owner.Path.IsFolderPage && !(entry.Path.IsFolderPage && string.Equals(BareName(entry), "README", StringComparison.OrdinalIgnoreCase));
            var page = BareName(isOwner ? owner : entry);
            var rest = layout.FolderPages.Where(name => !string.Equals(name, page, StringComparison.OrdinalIgnoreCase)).DefaultIfEmpty(ContentLayout.None);
            return $"'{page}' is the page of its folder, so rename one of the two, or add "
                + $"<{ContentLayout.FolderPagesProperty}>{string.Join(";", rest)}</{ContentLayout.FolderPagesProperty}> to the project file to keep the name "
                + "in the slug";
        }

        if (layout.SlugKey == SlugKey.Path && (entry.SlugSpan != default || owner.SlugSpan != default)
            && ContentPath.FolderOf(entry.Path.Slug) != ContentPath.FolderOf(owner.Path.Slug))
        {
            return $"{Rename}, or add <{ContentLayout.SlugsProperty}>name</{ContentLayout.SlugsProperty}> to the project file if 'slug:' replaces only the "
                + "file name, not the folder";
        }

        if (layout.SlugKey != SlugKey.None
            && entry.SlugSpan != default
            && owner.SlugSpan != default
            && !entry.Path.IsDirectlyUnderRoot
            && entry.Path.Slug != owner.Path.Slug)
        {
            return $"{Rename}, or add <{ContentLayout.SlugsProperty}>{ContentLayout.None}</{ContentLayout.SlugsProperty}> to the project file to take "
                + "the slugs from the file names";
        }

        return entry.Path.Day is { } day && owner.Path.Day is { } first && day != first && layout.Dates == FileDates.DateAndSlug
            ? $"{Rename}, or set {ContentLayout.FileDatesProperty} to 'date' to keep the dates in the slugs"
            : Rename;
    }

    // Without its locale and extension.
    private static string BareName(EntryNode entry)
    {
        var name = ContentPath.NameOf(entry.Path.Value);
        return name.Substring(0, name.IndexOf('.'));
    }

    /// <summary>The folders directly in the collection that differ between the two paths and look like locales.</summary>
    private static List<string> LocaleFolders(EntryNode entry, EntryNode owner)
    {
        var (one, other) = (FolderOf(entry), FolderOf(owner));
        return one == other
            ? []
            : [.. new[] { one, other }.Where(static folder => folder.Length > 0 && LanguageTag.ParseFolder(folder) is not null)
                .OrderBy(static folder => folder, StringComparer.Ordinal)];
    }

    private static string FolderOf(EntryNode entry)
    {
        var layout = entry.File.Options.Layout;
        var place = layout.Places.Find(entry.Path.Value);
        var parts = (place?.Inside ?? "").Split('/').Skip(place?.Folder is null && layout.HasCollectionFolders ? 1 : 0).ToList();
        return parts.Count > 1 && !entry.Path.HasLocaleFolder ? parts[0] : "";
    }
}
