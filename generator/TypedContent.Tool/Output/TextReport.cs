using System.Globalization;
using TypedContent.Tool.Projects;

namespace TypedContent.Tool.Output;

/// <summary>Writes the lines that a build prints: <c>content/articles/hello.md(2,7): error TC0008: …</c>.</summary>
internal static class TextReport
{
    public static void Write(CheckReport report, Terminal terminal)
    {
        WriteFindings(report, terminal);
        terminal.Out.WriteLine(Summary(report, terminal));
    }

    /// <summary>Writes the messages and the notes, without the summary.</summary>
    public static void WriteFindings(CheckReport report, Terminal terminal)
    {
        foreach (var finding in report.Findings)
        {
            terminal.Out.WriteLine(Line(finding, report, terminal));
        }

        foreach (var note in report.Notes)
        {
            terminal.Error.WriteLine($"note: {note}");
        }
    }

    /// <summary>The line of a message.</summary>
    public static string Line(Finding finding, CheckReport report, Terminal terminal)
    {
        var place = finding.Place is { Start: var start }
            ? string.Create(CultureInfo.InvariantCulture, $"({start.Line + 1},{start.Character + 1})")
            : " ";
        var (word, color) = finding.Severity switch
        {
            FindingSeverity.Error => ("error", TextColor.Red),
            FindingSeverity.Warning => ("warning", TextColor.Yellow),
            _ => ("info", TextColor.Cyan),
        };
        return $"{report.Shown(finding.Path)}{place}: {terminal.Colored($"{word} {finding.Id}", color)}: {finding.Message}";
    }

    private static string Summary(CheckReport report, Terminal terminal)
    {
        var files = Counted.Of(report.Files, "content file");
        return report.Errors + report.Warnings == 0
            ? terminal.Colored($"No problems in {files}.", TextColor.Green)
            : terminal.Colored(
                $"{Counted.Of(report.Errors, "error")} and {Counted.Of(report.Warnings, "warning")} in {files}.",
                report.Errors > 0 ? TextColor.Red : TextColor.Yellow);
    }
}
