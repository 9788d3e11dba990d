using System.Globalization;
using TypedContent.Tool.Projects;

namespace TypedContent.Tool.Output;

/// <summary>Writes workflow commands, which GitHub shows as annotations beside the lines of a pull request.</summary>
internal static class GitHubReport
{
    /// <summary>Writes the commands.</summary>
    public static void Write(CheckReport report, Terminal terminal)
    {
        foreach (var finding in report.Findings)
        {
            var command = finding.Severity switch
            {
                FindingSeverity.Error => "error",
                FindingSeverity.Warning => "warning",
                _ => "notice",
            };
            terminal.Out.WriteLine(
                $"::{command} file={Property(report.InRepository(finding.Path))}{Place(finding)},title={Property($"{finding.Id}: {finding.Title}")}::"
                + Escaped(finding.Message));
        }

        foreach (var note in report.Notes)
        {
            terminal.Out.WriteLine("::notice::" + Escaped(note));
        }
    }

    // A range of columns is shown only in a single line.
    private static string Place(Finding finding) => finding.Place is not var (start, end) ? ""
        : string.Create(CultureInfo.InvariantCulture, $",line={start.Line + 1},endLine={end.Line + 1},col={start.Character + 1}")
            + (end.Line == start.Line ? string.Create(CultureInfo.InvariantCulture, $",endColumn={end.Character + 1}") : "");

    private static string Escaped(string text) => text.Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Escaped(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
