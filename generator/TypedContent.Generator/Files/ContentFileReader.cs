using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedContent.Generator.Options;
using TypedContent.Generator.Schema;

namespace TypedContent.Generator.Files;

/// <summary>Picks the content files out of the additional files of a compilation.</summary>
internal static class ContentFileReader
{
    // "file:" or "image:", and the link that the project gives it, if it does.
    private const string Metadata = "build_metadata.AdditionalFiles.TypedContent";

    /// <summary>The content files of a compilation.</summary>
    public static IncrementalValuesProvider<ContentFile> Read(IncrementalGeneratorInitializationContext context) =>
        context.AdditionalTextsProvider.Combine(context.AnalyzerConfigOptionsProvider)
            .Select(Read).WhereNotNull().WithTrackingName(StepNames.ContentFiles);

    /// <summary>Reads an additional file, if it is a content file.</summary>
    private static ContentFile? Read((AdditionalText File, AnalyzerConfigOptionsProvider Options) input, CancellationToken cancellationToken)
    {
        var options = input.Options.GetOptions(input.File);
        if (LinkOf(options, "file:") is not { } link
            || GenerationOptions.RootPath(input.Options.GlobalOptions) is not { } root)
        {
            return null;
        }

        var rootName = root.TrimEnd('/');
        rootName = rootName.Substring(rootName.LastIndexOf('/') + 1);
        var contentPath = ContentPath.Parse(rootName, PathInside(root, input.File, link));
        return contentPath is null
            ? null
            : new ContentFile(input.File.Path, contentPath, input.File.GetText(cancellationToken));
    }

    /// <summary>The path, inside the content root, of an additional file that is an image of the content.</summary>
    public static string? ReadImage((AdditionalText File, AnalyzerConfigOptionsProvider Options) input, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var options = input.Options.GetOptions(input.File);
        return LinkOf(options, "image:") is { } link
            && GenerationOptions.RootPath(input.Options.GlobalOptions) is { } root
                ? CSharpName.Normalize(PathInside(root, input.File, link))
                : null;
    }

    // Null where the file is of another kind.
    private static string? LinkOf(AnalyzerConfigOptions options, string kind) =>
        options.TryGetValue(Metadata, out var value) && value.StartsWith(kind, StringComparison.Ordinal) ? value.Substring(kind.Length) : null;

    private static string PathInside(string root, AdditionalText file, string link)
    {
        var path = WithoutDots(file.Path.Replace('\\', '/'));
        // Windows gives one folder in several casings.
        if (path.StartsWith(root, StringComparison.OrdinalIgnoreCase))
        {
            return path.Substring(root.Length);
        }

        return link.Length == 0 ? path.Substring(path.LastIndexOf('/') + 1) : link.Replace('\\', '/').TrimStart('/');
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
