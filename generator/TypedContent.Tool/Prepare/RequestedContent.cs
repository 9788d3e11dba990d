using TypedContent.Compiler;
using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Documents.Markdown.Templates;
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
    /// <summary>Finds the content to prepare.</summary>
    /// <exception cref="UnpreparedException">There is no content root, or a file is listed twice.</exception>
    public static RequestedContent Of(PrepareRequest request)
    {
        var content = Find(request, static path => SourceFileReader.TextOf(SourceFileReader.BytesOf(path)));

        // The compiler gives details about a file that is listed twice.
        return content.Files.DistinctBy(static file => file.Path).Count() == content.Files.Count
            ? content
            : throw new UnpreparedException("A file is listed twice.");
    }

    /// <summary>Finds the content.</summary>
    /// <param name="request">The request.</param>
    /// <param name="readTemplate">Reads a template; returns <see langword="null"/> if it is not text.</param>
    /// <exception cref="UnpreparedException">There is no content root.</exception>
    public static RequestedContent Find(PrepareRequest request, Func<string, StringText?> readTemplate)
    {
        var properties = request.Properties;
        var root = ContentCompiler.ReadRoot(properties, CancellationToken.None) ?? throw new UnpreparedException("There is no content root.");
        var content = new RequestedContent(ContentCompiler.ReadOptions(properties, CancellationToken.None), root, [], [], []);
        var working = properties.PathOf("TypedContentWorkingPath") ?? Environment.CurrentDirectory;
        var mdx = GenerationOptions.MdxOf(properties);
        var templates = new List<TemplateFile>();
        foreach (var file in request.Files)
        {
            var path = Path.GetFullPath(Path.Combine(working, file.Path));
            if (file.Kind == RequestedKind.Template)
            {
                if (root.FindTemplate(path, file.Place) is { } name)
                {
                    templates.Add(new TemplateFile(path, name, readTemplate(path)));
                }

                continue;
            }

            if (root.Find(path, file.Place, isImage: file.Kind == RequestedKind.Image) is not { } inside)
            {
                continue;
            }

            if (file.Kind == RequestedKind.Image)
            {
                content.Images.Add(NormalizationFormC.Of(inside));
            }
            else if (ContentPath.Parse(root.Layout, inside) is { } place)
            {
                content.Add(path, place, mdx);
            }
        }

        return content.With(templates);
    }

    /// <summary>The templates, as one text; empty for none.</summary>
    public string Templates { get; private init; } = "";

    /// <summary>The mistakes of templates.</summary>
    public EquatableArray<Problem> TemplateProblems { get; private init; }

    private RequestedContent With(List<TemplateFile> templates) => templates.Count == 0 ? this : With(
        templates, ContentCompiler.ReadTemplates([.. templates], CancellationToken.None));

    private RequestedContent With(List<TemplateFile> templates, TemplateResult read) => this with
    {
        Root = Root with { Options = Root.Options with { Templates = read.Templates } },
        TemplateProblems = read.Problems,
        Templates = string.Join("\n", templates.Select(static template => $"{template.Name}\n{TextHash.Of(template.Text?.ToString() ?? "")}")),
    };

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
