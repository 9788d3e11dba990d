using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedContent.Generator.Options;

namespace TypedContent.Generator.Files;

/// <summary>Picks the content files out of the additional files of a compilation.</summary>
internal static class ContentFileReader
{
    private const string Metadata = "build_metadata.AdditionalFiles.";

    /// <summary>Reads an additional file, if it is a content file.</summary>
    public static ContentFile? Read((AdditionalText File, AnalyzerConfigOptionsProvider Options) input, CancellationToken cancellationToken)
    {
        var options = input.Options.GetOptions(input.File);
        if (!options.TryGetValue(Metadata + "TypedContentFile", out var isContent)
            || !isContent.Equals("true", StringComparison.OrdinalIgnoreCase)
            || GenerationOptions.RootPath(input.Options.GlobalOptions) is not { } root)
        {
            return null;
        }

        options.TryGetValue(Metadata + "TypedContentLink", out var link);
        var rootName = root.TrimEnd('/');
        rootName = rootName.Substring(rootName.LastIndexOf('/') + 1);
        var contentPath = ContentPath.Parse(rootName, PathInside(root, WithoutDots(input.File.Path.Replace('\\', '/')), link));
        return contentPath is null
            ? null
            : new ContentFile(input.File.Path, contentPath, input.File.GetText(cancellationToken));
    }

    private static string PathInside(string root, string path, string? link)
    {
        // Windows gives one folder in several casings.
        if (path.StartsWith(root, StringComparison.OrdinalIgnoreCase))
        {
            return path.Substring(root.Length);
        }

        return string.IsNullOrEmpty(link) ? path.Substring(path.LastIndexOf('/') + 1) : link!.Replace('\\', '/').TrimStart('/');
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
