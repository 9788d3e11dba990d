using System.Collections.Immutable;

namespace TypedContent.Testing.Host;

/// <summary>A project's folder on disk.</summary>
internal static class ContentFolder
{
    /// <summary>The extensions of content, as in <c>TypedContent.props</c>.</summary>
    public static readonly ImmutableArray<string> Texts =
        [".md", ".markdown", ".mdown", ".mkdn", ".mkd", ".mdx", ".yaml", ".yml", ".toml", ".json", ".jsonc", ".jsonl", ".ndjson", ".csv", ".tsv"];

    /// <summary>The extensions of images, as in <c>TypedContent.props</c>.</summary>
    public static readonly ImmutableArray<string> Images = [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif"];

    private static readonly ImmutableArray<string> s_otherFolders = ["bin", "obj", "node_modules"];

    /// <summary>All extensions, for a message.</summary>
    public static string Kinds => string.Join(", ", Texts.AddRange(Images));

    /// <summary>Whether a file is content, an image or a template, by its extension and folder.</summary>
    public static bool IsContent(string path) => Is(path, Texts) || Is(path, Images) || IsTemplate(path);

    /// <summary>The files of a folder, in the same order on every machine. Of images only the names count.</summary>
    public static ImmutableArray<ProjectFile> Read(string folder) => Directory.Exists(folder)
        ? [.. Files(new DirectoryInfo(folder), ProjectPath.Folder).OrderBy(file => file.Path, StringComparer.Ordinal)]
        : throw new DirectoryNotFoundException($"There is no folder '{folder}'. A relative path starts at the folder of the test's source file.");

    private static IEnumerable<ProjectFile> Files(DirectoryInfo directory, string path)
    {
        foreach (var entry in directory.EnumerateFileSystemInfos().Where(entry => !entry.Name.StartsWith('.')))
        {
            // A link may lead to a folder that it is in; a build refuses content with links.
            if (entry is DirectoryInfo inner && inner.LinkTarget is null && !s_otherFolders.Contains(inner.Name))
            {
                foreach (var file in Files(inner, $"{path}{inner.Name}/"))
                {
                    yield return file;
                }
            }
            else if (entry is FileInfo && IsContent(path + entry.Name))
            {
                ImmutableArray<byte>? bytes = !Is(entry.Name, Images) ? [.. File.ReadAllBytes(entry.FullName)] : null;
                yield return new ProjectFile(path + entry.Name, bytes, ImmutableDictionary<string, string>.Empty) { IsFound = true };
            }
        }
    }

    private static bool IsTemplate(string path) => path.Contains("/_templates/", StringComparison.Ordinal) && Is(path, [".html"]);

    private static bool Is(string path, ImmutableArray<string> extensions) => extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);
}
