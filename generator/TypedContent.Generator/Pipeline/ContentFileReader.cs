using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Documents.Markdown.Templates;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;
using TypedContent.Generator.Host;

namespace TypedContent.Generator.Pipeline;

/// <summary>Selects the content among the additional files of a compilation.</summary>
/// <remarks>
/// A file in the content root with an extension of content is content. For other files, the build sets metadata: for those that the
/// project lists itself, and those in the root that are not content. If content is prepared, one file replaces all others.
/// </remarks>
internal static class ContentFileReader
{
    // "file:", "image:" or "template:", with the link in the project if there is one; or "none".
    private const string Place = "build_metadata.TypedContentPlace.Place";

    /// <summary>Reads the content files that an additional file is or replaces.</summary>
    public static IEnumerable<ContentFile> Read(AdditionalFile file, CancellationToken cancellationToken)
    {
        if (file.Root is { } root && file.IsPrepared)
        {
            return file.Prepared!.Files.Select(prepared => prepared.ToContentFile(root.Options));
        }

        return Find(file) is var (path, options) && (!path.IsMdx || GenerationOptions.MdxOf(file.Properties) == MdxMode.Text)
            ?
            [
                new ContentFile(file.Text.Path, path, file.Text.GetText(cancellationToken) is { } text ? new RoslynText(text) : null)
                {
                    Options = options.Options,
                },
            ]
            : [];
    }

    /// <summary>Finds the MDX files, among those that an additional file is or replaces, that the project does not set how to handle.</summary>
    public static IEnumerable<MdxFile> ReadMdx(AdditionalFile file, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (file.IsPrepared)
        {
            return file.Prepared!.Content.UnreadMdx;
        }

        return Find(file) is ({ IsMdx: true } path, _) && GenerationOptions.MdxOf(file.Properties) == MdxMode.Warn
            ? [new MdxFile(file.Text.Path, path.SourcePath)]
            : [];
    }

    /// <summary>Reads the template that an additional file is.</summary>
    public static IEnumerable<TemplateFile> ReadTemplates(AdditionalFile file, CancellationToken cancellationToken) =>
        file.Root?.FindTemplate(file.Text.Path, PlaceOf(file)) is { } name
            ? [new TemplateFile(file.Text.Path, name, file.Text.GetText(cancellationToken) is { } text ? new RoslynText(text) : null)]
            : [];

    /// <summary>The paths, inside the content root, of the images that an additional file is or replaces.</summary>
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
