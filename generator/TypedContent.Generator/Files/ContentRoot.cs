using Microsoft.CodeAnalysis.Diagnostics;
using TypedContent.Generator.Model;
using TypedContent.Generator.Options;

namespace TypedContent.Generator.Files;

/// <summary>The content root, and how the project has its files read.</summary>
/// <param name="Name">The name of its folder: <c>content</c>.</param>
/// <param name="Paths">Its full path, with <c>/</c> at the end: as the project gives it, and as the compiler does, which may have symbolic links resolved.</param>
/// <param name="Options">How its files are read.</param>
internal sealed record ContentRoot(string Name, EquatableArray<string> Paths, ReadingOptions Options)
{
    /// <summary>The root of a project; <see langword="null"/> where the package's targets did not run.</summary>
    public static ContentRoot? Read(AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (GenerationOptions.PathOf(options.GlobalOptions, "TypedContentRootPath") is not { } path)
        {
            return null;
        }

        var working = GenerationOptions.PathOf(options.GlobalOptions, "TypedContentWorkingRootPath");
        var folder = path.TrimEnd('/');
        return new ContentRoot(
            folder.Substring(folder.LastIndexOf('/') + 1), working is null || working == path ? [path] : [path, working], ReadingOptions.Read(options.GlobalOptions));
    }

    /// <summary>The path inside the root of a file with a full path; <see langword="null"/> for a file that is elsewhere.</summary>
    public string? PathInside(string fullPath)
    {
        foreach (var root in Paths)
        {
            // Windows gives one folder in several casings.
            if (fullPath.StartsWith(root, StringComparison.OrdinalIgnoreCase))
            {
                return fullPath.Substring(root.Length);
            }
        }

        return null;
    }
}
