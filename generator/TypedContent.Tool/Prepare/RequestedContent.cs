using TypedContent.Compiler;
using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Prepared;
using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;

namespace TypedContent.Tool.Prepare;

/// <summary>The content in a request.</summary>
/// <param name="Options">The project's settings.</param>
/// <param name="Root">The content root.</param>
/// <param name="Files">The content files.</param>
/// <param name="Images">The paths of images, inside the content root.</param>
/// <param name="UnreadMdx">The MDX files that are not read.</param>
internal sealed record RequestedContent(
    GenerationOptions Options, ContentRoot Root, List<(string Path, ContentPath ContentPath)> Files, List<string> Images, List<MdxFile> UnreadMdx)
{
    /// <summary>Finds the content.</summary>
    /// <exception cref="UnpreparedException">There is no content root, or a file is listed twice.</exception>
    public static RequestedContent Of(PrepareRequest request)
    {
        var properties = request.Properties;
        var root = ContentCompiler.ReadRoot(properties, CancellationToken.None) ?? throw new UnpreparedException("There is no content root.");
        var content = new RequestedContent(ContentCompiler.ReadOptions(properties, CancellationToken.None), root, [], [], []);
        var working = properties.PathOf("TypedContentWorkingPath") ?? Environment.CurrentDirectory;
        var mdx = GenerationOptions.MdxOf(properties);
        foreach (var file in request.Files)
        {
            var path = Path.GetFullPath(Path.Combine(working, file.Path));
            if (root.Find(path, file.Place, file.IsImage) is not { } inside)
            {
                continue;
            }

            if (file.IsImage)
            {
                content.Images.Add(NormalizationFormC.Of(inside));
            }
            else if (ContentPath.Parse(root.Layout, inside) is { } place)
            {
                content.Add(path, place, mdx);
            }
        }

        // The compiler gives details about a file that is listed twice.
        return content.Files.DistinctBy(static file => file.Path).Count() == content.Files.Count
            ? content
            : throw new UnpreparedException("A file is listed twice.");
    }

    private void Add(string path, ContentPath place, MdxMode mdx)
    {
        if (!place.IsMdx || mdx == MdxMode.Text)
        {
            Files.Add((path, place));
        }
        else if (mdx == MdxMode.Warn)
        {
            UnreadMdx.Add(new MdxFile(path, place.SourcePath));
        }
    }
}
