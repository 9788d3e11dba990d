using TypedContent.Tool.Projects;

namespace TypedContent.Tool.Output;

/// <summary>The result of a check.</summary>
/// <param name="ProjectFile">The full path of the project file.</param>
/// <param name="Folder">The folder that paths are relative to.</param>
/// <param name="Findings">The messages, in the order of files and places.</param>
/// <param name="Contents">The full paths of the content files.</param>
/// <param name="Notes">What could not be judged.</param>
internal sealed record CheckReport(
    string ProjectFile, string Folder, IReadOnlyList<Finding> Findings, IReadOnlyCollection<string> Contents, IReadOnlyList<string> Notes)
{
    public int Files => Contents.Count;

    public int Errors => Findings.Count(static finding => finding.Severity == FindingSeverity.Error);

    public int Warnings => Findings.Count(static finding => finding.Severity == FindingSeverity.Warning);

    /// <summary>The root of the repository, which the paths of formats for other programs are relative to.</summary>
    public string Repository { get; } = ShownPath.RepositoryOf(Folder);

    /// <summary>The path of a file for display, with <c>/</c>.</summary>
    public string Shown(string path) => ShownPath.Of(path, Folder);

    /// <summary>The path of a file in the repository, with <c>/</c>; the full one for other files.</summary>
    public string InRepository(string path) => ShownPath.Of(path, Repository) is var shown && shown.StartsWith("../", StringComparison.Ordinal)
        ? path.Replace('\\', '/')
        : shown;
}

/// <summary>The formats of a check's result.</summary>
internal enum ReportFormat
{
    Text,
    Json,
    Sarif,
    GitHub,
}
