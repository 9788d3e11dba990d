using System.Globalization;
using TypedContent.Compiler.Text;

namespace TypedContent.Generator.Report;

/// <summary>Names files as in the messages of diagnostics: without machine-specific folders.</summary>
internal sealed class ReportPlaces
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly string? _folder;

    public ReportPlaces(ReportInput input)
    {
        _folder = input.Settings.Folder;
        foreach (var data in input.Documents)
        {
            _names[data.Document.File.Path] = data.Document.File.ContentPath.SourcePath;
        }
    }

    /// <summary>A file's name for display.</summary>
    /// <param name="path">The path that the compiler uses.</param>
    public string NameOf(string path)
    {
        if (_names.TryGetValue(path, out var name))
        {
            return name;
        }

        var other = path.Replace('\\', '/');
        return _folder is not null && other.StartsWith(_folder, StringComparison.Ordinal)
            ? other.Substring(_folder.Length)
            : other.Substring(other.LastIndexOf('/') + 1);
    }

    /// <summary>A location for display: <c>content/docs/a.md(3,7)</c>.</summary>
    public string NameOf(Problem problem) => NameOf(problem.Path, problem.LineSpan.Start);

    private string NameOf(string path, LinePosition position) => path.Length == 0
        ? "the project file"
        : string.Format(CultureInfo.InvariantCulture, "{0}({1},{2})", NameOf(path), position.Line + 1, position.Character + 1);
}
