using TypedContent.Compiler.Documents.Markdown.Templates;
using TypedContent.Compiler.Documents.Options;
using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Files;

/// <summary>The content root and the collections' own folders, and how their files are read.</summary>
/// <param name="Paths">
/// The full path of their common folder, with a trailing <c>/</c>: as the project sets it, and as the compiler uses it, which may have
/// symbolic links resolved.
/// </param>
/// <param name="Options">How the files are read.</param>
internal sealed record ContentRoot(EquatableArray<string> Paths, ReadingOptions Options)
{
    /// <summary>The property that sets the content root.</summary>
    public const string Property = "TypedContentRoot";

    private const string FoldersProperty = "TypedContentCollectionFolders";

    /// <summary>The meaning of paths.</summary>
    public ContentLayout Layout => Options.Layout;

    /// <summary>The root of a project; <see langword="null"/> if the package's targets did not run.</summary>
    public static ContentRoot? Read(ProjectProperties options, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (options.PathOf("TypedContentRootPath") is not { } path)
        {
            return null;
        }

        var working = options.PathOf("TypedContentWorkingRootPath") ?? path;
        var folders = (options.Decoded(FoldersProperty) ?? "").Split('\n')
            .Select(static line => line.Split('\t'))
            .Where(static fields => fields.Length == 4)
            .ToList();
        var common = Common(folders.Select(static fields => Path(fields[0])).Prepend(path));
        var layout = ContentLayout.Read(options, Last(path)) with
        {
            Places = new ContentPlaces(
                path.Substring(common.Length),
                folders.Select(fields => new CollectionFolder(
                        Path(fields[0]).Substring(common.Length).TrimEnd('/'),
                        fields[1].Length > 0 ? fields[1] : CollectionFolder.NameOf(Last(Path(fields[0]))),
                        LanguageTag.Canonical(fields[2]),
                        Shown(fields[3])))
                    .OrderByDescending(static folder => folder.Path.Length).ThenBy(static folder => folder.Path, StringComparer.Ordinal)
                    .ToEquatableArray()),
        };
        var workingFolder = options.PathOf("TypedContentWorkingPath");
        var workingCommon = Common(
            folders.Select(fields => workingFolder is null || IsRooted(fields[3]) ? Path(fields[0]) : ContentPath.Combine(workingFolder, Path(fields[3])) + "/")
                .Prepend(working));
        return new ContentRoot(workingCommon == common ? [common] : [common, workingCommon], ReadingOptions.Read(options) with { Layout = layout });
    }

    /// <summary>The path, relative to the common folder, of a file with a full path; <see langword="null"/> for a file that is elsewhere.</summary>
    private string? PathInside(string fullPath)
    {
        foreach (var root in Paths)
        {
            // On Windows, the same folder may have different casings.
            if (fullPath.StartsWith(root, StringComparison.OrdinalIgnoreCase)
                && fullPath.Substring(root.Length) is var path
                && Layout.Places.Find(path) is not null)
            {
                return path;
            }
        }

        return null;
    }

    /// <summary>The path of a file in the content; <see langword="null"/> for a file of another type, or elsewhere.</summary>
    /// <param name="fullPath">Its full path.</param>
    /// <param name="place">
    /// The metadata of the build, if the path is not enough: <c>file:</c> or <c>image:</c> and the link in the project, if there is one, or <c>none</c>;
    /// <see langword="null"/> for nothing.
    /// </param>
    /// <param name="isImage">Whether to find images instead of content files.</param>
    public string? Find(string fullPath, string? place, bool isImage)
    {
        var path = WithoutDots(fullPath.Replace('\\', '/'));
        var inside = PathInside(path);
        if (place is null)
        {
            return inside is not null && ContentPath.IsImage(inside) == isImage ? inside : null;
        }

        var kind = isImage ? "image:" : "file:";
        if (!place.StartsWith(kind, StringComparison.Ordinal))
        {
            return null;
        }

        var link = place.Substring(kind.Length).Replace('\\', '/').TrimStart('/');
        return inside ?? Layout.Places.Root + (link.Length == 0 ? ContentPath.NameOf(path) : link);
    }

    /// <summary>The name of a template, such as <c>heading.html</c>; <see langword="null"/> for a file that is none.</summary>
    /// <param name="fullPath">Its full path.</param>
    /// <param name="place">The metadata of the build, if the path is not enough: <c>template:</c> and the link in the project, if there is one.</param>
    public string? FindTemplate(string fullPath, string? place)
    {
        const string Kind = "template:";
        if (place is null ? !fullPath.EndsWith(TemplateFile.Extension, StringComparison.OrdinalIgnoreCase) : !place.StartsWith(Kind, StringComparison.Ordinal))
        {
            return null;
        }

        var path = WithoutDots(fullPath.Replace('\\', '/'));
        if (PathInside(path) is { } inside
            && Layout.Places.Find(inside) is { Folder: null } found
            && found.Inside.StartsWith(TemplateFile.Folder, StringComparison.Ordinal))
        {
            return found.Inside.Substring(TemplateFile.Folder.Length);
        }

        return place is null ? null : place.Substring(Kind.Length).Replace('\\', '/').TrimStart('/') is { Length: > 0 } link ? link : ContentPath.NameOf(path);
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

    private static string Path(string folder) => folder.Replace('\\', '/').TrimEnd('/') + "/";

    private static string Last(string folder)
    {
        var path = folder.TrimEnd('/');
        return ContentPath.NameOf(path);
    }

    private static bool IsRooted(string path) => path.Length > 0 && (path[0] is '/' or '\\' || (path.Length > 1 && path[1] == ':'));

    // As written in the project, without the parts that are specific to this machine.
    private static string Shown(string include)
    {
        var path = Path(include).TrimEnd('/');
        if (IsRooted(path))
        {
            return Last(path);
        }

        while (path.StartsWith("./", StringComparison.Ordinal) || path.StartsWith("../", StringComparison.Ordinal))
        {
            path = path.Substring(path.IndexOf('/') + 1);
        }

        return path is "." or ".." ? "" : path;
    }

    /// <summary>The deepest folder that contains all of them, or is one of them.</summary>
    private static string Common(IEnumerable<string> folders)
    {
        string? common = null;
        foreach (var folder in folders)
        {
            if (common is null)
            {
                common = folder;
                continue;
            }

            var length = 0;
            for (var i = 0; i < Math.Min(common.Length, folder.Length) && UnicodeData.ToUpper(common[i]) == UnicodeData.ToUpper(folder[i]); i++)
            {
                length = common[i] == '/' ? i + 1 : length;
            }

            common = common.Substring(0, length);
        }

        return common!;
    }
}
