using System.Collections.Immutable;
using TypedContent.Compiler.Naming;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Documents.Markdown.Templates;

/// <summary>The templates of a project, by which all files are read.</summary>
/// <param name="Templates">The templates, in the order of their elements.</param>
internal sealed record RenderTemplates(EquatableArray<RenderTemplate> Templates)
{
    /// <summary>No templates.</summary>
    public static readonly RenderTemplates Empty = new(default(EquatableArray<RenderTemplate>));

    /// <summary>The template of an element; <see langword="null"/> for none.</summary>
    public RenderTemplate? Find(TemplateElement element) => Templates.FirstOrDefault(template => template.Element == element.Name);

    /// <summary>The template of a typed block; <see langword="null"/> for none.</summary>
    /// <param name="name">The name of the block.</param>
    public RenderTemplate? FindBlock(string name) => Templates.Count == 0 ? null : Templates.FirstOrDefault(template => template.Element == KeyOf(name));

    /// <summary>Reads the templates. One with a mistake is reported, and not used.</summary>
    public static TemplateResult Read(ImmutableArray<TemplateFile> files, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var problems = new List<Problem>();
        var templates = new Dictionary<string, (RenderTemplate? Template, TemplateFile File)>(StringComparer.Ordinal);
        foreach (var file in files.OrderBy(static file => file.Name, StringComparer.Ordinal).ThenBy(static file => file.Path, StringComparer.Ordinal))
        {
            var bag = new ProblemBag(file);
            if (ElementOf(file, bag) is var (key, element))
            {
                if (templates.TryGetValue(key, out var other))
                {
                    Report(bag, default, $"There are two templates for the same HTML, '{other.File.Name}' and this one; remove one of the two");
                }
                else
                {
                    templates.Add(key, (Failsafe.Run(() => Read(file, key, element, bag), e =>
                    {
                        bag.ReportFailure(e, default);
                        return null;
                    }), file));
                }
            }

            problems.AddRange(bag.ToEquatableArray());
        }

        var read = templates.Values.Select(static found => found.Template).OfType<RenderTemplate>()
            .OrderBy(static template => template.Element, StringComparer.Ordinal).ToEquatableArray();
        return new TemplateResult(read.Count == 0 ? Empty : new RenderTemplates(read), problems.ToEquatableArray());
    }

    private static RenderTemplate? Read(TemplateFile file, string key, TemplateElement element, ProblemBag problems)
    {
        if (file.Text is null)
        {
            Report(problems, default, "The file cannot be opened; check that it exists and that you may read it");
        }
        else if (file.Text.FindUndecoded() is { } undecoded)
        {
            Report(problems, undecoded, "The file is not UTF-8 text; save it as UTF-8");
        }
        else
        {
            if (string.IsNullOrWhiteSpace(file.Text.ToString()))
            {
                Report(problems, default, "The template is empty, so the element would be left out; write its HTML, or remove the file");
                return null;
            }

            var pieces = new RenderTemplateReader(file.Text.ToString(), element, problems).Read();
            return problems.HasErrors ? null : new RenderTemplate(key, pieces);
        }

        return null;
    }

    private static (string Key, TemplateElement Element)? ElementOf(TemplateFile file, ProblemBag problems)
    {
        var name = file.Name.EndsWith(TemplateFile.Extension, StringComparison.Ordinal)
            ? file.Name.Substring(0, file.Name.Length - TemplateFile.Extension.Length)
            : null;
        if (TemplateElement.All.FirstOrDefault(element => element.Name == name) is { } found)
        {
            return (found.Name, found);
        }

        if (name?.StartsWith(TemplateElement.Blocks, StringComparison.Ordinal) == true
            && name.Substring(TemplateElement.Blocks.Length) is { Length: > 0 } block
            && block.All(TypedBlockRenderer.IsNamePart)
            && KeyOf(block).Length > TemplateElement.Blocks.Length)
        {
            return (KeyOf(block), TemplateElement.Block);
        }

        var names = TemplateElement.All.Select(static element => element.Name).ToList();
        var known = string.Join(", ", names.Select(static other => $"'{other}{TemplateFile.Extension}'"));
        Report(
            problems,
            default,
            $"'{MessageText.Shorten(file.Name)}' is not the name of a template; "
            + (name is not null && Suggestion.Nearest(name, names) is { } nearest
                ? $"did you mean '{nearest}{TemplateFile.Extension}'?"
                : $"there are {known}, and '{TemplateElement.Blocks}quote.html' for the typed block ':::quote'")
            + $" (if it is for something else, add <TypedContentTemplate Remove=\"**/{MessageText.Shorten(file.Name)}\" /> to the project file)");
        return null;
    }

    // Blocks whose lists have the same name are blocks of one kind.
    private static string KeyOf(string block) => TemplateElement.Blocks + CSharpName.Pascal(CSharpName.Plural(block));

    private static void Report(ProblemBag problems, TextSpan span, string message) => problems.Report(ProblemId.UnreadableFile, span, message);
}

/// <summary>The templates of a project, and their problems.</summary>
/// <param name="Templates">Those without mistakes.</param>
/// <param name="Problems">The problems.</param>
internal sealed record TemplateResult(RenderTemplates Templates, EquatableArray<Problem> Problems)
{
    public static readonly TemplateResult Empty = new(RenderTemplates.Empty, default);
}
