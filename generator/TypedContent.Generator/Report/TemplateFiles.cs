using System.Text.RegularExpressions;
using TypedContent.Compiler.Documents;
using TypedContent.Compiler.Documents.Files;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.Report;

/// <summary>
/// The files with mistakes that are probably templates: their names begin with <c>_</c>, or some of their values are tags such as <c>{{ title }}</c>. Leaving
/// them out fixes all their problems, while unions would make the types of other values worse.
/// </summary>
internal sealed class TemplateFiles
{
    // An unquoted value that is a tag, or begins with one.
    private static readonly Regex Tag = new(@"^[ \t]*(-[ \t]+|[^\s#'""][^\n:]*:[ \t]+)(- )?(\{\{|\{%)", RegexOptions.CultureInvariant | RegexOptions.Multiline);

    private readonly Dictionary<string, string> _lines = new(StringComparer.Ordinal);

    public TemplateFiles(ReportInput input)
    {
        var mistaken = new HashSet<string>(
            input.Problems.Where(static problem => problem.IsError).Select(static problem => problem.Path), StringComparer.Ordinal);
        var files = input.Documents.Select(static data => data.Document.File).ToList();
        var templates = files.FindAll(file => mistaken.Contains(file.Path) && (IsUnderscored(file) || HasTags(file)));
        var counts = files.GroupBy(static file => ContentPath.FolderOf(file.ContentPath.Value))
            .ToDictionary(static group => group.Key, static group => group.Count(), StringComparer.Ordinal);
        foreach (var folder in templates.GroupBy(static file => ContentPath.FolderOf(file.ContentPath.Value)))
        {
            // A folder that contains only templates is left out as a whole.
            var isWhole = folder.Key.Length > 0 && folder.Count() > 1 && folder.Count() == counts[folder.Key];
            foreach (var file in folder)
            {
                _lines[file.Path] = LineOf(file, isWhole);
            }
        }

        Lines = new HashSet<string>(_lines.Values, StringComparer.Ordinal);
    }

    /// <summary>The lines that leave them out.</summary>
    public HashSet<string> Lines { get; }

    /// <summary>The line that leaves a file out; <see langword="null"/> if it is not a template.</summary>
    public string? LineOf(string path) => _lines.TryGetValue(path, out var line) ? line : null;

    private static string LineOf(ContentFile file, bool isWhole)
    {
        var place = file.Options.Layout.Places.Find(file.ContentPath.Value)!.Value;
        var parts = place.Inside.Split('/');
        var first = Array.FindIndex(parts, static part => part[0] == '_');
        var pattern = first >= 0 && IsUnderscored(file) ? "**/" + parts[first] + (first < parts.Length - 1 ? "/**" : "")
            : isWhole && parts.Length > 1 ? "**/" + ContentPath.FolderOf(place.Inside) + "**"
            : "**/" + place.Inside;
        return place.Folder is { } folder
            ? $"Except=\"{pattern}\" in the TypedContentCollection of '{MessageText.Shorten(folder.Collection)}'"
            : $"<TypedContentFile Remove=\"{pattern}\" />";
    }

    private static bool IsUnderscored(ContentFile file) =>
        file.ContentPath.IsHeldBack && !file.ContentPath.Collection.StartsWith("_", StringComparison.Ordinal);

    private static bool HasTags(ContentFile file)
    {
        if (file.Text?.ToString() is not { } text)
        {
            return false;
        }

        if (file.ContentPath.Format != ContentFormat.Markdown)
        {
            return file.ContentPath.Format == ContentFormat.Yaml && Tag.IsMatch(text);
        }

        return FrontMatter.Find(text) is { IsClosed: true, Data: var data } && Tag.IsMatch(text.Substring(data.Start, data.Length));
    }
}
