using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedContent.Generator.Declaration;
using TypedContent.Generator.Diagnostics;
using TypedContent.Generator.Options;
using TypedContent.Generator.Schema;

namespace TypedContent.Generator.Files;

/// <summary>Picks the content out of the additional files of a compilation.</summary>
/// <remarks>
/// What lies in the content root and has an extension of content is content. Of other files the build tells what they are: those that the
/// project lists itself, and those in the root that are no content.
/// </remarks>
internal static class ContentFileReader
{
    // "file:" or "image:", and the link that the project gives it, if it does; or "none".
    private const string Place = "build_metadata.TypedContentPlace.Place";

    /// <summary>The additional files of a compilation, with what tells what they are.</summary>
    public static IncrementalValuesProvider<((AdditionalText File, AnalyzerConfigOptionsProvider Options) Left, ContentRoot? Root)> AdditionalFiles(
        IncrementalGeneratorInitializationContext context) =>
        context.AdditionalTextsProvider.Combine(context.AnalyzerConfigOptionsProvider)
            .Combine(context.AnalyzerConfigOptionsProvider.Select(ContentRoot.Read).WithTrackingName(StepNames.Root));

    /// <summary>Reads an additional file, if it is a content file.</summary>
    public static ContentFile? Read(
        ((AdditionalText File, AnalyzerConfigOptionsProvider Options) Left, ContentRoot? Root) input, CancellationToken cancellationToken)
    {
        var (file, options) = input.Left;
        return input.Root is { } root
            && PathInside(root, file, options, isImage: false) is { } path
            && ContentPath.Parse(root.Layout, path) is { } contentPath
            && (!contentPath.IsMdx || GenerationOptions.MdxOf(options.GlobalOptions) == MdxMode.Text)
                ? new ContentFile(file.Path, contentPath, file.GetText(cancellationToken) is { } text ? new CompilerText(text) : null) { Options = root.Options }
                : null;
    }

    /// <summary>An additional file that is Markdown with JSX, which the project has not said what to do with.</summary>
    public static UnreadMdx? ReadMdx(
        ((AdditionalText File, AnalyzerConfigOptionsProvider Options) Left, ContentRoot? Root) input, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var (file, options) = input.Left;
        return input.Root is { } root
            && PathInside(root, file, options, isImage: false) is { } path
            && ContentPath.Parse(root.Layout, path) is { IsMdx: true } contentPath
            && GenerationOptions.MdxOf(options.GlobalOptions) == MdxMode.Warn
                ? new UnreadMdx(file.Path, contentPath.SourcePath)
                : null;
    }

    /// <summary>The path, inside the content root, of an additional file that is an image of the content.</summary>
    public static string? ReadImage(
        ((AdditionalText File, AnalyzerConfigOptionsProvider Options) Left, ContentRoot? Root) input, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var (file, options) = input.Left;
        return input.Root is { } root && PathInside(root, file, options, isImage: true) is { } path ? CSharpName.Normalize(path) : null;
    }

    // Null where the file is of another kind.
    private static string? PathInside(ContentRoot root, AdditionalText file, AnalyzerConfigOptionsProvider options, bool isImage)
    {
        var path = WithoutDots(file.Path.Replace('\\', '/'));
        var inside = root.PathInside(path);
        if (!options.GetOptions(file).TryGetValue(Place, out var place))
        {
            return inside is not null && IsImage(inside) == isImage ? inside : null;
        }

        var kind = isImage ? "image:" : "file:";
        if (!place.StartsWith(kind, StringComparison.Ordinal))
        {
            return null;
        }

        var link = place.Substring(kind.Length).Replace('\\', '/').TrimStart('/');
        return inside ?? root.PathOfLink(link.Length == 0 ? path.Substring(path.LastIndexOf('/') + 1) : link);
    }

    /// <summary>Whether a path has the extension of an image. What is no image and no content file, ContentPath.Parse leaves out.</summary>
    /// <remarks>The list is that of the package's props.</remarks>
    public static bool IsImage(string path) =>
        path.Substring(path.LastIndexOf('.') + 1).ToLowerInvariant() is "png" or "jpg" or "jpeg" or "gif" or "svg" or "webp" or "avif";

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
