using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
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

    /// <summary>The content files of a compilation.</summary>
    public static IncrementalValuesProvider<ContentFile> Read(IncrementalGeneratorInitializationContext context) =>
        AdditionalFiles(context).Select(ReadFile).WhereNotNull().WithTrackingName(StepNames.ContentFiles);

    /// <summary>The paths, inside the content root, of the images of a compilation.</summary>
    public static IncrementalValuesProvider<string> ReadImages(IncrementalGeneratorInitializationContext context) =>
        AdditionalFiles(context).Select(ReadImage).WhereNotNull().WithTrackingName(StepNames.Images);

    private static IncrementalValuesProvider<((AdditionalText File, AnalyzerConfigOptionsProvider Options) Left, ContentRoot? Root)> AdditionalFiles(
        IncrementalGeneratorInitializationContext context) =>
        context.AdditionalTextsProvider.Combine(context.AnalyzerConfigOptionsProvider).Combine(context.AnalyzerConfigOptionsProvider.Select(ContentRoot.Read));

    private static ContentFile? ReadFile(
        ((AdditionalText File, AnalyzerConfigOptionsProvider Options) Left, ContentRoot? Root) input, CancellationToken cancellationToken)
    {
        var file = input.Left.File;
        return input.Root is { } root
            && PathInside(root, file, input.Left.Options, "file:") is { } path
            && ContentPath.Parse(root.Name, path) is { } contentPath
                ? new ContentFile(file.Path, contentPath, file.GetText(cancellationToken))
                : null;
    }

    private static string? ReadImage(
        ((AdditionalText File, AnalyzerConfigOptionsProvider Options) Left, ContentRoot? Root) input, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return input.Root is { } root && PathInside(root, input.Left.File, input.Left.Options, "image:") is { } path ? CSharpName.Normalize(path) : null;
    }

    private static string? PathInside(ContentRoot root, AdditionalText file, AnalyzerConfigOptionsProvider options, string kind)
    {
        var path = WithoutDots(file.Path.Replace('\\', '/'));
        var inside = root.PathInside(path);
        if (!options.GetOptions(file).TryGetValue(Place, out var place))
        {
            return inside is null || IsImage(inside) != (kind == "image:") ? null : inside;
        }

        if (!place.StartsWith(kind, StringComparison.Ordinal))
        {
            return null;
        }

        var link = place.Substring(kind.Length).Replace('\\', '/').TrimStart('/');
        return inside ?? (link.Length == 0 ? path.Substring(path.LastIndexOf('/') + 1) : link);
    }

    // What is no image and no content file, ContentPath.Parse leaves out. The list is that of the package's props.
    private static bool IsImage(string path) =>
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
