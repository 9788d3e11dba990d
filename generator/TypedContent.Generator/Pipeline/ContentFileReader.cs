using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;
using TypedContent.Generator.Host;

namespace TypedContent.Generator.Pipeline;

/// <summary>Picks the content out of the additional files of a compilation.</summary>
/// <remarks>
/// What lies in the content root and has an extension of content is content. The build says what other files are: those that the
/// project lists itself, and those in the root that are no content. Where content is prepared, one file stands for all.
/// </remarks>
internal static class ContentFileReader
{
    // "file:" or "image:", and the link that the project gives it, if it does; or "none".
    private const string Place = "build_metadata.TypedContentPlace.Place";

    /// <summary>Reads the content files that an additional file is or stands for.</summary>
    public static IEnumerable<ContentFile> Read(AdditionalFile file, CancellationToken cancellationToken)
    {
        if (file.Root is { } root && file.IsPrepared)
        {
            return file.Prepared!.Files.Select(prepared => prepared.ToContentFile(root.Options));
        }

        return Find(file) is var (path, options) && (!path.IsMdx || GenerationOptions.MdxOf(file.Properties) == MdxMode.Text)
            ? [new ContentFile(file.Text.Path, path, file.Text.GetText(cancellationToken) is { } text ? new RoslynText(text) : null) { Options = options.Options }]
            : [];
    }

    /// <summary>The files, that an additional file is or stands for, of Markdown with JSX which the project has not said what to do with.</summary>
    public static IEnumerable<UnreadMdx> ReadMdx(AdditionalFile file, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (file.IsPrepared)
        {
            return file.Prepared!.Content.UnreadMdx.Select(static mdx => new UnreadMdx(mdx.Path, mdx.SourcePath));
        }

        return Find(file) is ({ IsMdx: true } path, _) && GenerationOptions.MdxOf(file.Properties) == MdxMode.Warn
            ? [new UnreadMdx(file.Text.Path, path.SourcePath)]
            : [];
    }

    /// <summary>The paths, inside the content root, of the images of the content that an additional file is or stands for.</summary>
    public static IEnumerable<string> ReadImages(AdditionalFile file, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (file.IsPrepared)
        {
            return file.Prepared!.Content.Images;
        }

        return file is { Root: { } root, Prepared: null } && root.Find(file.Text.Path, PlaceOf(file), isImage: true) is { } path
            ? [NormalizationFormC.Of(path)]
            : [];
    }

    private static (ContentPath Path, ContentRoot Root)? Find(AdditionalFile file) =>
        file is { Root: { } root, Prepared: null }
        && root.Find(file.Text.Path, PlaceOf(file), isImage: false) is { } path
        && ContentPath.Parse(root.Layout, path) is { } found ? (found, root) : null;

    private static string? PlaceOf(AdditionalFile file) => file.Options.GetOptions(file.Text).TryGetValue(Place, out var place) ? place : null;
}
