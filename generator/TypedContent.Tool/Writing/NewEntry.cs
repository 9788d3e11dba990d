using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Files;
using TypedContent.Tool.Projects;

namespace TypedContent.Tool.Writing;

/// <summary>An entry to write.</summary>
/// <param name="Collection">The collection.</param>
/// <param name="Title">The title.</param>
/// <param name="Slug">The slug.</param>
/// <param name="Locale">The locale in its path; <see langword="null"/> for none.</param>
/// <param name="Siblings">The entries of the collection that have files of their own.</param>
internal sealed record NewEntry(string Collection, string Title, string Slug, string? Locale, IReadOnlyList<EntryNode> Siblings)
{
    /// <summary>The extension of its file: the most common one in the collection.</summary>
    public string Extension => Siblings.GroupBy(static entry => Path.GetExtension(entry.Path.Value).ToLowerInvariant())
        .OrderByDescending(static group => group.Count()).ThenBy(static group => group.Key, StringComparer.Ordinal)
        .Select(static group => group.Key).FirstOrDefault() ?? ".md";

    /// <summary>Whether most files of the collection have front matter or data in TOML.</summary>
    public bool IsToml => Siblings.Count(static entry => entry.IsToml) * 2 > Siblings.Count;

    /// <summary>Whether the names of the collection's files begin with a date that is the entry's date.</summary>
    public bool HasDayInName => Siblings.Count(static entry => entry.Path.Day is not null) * 2 > Siblings.Count;

    /// <summary>Whether the entry exists in another locale, whose dates, references and the like it shares.</summary>
    public bool IsTranslation => Siblings.Any(entry => entry.Slug == Slug);

    /// <summary>The entries of a collection that have files of their own.</summary>
    public static IReadOnlyList<EntryNode> SiblingsIn(ProjectContent content, string collection) =>
        [.. content.Entries.Where(entry => entry.Collection == collection && !entry.IsSingleton && IsFileOfOne(entry.Path))];

    private static bool IsFileOfOne(ContentPath path) => !path.IsDirectlyUnderRoot || path.Format == ContentFormat.Markdown;
}
