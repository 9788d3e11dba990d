using System.Text.Json;
using TypedContent.Tool.Projects;

namespace TypedContent.Tool.Output;

/// <summary>Writes the result of a check as JSON.</summary>
internal static class JsonReport
{
    public static void Write(CheckReport report, Terminal terminal) => JsonOutput.Write(terminal, json =>
    {
        json.WriteStartObject();
        json.WriteString("project", report.Shown(report.ProjectFile));
        json.WriteNumber("files", report.Files);
        json.WriteNumber("errors", report.Errors);
        json.WriteNumber("warnings", report.Warnings);
        json.WriteStartArray("diagnostics");
        foreach (var finding in report.Findings)
        {
            Write(finding, report, json);
        }

        json.WriteEndArray();
        json.WriteStartArray("notes");
        foreach (var note in report.Notes)
        {
            json.WriteStringValue(note);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Finding finding, CheckReport report, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", finding.Id);
        json.WriteString("severity", finding.Severity switch
        {
            FindingSeverity.Error => "error",
            FindingSeverity.Warning => "warning",
            _ => "info",
        });
        json.WriteString("file", report.Shown(finding.Path));
        if (finding.Place is var (start, end))
        {
            json.WriteNumber("line", start.Line + 1);
            json.WriteNumber("column", start.Character + 1);
            json.WriteNumber("endLine", end.Line + 1);
            json.WriteNumber("endColumn", end.Character + 1);
        }

        json.WriteString("message", finding.Message);
        json.WriteEndObject();
    }
}
