using TypedContent.Tool.Projects;

namespace TypedContent.Tool.Output;

/// <summary>The result of a check.</summary>
/// <param name="ProjectFile">The full path of the project file.</param>
/// <param name="Folder">The folder that paths are relative to.</param>
/// <param name="Findings">The messages, in the order of files and places.</param>
/// <param name="Files">The number of content files.</param>
/// <param name="Notes">What could not be judged.</param>
internal sealed record CheckReport(string ProjectFile, string Folder, IReadOnlyList<Finding> Findings, int Files, IReadOnlyList<string> Notes)
{
    public int Errors => Findings.Count(static finding => finding.Severity == FindingSeverity.Error);

    public int Warnings => Findings.Count(static finding => finding.Severity == FindingSeverity.Warning);

    /// <summary>The path of a file for display: relative to the folder if it is inside of it, with <c>/</c>.</summary>
    public string Shown(string path) => ShownPath.Of(path, Folder);
}

/// <summary>The formats of a check's result.</summary>
internal enum ReportFormat
{
    Text,
    Json,
    Sarif,
    GitHub,
}
