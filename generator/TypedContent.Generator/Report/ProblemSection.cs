using Microsoft.CodeAnalysis;

namespace TypedContent.Generator.Report;

/// <summary>The diagnostics by kind.</summary>
internal static class ProblemSection
{
    public static void Write(ReportWriter text, List<ProblemKind> kinds)
    {
        if (kinds.Count == 0)
        {
            text.Section("Diagnostics: none");
            return;
        }

        var counts = new[]
        {
            Count(kinds, DiagnosticSeverity.Error, "error", "errors"),
            Count(kinds, DiagnosticSeverity.Warning, "warning", "warnings"),
            Count(kinds, DiagnosticSeverity.Info, "message", "messages"),
            Count(kinds, null, "turned off", "turned off"),
        };
        var files = new HashSet<string>(kinds.SelectMany(static kind => kind.Files).Where(static path => path.Length > 0), StringComparer.Ordinal).Count;
        text.Section($"Diagnostics: {string.Join(", ", counts.Where(static count => count is not null))}, in {ReportText.Count(files, "file")}");
        foreach (var kind in kinds)
        {
            var place = kind.Count == 1
                ? $"at {kind.First}"
                : $"{ReportText.Count(kind.Count, "place")} in {ReportText.Count(kind.Files.Count, "file")}, first at {kind.First}";
            text.Line($"  {kind.Descriptor.Id} {SeverityName(kind.Severity).PadRight(7)}  {kind.Descriptor.Title}: {place}", hang: 16);
            text.Line("      " + kind.Message, hang: 0);
        }
    }

    private static string? Count(List<ProblemKind> kinds, DiagnosticSeverity? severity, string one, string many) =>
        kinds.Where(kind => kind.Severity == severity).Sum(static kind => kind.Count) is var count and > 0 ? ReportText.Count(count, one, many) : null;

    private static string SeverityName(DiagnosticSeverity? severity) => severity switch
    {
        null => "off",
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "message",
    };
}
