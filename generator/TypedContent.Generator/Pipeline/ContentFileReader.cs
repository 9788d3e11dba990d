using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;
using TypedContent.Generator.Host;

namespace TypedContent.Generator.Pipeline;

/// <summary>Picks the content out of the additional files of a compilation.</summary>
/// <remarks>
/// What lies in the content root and has an extension of content is content. The build says what other files are: those that the
/// project lists itself, and those in the root that are no content.
/// </remarks>
internal static class ContentFileReader
{
    // "file:" or "image:", and the link that the project gives it, if it does; or "none".
    private const string Place = "build_metadata.TypedContentPlace.Place";

    /// <summary>Reads an additional file, if it is a content file.</summary>
    public static ContentFile? Read(AdditionalFile file, CancellationToken cancellationToken) =>
        Find(file) is var (path, root)
        && (!path.IsMdx || GenerationOptions.MdxOf(file.Properties) == MdxMode.Text)
            ? new ContentFile(file.Text.Path, path, file.Text.GetText(cancellationToken) is { } text ? new RoslynText(text) : null) { Options = root.Options }
            : null;

    /// <summary>An additional file that is Markdown with JSX, which the project has not said what to do with.</summary>
    public static UnreadMdx? ReadMdx(AdditionalFile file, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Find(file) is ({ IsMdx: true } path, _) && GenerationOptions.MdxOf(file.Properties) == MdxMode.Warn
            ? new UnreadMdx(file.Text.Path, path.SourcePath)
            : null;
    }

    /// <summary>The path, inside the content root, of an additional file that is an image of the content.</summary>
    public static string? ReadImage(AdditionalFile file, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return file.Root is { } root && PathInside(root, file, isImage: true) is { } path ? NormalizationFormC.Of(path) : null;
    }

    private static (ContentPath Path, ContentRoot Root)? Find(AdditionalFile file) =>
        file.Root is { } root && PathInside(root, file, isImage: false) is { } path && ContentPath.Parse(root.Layout, path) is { } found ? (found, root) : null;

    // Null where the file is of another kind.
    private static string? PathInside(ContentRoot root, AdditionalFile file, bool isImage)
    {
        var path = WithoutDots(file.Text.Path.Replace('\\', '/'));
        var inside = root.PathInside(path);
        if (!file.Options.GetOptions(file.Text).TryGetValue(Place, out var place))
        {
            return inside is not null && ContentPath.IsImage(inside) == isImage ? inside : null;
        }

        var kind = isImage ? "image:" : "file:";
        if (!place.StartsWith(kind, StringComparison.Ordinal))
        {
            return null;
        }

        var link = place.Substring(kind.Length).Replace('\\', '/').TrimStart('/');
        return inside ?? root.PathOfLink(link.Length == 0 ? ContentPath.NameOf(path) : link);
    }

    private static string WithoutDots(string path)
    {
        if (!path.Contains("/."))
        {
            return path;
        }

        var parts = new List<string>();
        foreach (var part in path.Split('/'))
        {
            if (part == ".." && parts.Count > 1)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ".")
            {
                parts.Add(part);
            }
        }

        return string.Join("/", parts);
    }
}
