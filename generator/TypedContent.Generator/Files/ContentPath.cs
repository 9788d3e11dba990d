using System.Text;

namespace TypedContent.Generator.Files;

/// <summary>What the place of a file inside the content root says.</summary>
/// <param name="Value">The path inside the content root, parted by <c>/</c>: <c>articles/2022/hello.ar.md</c>.</param>
/// <param name="SourcePath">The same below the content root's own name: <c>content/articles/2022/hello.ar.md</c>.</param>
/// <param name="Collection">The collection: <c>articles</c>.</param>
/// <param name="Slug">The slug that the path gives: <c>2022/hello</c>; empty for a list file.</param>
/// <param name="Locale">The locale in the file name: <c>ar</c>; <see langword="null"/> for none.</param>
/// <param name="Format">What the extension says of the content.</param>
/// <param name="IsDirectlyUnderRoot">Whether the file is in no folder, and so a list file or in no collection.</param>
internal sealed record ContentPath(
    string Value, string SourcePath, string Collection, string Slug, string? Locale, ContentFormat Format, bool IsDirectlyUnderRoot)
{
    /// <summary>Whether it is Markdown with JSX.</summary>
    public bool IsMdx => Value.EndsWith(".mdx", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Whether the name of the file, or of a folder in its collection, begins with <c>_</c>: Astro, Docusaurus and Jekyll publish no such file.
    /// Hugo's <c>_index.md</c> is the page of its folder, and Jekyll's <c>_posts</c> a collection, but not <c>_drafts</c>.
    /// </summary>
    public bool IsHeldBack => !IsDirectlyUnderRoot && (Collection == "_drafts" || (Value.Contains("/_") && HasHeldBackPart()));

    public static ContentPath? Parse(string rootName, string path)
    {
        var fileName = path.Substring(path.LastIndexOf('/') + 1);
        if (FormatOf(fileName) is not { } format)
        {
            return null;
        }

        // Some file systems store names decomposed; a slug must be the same everywhere.
        var normalized = Normalize(path);
        var bare = normalized.Substring(0, normalized.LastIndexOf('.'));
        string? locale = null;
        var dot = bare.LastIndexOf('.');
        if (dot > bare.LastIndexOf('/') + 1 && LanguageTag.Parse(bare.Substring(dot + 1)) is { } tag)
        {
            locale = tag;
            bare = bare.Substring(0, dot);
        }

        var slash = bare.IndexOf('/');
        var sourcePath = rootName.Length == 0 ? normalized : rootName + "/" + normalized;
        return slash < 0
            ? new ContentPath(normalized, sourcePath, bare, "", locale, format, true)
            : new ContentPath(normalized, sourcePath, bare.Substring(0, slash), bare.Substring(slash + 1), locale, format, false);
    }

    /// <summary>Whether a path has the extension of a content file.</summary>
    public static bool HasFormat(string path) => FormatOf(path.Substring(path.LastIndexOf('/') + 1)) is not null;

    private bool HasHeldBackPart()
    {
        var parts = Value.Split('/');
        var isFolderPage = Format == ContentFormat.Markdown && parts[parts.Length - 1].StartsWith("_index.", StringComparison.Ordinal);
        return parts.Take(isFolderPage ? parts.Length - 1 : parts.Length).Skip(1).Any(static part => part[0] == '_');
    }

    private static ContentFormat? FormatOf(string fileName)
    {
        // Docusaurus keeps there how it shows a folder.
        if (fileName.StartsWith("_category_.", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        if (HasExtension(".md") || HasExtension(".markdown") || HasExtension(".mdown") || HasExtension(".mkdn") || HasExtension(".mkd") || HasExtension(".mdx"))
        {
            return ContentFormat.Markdown;
        }

        if (HasExtension(".yaml") || HasExtension(".yml"))
        {
            return ContentFormat.Yaml;
        }

        return HasExtension(".json") ? ContentFormat.Json : null;

        bool HasExtension(string extension) =>
            fileName.Length > extension.Length && fileName.EndsWith(extension, StringComparison.OrdinalIgnoreCase);
    }

    private static string Normalize(string path)
    {
        try
        {
            return path.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // Not Unicode text (a lone surrogate): no form to normalize to.
            return path;
        }
    }
}

/// <summary>The formats of content files.</summary>
internal enum ContentFormat
{
    Markdown,
    Yaml,
    Json,
}
